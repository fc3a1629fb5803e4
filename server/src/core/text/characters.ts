/**
 * What a UTF-16 code unit is to a reader of sentences, as bit flags. A letter without case (Arabic, Chinese …)
 * has `LETTER` alone; marks that modify a letter count as letters.
 */
export const BLANK = 1;
export const BREAK = 2;
export const UPPER = 4;
export const LOWER = 8;
export const LETTER = 16;
export const DIGIT = 32;
export const ALPHANUMERIC = LETTER | DIGIT;
/** A figure that is no decimal digit: `½`, `²`, `Ⅷ`. */
export const NUMERIC = 64;

const KNOWN = 128;
const table = new Uint8Array(0x10000);

/** The flags of one code unit; 0 for punctuation, symbols, halves of surrogate pairs and for NaN (no character). */
export function classOf(code: number): number {
  const known = table[code] ?? KNOWN;
  if (known !== 0) return known & ~KNOWN;
  const found = classify(code);
  table[code] = found | KNOWN;
  return found;
}

/** The flags of the character that begins at `offset`, surrogate pairs read whole; 0 past the end. */
export function classAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < 0xd800 || code > 0xdbff) return classOf(code);
  const whole = text.codePointAt(offset) ?? 0;
  return whole > 0xffff ? classifyCharacter(String.fromCodePoint(whole)) : 0;
}

/** True for white space and line breaks, as JavaScript's `\s` has them. */
export function isBlank(code: number): boolean {
  return (classOf(code) & BLANK) !== 0;
}

/** True for LF, CR, U+2028 and U+2029: the characters that end a unit. */
export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

/** True for the figures 0 to 9 alone. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The first offset from `start` on, not above `end`, that holds no blank. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function classify(code: number): number {
  if (isLineBreak(code)) return BLANK | BREAK;
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  const character = String.fromCharCode(code);
  return /\s/.test(character) ? BLANK : classifyCharacter(character);
}

function classifyCharacter(character: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(character)) return LETTER | UPPER;
  if (/\p{Ll}/u.test(character)) return LETTER | LOWER;
  if (/\p{L}|\p{M}/u.test(character)) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  return /\p{N}/u.test(character) ? NUMERIC : 0;
}
