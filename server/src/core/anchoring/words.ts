/** A word of a folded text, in lower case, with its place there. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, marks and figures; numbers with their separators (`26,000`, `3.5`) are one word; ideographs stand alone. */
const WORD =
  /[\p{N}]+(?:[.,:]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a folded text, at most `limit`. */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    if (words.length >= limit) break;
    words.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return words;
}
