import type { Span } from '../text/span.ts';
import {
  type FoldedText,
  foldedOffset,
  foldQuote,
  sourceEnd,
  sourceStart,
  withoutLeadingNote,
} from './fold.ts';

/** How many places of one quote are looked at; a quote found more often names nothing. */
export const MOST_PLACES = 5000;

/** A part of a folded text, in folded offsets. */
export interface Region extends Span {
  /** The folded characters of the region. */
  readonly text: string;
}

/** The folded form of the stretch `within` of the source; the whole text when it is undefined. */
export function regionOf(text: FoldedText, within: Span | undefined): Region {
  if (within === undefined) return { start: 0, end: text.text.length, text: text.text };
  const start = foldedOffset(text, Math.max(0, within.start));
  const end = Math.max(start, foldedOffset(text, Math.min(text.source.length, within.end)));
  return { start, end, text: text.text.slice(start, end) };
}

/**
 * Where `folded` (a quote's folded form) stands in a region: ascending offsets into the region, overlapping
 * places included, at most `limit`.
 */
export function placesOf(region: Region, folded: string, limit: number): readonly number[] {
  const places: number[] = [];
  if (folded === '') return places;
  for (let at = region.text.indexOf(folded); at >= 0 && places.length < limit; ) {
    places.push(at);
    at = region.text.indexOf(folded, at + 1);
  }
  return places;
}

/**
 * All places of a quote in a text, as spans of the source in order, at most `limit` (5,000 unless given). Compares
 * folded forms; blank quotes have no place. Linear in the length of the text for all but contrived quotes.
 */
export function occurrences(text: FoldedText, quote: string, limit: number = MOST_PLACES): readonly Span[] {
  const { folded, places } = findQuote(regionOf(text, undefined), quote, limit);
  const notes = notesAtEnd(quote);
  return places.map((at) => spanOf(text, at, at + folded.length, notes));
}

/**
 * The folded form of a quote and its places in a region. A quote that is not found as written is looked for
 * without the note marker it may begin with.
 */
export function findQuote(
  region: Region,
  quote: string,
  limit: number,
): { readonly folded: string; readonly places: readonly number[] } {
  const folded = foldQuote(quote);
  const places = placesOf(region, folded, limit);
  if (places.length > 0) return { folded, places };
  const bare = withoutLeadingNote(folded);
  return bare === folded ? { folded, places } : { folded: bare, places: placesOf(region, bare, limit) };
}

/**
 * The source characters of a folded stretch. Note markers after it are taken in only as far as the quote wrote them:
 * `notes` are the markers at the quote's end.
 */
export function spanOf(text: FoldedText, start: number, end: number, notes: string): Span {
  const from = sourceStart(text, start);
  let to = sourceEnd(text, end);
  if (notes !== '') {
    for (const note of notes.match(/\[\d+\]/g) ?? []) {
      if (!text.source.startsWith(note, to)) break;
      to += note.length;
    }
  }
  return { start: from, end: to };
}

/** The note markers glued to the end of a quote, such as `[3][4]`; empty when there are none. */
export function notesAtEnd(quote: string): string {
  let end = quote.length;
  while (end > 0 && quote.charCodeAt(end - 1) <= 32) end--;
  if (quote.charAt(end - 1) !== ']') return '';
  let at = end;
  for (;;) {
    const open = quote.lastIndexOf('[', at - 1);
    if (open < 1 || !/^\[\d{1,4}\]$/.test(quote.slice(open, Math.min(at, open + 7))) || at - open > 6) break;
    at = open;
  }
  return quote.slice(at, end);
}
