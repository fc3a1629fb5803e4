import { kept } from '../text/kept.ts';
import type { Ask, Derivation } from '../workspace/rule.ts';

/** A way from a work to one that it goes back to: the works on it, the first one and the last one included. */
export type WayBack = readonly string[];

/** What stands behind a work, by the `derived-from` of the registry. */
export interface Ancestry {
  /** Every work it repeats or retells, at whatever remove, nearest first. Not the work itself, unless by a circle. */
  readonly works: readonly string[];
  /**
   * The shortest way to each work at which the trail ends, in the order of their ids: a single one, to itself, where
   * it is derived from nothing. Where works are only derived from each other, the first of them by id counts as the end.
   */
  readonly ends: readonly WayBack[];
}

/** A trail of more works than this is followed no further, so that nobody pays for one that leads nowhere. */
const MOST = 100;

/** What a work goes back to. The subject is the id of a source; one that is not registered goes back to itself. */
export const ancestryOf: Derivation<string, Ancestry> = {
  name: 'the works behind a work',
  derive(id, ask) {
    const cameFrom = new Map<string, string | null>([[id, null]]);
    const works: string[] = [];
    const ends: string[] = [];
    for (const work of cameFrom.keys()) {
      if (work !== id) works.push(work);
      const parents = cameFrom.size > MOST ? [] : parentsOf(work, ask);
      if (parents.length === 0) ends.push(work);
      for (const parent of parents) if (!cameFrom.has(parent)) cameFrom.set(parent, work);
    }
    if (ends.length === 0) ends.push([...cameFrom.keys()].sort()[0] ?? id);
    return { works, ends: ends.sort().map((end) => wayTo(end, cameFrom)) };
  },
};

function parentsOf(id: string, ask: Ask): readonly string[] {
  const [work] = ask.definitions('source', id);
  return work?.entry.source?.derivedFrom.map(({ value }) => value) ?? [];
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string | null>): WayBack {
  const way: string[] = [];
  for (let at: string | null | undefined = end; at != null; at = cameFrom.get(at)) way.push(at);
  return way.reverse();
}

/** Works by who publishes them: by the id of an entity, or by a name where the registry gives no id. */
export interface Outlets {
  readonly byId: ReadonlyMap<string, readonly string[]>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

export function outletsOf(works: readonly string[], ask: Ask): Outlets {
  const byId = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  for (const id of works) {
    const publisher = ask.definitions('source', id)[0]?.entry.source?.publisher;
    if (publisher == null) continue;
    // An id that is one is nobody’s name.
    if (ask.definitions('entity', publisher).length > 0) kept(byId, publisher, (): string[] => []).push(id);
    else kept(byName, plain(publisher), (): string[] => []).push(id);
  }
  return { byId, byName };
}

/** The works that an entity publishes, in the order in which they were given. */
export function worksBy(entity: string, { byId, byName }: Outlets, ask: Ask): readonly string[] {
  const named = ask.definitions('entity', entity)[0]?.entry;
  const names = named === undefined ? [] : [named.label, ...named.aliases].map(plain);
  return [
    ...(byId.get(entity) ?? []),
    ...[...new Set([plain(entity), ...names])].flatMap((name) => byName.get(name) ?? []),
  ];
}

/** The outlets of the works that stand behind a work. */
export const outletsBehind: Derivation<string, Outlets> = {
  name: 'the outlets behind a work',
  derive: (id, ask) => outletsOf(ask.derived(ancestryOf, id).works, ask),
};

/** A name as far as two spellings of it must agree. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ');
}
