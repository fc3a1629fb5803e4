import type { Span } from '../text/span.ts';
import type { Anchor, QuoteSelector } from './anchor.ts';
import { agreementAfter, agreementBefore } from './context.ts';
import { type FoldedText, fold, foldQuote, withoutLeadingNote } from './fold.ts';
import { findQuote, MOST_PLACES, notesAtEnd, type Region, regionOf, spanOf } from './places.ts';
import { similarPlaces } from './similar.ts';

export type { Anchor, AnchorState, Candidate, QuoteSelector } from './anchor.ts';
export { sameWords } from './fold.ts';
export { occurrences } from './places.ts';

/** How many places of an ambiguous quote are listed. */
const MOST_LISTED = 20;

/**
 * Finds the place of a quote in a text. Words must be the same; quotation marks, dashes, spaces, composed letters
 * and glued note markers may differ (see `fold`).
 *
 * - `exact`: found once, or singled out by its context (the longest agreement in whole words) or, failing that, by
 *   `start`. `start` and `end` cover the source's own characters, without a note marker the quote did not write.
 * - `ambiguous`: found several times and nothing tells which; up to 20 places are listed.
 * - `deleted`: not found; up to three similar places are suggested. A blank quote is nowhere.
 *
 * `within` restricts the search, and the context compared, to a stretch of the source. Fold a text once when
 * several quotes are looked up in it. Never throws.
 */
export function locate(
  text: string | FoldedText,
  selector: QuoteSelector,
  options: { readonly within?: Span } = {},
): Anchor {
  const folded = typeof text === 'string' ? fold(text) : text;
  const region = regionOf(folded, options.within);
  const found = findQuote(region, selector.quote, MOST_PLACES);
  if (found.folded === '') return { state: 'deleted', candidates: [] };
  if (found.places.length === 0) {
    return { state: 'deleted', candidates: similarPlaces(folded, region, found.folded, selector.start) };
  }
  const notes = notesAtEnd(selector.quote);
  const length = found.folded.length;
  const span = (place: number): Span =>
    spanOf(folded, region.start + place, region.start + place + length, notes);
  const likeliest = byContext(region, found.places, length, selector);
  const [only] = likeliest;
  if (only !== undefined && likeliest.length === 1) return { state: 'exact', ...span(only), candidates: [] };
  if (selector.start !== undefined) {
    const hinted = likeliest.map(span).find((place) => place.start === selector.start);
    if (hinted !== undefined) return { state: 'exact', ...hinted, candidates: [] };
  }
  const candidates = found.places.slice(0, MOST_LISTED).map((place) => ({ ...span(place), score: 1 }));
  return { state: 'ambiguous', candidates };
}

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
