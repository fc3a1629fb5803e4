/**
 * Where two texts differ in length, as a list of hunks; between hunks they run in step. Each hunk is four numbers:
 * its start and length in the folded text, its start and length in the source. Most reports need a few dozen.
 */
export class OffsetMap {
  private readonly hunks: Uint32Array;

  constructor(hunks: Uint32Array) {
    this.hunks = hunks;
  }

  /** Source offset of the folded character at `folded`: after anything dropped before it. */
  sourceStart(folded: number): number {
    const k = this.lastWith(FOLDED_START, folded + 1);
    if (k < 0) return folded;
    const inside = folded - this.at(k, FOLDED_START);
    const past = inside - this.at(k, FOLDED_LENGTH);
    return past < 0 ? this.at(k, SOURCE_START) : this.at(k, SOURCE_START) + this.at(k, SOURCE_LENGTH) + past;
  }

  /** Source offset where the folded text before `folded` ends: before anything dropped there. */
  sourceEnd(folded: number): number {
    const k = this.lastWith(FOLDED_START, folded);
    if (k < 0) return folded;
    const past = folded - this.at(k, FOLDED_START) - this.at(k, FOLDED_LENGTH);
    return this.at(k, SOURCE_START) + this.at(k, SOURCE_LENGTH) + Math.max(0, past);
  }

  /** Folded offset of the first character that comes from `source` or later. */
  folded(source: number): number {
    const k = this.lastWith(SOURCE_START, source);
    if (k < 0) return source;
    const past = source - this.at(k, SOURCE_START) - this.at(k, SOURCE_LENGTH);
    return this.at(k, FOLDED_START) + this.at(k, FOLDED_LENGTH) + Math.max(0, past);
  }

  /** The last hunk whose field is below `limit`; -1 when there is none. */
  private lastWith(field: number, limit: number): number {
    let low = 0;
    let high = this.hunks.length / FIELDS;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle, field) < limit) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private at(hunk: number, field: number): number {
    return this.hunks[hunk * FIELDS + field] ?? 0;
  }
}

const FIELDS = 4;
const FOLDED_START = 0;
const FOLDED_LENGTH = 1;
const SOURCE_START = 2;
const SOURCE_LENGTH = 3;
