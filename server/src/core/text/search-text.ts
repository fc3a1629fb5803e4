/**
 * A text as it is searched by people who do not type capitals or accents: in small letters, without diacritics, blanks
 * and line breaks made one space each.
 */
export function searchText(text: string): string {
  if (PLAIN.test(text)) return spaced(text).toLowerCase();
  // Letters that are letters by themselves, such as “ø”, stay; a mark that belongs to a letter goes.
  return spaced(text)
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

const PLAIN = /^[\0-\x7f]*$/;

function spaced(text: string): string {
  return /[\t\n\r\f\v]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/**
 * Which letters a searched text has, as bits: a text that lacks one of a query’s cannot hold it, which is told without
 * looking into it. One bit for each of a to z, five for figures, one for everything else but blanks.
 */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= bitOf(text.charCodeAt(i));
  return letters;
}

/** The same of the letters that words begin with. */
export function initialsOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++)
    if (i === 0 || !isInWord(text.charCodeAt(i - 1))) letters |= bitOf(text.charCodeAt(i));
  return letters;
}

function bitOf(code: number): number {
  if (code >= 97 && code <= 122) return 1 << (code - 97);
  if (code >= 48 && code <= 57) return 1 << (26 + ((code - 48) >> 1));
  return code > 32 ? 1 << 31 : 0;
}

/** Whether a character of a searched text is a letter or a figure: all beyond ASCII are but marks of punctuation. */
export function isInWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code > 0xbf && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f))
  );
}
