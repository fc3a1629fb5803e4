import { type CommonEnds, commonEnds, throughCommonEnds } from '../anchoring/common-ends.ts';
import { sameWords } from '../anchoring/fold.ts';
import { type Anchor, locate, occurrences } from '../anchoring/locate.ts';
import { findQuote, regionOf } from '../anchoring/places.ts';
import { spanThroughRevision } from '../anchoring/stretch.ts';
import type { Quote } from '../model/entry.ts';
import { contains, type Span } from '../text/span.ts';
import { recordedHash } from './preserved.ts';
import { expectedPlace, placeAsQuoted } from './quote-order.ts';
import { sameSpan, selectorOf, within } from './quote-selector.ts';
import type { Report } from './report.ts';
import type { ClaimQuote, Definition, PlacedQuote, SourceChange } from './rule.ts';
import { editsSince } from './while-edited.ts';
import { quoteInMovedWork, workMoved } from './work-moved.ts';

/** Gives all quotes of a source, in the order of their files and places. */
type Others = () => readonly ClaimQuote[];

/** What was worked out for a quote on one version of a report. */
interface Place {
  readonly previous: Report | null;
  readonly segment: Span | null;
  /** The lines of the source in the version before. */
  readonly lines: Span | null;
  /** Where the quotes around it expect it, where only they tell. */
  readonly between: Span | null;
  readonly anchor: Anchor;
  readonly stood: Span | null;
}

/** Kept per version of a report and quote: a changed source asks for all of its quotes whenever one of them changes. */
const placed = new WeakMap<Report, WeakMap<Quote, Place>>();
/** Where quotes stood in the version before, which stays while somebody types in the report. */
const stoods = new WeakMap<
  Report,
  WeakMap<Quote, { readonly lines: Span | null; readonly stood: Span | null }>
>();

/**
 * Finds a quote in the part of the report that is its source.
 *
 * @param saved the file on disk, where the report is being edited and is not saved yet: what the edits have left alone
 *   is what it is there, so that a key pressed costs what it touches
 * @param others gives all quotes of the source; asked only where nothing else tells where the quote is
 */
export function placeQuote(
  quote: Quote,
  source: Definition,
  { report, saved }: { readonly report: Report; readonly saved: Report | null },
  change: SourceChange | null,
  others: Others,
): PlacedQuote {
  const segment =
    (saved === null || change === null ? null : segmentThroughEdits(source, { report, saved }, change)) ??
    segmentOf(source, report, change);
  const { anchor, stood } =
    change === null
      ? { anchor: locate(report.folded, selectorOf(quote), within(segment)), stood: null }
      : ((saved === null
          ? null
          : throughEdits(quote, source, { report, saved, segment, others }, change.previous)) ??
        follow(quote, source, report, { previous: change.previous, segment, others }));
  const elsewhere =
    segment === null || anchor.state === 'exact' || anchor.state === 'moved'
      ? NOWHERE
      : placesOf(quote, report, saved).filter((span) => !contains(segment, span));
  return { quote, source, report, segment, change, stood, anchor, elsewhere };
}

/** Places of the same words that are listed. */
const MOST_PLACES = 20;

/** Where the words of a quote stand in a report, wherever that is. */
function placesOf(quote: Quote, report: Report, saved: Report | null): readonly Span[] {
  const kept = keptFor(everywhere, saved ?? report);
  let places = kept.get(quote);
  if (places === undefined) {
    places = occurrences((saved ?? report).folded, quote.quote, MOST_PLACES);
    kept.set(quote, places);
  }
  if (saved === null) return places;
  const there = places.length < MOST_PLACES ? editsSince(saved, report).placesThrough(quote, places) : null;
  return there ?? occurrences(report.folded, quote.quote, MOST_PLACES);
}

const everywhere = new WeakMap<Report, WeakMap<Quote, readonly Span[]>>();

