import { classAt, isBlank, isDigit, skipBlanks, UPPER } from './characters.ts';

/** A numbered list that runs on inside one line: `1) First 2) Second`. */
export interface Enumeration {
  /** The bullet glyph, with the blank after it where there is one. */
  readonly glyph: string;
  /** Number of the last item seen; letters count from 1. */
  readonly ordinal: number;
  readonly letters: boolean;
  /** What follows the number: `.`, `)` or `.)`. */
  readonly suffix: string;
}

const HEAD = /^([•◦▪‣⁃·●○■□] ?)?(\d{1,3}|[a-z])(\.\)|\.|\))(?=\s)/;
/** The longest head of an item: glyph, blank, three figures, two marks, and what follows. */
const LONGEST_HEAD = 8;

/** The numbering at the head of a line; null when the line is not numbered. */
export function readEnumeration(text: string, start: number, end: number): Enumeration | null {
  const found = HEAD.exec(text.slice(start, Math.min(end, start + LONGEST_HEAD)));
  if (found === null) return null;
  const [, glyph = '', number = '', suffix = ''] = found;
  const letters = !isDigit(number.charCodeAt(0));
  return { glyph, letters, suffix, ordinal: letters ? number.charCodeAt(0) - 96 : Number(number) };
}

/** The end of the next item's number when it stands at `at`, else `at`. */
export function nextItem(list: Enumeration, text: string, at: number, end: number): number {
  const number = list.letters ? String.fromCharCode(97 + list.ordinal) : String(list.ordinal + 1);
  const head = `${list.glyph}${number}${list.suffix}`;
  const after = at + head.length;
  if (!text.startsWith(head, at) || after >= end || !isBlank(text.charCodeAt(after))) return at;
  // `2.` may as well be the end of a sentence, so a capital must follow it.
  const strict = list.suffix === '.' && list.glyph === '';
  return strict && (classAt(text, skipBlanks(text, after, end)) & UPPER) === 0 && !list.letters ? at : after;
}
