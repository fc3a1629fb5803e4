import type { Span } from '../text/span.ts';

/** What part of the quote its beginning and its end in the text must make up together. */
const LEAST_SHARED = 0.6;
/** How much longer or shorter the passage may be than the quote, as a part of the quote's length. */
const MOST_CHANGE = 0.3;
/** Neither end may be shorter: a few letters stand anywhere. */
const SHORTEST_END = 6;

/**
 * The one passage of a folded text that begins and ends as a folded quote does, with something else between: the
 * quote after a figure, a name or a “not” was changed. Null where there is no such passage, or more than one.
 * Offsets into `text`.
 */
export function passageWithSameEnds(text: string, quote: string): Span | null {
  const shared = longest(quote.length, (length) => text.includes(quote.slice(0, length)));
  // Whole words only: a figure that begins as another does would single out the wrong one of two alike sentences.
  const head = quote.lastIndexOf(' ', shared - 1) + 1;
  if (head < SHORTEST_END) return null;
  const rest = longest(quote.length - shared, (length) => text.includes(quote.slice(quote.length - length)));
  const space = quote.indexOf(' ', quote.length - rest);
  const tail = space < 0 ? 0 : quote.length - space;
  if (tail < SHORTEST_END || head + tail < quote.length * LEAST_SHARED) return null;
  const start = onlyPlace(text, quote.slice(0, head));
  const last = onlyPlace(text, quote.slice(quote.length - tail));
  // They may share the blank between two words, where the quote has a word more.
  if (start === null || last === null || last < start || last + tail < start + head) return null;
  const end = last + tail;
  return Math.abs(end - start - quote.length) > quote.length * MOST_CHANGE ? null : { start, end };
}

/** The greatest length for which something holds that holds for all smaller ones. */
function longest(most: number, holds: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function onlyPlace(text: string, part: string): number | null {
  const place = text.indexOf(part);
  return place >= 0 && text.indexOf(part, place + 1) < 0 ? place : null;
}
