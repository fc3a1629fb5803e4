import type { Span } from '../text/span.ts';
import { type Search, wordsIn } from './compared-text.ts';
import { sourceEnd, sourceStart } from './fold.ts';

/** A sentence is cut only where this part of it lies outside, … */
const LEAST_OUTSIDE = 1 / 3;
/** … and this part of the words there is another's. */
const LEAST_TAKEN = 0.6;
/** A stop with what may be glued to it: quotation marks, damaged ones, note markers. */
const LONGEST_STOP = 16;

/**
 * The part of a sentence that lies inside a stretch, where what lies outside is known to be another's: two sentences
 * that were made one, or read as one for want of a blank between them. Null where it stays whole. `atStops`: only where
 * it is cut off at stops.
 */
export function clipped(sentence: Span, inside: Span, search: Search, atStops: boolean): Span | null {
  const cut = { start: Math.max(sentence.start, inside.start), end: Math.min(sentence.end, inside.end) };
  const outside = sentence.end - sentence.start - (cut.end - cut.start);
  if (cut.end <= cut.start || outside < LEAST_OUTSIDE * (sentence.end - sentence.start)) return null;
  const { source } = search.text;
  const isStop = (at: number) => /[.!?]\S*\s*$/.test(source.slice(Math.max(0, at - LONGEST_STOP), at));
  const isAtStops =
    (cut.start === sentence.start || isStop(cut.start)) && (cut.end === sentence.end || isStop(cut.end));
  if (!isAtStops) {
    const isOthers = (start: number, end: number) => isTaken({ start, end }, search);
    if (atStops || !isOthers(sentence.start, cut.start) || !isOthers(cut.end, sentence.end)) return null;
  }
  return withinWords(cut, search);
}

function isTaken(span: Span, search: Search): boolean {
  const { from, to } = wordsIn(search, span);
  let taken = 0;
  for (let token = from; token < to; token++) if (search.isTaken(token)) taken++;
  return taken >= LEAST_TAKEN * (to - from);
}

/** From the first word to the last, with the mark that ends it. */
function withinWords(span: Span, search: Search): Span {
  const { text, tokens } = search;
  const { from, to } = wordsIn(search, span);
  if (from >= to) return span;
  const start = Math.max(span.start, sourceStart(text, tokens.starts[from] ?? 0));
  let end = Math.min(span.end, sourceEnd(text, tokens.ends[to - 1] ?? 0));
  while (end < span.end && /[.!?"'”’)\]]/.test(text.source.charAt(end))) end++;
  return { start, end: Math.max(start, end) };
}
