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
  return (
    [' ', ''].some((between) => standsIn(text, stretch, before + between + after)) ||
    wordsMeet(text, stretch, selector)
  );
}

/**
 * The same by words alone: the marker of a list item went with the item. Where the words before the quote stand once more
 * right before those that end there, or the words after it once more behind them, a passage like the quote may lie
 * between them, and nothing is told.
 */
function wordsMeet(text: FoldedText, stretch: Span, selector: QuoteSelector): boolean {
  const before = tokensOf(foldQuote(selector.prefix ?? ''));
  const after = tokensOf(foldQuote(selector.suffix ?? ''));
  // The outermost words may be parts of words.
  const left = [...before.ids.slice(Math.max(1, before.count - MOST_WORDS), before.count)];
  const right = [...after.ids.slice(0, Math.max(0, Math.min(MOST_WORDS, after.count - 1)))];
  if (left.length < LEAST_WORDS || right.length < LEAST_WORDS) return false;
  const index = indexOf(text);
  const { ids, starts, ends, count } = index.tokens;
  const stands = (words: readonly number[], at: number) =>
    at >= 0 && at + words.length <= count && words.every((id, k) => ids[at + k] === id);
  const wanted = [...left, ...right];
  const rare = wanted.reduce(
    (best, id, at) => (index.rarityOf(id) > index.rarityOf(wanted[best] ?? 0) ? at : best),
    0,
  );
  const reach = Math.min(MOST_REACH, 2 * tokensOf(selector.quote).count);
  return index.placesOf(wanted[rare] ?? 0).some((hit) => {
    const first = hit - rare;
    const last = first + wanted.length - 1;
    if ((starts[first] ?? -1) < stretch.start || (ends[last] ?? Number.POSITIVE_INFINITY) > stretch.end)
      return false;
    if (!stands(wanted, first)) return false;
    for (let away = 1; away <= reach; away++)
      if (stands(left, first - away) || stands(right, first + left.length + away)) return false;
    return true;
  });
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
/** How far from a bridge, in words, its parts are looked for once more. */
const MOST_REACH = 300;
/** Words on each side of a bridge: at most, and at least. */
const MOST_WORDS = 4;
const LEAST_WORDS = 2;
