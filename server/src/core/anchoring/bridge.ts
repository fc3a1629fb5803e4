import type { Span } from '../text/span.ts';
import type { QuoteSelector } from './anchor.ts';
import { type FoldedText, foldQuote } from './fold.ts';
import { tokensOf } from './tokens.ts';
import { indexOf } from './word-index.ts';

/** Whether the end of the prefix and the beginning of the suffix stand together: the quote was cut out between them. */
export function isBridged(text: FoldedText, stretch: Span, selector: QuoteSelector): boolean {
  const before = foldQuote(selector.prefix ?? '').slice(-MOST_BRIDGE);
  const after = foldQuote(selector.suffix ?? '').slice(0, MOST_BRIDGE);
  if (Math.min(before.length, after.length) < LEAST_BRIDGE) return false;
  return [' ', ''].some((between) => standsIn(text, stretch, before + between + after));
}

/** Whether some characters stand in a stretch of a text; looked for where the rarest of their words stands. */
function standsIn(text: FoldedText, stretch: Span, wanted: string): boolean {
  const index = indexOf(text);
  const words = tokensOf(wanted);
  // The outermost words may be parts of words.
  let rare = -1;
  for (let at = 1; at < words.count - 1; at++)
    if (rare < 0 || index.rarityOf(words.ids[at] ?? 0) > index.rarityOf(words.ids[rare] ?? 0)) rare = at;
  const isWithin = (place: number) => place >= stretch.start && place + wanted.length <= stretch.end;
  if (rare < 0) {
    const place = text.text.indexOf(wanted, stretch.start);
    return place >= 0 && isWithin(place);
  }
  const offset = words.starts[rare] ?? 0;
  return index.placesOf(words.ids[rare] ?? 0).some((hit) => {
    const place = (index.tokens.starts[hit] ?? 0) - offset;
    return isWithin(place) && text.text.startsWith(wanted, place);
  });
}

/** Characters of context that make a bridge. */
const MOST_BRIDGE = 24;
const LEAST_BRIDGE = 6;
