import type { Span } from '../text/span.ts';
import { entryOf, itemsOf, resolved, scalarOf, textOf, under } from '../yaml/access.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import type { Entry, EntryKind, Placed, Quote, Reference, ReferenceTarget, SourceFacts } from './entry.ts';

/**
 * Reads the summary of one list item. Tolerant: whatever is missing or of the wrong shape is left out,
 * the checks of the format say so elsewhere. Returns null for an item that is no map.
 */
export function readEntry(kind: EntryKind, node: YamlNode | null): Entry | null {
  const map = resolved(node);
  if (map?.type !== 'map') return null;
  const id = entryOf(map, 'id');
  const references: Reference[] = [];
  const note = (to: ReferenceTarget, value: YamlNode | null, path: string) =>
    addReferences(references, to, value, path);

  let label = '';
  let quotes: readonly Quote[] = NO_QUOTES;
  let source: SourceFacts | null = null;
  let event: string | null = null;
  switch (kind) {
    case 'source':
      label = text(map, 'title') ?? '';
      source = readSource(map);
      note('source', under(map, 'derived-from'), 'derived-from');
      noteValues(references, 'source', under(map, 'notes'), 'notes');
      break;
    case 'entity':
      label = text(map, 'name') ?? '';
      note('entity', under(map, 'part-of'), 'part-of');
      note('entity', under(map, 'affiliation'), 'affiliation');
      note('entity', under(map, 'distinct-from'), 'distinct-from');
      break;
    case 'event':
      label = text(map, 'label') ?? '';
      note('entity', under(under(map, 'place'), 'entity'), 'place.entity');
      break;
    case 'claim':
      label = text(map, 'proposition') ?? '';
      event = text(map, 'event');
      quotes = readClaim(map, references);
      break;
  }
  return {
    kind,
    id: id === null ? null : textOf(id.value),
    idSpan: spanOf(id?.value ?? id?.key ?? map.entries[0]?.key ?? map),
    span: spanOf(map),
    label,
    type: text(map, kind === 'claim' ? 'kind' : 'type') ?? '',
    event,
    aliases: kind === 'entity' ? texts(under(map, 'aliases')) : NO_TEXTS,
    references: references.length === 0 ? NO_REFERENCES : references,
    quotes,
    source,
    broken: false,
  };
}

function readClaim(map: YamlMap, references: Reference[]): readonly Quote[] {
  addReferences(references, 'event', under(map, 'event'), 'event');
  addReferences(references, 'claim', under(map, 'about'), 'about');
  addReferences(references, 'entity', under(under(map, 'place'), 'entity'), 'place.entity');
  itemsOf(under(map, 'participants')).forEach((participant, i) => {
    addReferences(references, 'entity', under(participant, 'entity'), `participants[${i}].entity`);
  });
  itemsOf(under(map, 'relations')).forEach((relation, i) => {
    addReferences(references, 'claim', under(relation, 'target'), `relations[${i}].target`);
  });
  const quotes: Quote[] = [];
  itemsOf(under(map, 'appearances')).forEach((appearance, i) => {
    const path = `appearances[${i}]`;
    const source = under(appearance, 'source');
    addReferences(references, 'source', source, `${path}.source`);
    itemsOf(under(appearance, 'attribution')).forEach((hop, j) => {
      addReferences(references, 'claimer', under(hop, 'claimer'), `${path}.attribution[${j}].claimer`);
    });
    const map = resolved(appearance);
    const quote = scalarOf(under(appearance, 'quote'));
    const words = textOf(quote);
    if (map?.type === 'map' && quote !== null && words !== null)
      quotes.push({
        source: textOf(source),
        quote: words,
        prefix: text(appearance, 'prefix'),
        suffix: text(appearance, 'suffix'),
        span: spanOf(quote),
        keyStart: entryOf(map, 'quote')?.key.start ?? quote.start,
        flow: map.flow,
        path: `${path}.quote`,
      });
  });
  return quotes.length === 0 ? NO_QUOTES : quotes;
}

function readSource(map: YamlMap): SourceFacts {
  const held = scalarOf(under(map, 'held'));
  const lines = under(under(map, 'segment'), 'lines');
  const [first, last] = itemsOf(lines).map((item) => scalarOf(item)?.value);
  return {
    file: placed(map, 'file'),
    held: held?.value !== false,
    lines:
      lines !== null && isLine(first) && isLine(last) && first <= last
        ? { value: [first, last], span: spanOf(lines) }
        : null,
    sha256: placed(map, 'sha256'),
    publisher: text(map, 'publisher'),
    issued: text(map, 'issued'),
  };
}

const NO_TEXTS: readonly string[] = [];
const NO_QUOTES: readonly Quote[] = [];
const NO_REFERENCES: readonly Reference[] = [];

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function text(node: YamlNode | null, key: string): string | null {
  return textOf(under(node, key));
}

function texts(node: YamlNode | null): readonly string[] {
  const found = itemsOf(node)
    .map((item) => textOf(item))
    .filter((item) => item !== null);
  return found.length === 0 ? NO_TEXTS : found;
}

function placed(map: YamlMap, key: string): Placed<string> | null {
  const node = scalarOf(under(map, key));
  const value = textOf(node);
  return node === null || value === null ? null : { value, span: spanOf(node) };
}

function spanOf(node: Span): Span {
  return { start: node.start, end: node.end };
}

function addReferences(into: Reference[], to: ReferenceTarget, value: YamlNode | null, path: string): void {
  const node = resolved(value);
  if (node === null) return;
  if (node.type === 'list') {
    node.items.forEach((item, i) => {
      addReferences(into, to, item, `${path}[${i}]`);
    });
    return;
  }
  const id = textOf(node);
  if (id !== null && value !== null) into.push({ to, id, span: spanOf(value), path });
}

function noteValues(into: Reference[], to: ReferenceTarget, value: YamlNode | null, path: string): void {
  const map = resolved(value);
  if (map?.type !== 'map') return;
  for (const entry of map.entries) addReferences(into, to, entry.value, `${path}.${entry.key.source}`);
}
