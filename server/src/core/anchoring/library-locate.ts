import type { Anchor, QuoteSelector } from './anchor.ts';
import { type FoldedText, fold } from './fold.ts';
import { type LocateOptions, locate as locateQuote } from './locate.ts';

/** Texts given as strings whose folded form is kept: a text and the one before it, twice. */
const MOST_KEPT = 4;
const kept: FoldedText[] = [];

/**
 * `locate` as the library offers it: looks for what became of a quote whose words are gone, unless `refind` is false,
 * and folds a text once that is given as the same string again and again.
 */
export function locate(
  text: string | FoldedText,
  selector: QuoteSelector,
  { previous, ...options }: LocateOptions = {},
): Anchor {
  return locateQuote(foldedOf(text), selector, {
    refind: true,
    ...options,
    ...(previous === undefined ? {} : { previous: foldedOf(previous) }),
  });
}

function foldedOf(text: string | FoldedText): FoldedText {
  if (typeof text !== 'string') return text;
  const known = kept.findIndex(({ source }) => source === text);
  const folded = kept[known] ?? fold(text);
  if (known >= 0) kept.splice(known, 1);
  kept.unshift(folded);
  kept.length = Math.min(kept.length, MOST_KEPT);
  return folded;
}
