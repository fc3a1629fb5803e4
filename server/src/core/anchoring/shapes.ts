/**
 * The shapes of characters that say the same in a quote: which ones fold into which, and which vanish.
 * Compared after NFC, one UTF-16 unit at a time; everything listed lies in the basic plane.
 */

const DOUBLE_QUOTES = '“”„‟«»″‶〝〞〟＂';
const SINGLE_QUOTES = '‘’‚‛‹›′‵`´ʼ＇';
/** Hyphen, non-breaking hyphen, figure dash, en dash, em dash, bar, minus, small and full-width forms. */
const DASHES = '‐‑‒–—―−﹘﹣－';
const SPACES =
  '\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
/** Soft hyphen, zero-width characters, marks of direction, byte order mark, variation selectors: nothing to read. */
const UNSEEN =
  '\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff';

/** In `shapeOf`'s answer: the character vanishes. */
export const DROPPED = 0xffff;

const table = new Uint16Array(0x10000);
for (let code = 0; code < table.length; code++) table[code] = code;
fill(DOUBLE_QUOTES, 0x22);
fill(SINGLE_QUOTES, 0x27);
fill(DASHES, 0x2d);
fill(SPACES, 0x20);
fill(UNSEEN, DROPPED);

/** The code unit a code unit folds into; `DROPPED` when it vanishes. (U+FFFF itself is no character.) */
export function shapeOf(code: number): number {
  return table[code] ?? code;
}

function fill(characters: string, target: number): void {
  for (const character of characters) table[character.charCodeAt(0)] = target;
}
