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
  return /^[\0-\x7f]*$/.test(text) ? plainWords(text, limit) : anyWords(text, limit);
}

/** The same for plain English text, for which the rule of all scripts would take many times as long. */
function plainWords(text: string, limit: number): readonly Word[] {
  const lower = text.toLowerCase();
  const words: Word[] = [];
  let at = 0;
  while (at < lower.length && words.length < limit) {
    const start = at;
    const kind = kindOf(lower.charCodeAt(at));
    if (kind === OTHER) {
      at++;
      continue;
    }
    while (kindOf(lower.charCodeAt(at)) === FIGURE) at++;
    const onlyFigures = at > start;
    if (onlyFigures) {
      while (isSeparator(lower.charCodeAt(at)) && kindOf(lower.charCodeAt(at + 1)) === FIGURE) {
        at++;
        while (kindOf(lower.charCodeAt(at)) === FIGURE) at++;
      }
    } else while (kindOf(lower.charCodeAt(at)) !== OTHER) at++;
    words.push({ text: lower.slice(start, at), start, end: at });
  }
  return words;
}

const OTHER = 0;
const FIGURE = 1;
const LETTER = 2;

function kindOf(code: number): typeof OTHER | typeof FIGURE | typeof LETTER {
  if (code >= 0x30 && code <= 0x39) return FIGURE;
  return code >= 0x61 && code <= 0x7a ? LETTER : OTHER;
}

function isSeparator(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x3a; // , . :
}

function anyWords(text: string, limit: number): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    if (words.length >= limit) break;
    words.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return words;
}
