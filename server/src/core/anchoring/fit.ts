import { overlaps, type Span } from '../text/span.ts';
import { type FoldedText, foldedOffset, sourceEnd, sourceStart } from './fold.ts';
import { sentencesBetween } from './passages.ts';
import { firstTokenAfter, firstTokenFrom, type Tokens } from './tokens.ts';

/** How many sentences in a row may together be what became of a quote. */
const MOST_JOINED = 6;
/** Characters read beyond a stretch on each side, to find where its sentences begin and end. */
const MARGIN = 600;
/** More words than this of a quote, or of what it is compared with, are not read. */
const MOST_WORDS = 600;
/** How much more like the quote a part of a sentence must be than whole ones, for a quote of whole ones. */
const PART_AHEAD = 0.35;
/** A sentence that reads this much like the quote is never cut: what was added to it belongs to it. */
const READS_WHOLE = 0.5;
/** How much more like the quote than the sentence its part must be that is not another's already. */
const CUT_AHEAD = 0.25;
/** Words compared in all: what a stretch may cost that is full of short sentences. */
const MOST_CELLS = 1_200_000;

/** A stretch of words of a text. */
export interface Words {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
}

/** A passage of a source that may be what became of a quote. `score`: how alike, from 0 to 1. */
export interface Fit extends Span {
  readonly score: number;
}

/** How much a word counts. */
export type Weigh = (id: number, length: number) => number;

/** Longer words tell more, and shape what one sees as alike. */
export const byLength: Weigh = (_id, length) => length + 1;

/** What is compared with a quote, and how. */
export interface Search {
  readonly text: FoldedText;
  readonly tokens: Tokens;
  readonly weigh: Weigh;
  /** Whether a word of the text is already known to be another's: then it is not the quote's. */
  readonly isTaken: (token: number) => boolean;
  /** Whether the quote was made of whole sentences: then what it became is, too. */
  readonly whole: boolean;
}

/**
 * The passages of a folded stretch of a text that are most like a quote, best first: sentences and joined sentences,
 * and the words that fit where the quote was a part of a sentence. They may overlap.
 */
export function fitsIn(quote: Words, stretch: Span, search: Search): readonly Fit[] {
  const { text, tokens } = search;
  const length = Math.min(MOST_WORDS, quote.to - quote.from);
  if (length === 0 || stretch.end <= stretch.start) return [];
  const from = Math.max(0, sourceStart(text, Math.max(0, stretch.start - MARGIN)));
  const to = sourceEnd(text, Math.min(text.text.length, stretch.end + MARGIN));
  const inside = { start: sourceStart(text, stretch.start), end: sourceEnd(text, stretch.end) };
  const sentences = sentencesBetween(text.source, from, to).filter((one) => overlaps(one, inside));
  const fits: Fit[] = [];
  let cells = MOST_CELLS;
  const compare = (span: Span): Fit => {
    const words = wordsIn(text, tokens, span);
    cells -= length * (words.to - words.from);
    return { ...span, score: likeness(quote, words, search) };
  };
  if (search.whole) {
    for (const [index, first] of sentences.entries()) {
      for (const last of sentences.slice(index, index + MOST_JOINED)) {
        if (cells < 0) break;
        const joined = { start: first.start, end: last.end };
        const fit = compare(joined);
        fits.push(fit);
        const isOwn = first === last || (isMostly(first, inside) && isMostly(last, inside));
        const cut = isOwn ? clipped(joined, inside) : null;
        if (cut !== null && (fit.score < READS_WHOLE || isAtStops(text.source, joined, cut))) {
          const part = compare(wordBounds(text, tokens, cut));
          if (part.score >= fit.score + CUT_AHEAD) fits.push(part);
        }
        const words = wordsIn(text, tokens, joined);
        if (words.to - words.from > length * 2 + 4) break;
      }
    }
  }
  fits.sort((a, b) => b.score - a.score || a.start - b.start);
  const part = partIn(quote, stretch, search);
  // A sentence that was made longer is what became of the quote; a part of it only where it is far longer.
  const ahead = search.whole ? (fits[0]?.score ?? 0) + PART_AHEAD : 0;
  if (part !== null && part.score >= ahead) fits.unshift(part);
  return fits;
}

/** The part of a sentence that lies inside, where much of it is known to be another's; null where little is. */
function clipped(span: Span, inside: Span): Span | null {
  const outside = Math.max(0, inside.start - span.start) + Math.max(0, span.end - inside.end);
  if (outside * 3 < span.end - span.start) return null;
  return { start: Math.max(span.start, inside.start), end: Math.min(span.end, inside.end) };
}

/** Whether a part is cut off at stops: two sentences that were read as one for want of a blank between them. */
function isAtStops(source: string, sentence: Span, cut: Span): boolean {
  const isStop = (at: number) => /[.!?]\S*\s*$/.test(source.slice(Math.max(0, at - LONGEST_STOP), at));
  return (cut.start === sentence.start || isStop(cut.start)) && (cut.end === sentence.end || isStop(cut.end));
}

