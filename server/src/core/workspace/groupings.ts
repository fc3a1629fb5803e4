import type { Entry } from '../model/entry.ts';
import { plainName } from '../text/plain-name.ts';

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
  /** Claims, by their event, in the quotes of which somebody may claim a deed. */
  'claims of event that tell of claiming': ({ event, quotes }: Entry) =>
    event !== null && quotes.some(({ quote }) => mayTellOfClaiming(quote)) ? [event] : NONE,
  /** Entities, by what they are called, as `plainName` has it. */
  'entities called': ({ kind, label, aliases }: Entry) =>
    kind === 'entity' ? [...new Set([label, ...aliases].map(plainName))].filter(Boolean) : NONE,
  /** Works of the press and of others who report, by their publisher: an id or a name, as `plainName` has it. */
  'works published by': ({ source, type }: Entry) =>
    source?.publisher == null || NO_REPORTING.has(type) ? NONE : [plainName(source.publisher)],
  /** The same, of the press alone: an outlet is told things, the publisher of a report is a body like others. */
  'press works published by': ({ source, type }: Entry) =>
    source?.publisher == null || !PRESS.has(type) ? NONE : [plainName(source.publisher)],
  /** Entities, all under one name. */
  'all entities': ({ kind }: Entry) => (kind === 'entity' ? ALL : NONE),
} as const satisfies Readonly<Record<string, (entry: Entry) => readonly string[]>>;

export type Grouping = keyof typeof GROUPINGS;

/** Types of works that outlets publish. */
const PRESS: ReadonlySet<string> = new Set(
  'article article-newspaper article-magazine broadcast interview periodical post post-weblog webpage'.split(
    ' ',
  ),
);

/** Types of works whose publisher is no outlet: they are what is reported on. */
const NO_REPORTING: ReadonlySet<string> = new Set(
  'document dataset bill legislation regulation treaty legal_case hearing patent standard software speech map personal_communication'.split(
    ' ',
  ),
);

/** Words without which nobody is said to have claimed a deed; most quotes have none of them. */
function mayTellOfClaiming(quote: string): boolean {
  return /\b(?:claim(?:s|ed|ing)?|responsibility|credit)\b/i.test(quote);
}

const NONE: readonly string[] = [];
const ALL: readonly string[] = [''];
