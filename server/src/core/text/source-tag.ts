import { ALPHANUMERIC, classAt, isBlank, LOWER, skipBlanks } from './characters.ts';
import { isOpener } from './marks.ts';

/** The longest tag read, brackets included. */
const LONGEST_TAG = 48;
const WORD = /[\p{Lu}\d][\p{L}\p{N}.’'&/-]*/u.source;
const TAG = new RegExp(`^(\\(|\\[)(${WORD}(?:,? (?:${WORD}|al|and|de|for|of|the|via))*)(\\)|\\])`, 'u');
/** `(4)`, `(IV)`, `(B)`, `(Ret.)`: a number of what follows, or a part of a name. */
const NO_TAG = /^(?:\d+|[IVXLC]+|\p{L}|.*[.:])$/u;
/** `(laughs)`, `[in English]`: what a transcript tells of the speaker. */
const ASIDE = /^(?:\([a-z][A-Za-z ’'-]{2,30}\)|\[[a-z][A-Za-z ’'-]{2,30}\])/;

/** Where an aside in small letters ends behind a stop, before a new sentence or nothing; `start` itself without one. */
export function skipAside(text: string, start: number, lineEnd: number): number {
  const first = text.charAt(start);
  if (first !== '(' && first !== '[') return start;
  const found = ASIDE.exec(text.slice(start, Math.min(lineEnd, start + LONGEST_TAG)));
  return found !== null && opensAfter(text, start + found[0].length, lineEnd)
    ? start + found[0].length
    : start;
}

/**
 * Where the tag ends that names the source of a sentence behind its stop, as in `It fell. (Reuters) They fled.` and
 * `It fell. [F3] They fled.`; `start` itself when there is none. Every word of it is capitalised or a figure, and a new
 * sentence or nothing follows.
 */
export function skipSourceTag(text: string, start: number, lineEnd: number): number {
  const first = text.charAt(start);
  if (first !== '(' && first !== '[') return start;
  const found = TAG.exec(text.slice(start, Math.min(lineEnd, start + LONGEST_TAG)));
  if (found === null || NO_TAG.test(found[2] ?? '') || (first === '(') !== (found[3] === ')')) return start;
  const end = start + found[0].length;
  return opensAfter(text, end, lineEnd) ? end : start;
}

/** True where a new sentence or nothing follows a bracket. */
function opensAfter(text: string, end: number, lineEnd: number): boolean {
  if (end >= lineEnd) return true;
  if (!isBlank(text.charCodeAt(end))) return false;
  const next = skipBlanks(text, end, lineEnd);
  const kind = classAt(text, next);
  const opens = (kind & ALPHANUMERIC) !== 0 && (kind & LOWER) === 0;
  return next >= lineEnd || opens || isOpener(text.charCodeAt(next));
}
