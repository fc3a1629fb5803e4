import type { Span } from '../text/span.ts';
import { type FoldedText, foldedOffset, sourceEnd, sourceStart } from './fold.ts';
import { firstTokenAfter, firstTokenFrom, type Tokens, tokensOf } from './tokens.ts';
import { matchWords } from './word-diff.ts';

/** The words of two texts and which of them are the same; the last comparison of a text is kept as long as it is. */
interface Matched {
  readonly old: FoldedText;
  readonly before: Tokens;
  readonly after: Tokens;
  readonly matched: Int32Array;
}

const comparisons = new WeakMap<FoldedText, Matched>();

function matchedOf(old: FoldedText, now: FoldedText): Matched {
  const known = comparisons.get(now);
  if (known?.old === old) return known;
  const before = tokensOf(old.text);
  const after = tokensOf(now.text);
  const made = { old, before, after, matched: matchWords(before.ids, after.ids) };
  comparisons.set(now, made);
  return made;
}

/**
 * Where a stretch of whole lines of an old text lies in a new one, as whole lines. It begins with the line of its first
 * word where that is still there, else behind what is left of what stood before it, and ends in the same way. Unlike a
 * quote it is never refused: it is what remains of it, which may be nothing.
 */
export function spanThroughRevision(old: FoldedText, now: FoldedText, span: Span): Span {
  const { before, after, matched } = matchedOf(old, now);
  const from = firstTokenAfter(before, foldedOffset(old, span.start));
  const to = Math.max(from, firstTokenFrom(before, foldedOffset(old, Math.min(span.end, old.source.length))));
  const placeOf = (token: number) => matched[token] ?? -1;
  let ahead = from - 1;
  while (ahead >= 0 && placeOf(ahead) < 0) ahead--;
  let behind = to;
  while (behind < before.count && placeOf(behind) < 0) behind++;
  const lineOfToken = (place: number) => lineOf(now.source, sourceStart(now, after.starts[place] ?? 0));
  const lineAfterToken = (place: number) => lineAfter(now.source, sourceEnd(now, after.ends[place] ?? 0));
  const start =
    from < to && placeOf(from) >= 0
      ? lineOfToken(placeOf(from))
      : ahead < 0
        ? 0
        : lineAfterToken(placeOf(ahead));
  const end =
    from < to && placeOf(to - 1) >= 0
      ? lineAfterToken(placeOf(to - 1))
      : behind >= before.count
        ? now.source.length
        : lineOfToken(placeOf(behind));
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/**
 * Where, in a new text, a passage of an old one stood that is gone: behind the last word before it that is still
 * there, with its marks and the blanks behind them.
 */
export function gapThroughRevision(old: FoldedText, now: FoldedText, span: Span): number {
  const { before, after, matched } = matchedOf(old, now);
  let ahead = firstTokenAfter(before, foldedOffset(old, span.start)) - 1;
  while (ahead >= 0 && (matched[ahead] ?? -1) < 0) ahead--;
  if (ahead < 0) return 0;
  const end = sourceEnd(now, after.ends[matched[ahead] ?? 0] ?? 0);
  return end + (/^\S*\s*/.exec(now.source.slice(end, end + MOST_BLANKS))?.[0].length ?? 0);
}

/** Characters behind a word that are looked at for where the next sentence begins. */
const MOST_BLANKS = 200;

/** Where the line that holds an offset begins. */
function lineOf(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line after the one that holds an offset begins. */
function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
