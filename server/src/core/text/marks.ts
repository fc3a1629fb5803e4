import { isDigit } from './characters.ts';

/** Marks that may follow a stop and still belong to the sentence it ends, whichever way they point. */
const CLOSERS = '"\'”’»›)]}」』）】〉》*_~`＂†‡';
/** Opening marks that careless typing also uses to close: only before a blank or the end. */
const DOUBTFUL_CLOSERS = '“‘«‹„‟‛';
/** Marks that open something, and signs that a sentence may begin with. */
const OPENERS = '"\'“‘«‹„‚‟‛”’([{「『（【〈《*_~`¿¡＂';
const QUOTES = '"\'”’»›“‘«‹„」』＂';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Characters without width: a zero-width space or joiner, a mark of direction, a soft hyphen, a choice of shape. */
const WIDTHLESS = '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f';
/** Marks that part a word from what is glued before it: `pre-Oct`, `and/or`, `">Mr`. */
const JOINTS = '-–—‑/>=:;|@#';
/** Longest note marker read, brackets and all: `[citation needed]`. */
export const LONGEST_NOTE = 24;

const CLOSES = 1;
const DOUBTFUL = 2;
const OPENS = 4;
const QUOTING = 8;
const RAISED = 16;
const HIDDEN = 32;
const JOINS = 64;

const flags = new Uint8Array(0x10000);
for (const [flag, marks] of [
  [CLOSES, CLOSERS],
  [DOUBTFUL, DOUBTFUL_CLOSERS],
  [OPENS, OPENERS],
  [QUOTING, QUOTES],
  [RAISED, SUPERSCRIPTS],
  [HIDDEN, WIDTHLESS],
  [JOINS, JOINTS],
] as const)
  for (const mark of marks) flags[mark.charCodeAt(0)] = (flags[mark.charCodeAt(0)] ?? 0) | flag;

function has(code: number, flag: number): boolean {
  return ((flags[code] ?? 0) & flag) !== 0;
}

/** True for a mark that closes when it is glued to a stop: quotation marks, brackets, Markdown emphasis. */
export function isCloser(code: number): boolean {
  return has(code, CLOSES);
}

/** True for an opening quotation mark, which closes only where nothing is glued to it. */
export function isDoubtfulCloser(code: number): boolean {
  return has(code, DOUBTFUL);
}

/** True for a mark that may stand before the first word of a sentence, also when it is the wrong one. */
export function isOpener(code: number): boolean {
  return has(code, OPENS);
}

/** True for any quotation mark. */
export function isQuote(code: number): boolean {
  return has(code, QUOTING);
}

/** True for a mark that parts a word from what is glued before it. */
export function isJoint(code: number): boolean {
  return has(code, JOINS);
}

/** True for a character that a reader does not see. */
export function isWidthless(code: number): boolean {
  return has(code, HIDDEN);
}

/**
 * Where the note markers that begin at `start`, glued to a stop, end; `start` itself when there are none. Such are
 * `[72]`, `[3][4]`, `[12, 13]`, `[4–6]`, `[34, p. 7]`, `[a]`, `[note 2]`, `[citation needed]`, `¹²`, `³,⁴` and, before a blank, `(3)`.
 */
export function skipNotes(text: string, start: number, end: number): number {
  return skipAll(text, start, end, true);
}

/** The same a blank away from the stop, where only figures are surely a note. */
export function skipDetachedNotes(text: string, start: number, end: number): number {
  return skipAll(text, start, end, false);
}

function skipAll(text: string, start: number, end: number, glued: boolean): number {
  let at = start;
  for (;;) {
    const next = skipOneNote(text, at, end, glued);
    if (next === at) return at;
    at = next;
  }
}

function skipOneNote(text: string, start: number, end: number, glued: boolean): number {
  if (start >= end) return start;
  const first = text.charCodeAt(start);
  if (has(first, RAISED)) return start + 1;
  if (first === 44 && start > 0 && has(text.charCodeAt(start - 1), RAISED))
    return has(text.charCodeAt(start + 1), RAISED) ? start + 2 : start;
  if (first === 91) return skipBracketed(text, start, end, glued);
  return first === 40 && glued ? skipRoundNote(text, start, end) : start;
}

/** `[…]` of figures, and where it is glued also of small letters; `[...]` and `[Name]` are no notes. */
function skipBracketed(text: string, start: number, end: number, glued: boolean): number {
  const limit = Math.min(end, start + LONGEST_NOTE);
  let figures = 0;
  let letters = 0;
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) figures++;
    else if (code >= 97 && code <= 122) letters++;
    else if (code === 93) return figures + letters > 0 && (letters === 0 || glued) ? at + 1 : start;
    else if (code === 46 || code === 58) {
      // `[34, p. 7]`, `[34:7]`, but `[...]` is an omission.
      if (figures === 0) return start;
    } else if (code !== 32 && code !== 44 && code !== 45 && code !== 0x2013) return start;
  }
  return start;
}

/** `(3)` with nothing glued to it. */
function skipRoundNote(text: string, start: number, end: number): number {
  let at = start + 1;
  while (at < end && at - start <= 3 && isDigit(text.charCodeAt(at))) at++;
  if (at === start + 1 || text.charCodeAt(at) !== 41 || at >= end) return start;
  const next = text.charCodeAt(at + 1);
  return at + 1 >= end || next === 32 || next === 0xa0 || next === 40 ? at + 1 : start;
}

/** Where a run of emoji and other pictures that begins at `start` ends. */
export function skipPictures(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const joined = code === 0xfe0f || code === 0x200d || (code >= 0xdc00 && code <= 0xdfff);
    if (!(isPictureStart(code) || (joined && at > start))) break;
    at++;
  }
  return at;
}

function isPictureStart(code: number): boolean {
  // The planes' halves that hold emoji, and the old symbol blocks.
  return (code >= 0xd83c && code <= 0xd83e) || (code >= 0x2600 && code <= 0x27bf);
}
