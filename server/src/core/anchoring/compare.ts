import type { Span } from '../text/span.ts';
import { MOST_WORDS } from './likeness.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * The part of a passage that a quote with other words was probably taken from. The whole passage where that has no
 * more words than the quote, or none of its words. Offsets into `text`.
 */
export function likestPart(text: string, passage: Span, quote: string): Span {
  const words = tellingWords(text.slice(passage.start, passage.end));
  const quoted = tellingWords(quote);
  if (words.length <= quoted.length) return passage;
  const { first, last } = bestAlignment(words, quoted);
  if (first === null || last === null) return passage;
  // Words of the quote before the first and after the last that fit stand for as many of the passage.
  const from = Math.max(0, first.passage - first.quote);
  const to = Math.min(words.length, last.passage + quoted.length - last.quote);
  return withMarks(text, passage, quote, words.slice(from, to));
}

/** A word of the passage that is a word of the quote, by their numbers. */
interface Pair {
  readonly passage: number;
  readonly quote: number;
}

/** The cheapest way to read a quote in a stretch of a passage. */
interface Alignment {
  /** Words left out on either side. */
  readonly cost: number;
  readonly pairs: number;
  readonly first: Pair | null;
  readonly last: Pair | null;
}

/** Sellers' search for an approximate part: the passage's words before and after the stretch cost nothing. */
function bestAlignment(words: readonly Word[], quoted: readonly Word[]): Alignment {
  let above: readonly Alignment[] = [...words, null].map(() => NOTHING);
  for (const [q, ours] of quoted.entries()) {
    const row: Alignment[] = [leftOut(above[0] ?? NOTHING)];
    for (const [p, theirs] of words.entries()) {
      const skipping = better(leftOut(above[p + 1] ?? NOTHING), leftOut(row[p] ?? NOTHING));
      const same = ours.text === theirs.text;
      row.push(same ? better(paired(above[p] ?? NOTHING, { passage: p, quote: q }), skipping) : skipping);
    }
    above = row;
  }
  return above.reduce(better);
}

const NOTHING: Alignment = { cost: 0, pairs: 0, first: null, last: null };

function leftOut(alignment: Alignment): Alignment {
  return { ...alignment, cost: alignment.cost + 1 };
}

function paired({ cost, pairs, first }: Alignment, pair: Pair): Alignment {
  return { cost, pairs: pairs + 1, first: first ?? pair, last: pair };
}

function better(a: Alignment, b: Alignment): Alignment {
  return b.cost < a.cost || (b.cost === a.cost && b.pairs > a.pairs) ? b : a;
}

/** Words that differ between a passage and a quote, as they stand there; empty where one side has none. */
export interface Difference {
  readonly passage: string;
  readonly quote: string;
}

/**
 * Where a quote departs from a passage: the words between those they begin with and those they end with. Null when
 * the words are the same and only marks or capitals differ.
 */
export function differenceOf(passage: string, quote: string): Difference | null {
  const theirs = tellingWords(passage);
  const ours = tellingWords(quote);
  let first = 0;
  while (first < theirs.length && first < ours.length && theirs[first]?.text === ours[first]?.text) first++;
  let last = 0;
  while (
    last < theirs.length - first &&
    last < ours.length - first &&
    theirs[theirs.length - 1 - last]?.text === ours[ours.length - 1 - last]?.text
  )
    last++;
  const difference = {
    passage: between(passage, theirs.slice(first, theirs.length - last)),
    quote: between(quote, ours.slice(first, ours.length - last)),
  };
  return difference.passage === '' && difference.quote === '' ? null : difference;
}

/** The words that count in a comparison: note markers such as `[72]` may be there or not. */
function tellingWords(text: string): readonly Word[] {
  return wordsOf(text, MOST_WORDS).filter(
    ({ text: word, start, end }) => !(/^\d+$/.test(word) && text[start - 1] === '[' && text[end] === ']'),
  );
}

function between(text: string, words: readonly Word[]): string {
  const first = words[0];
  const last = words[words.length - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

/** From the first word to the last, with the marks beside them where the quote has marks there too. */
function withMarks(text: string, passage: Span, quote: string, words: readonly Word[]): Span {
  let start = passage.start + (words[0]?.start ?? 0);
  let end = passage.start + (words[words.length - 1]?.end ?? 0);
  const isMark = (char: string | undefined) => char !== undefined && /[^\s\p{L}\p{N}]/u.test(char);
  if (isMark(quote.trimStart()[0])) while (start > passage.start && isMark(text[start - 1])) start--;
  if (isMark(quote.trimEnd().at(-1))) while (end < passage.end && isMark(text[end])) end++;
  return { start, end };
}
