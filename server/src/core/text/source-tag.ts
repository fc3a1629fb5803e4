import { ALPHANUMERIC, classAt, isBlank, LOWER, skipBlanks } from './characters.ts';
import { isOpener } from './marks.ts';

/** The longest tag read, brackets included. */
const LONGEST_TAG = 48;
const WORD = /[\p{Lu}\d][\p{L}\p{N}.’'&/-]*/u.source;
const TAG = new RegExp(`^(\\(|\\[)(${WORD}(?:,? (?:${WORD}|al|and|de|for|of|the|via))*)(\\)|\\])`, 'u');
/** `(4)`, `(IV)`, `(B)`, `(Ret.)`: a number of what follows, or a part of a name. */
const NO_TAG = /^(?:\d+|[IVXLC]+|\p{L}|.*[.:])$/u;

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
  if (end >= lineEnd) return end;
  if (!isBlank(text.charCodeAt(end))) return start;
  const next = skipBlanks(text, end, lineEnd);
  const kind = classAt(text, next);
  const opens = (kind & ALPHANUMERIC) !== 0 && (kind & LOWER) === 0;
  return next >= lineEnd || opens || isOpener(text.charCodeAt(next)) ? end : start;
}
