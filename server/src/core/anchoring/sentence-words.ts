import { segment } from '../text/segment.ts';
import type { Span } from '../text/span.ts';
import { type FoldedText, fold } from './fold.ts';
import { MOST_WORDS } from './likeness.ts';
import { wordsOf } from './words.ts';

/** A sentence or other unit of a source with its words, which are read when they are first asked for. */
export class SentenceWords implements Span {
  readonly start: number;
  readonly end: number;
  readonly #source: string;
  #words: readonly string[] | null = null;

  constructor(source: string, start: number, end: number) {
    this.#source = source;
    this.start = start;
    this.end = end;
  }

  /** Folded and in lower case. */
  get words(): readonly string[] {
    this.#words ??= wordsOf(fold(this.#source.slice(this.start, this.end)).text, MOST_WORDS).map(
      (word) => word.text,
    );
    return this.#words;
  }
}

/** Up to this many UTF-16 units a source is read whole, and what was read is kept with its folded text. */
const READ_WHOLE = 200_000;
const read = new WeakMap<FoldedText, readonly SentenceWords[]>();

/**
 * The sentences that lie wholly within a stretch of a source. `cutBefore` and `cutAfter`: the source goes on
 * there, so that a sentence which touches that end may be only a part of one; it is left out.
 */
export function sentencesIn(
  text: FoldedText,
  stretch: Span,
  cutBefore: boolean,
  cutAfter: boolean,
): readonly SentenceWords[] {
  const isWhole = ({ start, end }: Span) =>
    (cutBefore ? start > stretch.start : start >= stretch.start) &&
    (cutAfter ? end < stretch.end : end <= stretch.end);
  if (text.source.length > READ_WHOLE) return sentencesOf(text.source, stretch).filter(isWhole);
  let sentences = read.get(text);
  if (sentences === undefined) {
    sentences = sentencesOf(text.source, { start: 0, end: text.source.length });
    read.set(text, sentences);
  }
  return sentences.filter(isWhole);
}

function sentencesOf(source: string, { start: offset, end }: Span): SentenceWords[] {
  return segment(source.slice(offset, end)).map(
    (unit) => new SentenceWords(source, offset + unit.start, offset + unit.end),
  );
}
