import type { Entry } from '../model/entry.ts';

/**
 * How entries are brought together for checks that look at several: each grouping names the groups an entry is in,
 * from what the entry itself says and nothing else. The groups of an entry are looked up by name, and whoever asked
 * for a group is checked again when one of its entries comes, goes or says something else.
 *
 * No group may grow with the project where an edit in it makes all of its members be checked again; of such a group,
 * ask for the `count` alone.
 */
export const GROUPINGS = {
  /** Claims, by the event they are about. */
  'claims of event': ({ event, kind }: Entry) => (kind === 'claim' && event !== null ? [event] : NONE),
  /** Claims, by the event they are about and each measure that they have a figure of: see `figuresGroup`. */
  'claims with a figure': ({ event, claim }: Entry) => {
    const { quantities = NONE_OF } = claim ?? {};
    if (event === null || quantities.length === 0) return NONE;
    const measures = new Set(quantities.flatMap(({ measure }) => measure?.value ?? []));
    return [...measures].map((measure) => figuresGroup(event, measure));
  },
  /** Claims, by the claims that they relate to or are statements about. */
  'claims that name claim': ({ claim }: Entry) =>
    claim === null
      ? NONE
      : [...claim.about, ...claim.relations.flatMap(({ target }) => target ?? [])].map(({ value }) => value),
  /** Entities, all under one name. */
  'all entities': ({ kind }: Entry) => (kind === 'entity' ? ALL : NONE),
} as const satisfies Readonly<Record<string, (entry: Entry) => readonly string[]>>;

/** The name of the group of claims that have a figure of a measure for an event. No id has a line break in it. */
export function figuresGroup(event: string, measure: string): string {
  return `${event}\n${measure}`;
}

export type Grouping = keyof typeof GROUPINGS;

const NONE: readonly string[] = [];
const NONE_OF: readonly never[] = [];
const ALL: readonly string[] = [''];
