import { edtfInWords } from '../../core/derived/date-in-words.ts';
import { edtfSpan } from '../../core/text/edtf-span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { DeskPlace } from '../desk/node.ts';
import { eventCalled } from '../names.ts';
import { claimsWith } from '../report/conflicts.ts';

/** Something that happened, was said, is foretold or was published, on the calendar. */
export interface TimelineItem {
  readonly key: string;
  readonly kind: 'event' | 'claim' | 'forecast' | 'publication';
  readonly id: string;
  readonly label: string;
  /** The id of the event that it is, or is about; empty for others. */
  readonly event: string;
  readonly edtf: string;
  readonly words: string;
  /** Days since 1 January 1970, both included; null where that end is open. */
  readonly first: number | null;
  readonly last: number | null;
  /** Marked `~` or `%`: about then. */
  readonly approximate: boolean;
  /** Marked `?` or `%`: the date itself is doubted. */
  readonly uncertain: boolean;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'years';
  /** It took all of the time between the two; false: it was on some day from the one to the other. */
  readonly lasting: boolean;
  /** Another time of the same event cannot be the same. */
  readonly disputed: boolean;
  /** Ids of the sources that tell of it. */
  readonly sources: readonly string[];
  readonly entry: DeskPlace | null;
  readonly text: DeskPlace | null;
}

/** What there is on the calendar, the earliest first. */
export interface Timeline {
  readonly items: readonly TimelineItem[];
  /** Claims with a date beyond those shown. */
  readonly more: number;
}

/** More nobody looks through on one axis; one event at a time has fewer. */
const MOST = 2000;
const CONFLICTS: ReadonlySet<string> = new Set(['time/event-conflict']);

/** @param event only what is about it; null: everything in the project */
export function timelineOf(workspace: Workspace, event: string | null): Timeline {
  const dated = claimsOf(workspace, event).filter(
    ({ entry: { claim } }) => claim?.time?.edtf != null || claim?.horizon != null,
  );
  const claims = dated.slice(0, MOST);
  const disputed = claimsWith(workspace, claims, CONFLICTS);
  const cited = new Set<string>();
  const items = claims.flatMap((claim) => claimItems(workspace, claim, disputed.has(claim)));
  for (const { sources } of items) for (const source of sources) cited.add(source);
  const events = [...workspace.every('event')]
    .filter(({ entry }) => event === null || entry.id === event)
    .slice(0, MOST);
  const publications = [...workspace.every('source')]
    .filter(({ entry }) => event === null || cited.has(entry.id ?? ''))
    .slice(0, MOST);
  return {
    items: [
      ...events.flatMap((one) => registryItem(workspace, one, 'event')),
      ...publications.flatMap((one) => registryItem(workspace, one, 'publication')),
      ...items,
    ].sort((a, b) => startOf(a) - startOf(b) || (a.key < b.key ? -1 : 1)),
    more: dated.length - claims.length,
  };
}

function claimsOf(workspace: Workspace, event: string | null): readonly Definition[] {
  return event === null ? [...workspace.every('claim')] : workspace.ask.group('claims of event', event);
}

function claimItems(workspace: Workspace, claim: Definition, disputed: boolean): readonly TimelineItem[] {
  const { entry } = claim;
  const facts = entry.claim;
  const [home] = workspace.placesOf(claim);
  if (facts === null || home === undefined) return [];
  const standing = workspace.standingOf(claim).find(({ span }) => span !== null);
  const dates = [
    ['claim', facts.time?.edtf?.value],
    ['forecast', facts.horizon?.value],
  ] as const;
  return dates.flatMap(([kind, edtf]) => {
    const date = edtf === undefined ? null : dateOf(edtf);
    return date === null
      ? []
      : {
          key: `${kind}:${entry.id ?? ''}`,
          kind,
          id: entry.id ?? '',
          label: entry.label,
          event: entry.event ?? '',
          disputed: disputed && kind === 'claim',
          sources: [...new Set(facts.appearances.flatMap(({ source }) => source?.value ?? []))],
          entry: { uri: home.uri, span: home.idSpan },
          text: standing?.span == null ? null : { uri: standing.uri, span: standing.span },
          // Last: a spread before as many fields is made slowly by V8, field by field.
          ...date,
        };
  });
}

function registryItem(
  workspace: Workspace,
  definition: Definition,
  kind: 'event' | 'publication',
): readonly TimelineItem[] {
  const { entry } = definition;
  const id = entry.id ?? '';
  const edtf = kind === 'event' ? entry.occurrence?.time?.value : entry.source?.issued?.value;
  const date = edtf === undefined ? null : dateOf(edtf);
  const [home] = workspace.placesOf(definition);
  if (date === null || home === undefined) return [];
  const report = kind === 'publication' ? workspace.reportOf(definition) : null;
  return [
    {
      key: `${kind}:${id}`,
      kind,
      id,
      label: kind === 'event' ? eventCalled(workspace, id) : entry.label === '' ? id : entry.label,
      event: kind === 'event' ? id : '',
      disputed: false,
      sources: kind === 'publication' ? [id] : [],
      entry: { uri: home.uri, span: home.idSpan },
      text: report === null ? null : { uri: report, span: { start: 0, end: 0 } },
      ...date,
    },
  ];
}

/** What an item has of its date. */
type Dated = Pick<
  TimelineItem,
  'edtf' | 'words' | 'first' | 'last' | 'approximate' | 'uncertain' | 'precision' | 'lasting'
>;

/** Longer than so many days is no time anybody could look up: `XXXX` is all of the calendar. */
const LONGEST = 366 * 1000;

/** Dates by their EDTF: a project has many claims of few days, and is drawn anew while somebody types. */
const known = new Map<string, Dated | null>();
const MOST_KNOWN = 5000;

/** Null for what is no date, and for one that says nothing. */
function dateOf(edtf: string): Dated | null {
  let date = known.get(edtf);
  if (date === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    date = readDate(edtf);
    known.set(edtf, date);
  }
  return date;
}

function readDate(edtf: string): Dated | null {
  const span = edtfSpan(edtf);
  if (span === null || (!Number.isFinite(span.first) && !Number.isFinite(span.last))) return null;
  const { first, last, approximate, uncertain, precision } = span;
  if (last - first > LONGEST && Number.isFinite(last - first)) return null;
  return {
    edtf,
    words: edtfInWords(edtf) ?? edtf,
    first: Number.isFinite(first) ? first : null,
    last: Number.isFinite(last) ? last : null,
    approximate,
    uncertain,
    precision,
    lasting: edtf.includes('/'),
  };
}

function startOf({ first, last }: TimelineItem): number {
  return first ?? last ?? 0;
}