/** The lines of a report that is being edited that are a source; null where the edits touch the first or the last of them. */
function segmentThroughEdits(
  source: Definition,
  { report, saved }: { readonly report: Report; readonly saved: Report },
  { previous }: SourceChange,
): Span | null {
  const lines = previous === saved ? linesIn(source, saved) : segmentOf(source, saved, { previous });
  return lines === null ? null : editsSince(saved, report).linesThrough(saved.text, lines);
}

/**
 * The lines of a report that are a source. They are counted in the version the source records: where that is at hand,
 * the same stretch of the report as it is now.
 */
export function segmentOf(source: Definition, report: Report, change: SourceChange | null): Span | null {
  const previous = change?.previous ?? null;
  const lines = linesIn(source, previous ?? report);
  if (lines === null || previous === null) return lines;
  return (
    throughCommonEnds(endsOf(previous, report), lines) ??
    workMoved(previous, report, lines) ??
    spanThroughRevision(previous.folded, report.folded, lines)
  );
}

function linesIn(source: Definition, report: Report): Span | null {
  const lines = source.entry.source?.lines?.value ?? null;
  return lines === null ? null : report.spanOfLines(lines[0], lines[1]);
}

function follow(
  quote: Quote,
  source: Definition,
  report: Report,
  {
    previous,
    segment,
    others,
  }: {
    readonly previous: Report | null;
    readonly segment: Span | null;
    readonly others: Others;
  },
): Place {
  const places = keptFor(placed, report);
  const known = places.get(quote);
  const lines = previous === null ? null : linesIn(source, previous);
  const stood = previous === null ? null : stoodIn(previous, quote, lines);
  const between =
    stood === null && !isRecorded(source, previous) && placeAsQuoted(quote, report, segment) === null
      ? expectedPlace(quote, others(), report, segment)
      : null;
  if (
    known?.previous === previous &&
    sameSpan(known.segment, segment) &&
    sameSpan(known.lines, lines) &&
    sameSpan(known.between, between)
  )
    return known;
  const place = {
    previous,
    segment,
    lines,
    between,
    stood,
    anchor: anchorOf(quote, report, previous, { stood, lines, segment, between }),
  };
  places.set(quote, place);
  return place;
}

/** What became of a quote in a report that is being edited, told from the file as it was saved; null where that does not tell. */
function throughEdits(
  quote: Quote,
  source: Definition,
  {
    report,
    saved,
    segment,
    others,
  }: {
    readonly report: Report;
    readonly saved: Report;
    readonly segment: Span | null;
    readonly others: Others;
  },
  previous: Report | null,
): Pick<Place, 'anchor' | 'stood'> | null {
  const { anchor: before, stood } = inSaved(quote, source, { saved, others }, previous);
  const anchor = editsSince(saved, report).through(quote, before);
  if (anchor === null || segment === null) return anchor === null ? null : { anchor, stood };
  const places = anchor.start === undefined || anchor.end === undefined ? anchor.candidates : [anchor];
  const isWithin = places.every(({ start = 0, end = 0 }) => contains(segment, { start, end }));
  return isWithin ? { anchor, stood } : null;
}

/** What had become of a quote when the file was saved. Where that is the version before, the quote stood there or never did. */
function inSaved(
  quote: Quote,
  source: Definition,
  { saved, others }: { readonly saved: Report; readonly others: Others },
  previous: Report | null,
): Pick<Place, 'anchor' | 'stood'> {
  if (previous !== saved)
    return follow(quote, source, saved, {
      previous,
      segment: segmentOf(source, saved, { previous }),
      others,
    });
  const lines = linesIn(source, saved);
  const stood = stoodIn(saved, quote, lines);
  return stood === null
    ? follow(quote, source, saved, { previous: null, segment: lines, others })
    : { anchor: { state: 'exact', ...stood, candidates: [] }, stood };
}

