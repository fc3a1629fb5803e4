import type { Span } from '../text/span.ts';
import { type FoldedText, foldedOffset } from './fold.ts';
import type { Compared, Words } from './shared-words.ts';
import { firstTokenAfter, firstTokenFrom } from './tokens.ts';

/** A passage of a source that may be what became of a quote. `score`: how alike, from 0 to 1. */
export interface Fit extends Span {
  readonly score: number;
}

/** What is compared with a quote, and how. */
export interface Search extends Compared {
  readonly text: FoldedText;
  /** Where the passages may lie at all, in folded offsets. */
  readonly bounds: Span;
  /** Whether the quote was made of whole sentences: then what it became is, too. */
  readonly whole: boolean;
  /** Whether the quote begins with the mark of a list or a heading. */
  readonly marked: boolean;
}

/** The words of a stretch of the source. */
export function wordsIn({ text, tokens }: Pick<Search, 'text' | 'tokens'>, span: Span): Words {
  const from = firstTokenAfter(tokens, foldedOffset(text, span.start));
  const to = firstTokenFrom(tokens, foldedOffset(text, span.end));
  return { tokens, from, to: Math.max(from, to) };
}
