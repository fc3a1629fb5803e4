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
  /** Claims, by the claims that they relate to or are statements about. */
  'claims that name claim': ({ claim }: Entry) =>
    claim === null
      ? NONE
      : [...claim.about, ...claim.relations.flatMap(({ target }) => target ?? [])].map(({ value }) => value),
  /** Entities, by the entities that they are a part of or affiliated to. */
  'entities that belong to entity': ({ entity }: Entry) =>
    entity === null ? NONE : [entity.partOf, entity.affiliation].filter((id) => id !== null),
  /** Entities, all under one name. */
  'all entities': ({ kind }: Entry) => (kind === 'entity' ? ALL : NONE),
} as const satisfies Readonly<Record<string, (entry: Entry) => readonly string[]>>;

export type Grouping = keyof typeof GROUPINGS;

const NONE: readonly string[] = [];
const ALL: readonly string[] = [''];
