import { overlaps, type Span } from '../text/span.ts';
import type { Anchor, QuoteSelector } from './anchor.ts';
import { agreementAfter, agreementBefore } from './context.ts';
import { type FoldedText, fold, foldQuote, sameWords, withoutLeadingNote } from './fold.ts';
import { findQuote, MOST_PLACES, notesAtEnd, type Region, regionOf, spanOf } from './places.ts';
import { refind } from './refind.ts';
import { revisionOf } from './revision.ts';
import { similarPlaces } from './similar.ts';

export type { Anchor, AnchorState, Candidate, QuoteSelector } from './anchor.ts';
export { sameWords } from './fold.ts';
export { occurrences } from './places.ts';

/** How many places of an ambiguous quote are listed. */
const MOST_LISTED = 20;

/** What `locate` is told besides the quote. */
export interface LocateOptions {
  /** Restricts the search, and the context compared, to this stretch of the source. */
  readonly within?: Span;
  /**
   * The text in which the quote stood, where it is kept: what became of the quote is then read from a comparison of the
   * two texts. Give folded texts where several quotes are looked up: the comparison is made once.
   */
  readonly previous?: string | FoldedText;
  /**
   * Where the quotes around this one expect it (see `betweenNeighbours`), in UTF-16 units of `text`: with `refind`, it
   * tells repeats apart that the context does not, and speaks for or against a passage that reads like the quote.
   */
  readonly between?: Span;
  /** Looks for what became of a quote whose words are gone. Without it, such a quote is `deleted`, with suggestions. */
  readonly refind?: boolean;
}

/**
 * Finds the place of a quote in a text. Words must be the same; quotation marks, dashes, spaces, composed letters
 * and glued note markers may differ (see `fold`).
 *
 * - `exact`: found once, or singled out by its context (the longest agreement in whole words) or, failing that, by
 *   `start`. `start` and `end` cover the source's own characters, without a note marker the quote did not write.
 * - `ambiguous`: found several times and nothing tells which; up to 20 places are listed.
 * - `deleted`: not found; up to three similar places are suggested. A blank quote is nowhere.
 *
 * With `previous`, which says more than any search (see `Revision`), or with `refind` (see `refind`), also
 *
 * - `moved`: the same words, elsewhere than what stood around them. Only with `previous`.
 * - `edited`: other words stand in its place, or read like it so much that no other passage can be meant.
 * - `edited-critical`: the same, where a figure, a date, a name, a negation or a modal came, went or changed.
 *
 * Fold a text once when several quotes are looked up in it. Never throws.
 */
export function locate(
  text: string | FoldedText,
  selector: QuoteSelector,
  options: LocateOptions = {},
): Anchor {
  const folded = typeof text === 'string' ? fold(text) : text;
  if (options.previous !== undefined) {
    const mapped = throughRevision(folded, selector, options.previous, options.within);
    if (mapped !== null) return mapped;
  }
  const { between } = options;
  const refinds = options.refind === true || options.previous !== undefined;
  const region = regionOf(folded, options.within);
  const found = findQuote(region, selector.quote, MOST_PLACES);
  if (found.folded === '') return { state: 'deleted', candidates: [] };
  if (found.places.length === 0) {
    if (refinds)
      return refind(folded, region, { ...selector, ...(between === undefined ? {} : { between }) });
    return { state: 'deleted', candidates: similarPlaces(folded, region, found.folded, selector.start) };
  }
  const notes = notesAtEnd(selector.quote);
  const length = found.folded.length;
  const span = (place: number): Span =>
    spanOf(folded, region.start + place, region.start + place + length, notes);
  const likeliest = inTurn(
    byContext(region, found.places, length, selector).map(span),
    refinds ? between : undefined,
  );
  const [only] = likeliest;
  if (only !== undefined && likeliest.length === 1) return { state: 'exact', ...only, candidates: [] };
  if (selector.start !== undefined) {
    const hinted = likeliest.find((place) => place.start === selector.start);
    const meant = hinted ?? (refinds ? clearlyNearest(likeliest, selector.start) : undefined);
    if (meant !== undefined) return { state: 'exact', ...meant, candidates: [] };
  }
  const candidates = found.places.slice(0, MOST_LISTED).map((place) => ({ ...span(place), score: 1 }));
  return { state: 'ambiguous', candidates };
}

