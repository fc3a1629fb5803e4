import type { Span } from '../text/span.ts';
import { type FoldedText, foldedOffset } from './fold.ts';
import { firstTokenAfter, firstTokenFrom, type Tokens } from './tokens.ts';
import { matchWords } from './word-diff.ts';
import { tokensIn } from './word-index.ts';

/** Words of the old text, by their numbers. */
export interface OldWords {
  readonly from: number;
  readonly to: number;
}

/** An old and a new text of one source, matched word by word. */
export class MatchedTexts {
  readonly old: FoldedText;
  readonly now: FoldedText;
  readonly oldTokens: Tokens;
  readonly newTokens: Tokens;
  /** For each old word the number of its new one, for each new word that of its old one; -1: none. */
  readonly #forth: Int32Array;
  readonly #back: Int32Array;

  constructor(old: FoldedText, now: FoldedText) {
    this.old = old;
    this.now = now;
    this.oldTokens = tokensIn(old);
    this.newTokens = tokensIn(now);
    this.#forth = matchWords(this.oldTokens.ids, this.newTokens.ids);
    this.#back = new Int32Array(this.newTokens.count).fill(-1);
    for (let at = 0; at < this.#forth.length; at++) {
      const place = this.#forth[at] ?? -1;
      if (place >= 0) this.#back[place] = at;
    }
  }

  /** The words of a folded stretch of the old text. */
  oldWords(start: number, end: number): OldWords {
    const from = firstTokenAfter(this.oldTokens, start);
    return { from, to: Math.max(from, firstTokenFrom(this.oldTokens, end)) };
  }

  /** The words of a stretch of the new source. */
  newWords(span: Span): { readonly from: number; readonly to: number } {
    const from = firstTokenAfter(this.newTokens, foldedOffset(this.now, span.start));
    return { from, to: Math.max(from, firstTokenFrom(this.newTokens, foldedOffset(this.now, span.end))) };
  }

  /** The first of some old words that stayed, and its number in the new text. */
  firstKept({ from, to }: OldWords): { readonly at: number; readonly place: number } | null {
    for (let at = from; at < to; at++) {
      const place = this.#forth[at] ?? -1;
      if (place >= 0) return { at, place };
    }
    return null;
  }

  /** Whether a new word is one that stood outside of some old words. */
  isTaken(token: number, { from, to }: OldWords): boolean {
    const owner = this.#back[token] ?? -1;
    return owner >= 0 && (owner < from || owner >= to);
  }

  /** How many words of a stretch of the new text stood outside of some old words. */
  countTaken(words: { readonly from: number; readonly to: number }, old: OldWords): number {
    let taken = 0;
    for (let token = words.from; token < words.to; token++) if (this.isTaken(token, old)) taken++;
    return taken;
  }

  /** Whether a stretch of the new text is matched, for the most part, to the same words outside of some old words. */
  isRepeat({ from, to }: { readonly from: number; readonly to: number }, old: OldWords): boolean {
    const first = from + this.#usualShift(from, to);
    if (first < 0 || first + to - from > this.oldTokens.count) return false;
    if (first < old.to && first + to - from > old.from) return false;
    let matched = 0;
    for (let token = from; token < to; token++) {
      const there = first + token - from;
      if (this.oldTokens.ids[there] !== this.newTokens.ids[token]) return false;
      if (this.#back[token] === there) matched++;
    }
    return matched * 2 >= to - from;
  }

  /** How far apart in the two texts most words of a stretch of the new one are, where there is such a distance. */
  #usualShift(from: number, to: number): number {
    let usual = 0;
    let votes = 0;
    for (let token = from; token < to; token++) {
      const owner = this.#back[token] ?? -1;
      if (owner < 0) continue;
      if (votes === 0) usual = owner - token;
      votes += owner - token === usual ? 1 : -1;
    }
    return usual;
  }

  /** The folded new text between what stayed before and after some old words. */
  between({ from, to }: OldWords): Span {
    let before = from - 1;
    while (before >= 0 && (this.#forth[before] ?? -1) < 0) before--;
    let after = to;
    while (after < this.oldTokens.count && (this.#forth[after] ?? -1) < 0) after++;
    const start = before < 0 ? 0 : (this.newTokens.ends[this.#forth[before] ?? 0] ?? 0);
    const end =
      after >= this.oldTokens.count
        ? this.now.text.length
        : (this.newTokens.starts[this.#forth[after] ?? 0] ?? 0);
    return { start, end: Math.max(start, end) };
  }
}
