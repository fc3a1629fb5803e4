import { type Anchor, locate, occurrences } from '../anchoring/locate.ts';
import { spanThroughRevision } from '../anchoring/stretch.ts';
import type { Quote } from '../model/entry.ts';
import { contains, type Span } from '../text/span.ts';
import type { Report } from './report.ts';
import type { Definition, PlacedQuote, SourceChange } from './rule.ts';

/** What was worked out for a quote on one version of a report. */
interface Place {
  readonly previous: Report | null;
  readonly segment: Span | null;
  readonly anchor: Anchor;
  readonly stood: Span | null;
}

/** Kept per version of a report and quote: a changed source asks for all of its quotes whenever one of them changes. */
const known = new WeakMap<Report, WeakMap<Quote, Place>>();

/** Finds a quote in the part of the report that is its source. */
export function placeQuote(
  quote: Quote,
  source: Definition,
  report: Report,
  change: SourceChange | null,
): PlacedQuote {
  const segment = segmentOf(source, report, change);
  const { anchor, stood } =
    change === null
      ? { anchor: locate(report.folded, selectorOf(quote), within(segment)), stood: null }
      : followed(quote, source, report, change.previous, segment);
  const elsewhere =
    segment === null || anchor.state === 'exact' || anchor.state === 'moved'
      ? NOWHERE
      : occurrences(report.folded, quote.quote, 20).filter((span) => !contains(segment, span));
  return { quote, source, report, segment, change, stood, anchor, elsewhere };
}

/**
 * The lines of a report that are a source. They are counted in the version the source records: where that is at hand,
 * the same stretch of the report as it is now.
 */
export function segmentOf(source: Definition, report: Report, change: SourceChange | null): Span | null {
  const lines = source.entry.source?.lines?.value ?? null;
  if (lines === null) return null;
  const previous = change?.previous ?? null;
  if (previous === null) return report.spanOfLines(lines[0], lines[1]);
  return spanThroughRevision(previous.folded, report.folded, previous.spanOfLines(lines[0], lines[1]));
}

function followed(
  quote: Quote,
  source: Definition,
  report: Report,
  previous: Report | null,
  segment: Span | null,
): Place {
  let places = known.get(report);
  if (places === undefined) {
    places = new WeakMap();
    known.set(report, places);
  }
  const before = places.get(quote);
  if (before?.previous === previous && sameSpan(before.segment, segment)) return before;
  const selector = selectorOf(quote);
  const lines = source.entry.source?.lines?.value ?? null;
  const stood =
    previous === null
      ? null
      : placed(
          locate(
            previous.folded,
            selector,
            within(lines === null ? null : previous.spanOfLines(lines[0], lines[1])),
          ),
        );
  const anchor = locate(
    report.folded,
    { ...selector, ...stood },
    {
      ...within(segment),
      refind: true,
      ...(previous === null || stood === null ? {} : { previous: previous.folded }),
    },
  );
  const place = { previous, segment, anchor, stood };
  places.set(quote, place);
  return place;
}

function selectorOf({ quote, prefix, suffix }: Quote) {
  return { quote, ...(prefix === null ? {} : { prefix }), ...(suffix === null ? {} : { suffix }) };
}

function within(segment: Span | null): { readonly within?: Span } {
  return segment === null ? {} : { within: segment };
}

function placed({ start, end }: Anchor): Span | null {
  return start === undefined || end === undefined ? null : { start, end };
}

function sameSpan(a: Span | null, b: Span | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}

const NOWHERE: readonly Span[] = [];