/**
 * The one place where a quote's words stand, told from repeats by its context alone; null where there is none: what
 * `locate` calls `exact` without any hint.
 */
export function placeOfWords(
  text: FoldedText,
  selector: QuoteSelector,
  within: Span | undefined,
): Span | null {
  const region = regionOf(text, within);
  const { folded, places } = findQuote(region, selector.quote, MOST_PLACES);
  const [only, ...others] = byContext(region, places, folded.length, selector);
  if (only === undefined || others.length > 0) return null;
  const start = region.start + only;
  return spanOf(text, start, start + folded.length, notesAtEnd(selector.quote));
}

/**
 * What became of a quote that stood in an old text; null when it did not stand there, or nothing tells where. `start`
 * and `end` are believed when the quote's words stand there.
 */
function throughRevision(
  text: FoldedText,
  selector: QuoteSelector,
  previous: string | FoldedText,
  within: Span | undefined,
): Anchor | null {
  const old = typeof previous === 'string' ? fold(previous) : previous;
  const { start = 0, end = 0, quote } = selector;
  const span =
    start < end && sameWords(old.source.slice(start, end), quote) ? { start, end } : locate(old, selector);
  if (span.start === undefined || span.end === undefined) return null;
  const mapped = revisionOf(old, text).map({ start: span.start, end: span.end });
  const { start: from, end: to } = mapped;
  if (within === undefined || from === undefined || to === undefined) return mapped;
  // What moved out of the segment that is quoted is no longer in it.
  if (from >= within.start && to <= within.end) return mapped;
  return {
    state: 'deleted',
    candidates: [{ start: from, end: to, score: mapped.state === 'moved' ? 1 : 0.99 }],
  };
}

/** The places where the quotes around it expect a quote; all of them where it stands in none of those. */
function inTurn(places: readonly Span[], between: Span | undefined): readonly Span[] {
  if (between === undefined || places.length < 2) return places;
  const expected = places.filter((place) => overlaps(place, between));
  return expected.length === 0 ? places : expected;
}

/** The place nearest to an old one, when the next is several times as far. */
function clearlyNearest(places: readonly Span[], start: number): Span | undefined {
  const far = (place: Span) => Math.abs(place.start - start);
  const [nearest, next] = [...places].sort((a, b) => far(a) - far(b));
  if (nearest === undefined || next === undefined) return nearest;
  return far(nearest) * CLEARLY <= far(next) ? nearest : undefined;
}

/** How many times as far the next place must be. */
const CLEARLY = 3;

/** The places whose context agrees longest with the selector's; all of them when it gives none. */
function byContext(
  region: Region,
  places: readonly number[],
  length: number,
  selector: QuoteSelector,
): readonly number[] {
  if (places.length < 2) return places;
  const prefix = foldQuote(selector.prefix ?? '');
  const suffix = foldQuote(selector.suffix ?? '');
  if (prefix === '' && suffix === '') return places;
  const bareSuffix = withoutLeadingNote(suffix);
  let longest = 0;
  let best: number[] = [];
  for (const place of places) {
    let after = suffix === '' ? 0 : agreementAfter(region, place + length, suffix);
    if (bareSuffix !== suffix) after = Math.max(after, agreementAfter(region, place + length, bareSuffix));
    const agreement = after + (prefix === '' ? 0 : agreementBefore(region, place, prefix));
    if (agreement > longest) {
      longest = agreement;
      best = [];
    }
    if (agreement === longest) best.push(place);
  }
  return best;
}