/** Whether a version is the one whose hash the source records; while nothing is recorded, the file on disk is. */
function isRecorded(source: Definition, previous: Report | null): boolean {
  if (previous === null) return false;
  const recorded = recordedHash(source.entry.source?.sha256?.value);
  return recorded === null || previous.sha256 === recorded;
}

function anchorOf(
  quote: Quote,
  report: Report,
  previous: Report | null,
  {
    stood,
    lines,
    segment,
    between,
  }: { readonly [Part in 'stood' | 'lines' | 'segment' | 'between']: Span | null },
): Anchor {
  if (previous === null || stood === null)
    return asWritten(
      quote,
      report,
      locate(report.folded, selectorOf(quote), {
        ...within(segment),
        ...(between === null ? {} : { between }),
        refind: true,
      }),
    );
  // Nearly all quotes of a report that somebody types in lie before or behind what is typed: they move with the text.
  const ends = endsOf(previous, report);
  if (stood.end <= ends.before || stood.start >= previous.text.length - ends.behind) {
    const span = throughCommonEnds(ends, stood);
    if (span !== null && (segment === null || contains(segment, span)))
      return { state: 'exact', ...span, candidates: [] };
  }
  const anchor = locate(
    report.folded,
    { ...selectorOf(quote), ...stood },
    { ...within(segment), refind: true, previous: previous.folded },
  );
  if (anchor.state !== 'exact' && anchor.state !== 'moved' && lines !== null) {
    // Word by word, a work that has changed places with one like it is not followed; as a whole it is.
    const span = quoteInMovedWork(previous, report, { lines, stood, quote: quote.quote });
    if (span !== null) return { state: 'moved', start: span.start, end: span.end, candidates: [] };
  }
  return asWritten(quote, report, anchor);
}

/**
 * The anchor, as edited where the words are there still, with other punctuation or emphasis: in a report that has
 * changed they are found, but once the new version is recorded nothing would find the quote as it is written.
 */
function asWritten(quote: Quote, report: Report, anchor: Anchor): Anchor {
  const { state, start, end } = anchor;
  if ((state !== 'exact' && state !== 'moved') || start === undefined || end === undefined) return anchor;
  return sameWords(report.text.slice(start, end), quote.quote) ? anchor : { ...anchor, state: 'edited' };
}

/** Where a quote stood in the version before, within the lines of its source there; null where that cannot be told. */
function stoodIn(previous: Report, quote: Quote, lines: Span | null): Span | null {
  const known = keptFor(stoods, previous);
  const before = known.get(quote);
  if (before !== undefined && sameSpan(before.lines, lines)) return before.stood;
  const { start, end } = standsIn(previous, quote, lines)
    ? locate(previous.folded, selectorOf(quote), within(lines))
    : NOT_FOUND;
  const stood = start === undefined || end === undefined ? null : { start, end };
  known.set(quote, { lines, stood });
  return stood;
}

/** Whether the words of a quote stand there at all: what reads like them, which takes long to find, is not asked for. */
function standsIn({ folded }: Report, { quote }: Quote, lines: Span | null): boolean {
  return findQuote(regionOf(folded, lines ?? undefined), quote, 1).places.length > 0;
}

const NOT_FOUND: { readonly start?: number; readonly end?: number } = {};

/** What two versions of a report have in common; the last comparison of a version is kept as long as it is. */
const compared = new WeakMap<Report, { readonly previous: Report; readonly ends: CommonEnds }>();

function endsOf(previous: Report, report: Report): CommonEnds {
  const known = compared.get(report);
  if (known?.previous === previous) return known.ends;
  const ends = commonEnds(previous.text, report.text);
  compared.set(report, { previous, ends });
  return ends;
}

function keptFor<T>(kept: WeakMap<Report, WeakMap<Quote, T>>, report: Report): WeakMap<Quote, T> {
  let there = kept.get(report);
  if (there === undefined) {
    there = new WeakMap();
    kept.set(report, there);
  }
  return there;
}

const NOWHERE: readonly Span[] = [];
