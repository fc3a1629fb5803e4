import { editsAllowed, LONGEST_WORD } from './nearest.ts';

/**
 * A large set of words that comes and goes, asked which of them a mistyped word was meant to be.
 *
 * `nearest` gives what the function of that name gives for the words in order of UTF-16 code units. The words
 * are kept sorted, so that the edits counted for a beginning serve all words that share it, and a beginning that
 * is too far off is passed over with all its words.
 */
export class SortedWords {
  readonly #words = new Set<string>();
  /** The words by their lower case, then by themselves; null until asked for. */
  #sorted: Entry[] | null = null;

  add(word: string): void {
    if (this.#words.has(word)) return;
    this.#words.add(word);
    if (this.#sorted === null) return;
    const entry = { lower: word.toLowerCase(), word, shared: 0 };
    const at = lowerBound(this.#sorted, entry);
    this.#sorted.splice(at, 0, entry);
    reshare(this.#sorted, at);
    reshare(this.#sorted, at + 1);
  }

  delete(word: string): void {
    if (!this.#words.delete(word) || this.#sorted === null) return;
    const at = lowerBound(this.#sorted, { lower: word.toLowerCase(), word, shared: 0 });
    this.#sorted.splice(at, 1);
    reshare(this.#sorted, at);
  }

  /** The words fewest edits away from `word`, at most `limit`; see `nearest`. */
  nearest(word: string, limit = 3): readonly string[] {
    if (word.length > LONGEST_WORD) return [];
    const lower = word.toLowerCase();
    const allowed = editsAllowed(lower.length);
    const sorted = this.#entries();
    // Nearly every slip is one edit, and looking no further than that is quick.
    for (let most = Math.min(1, allowed); most <= allowed; most++) {
      const found = wordsWithin(sorted, lower, word, most);
      if (found.length > 0) return found.sort(byCodeUnit).slice(0, limit);
    }
    return [];
  }

  #entries(): Entry[] {
    if (this.#sorted === null) {
      const sorted = [...this.#words].map((word) => ({ lower: word.toLowerCase(), word, shared: 0 }));
      sorted.sort(byEntry);
      for (let at = 0; at < sorted.length; at++) reshare(sorted, at);
      this.#sorted = sorted;
    }
    return this.#sorted;
  }
}

interface Entry {
  readonly lower: string;
  readonly word: string;
  /** How many units of `lower` the word before it begins with as well. */
  shared: number;
}

interface Matrix {
  readonly rows: Uint16Array;
  readonly width: number;
  readonly word: string;
  readonly most: number;
}

/**
 * The words fewest edits away, if that is no more than `most`. One row of the edit matrix (optimal string
 * alignment) belongs to each unit of the word being read; the rows of what it shares with the word before stand.
 */
function wordsWithin(sorted: readonly Entry[], lower: string, itself: string, most: number): string[] {
  const width = lower.length + 1;
  const longest = lower.length + most;
  const rows = new Uint16Array((longest + 1) * width);
  for (let j = 0; j < width; j++) rows[j] = j;
  const matrix = { rows, width, word: lower, most };
  let found: string[] = [];
  let least = most;
  /** Rows that hold for the word being read, and the length of its beginning that is too far off, if any. */
  let valid = 0;
  let dead = Number.POSITIVE_INFINITY;
  for (const entry of sorted) {
    if (entry.shared >= dead) continue;
    dead = Number.POSITIVE_INFINITY;
    if (entry.shared < valid) valid = entry.shared;
    const candidate = entry.lower;
    // The rows would not hold it; those filled for the words before stand as far as they are shared.
    if (candidate.length > longest) continue;
    while (valid < candidate.length) {
      valid++;
      if (fillRow(matrix, candidate, valid) > least) {
        dead = valid;
        break;
      }
    }
    if (dead <= candidate.length || lower.length - candidate.length > most) continue;
    const distance = rows[candidate.length * width + lower.length] ?? 0;
    if (distance > least || entry.word === itself) continue;
    if (distance < least) found = [];
    least = distance;
    found.push(entry.word);
  }
  return found;
}

/** Stands where more edits are needed than are allowed. */
const TOO_MANY = 1000;

/**
 * Fills row `i`: the edits between the first `i` units of the candidate and each beginning of the word. Only
 * beginnings about as long can be near (Ukkonen 1985), so the others are not looked at. Returns the fewest edits any
 * longer candidate with this beginning can still have.
 */
function fillRow(matrix: Matrix, candidate: string, i: number): number {
  const { rows, width, word, most } = matrix;
  const row = i * width;
  const above = row - width;
  const unit = candidate.charCodeAt(i - 1);
  const unitBefore = i > 1 ? candidate.charCodeAt(i - 2) : -1;
  const from = Math.max(1, i - most);
  const to = Math.min(width - 1, i + most);
  let left = from === 1 ? i : TOO_MANY;
  rows[row + from - 1] = left;
  let fewest = left;
  let fewestAbove = rows[above + from - 1] ?? TOO_MANY;
  for (let j = from; j <= to; j++) {
    const own = word.charCodeAt(j - 1);
    const over = rows[above + j] ?? TOO_MANY;
    let edits = (rows[above + j - 1] ?? TOO_MANY) + (own === unit ? 0 : 1);
    if (over + 1 < edits) edits = over + 1;
    if (left + 1 < edits) edits = left + 1;
    if (j > 1 && own === unitBefore && word.charCodeAt(j - 2) === unit) {
      const exchanged = (rows[above - width + j - 2] ?? TOO_MANY) + 1;
      if (exchanged < edits) edits = exchanged;
    }
    rows[row + j] = edits;
    left = edits;
    if (edits < fewest) fewest = edits;
    if (over < fewestAbove) fewestAbove = over;
  }
  if (to + 1 < width) rows[row + to + 1] = TOO_MANY;
  // An exchange goes back to the row above, at the cost of one edit.
  return Math.min(fewest, fewestAbove + 1);
}

function reshare(sorted: readonly Entry[], at: number): void {
  const entry = sorted[at];
  if (entry === undefined) return;
  const before = sorted[at - 1]?.lower ?? '';
  const most = Math.min(before.length, entry.lower.length);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === entry.lower.charCodeAt(shared)) shared++;
  entry.shared = shared;
}

function lowerBound(sorted: readonly Entry[], entry: Entry): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && byEntry(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byEntry(a: Entry, b: Entry): number {
  return byCodeUnit(a.lower, b.lower) || byCodeUnit(a.word, b.word);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
