/**
 * The words of a folded text as numbers, for comparing whole documents: equal words, whatever their case, have equal
 * numbers. Two different words may share one (one pair in four thousand million), so what was matched by numbers is
 * compared as text before it is called the same.
 */
export interface Tokens {
  readonly count: number;
  readonly ids: Int32Array;
  /** Offsets into the folded text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const OTHER = 0;
const LETTER = 1;
const FIGURE = 2;
const IDEOGRAPH = 3;

/** The words of a folded text between two offsets. Needs time in proportion to their distance. */
export function tokensOf(text: string, from = 0, to = text.length): Tokens {
  let room = 64 + ((to - from) >>> 2);
  let ids = new Int32Array(room);
  let starts = new Uint32Array(room);
  let ends = new Uint32Array(room);
  let count = 0;
  let at = from;
  while (at < to) {
    let kind = kindOf(text.charCodeAt(at));
    if (kind === OTHER) {
      at++;
      continue;
    }
    if (count === room) {
      room *= 2;
      ids = grown(ids, new Int32Array(room));
      starts = grown(starts, new Uint32Array(room));
      ends = grown(ends, new Uint32Array(room));
    }
    starts[count] = at;
    let onlyFigures = kind === FIGURE;
    const alone = kind === IDEOGRAPH;
    let hash = 0x811c9dc5;
    do {
      hash = Math.imul(hash ^ lowerOf(text, at), 0x01000193);
      at++;
      if (alone || at >= to) break;
      const code = text.charCodeAt(at);
      kind = kindOf(code);
      if (kind === LETTER) onlyFigures = false;
      // `26,000` and `3.5` are one word.
      else if (onlyFigures && kind === OTHER && isSeparator(code) && at + 1 < to) {
        if (kindOf(text.charCodeAt(at + 1)) === FIGURE) kind = FIGURE;
      }
    } while (kind === LETTER || kind === FIGURE);
    // Mixed once more: the last characters must reach all bits of the number.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    ids[count] = hash ^ (hash >>> 13);
    ends[count] = at;
    count++;
  }
  return {
    count,
    ids: ids.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
  };
}

/** The number of a word; 0 where it is none. */
export function idOf(word: string): number {
  return tokensOf(word).ids[0] ?? 0;
}

/** The number of the first token that ends after the offset `at`. */
export function firstTokenAfter(tokens: Tokens, at: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.ends[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the first token that begins at the offset `at` or later. */
export function firstTokenFrom(tokens: Tokens, at: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Some of the words in a row. */
export function partOf(tokens: Tokens, from: number, to: number): Tokens {
  return {
    count: to - from,
    ids: tokens.ids.subarray(from, to),
    starts: tokens.starts.subarray(from, to),
    ends: tokens.ends.subarray(from, to),
  };
}

function grown<T extends Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function lowerOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 65 && code <= 90 ? code | 32 : code;
  const lower = text.charAt(at).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function kindOf(code: number): typeof OTHER | typeof LETTER | typeof FIGURE | typeof IDEOGRAPH {
  if (code < 0x80) {
    if (code >= 48 && code <= 57) return FIGURE;
    return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? LETTER : OTHER;
  }
  if (code < 0x2000) return code >= 0xa0 && code <= 0xbf && code !== 0xaa && code !== 0xba ? OTHER : LETTER;
  if (code >= 0x3040 && code < 0xa000) return IDEOGRAPH;
  return (code >= 0xa640 && code < 0xe000) || (code >= 0xf900 && code < 0xfe00) ? LETTER : OTHER;
}

function isSeparator(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x3a; // , . :
}
