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
  /** Claims, by those who speak in their attribution chains. Grows with the project: nothing that is checked asks for it. */
  'claims told by': ({ claim }: Entry) => [
    ...new Set(
      (claim?.appearances ?? NONE_OF).flatMap(({ attribution }) =>
        attribution.flatMap(({ claimers }) => claimers.map(({ value }) => value)),
      ),
    ),
  ],
  /** Sources, by the works that they repeat or retell, or that their notes lead to. */
  'works that go back to': ({ kind, references }: Entry) =>
    kind === 'source'
      ? [...new Set(references.filter(({ to }) => to === 'source').map(({ id }) => id))]
      : NONE,
  /** Claims with a grade of the information whose appearances are all of one source, under one name. */
  'graded claims': (entry: Entry) => (gradeOf(entry) === null ? NONE : ALL),
  /** The same by the source and the grade: `courier-2024 2`. */
  'claims of source and grade': (entry: Entry) => {
    const grade = gradeOf(entry);
    return grade === null ? NONE : [`${grade.source} ${grade.credibility}`];
  },
  /** Sources that are graded, in so many parts of about the same size: `0` to `63`. */
  'graded sources by part': ({ id, source }: Entry) =>
    id === null || source?.reliability == null ? NONE : [partOf(id)],
  /** Entities, by the entities that they are a part of or affiliated to. */
  'entities that belong to entity': ({ entity }: Entry) =>
    entity === null ? NONE : [entity.partOf, entity.affiliation].filter((id) => id !== null),
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

/** The name of the group of claims that have a figure of a measure for an event. No id has a line break in it. */
export function figuresGroup(event: string, measure: string): string {
  return `${event}\n${measure}`;
}

export type Grouping = keyof typeof GROUPINGS;

/** The groupings of works, people and events; the others are of claims. */
export const OF_REGISTRY: ReadonlySet<Grouping> = new Set<Grouping>([
  'graded sources by part',
  'entities that belong to entity',
  'entities called',
  'works that go back to',
  'works published by',
  'press works published by',
  'all entities',
]);

/** Into how many parts what grows with the project is cut, where facts are worked out part by part. */
export const PARTS = 64;

function partOf(id: string): string {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 1_000_003;
  return String(sum % PARTS);
}

/** The source and the credibility of a claim that is graded and stands in a single source. */
function gradeOf({ claim }: Entry): { readonly source: string; readonly credibility: string } | null {
  const credibility = claim?.evaluation?.credibility?.value;
  if (claim === null || credibility === undefined) return null;
  const [source, another] = new Set(claim.appearances.map((appearance) => appearance.source?.value));
  return source === undefined || another !== undefined ? null : { source, credibility };
}

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
const NONE_OF: readonly never[] = [];
const ALL: readonly string[] = [''];