/** A stop with what may be glued to it: quotation marks, damaged ones, note markers. */
const LONGEST_STOP = 16;

/** Whether at least half of a sentence lies inside. */
function isMostly(sentence: Span, inside: Span): boolean {
  const shared = Math.min(sentence.end, inside.end) - Math.max(sentence.start, inside.start);
  return shared * 2 >= sentence.end - sentence.start;
}

/** From the first word to the last, with the mark that ends it. */
function wordBounds(text: FoldedText, tokens: Tokens, span: Span): Span {
  const { from, to } = wordsIn(text, tokens, span);
  if (from >= to) return span;
  const start = Math.max(span.start, sourceStart(text, tokens.starts[from] ?? 0));
  let end = Math.min(span.end, sourceEnd(text, tokens.ends[to - 1] ?? 0));
  while (end < span.end && /[.!?"'”’)\]]/.test(text.source.charAt(end))) end++;
  return { start, end: Math.max(start, end) };
}

function wordsIn(text: FoldedText, tokens: Tokens, span: Span): Words {
  const from = firstTokenAfter(tokens, foldedOffset(text, span.start));
  const to = firstTokenFrom(tokens, foldedOffset(text, span.end));
  return { tokens, from, to: Math.max(from, to) };
}

/** The weighted Dice coefficient over the heaviest common subsequence of words. */
function likeness(quote: Words, words: Words, search: Search): number {
  const rows = Math.min(MOST_WORDS, quote.to - quote.from);
  const columns = Math.min(MOST_WORDS, words.to - words.from);
  let total = 0;
  for (let at = 0; at < columns; at++) total += weightAt(words.tokens, words.from + at, search.weigh);
  let above = new Float64Array(columns + 1);
  let row = new Float64Array(columns + 1);
  for (let i = 0; i < rows; i++) {
    const id = quote.tokens.ids[quote.from + i];
    const weight = weightAt(quote.tokens, quote.from + i, search.weigh);
    total += weight;
    for (let j = 0; j < columns; j++) {
      const over = Math.max(above[j + 1] ?? 0, row[j] ?? 0);
      const token = words.from + j;
      row[j + 1] =
        words.tokens.ids[token] === id && !search.isTaken(token)
          ? Math.max(over, (above[j] ?? 0) + weight)
          : over;
    }
    [above, row] = [row, above];
  }
  return total === 0 ? 0 : (2 * (above[columns] ?? 0)) / total;
}

function weightAt(tokens: Tokens, at: number, weigh: Weigh): number {
  return weigh(tokens.ids[at] ?? 0, (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0));
}

/**
 * Sellers' search for an approximate part (1980): the words of the stretch that read most like the quote, from the
 * first that is the quote's to the last.
 */
function partIn(quote: Words, stretch: Span, search: Search): Fit | null {
  const { tokens, text } = search;
  const from = firstTokenAfter(tokens, stretch.start);
  const to = Math.min(firstTokenFrom(tokens, stretch.end), from + MOST_CELLS / MOST_WORDS);
  const rows = Math.min(MOST_WORDS, quote.to - quote.from);
  const columns = to - from;
  if (columns <= 0) return null;
  // The gain of the best way to read the quote so far in words that end here, and where those begin and end.
  let above = { gain: new Float64Array(columns + 1), first: new Int32Array(columns + 1).fill(-1) };
  let row = { gain: new Float64Array(columns + 1), first: new Int32Array(columns + 1).fill(-1) };
  let best = { gain: 0, first: -1, last: -1 };
  for (let i = 0; i < rows; i++) {
    const id = quote.tokens.ids[quote.from + i];
    const weight = weightAt(quote.tokens, quote.from + i, search.weigh);
    for (let j = 0; j < columns; j++) {
      const token = from + j;
      const skipped = (row.gain[j] ?? 0) - weightAt(tokens, token, search.weigh) / 2;
      const left = (above.gain[j + 1] ?? 0) - weight / 2;
      let gain = Math.max(0, skipped, left);
      let first = gain === 0 ? -1 : gain === skipped ? (row.first[j] ?? -1) : (above.first[j + 1] ?? -1);
      if (tokens.ids[token] === id && !search.isTaken(token) && (above.gain[j] ?? 0) + weight > gain) {
        gain = (above.gain[j] ?? 0) + weight;
        first = (above.first[j] ?? -1) < 0 ? token : (above.first[j] ?? -1);
        if (gain > best.gain) best = { gain, first, last: token };
      }
      row.gain[j + 1] = gain;
      row.first[j + 1] = first;
    }
    [above, row] = [row, above];
  }
  if (best.first < 0) return null;
  const words: Words = { tokens, from: best.first, to: best.last + 1 };
  return {
    start: sourceStart(text, tokens.starts[best.first] ?? 0),
    end: sourceEnd(text, tokens.ends[best.last] ?? 0),
    score: likeness(quote, words, search),
  };
}
