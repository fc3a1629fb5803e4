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
  /** Entities, all under one name. */
  'all entities': ({ kind }: Entry) => (kind === 'entity' ? ALL : NONE),
} as const satisfies Readonly<Record<string, (entry: Entry) => readonly string[]>>;

/** The name of the group of claims that have a figure of a measure for an event. No id has a line break in it. */
export function figuresGroup(event: string, measure: string): string {
  return `${event}\n${measure}`;
}

export type Grouping = keyof typeof GROUPINGS;

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

const NONE: readonly string[] = [];
const NONE_OF: readonly never[] = [];
const ALL: readonly string[] = [''];
