import { ownId, ownString } from '../text/own-string.ts';
import { packed } from '../text/packed.ts';
import { entryOf, itemsOf, resolved, scalarOf, textOf, under } from '../yaml/access.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import type { ClaimFacts, Written } from './claim-facts.ts';
import type { EntityFacts, Entry, EntryKind, Quote, Reference, ReferenceTarget, Waiver } from './entry.ts';
import { YamlPath } from './path.ts';
import { readClaimFacts } from './read-claim.ts';
import { readEntity, readEvent, readSource } from './read-registry.ts';
import { spanOf, valueUnder, writtenId } from './written.ts';

/**
 * Reads the summary of one list item. Tolerant: whatever is missing or of the wrong shape is left out,
 * the checks of the format say so elsewhere. Returns null for an item that is no map.
 */
export function readEntry(kind: EntryKind, node: YamlNode | null): Entry | null {
  const map = resolved(node);
  if (map?.type !== 'map') return null;
  const id = entryOf(map, 'id');
  const references: Reference[] = [];
  const note = (to: ReferenceTarget, key: string) =>
    addReferences(references, to, valueUnder(map, key), TOP.key(key));

  let label = '';
  let quotes: readonly Quote[] = NO_QUOTES;
  let event: string | null = null;
  let entity: EntityFacts | null = null;
  let claim: ClaimFacts | null = null;
  switch (kind) {
    case 'source':
      label = text(map, 'title') ?? '';
      note('publisher', 'publisher');
      note('source', 'derived-from');
      noteValues(references, 'source', under(map, 'notes'), TOP.key('notes'));
      break;
    case 'entity':
      entity = readEntity(map);
      label = entity.name?.value ?? '';
      note('entity', 'part-of');
      note('entity', 'affiliation');
      note('entity', 'distinct-from');
      break;
    case 'event':
      label = text(map, 'label') ?? '';
      addReferences(references, 'entity', valueUnder(under(map, 'place'), 'entity'), PLACE);
      break;
    case 'claim':
      quotes = readClaim(map, references);
      claim = readClaimFacts(map, quotes);
      label = claim.proposition?.value ?? '';
      event = claim.event?.value ?? null;
      break;
  }
  return {
    kind,
    id: id === null ? null : ownText(id.value),
    idSpan: spanOf(id?.value ?? id?.key ?? map.entries[0]?.key ?? map),
    span: spanOf(map),
    label,
    type: text(map, kind === 'claim' ? 'kind' : 'type') ?? '',
    event,
    aliases: entity === null ? NO_TEXTS : packed(entity.aliases.map(({ value }) => value)),
    references: packed(references),
    quotes,
    waivers: kind === 'claim' ? readWaivers(map) : NO_WAIVERS,
    source: kind === 'source' ? readSource(map) : null,
    entity,
    occurrence: kind === 'event' ? readEvent(map) : null,
    claim,
    broken: false,
  };
}

function readClaim(map: YamlMap, references: Reference[]): readonly Quote[] {
  addReferences(references, 'event', valueUnder(map, 'event'), TOP.key('event'));
  addReferences(references, 'claim', valueUnder(map, 'about'), TOP.key('about'));
  addReferences(references, 'entity', valueUnder(under(map, 'place'), 'entity'), PLACE);
  itemsOf(under(map, 'participants')).forEach((participant, i) => {
    const path = TOP.key('participants').item(i).key('entity');
    addReferences(references, 'entity', valueUnder(participant, 'entity'), path);
  });
  itemsOf(under(map, 'relations')).forEach((relation, i) => {
    const path = TOP.key('relations').item(i).key('target');
    addReferences(references, 'claim', valueUnder(relation, 'target'), path);
  });
  const quotes: Quote[] = [];
  itemsOf(under(map, 'appearances')).forEach((appearance, i) => {
    const path = TOP.key('appearances').item(i);
    addReferences(references, 'source', valueUnder(appearance, 'source'), path.key('source'));
    itemsOf(under(appearance, 'attribution')).forEach((hop, j) => {
      const claimer = path.key('attribution').item(j).key('claimer');
      addReferences(references, 'claimer', valueUnder(hop, 'claimer'), claimer);
    });
    const quote = readQuote(resolved(appearance), path.key('quote'));
    if (quote !== null) quotes.push(quote);
  });
  return packed(quotes);
}

function readQuote(map: YamlNode | null, path: YamlPath): Quote | null {
  if (map?.type !== 'map') return null;
  const entry = entryOf(map, 'quote');
  const value = scalarOf(entry?.value ?? null);
  const words = textOf(value);
  if (entry === null || value === null || words === null) return null;
  return {
    source: idIn(map, 'source'),
    quote: ownString(words),
    prefix: text(map, 'prefix'),
    suffix: text(map, 'suffix'),
    // Of an alias, where it is used: what is found of the quote is shown there, not at somebody else's.
    span: spanOf(entry.value ?? value),
    keyStart: entry.key.start,
    flow: map.flow,
    path: path.text,
  };
}

/** What is accepted in the claim and in its appearances. A waiver without a reason does not count. */
function readWaivers(map: YamlMap): readonly Waiver[] {
  const waivers: Waiver[] = [];
  const read = (node: YamlNode | null, path: string) => {
    for (const { value, item, start, end } of waivedIn(node))
      waivers.push({ rule: value, path, item, start, end });
  };
  read(map, '');
  itemsOf(under(map, 'appearances')).forEach((appearance, i) => {
    read(appearance, TOP.key('appearances').item(i).text);
  });
  return waivers.length === 0 ? NO_WAIVERS : waivers;
}

/** A code that is accepted, and its place in the list, from 0. */
export interface WaivedCode extends Written<string> {
  readonly item: number;
}

/** The codes accepted by the `waive` of a map, each with a reason. */
export function waivedIn(node: YamlNode | null): readonly WaivedCode[] {
  return itemsOf(under(node, 'waive')).flatMap((waiver, item) => {
    const rule = writtenId(waiver, 'rule');
    return rule !== null && (textOf(under(waiver, 'reason')) ?? '').trim() !== '' ? [{ ...rule, item }] : [];
  });
}

const TOP = YamlPath.root;
const PLACE = TOP.key('place').key('entity');
const NO_TEXTS: readonly string[] = [];
const NO_QUOTES: readonly Quote[] = [];
const NO_WAIVERS: readonly Waiver[] = [];

/** The text under a key; it keeps nothing of the file alive. */
function text(node: YamlNode | null, key: string): string | null {
  return ownText(under(node, key));
}

function ownText(node: YamlNode | null): string | null {
  const value = textOf(node);
  return value === null ? null : ownString(value);
}

function idIn(node: YamlNode | null, key: string): string | null {
  return idOf(under(node, key));
}

function idOf(node: YamlNode | null): string | null {
  const value = textOf(node);
  return value === null ? null : ownId(value);
}

function addReferences(into: Reference[], to: ReferenceTarget, value: YamlNode | null, path: YamlPath): void {
  const node = resolved(value);
  if (node === null) return;
  if (node.type === 'list') {
    node.items.forEach((item, i) => {
      addReferences(into, to, item, path.item(i));
    });
    return;
  }
  const id = idOf(node);
  if (id !== null && value !== null)
    into.push({ to, id, start: value.start, end: value.end, path: path.text });
}

function noteValues(into: Reference[], to: ReferenceTarget, value: YamlNode | null, path: YamlPath): void {
  const map = resolved(value);
  if (map?.type !== 'map') return;
  for (const entry of map.entries)
    addReferences(into, to, entry.value, path.key(ownString(entry.key.source)));
}
