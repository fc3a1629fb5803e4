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

/**
 * The words fewest edits away, if that is no more than `most`. One row of the edit matrix (optimal string
 * alignment) belongs to each unit of the word being read; the rows of what it shares with the word before stand.
 */
function wordsWithin(sorted: readonly Entry[], lower: string, itself: string, most: number): string[] {
  const width = lower.length + 1;
  const longest = lower.length + most;
  const rows = new Uint16Array((longest + 1) * width);
  for (let j = 0; j < width; j++) rows[j] = j;
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
    if (candidate.length > longest) {
      // No other word of this length shares more than this many units with a word short enough.
      continue;
    }
    while (valid < candidate.length) {
      valid++;
      if (fillRow(rows, width, lower, candidate, valid) > least) {
        dead = valid;
        break;
      }
    }
    if (dead <= candidate.length) continue;
    const distance = rows[candidate.length * width + lower.length] ?? 0;
    if (distance > least || entry.word === itself) continue;
    if (distance < least) found = [];
    least = distance;
    found.push(entry.word);
  }
  return found;
}

/**
 * Fills row `i`: the edits between the first `i` units of the candidate and each beginning of the word. Returns
 * the fewest edits any longer candidate with this beginning can still have.
 */
function fillRow(rows: Uint16Array, width: number, word: string, candidate: string, i: number): number {
  const row = i * width;
  const above = row - width;
  const unit = candidate.charCodeAt(i - 1);
  const unitBefore = i > 1 ? candidate.charCodeAt(i - 2) : -1;
  rows[row] = i;
  let fewest = i;
  for (let j = 1; j < width; j++) {
    const own = word.charCodeAt(j - 1);
    let edits = (rows[above + j - 1] ?? 0) + (own === unit ? 0 : 1);
    const added = (rows[above + j] ?? 0) + 1;
    if (added < edits) edits = added;
    const left = (rows[row + j - 1] ?? 0) + 1;
    if (left < edits) edits = left;
    if (j > 1 && own === unitBefore && word.charCodeAt(j - 2) === unit) {
      const exchanged = (rows[above - width + j - 2] ?? 0) + 1;
      if (exchanged < edits) edits = exchanged;
    }
    rows[row + j] = edits;
    if (edits < fewest) fewest = edits;
  }
  // An exchange goes back to the row above, at the cost of one edit.
  let fewestAbove = rows[above] ?? 0;
  for (let j = 1; j < width; j++) fewestAbove = Math.min(fewestAbove, rows[above + j] ?? 0);
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
