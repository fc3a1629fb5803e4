import type { Span } from '../text/span.ts';
import { MOST_WORDS } from './likeness.ts';
import { sharedEnds } from './shared-ends.ts';
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

/** The outermost words that a quote and the stretch most like it have in common; null where there are none. */
interface Alignment {
  readonly first: Pair | null;
  readonly last: Pair | null;
}

/**
 * Sellers' search for an approximate part (1980): the passage's words before and after the stretch cost nothing, a
 * word left out on either side costs one; of stretches that cost the same, the one with most words in common.
 */
function bestAlignment(words: readonly Word[], quoted: readonly Word[]): Alignment {
  const columns = words.length + 1;
  let above = new Row(columns);
  let row = new Row(columns);
  for (const [q, ours] of quoted.entries()) {
    row.leaveOut(0, above, 0);
    for (const [p, theirs] of words.entries()) {
      const here = p + 1;
      if (above.isBetter(here, row, p)) row.leaveOut(here, above, here);
      else row.leaveOut(here, row, p);
      if (ours.text === theirs.text) row.pairIfBetter(here, above, p, p, q);
    }
    [above, row] = [row, above];
  }
  let best = 0;
  for (let at = 1; at < columns; at++) if (!above.isBetter(best, above, at)) best = at;
  return { first: above.first(best), last: above.last(best) };
}

/** The cheapest ways to read the quote's words so far in stretches that end at each word of the passage. */
class Row {
  /** Words left out on either side, and words in common. */
  readonly #cost: Uint16Array;
  readonly #pairs: Uint16Array;
  /** The first and the last words in common, as `passage * WIDTH + quote + 1`; 0: none yet. */
  readonly #first: Uint32Array;
  readonly #last: Uint32Array;

  constructor(columns: number) {
    this.#cost = new Uint16Array(columns);
    this.#pairs = new Uint16Array(columns);
    this.#first = new Uint32Array(columns);
    this.#last = new Uint32Array(columns);
  }

  /** True when what stands here costs no more than what stands at `there` in another row. */
  isBetter(here: number, other: Row, there: number): boolean {
    const mine = this.#cost[here] ?? 0;
    const others = other.#cost[there] ?? 0;
    return mine < others || (mine === others && (this.#pairs[here] ?? 0) >= (other.#pairs[there] ?? 0));
  }

  leaveOut(here: number, from: Row, there: number): void {
    this.#cost[here] = (from.#cost[there] ?? 0) + 1;
    this.#pairs[here] = from.#pairs[there] ?? 0;
    this.#first[here] = from.#first[there] ?? 0;
    this.#last[here] = from.#last[there] ?? 0;
  }

  pairIfBetter(here: number, from: Row, there: number, passage: number, quote: number): void {
    const cost = from.#cost[there] ?? 0;
    const pairs = (from.#pairs[there] ?? 0) + 1;
    const present = this.#cost[here] ?? 0;
    if (present < cost || (present === cost && (this.#pairs[here] ?? 0) > pairs)) return;
    const pair = passage * WIDTH + quote + 1;
    this.#cost[here] = cost;
    this.#pairs[here] = pairs;
    this.#first[here] = from.#first[there] || pair;
    this.#last[here] = pair;
  }

  first(at: number): Pair | null {
    return pairOf(this.#first[at] ?? 0);
  }

  last(at: number): Pair | null {
    return pairOf(this.#last[at] ?? 0);
  }
}

/** More words than a quote is compared by. */
const WIDTH = MOST_WORDS + 1;

function pairOf(packed: number): Pair | null {
  if (packed === 0) return null;
  return { passage: Math.floor((packed - 1) / WIDTH), quote: (packed - 1) % WIDTH };
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
  const { head, tail } = sharedEnds(
    theirs.length,
    ours.length,
    (inTheirs, inOurs) => theirs[inTheirs]?.text === ours[inOurs]?.text,
  );
  const difference = {
    passage: between(passage, theirs.slice(head, theirs.length - tail)),
    quote: between(quote, ours.slice(head, ours.length - tail)),
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
