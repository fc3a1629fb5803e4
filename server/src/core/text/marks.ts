import { isDigit } from './characters.ts';

/** Marks that may follow a stop and still belong to the sentence it ends, whichever way they point. */
const CLOSERS = '"\'”’»›)]}」』）】〉》*_~`＂';
/** Opening marks that careless typing also uses to close: only before a blank or the end. */
const DOUBTFUL_CLOSERS = '“‘«‹„‟‛';
/** Marks that open something, and signs that a sentence may begin with. */
const OPENERS = '"\'“‘«‹„‚‟‛”’([{「『（【〈《*_~`¿¡＂';
const QUOTES = '"\'”’»›“‘«‹„」』＂';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Longest note marker read: four figures in brackets. */
const LONGEST_NOTE = 4;

/** True for a mark that closes when it is glued to a stop: quotation marks, brackets, Markdown emphasis. */
export function isCloser(character: string): boolean {
  return CLOSERS.includes(character);
}

/** True for an opening quotation mark, which closes only where nothing is glued to it. */
export function isDoubtfulCloser(character: string): boolean {
  return DOUBTFUL_CLOSERS.includes(character);
}

/** True for a mark that may stand before the first word of a sentence, also when it is the wrong one. */
export function isOpener(character: string): boolean {
  return OPENERS.includes(character);
}

/** True for any quotation mark. */
export function isQuote(character: string): boolean {
  return QUOTES.includes(character);
}

/** Where the note markers that begin at `start` (`[72]`, `[3][4]`, `¹²`) end; `start` itself when there are none. */
export function skipNotes(text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    const next = skipOneNote(text, at, end);
    if (next === at) return at;
    at = next;
  }
}

function skipOneNote(text: string, start: number, end: number): number {
  if (start >= end) return start;
  const first = text.charAt(start);
  if (SUPERSCRIPTS.includes(first)) return start + 1;
  if (first !== '[') return start;
  let at = start + 1;
  while (at < end && at - start <= LONGEST_NOTE && isDigit(text.charCodeAt(at))) at++;
  return at > start + 1 && at < end && text.charAt(at) === ']' ? at + 1 : start;
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
