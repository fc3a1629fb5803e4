import type { EntryKind } from '../../core/model/entry.ts';
import type { Span } from '../../core/text/span.ts';
import type { Ask, Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { entryType, shortened } from '../entry-name.ts';
import type { EntryRef } from '../entry-ref.ts';
import { type Citation, citationsIn } from './chain.ts';
import { type HierarchyNode, MOST_NODES, shifted, startOf } from './node.ts';

/** Somebody who cites or is cited, and the places of the cited ids: all of them in the file of the one who cites. */
export interface CitationNode {
  readonly node: HierarchyNode;
  readonly places: readonly Span[];
}

/** Whoever speaks or is a work, at an offset of an annotation file; on the rest of a claim, the sources that it is in. */
export function citedAt(workspace: Workspace, uri: string, offset: number): readonly HierarchyNode[] {
  const found = workspace.definitionAt(uri, offset);
  if (found === null) return [];
  const { definition, start } = found;
  const { entry } = definition;
  const named = entry.references.find(
    (one) => one.start + start <= offset && offset <= one.end + start && PARTIES.has(one.to),
  );
  const party = (id: string, focus: Span, span: Span) =>
    partyNode(workspace, { id, kind: kindOf(id, workspace.ask) }, { uri, focus, span }, []);
  const whole = shifted(entry.span, start);
  if (named !== undefined) return [party(named.id, shifted(named, start), whole)];
  switch (entry.kind) {
    case 'claim': {
      const sources = new Map(
        (entry.claim?.appearances ?? []).flatMap(({ source }) =>
          source === null ? [] : [[source.value, source] as const],
        ),
      );
      return [...sources.values()].map((source) =>
        partyNode(
          workspace,
          { id: source.value, kind: 'source' },
          { uri, focus: shifted(source, start), span: whole },
          [],
        ),
      );
    }
    case 'source':
    case 'entity':
      return entry.id === null
        ? []
        : [
            partyNode(
              workspace,
              { id: entry.id, kind: entry.kind },
              { uri, focus: shifted(entry.idSpan, start), span: whole },
              [],
            ),
          ];
    case 'event':
      return [];
  }
}

/** So many claims of one who speaks everywhere are looked at: more would keep others waiting, and nobody reads more. */
const MOST_CLAIMS = 2000;

/** References by which somebody is named who may cite, or be cited. */
const PARTIES: ReadonlySet<string> = new Set(['claimer', 'source', 'entity', 'publisher']);

/** Who cites somebody, or a work: with all places of one who cites that are in one file. */
export function citing(workspace: Workspace, ref: EntryRef): readonly CitationNode[] {
  const { ask } = workspace;
  const nodes = new Nodes(workspace);
  for (const claim of workspace.someOf('claims told by', ref.id, MOST_CLAIMS)) {
    const start = startOf(workspace, claim);
    if (start === null) continue;
    for (const citation of citationsIn(claim, ask))
      for (const cited of citation.cited) {
        if (!isMeant(cited.value, ref, ask)) continue;
        for (const by of citation.by) {
          const kind = citation.isSource ? 'source' : kindOf(by.value, ask);
          nodes.add(
            { id: by.value, kind },
            { uri: claim.uri, focus: shifted(by, start), span: shifted(citation.within, start) },
            shifted(cited, start),
            claim,
          );
        }
      }
  }
  if (ref.kind === 'source')
    for (const work of ask.group('works that go back to', ref.id)) {
      const [place] = workspace.placesOf(work);
      if (place === undefined || work.entry.id === null) continue;
      const at = { uri: place.uri, focus: place.idSpan, span: place.span };
      const start = place.idSpan.start - work.entry.idSpan.start;
      for (const reference of work.entry.references)
        if (reference.to === 'source' && reference.id === ref.id)
          nodes.add({ id: work.entry.id, kind: 'source' }, at, shifted(reference, start), null);
    }
  return nodes.all();
}

/**
 * Whom somebody, or a work, cites. `from`: the file of the one who cites, as it is shown; places elsewhere cannot be told
 * beside it, and one who is cited elsewhere alone leads there.
 */
export function citedBy(workspace: Workspace, ref: EntryRef, from: string): readonly CitationNode[] {
  const { ask } = workspace;
  const nodes = new Nodes(workspace);
  const claims = new Set(workspace.someOf('claims told by', ref.id, MOST_CLAIMS));
  if (ref.kind === 'source')
    for (const claim of workspace.quoting(ref.id, MOST_CLAIMS).some) claims.add(claim);
  for (const claim of claims) {
    const start = startOf(workspace, claim);
    if (start === null) continue;
    for (const citation of citationsIn(claim, ask)) {
      if (!speaks(citation, ref, ask)) continue;
      for (const cited of citation.cited)
        nodes.add(
          { id: cited.value, kind: kindOf(cited.value, ask) },
          { uri: claim.uri, focus: shifted(cited, start), span: shifted(citation.within, start) },
          shifted(cited, start),
          claim,
        );
    }
  }
  for (const { definition, uri, idSpan, span } of ref.kind === 'source'
    ? workspace.definitions('source', ref.id)
    : []) {
    const start = idSpan.start - definition.entry.idSpan.start;
    for (const reference of definition.entry.references)
      if (reference.to === 'source')
        nodes.add(
          { id: reference.id, kind: 'source' },
          { uri, focus: shifted(reference, start), span },
          shifted(reference, start),
          null,
        );
  }
  return nodes.oneEach(from);
}

function speaks({ by, alias, isSource }: Citation, ref: EntryRef, ask: Ask): boolean {
  if (alias.some(({ value }) => isMeant(value, ref, ask))) return true;
  return isSource
    ? ref.kind === 'source' && by.some(({ value }) => value === ref.id)
    : by.some(({ value }) => isMeant(value, ref, ask));
}

/** An id in a chain names an entity, where one has it, else a source. */
function kindOf(id: string, ask: Ask): 'entity' | 'source' {
  return ask.definitions('entity', id).length === 0 && ask.definitions('source', id).length > 0
    ? 'source'
    : 'entity';
}

function isMeant(id: string, ref: EntryRef, ask: Ask): boolean {
  return id === ref.id && kindOf(id, ask) === ref.kind;
}

interface Party {
  readonly id: string;
  readonly kind: EntryKind;
}

type At = Pick<HierarchyNode, 'uri' | 'span' | 'focus'>;

function partyNode(
  workspace: Workspace,
  { id, kind }: Party,
  at: At,
  claims: readonly Definition[],
): HierarchyNode {
  const entry = workspace.ask.definitions(kind, id)[0]?.entry;
  const called = entry === undefined || entry.label === '' ? id : shortened(entry.label);
  const facts = [
    called === id ? '' : id,
    entry === undefined ? 'not registered' : entryType(entry),
    claims.length === 0 ? '' : `in ${idsOf(claims)}`,
  ];
  return {
    ref: { uri: at.uri, kind, id, nth: 0 },
    name: called,
    detail: facts.filter((fact) => fact !== '').join(' · '),
    uri: at.uri,
    // Of a broken entry little more may be known than where its id stands.
    span: { start: Math.min(at.span.start, at.focus.start), end: Math.max(at.span.end, at.focus.end) },
    focus: at.focus,
  };
}

/** So many claims are named; of the rest it is said how many they are. */
const MOST_IDS = 5;

function idsOf(claims: readonly Definition[]): string {
  const ids = claims.map(({ entry }) => entry.id ?? '?');
  const more = ids.length - MOST_IDS;
  return [...ids.slice(0, MOST_IDS), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

interface Gathered {
  readonly party: Party;
  readonly at: At;
  readonly places: Span[];
  readonly claims: Set<Definition>;
}

/** So many places of one node are shown. */
const MOST_PLACES = 100;

/** Who was found, and where, by file. */
class Nodes {
  readonly #workspace: Workspace;
  readonly #found = new Map<string, Gathered>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** `at`: what the node leads to, the first time; `place`: one more place of it. */
  add(party: Party, at: At, place: Span, claim: Definition | null): void {
    const key = `${party.kind} ${party.id}\n${at.uri}`;
    let there = this.#found.get(key);
    if (there === undefined) {
      there = { party, at, places: [], claims: new Set() };
      this.#found.set(key, there);
    }
    there.places.push(place);
    if (claim !== null) there.claims.add(claim);
  }

  /** One node for each party and file. */
  all(): readonly CitationNode[] {
    return this.#toNodes(this.#found.values());
  }

  /** One node for each party: its places in one file, or else the first place anywhere to lead to. */
  oneEach(uri: string): readonly CitationNode[] {
    const parties = new Map<string, Gathered>();
    for (const [key, found] of this.#found) {
      const party = key.slice(0, key.indexOf('\n'));
      const before = parties.get(party);
      const claims = new Set([...(before?.claims ?? []), ...found.claims]);
      const isHere = found.at.uri === uri;
      parties.set(party, {
        party: found.party,
        at: before === undefined || isHere ? found.at : before.at,
        places: isHere ? found.places : (before?.places ?? []),
        claims,
      });
    }
    return this.#toNodes(parties.values());
  }

  #toNodes(found: Iterable<Gathered>): readonly CitationNode[] {
    return [...found].slice(0, MOST_NODES).map(({ party, at, places, claims }) => ({
      node: partyNode(this.#workspace, party, at, [...claims]),
      places: [...places].sort((a, b) => a.start - b.start).slice(0, MOST_PLACES),
    }));
  }
}
