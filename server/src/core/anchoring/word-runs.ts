/** Lengths of the runs of words that anchor the comparison when they stand once on each side, longest first. */
const RUNS = [8, 3, 1];

/** A stretch of an old and one of a new text, in words. */
export interface Stretch {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** A run of words that stands at `at` in the old text and at `place` in the new one. */
export interface Run {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/** Finds runs that stand once on each side; one table serves a whole comparison. */
export class RunTable {
  readonly #slots: Int32Array;
  /** What is noted of each run: its hash, its place in the old and the new text (-1 none, -2 several). */
  readonly #hash: Int32Array;
  readonly #old: Int32Array;
  readonly #new: Int32Array;

  constructor(words: number) {
    let size = 64;
    while (size < words * 2) size *= 2;
    this.#slots = new Int32Array(size);
    this.#hash = new Int32Array(words + 1);
    this.#old = new Int32Array(words + 1);
    this.#new = new Int32Array(words + 1);
  }

  anchors(a: Int32Array, b: Int32Array, stretch: Stretch): readonly Run[] {
    for (const length of RUNS) {
      if (stretch.aTo - stretch.aFrom < length || stretch.bTo - stretch.bFrom < length) continue;
      const runs = chain(this.#pairs(a, b, stretch, length));
      if (runs.length > 0) return runs;
    }
    return [];
  }

  /** Runs that stand once on each side, in the order of the old text. */
  #pairs(a: Int32Array, b: Int32Array, { aFrom, aTo, bFrom, bTo }: Stretch, length: number): Run[] {
    let mask = 63;
    while (mask < (aTo - aFrom + bTo - bFrom) * 2) mask = mask * 2 + 1;
    mask = Math.min(mask, this.#slots.length - 1);
    this.#slots.fill(0, 0, mask + 1);
    let entries = 1;
    for (let at = aFrom; at + length <= aTo; at++) {
      const hash = hashOf(a, at, length);
      const slot = this.#slotOf(hash, mask);
      const entry = this.#slots[slot] ?? 0;
      if (entry !== 0) {
        this.#old[entry] = SEVERAL;
        continue;
      }
      this.#slots[slot] = entries;
      this.#hash[entries] = hash;
      this.#old[entries] = at;
      this.#new[entries] = NONE;
      entries++;
    }
    for (let at = bFrom; at + length <= bTo; at++) {
      const entry = this.#slots[this.#slotOf(hashOf(b, at, length), mask)] ?? 0;
      if (entry !== 0) this.#new[entry] = this.#new[entry] === NONE ? at : SEVERAL;
    }
    const runs: { at: number; place: number; length: number }[] = [];
    let last = { at: -2, place: -2, length: 0 };
    for (let entry = 1; entry < entries; entry++) {
      const at = this.#old[entry] ?? NONE;
      const place = this.#new[entry] ?? NONE;
      if (at < 0 || place < 0 || !isSame(a, at, b, place, length)) continue;
      // Runs that overlap in step are one longer run.
      if (at - last.at === place - last.place && at <= last.at + last.length) {
        last.length = at - last.at + length;
        continue;
      }
      last = { at, place, length };
      runs.push(last);
    }
    return runs;
  }

  #slotOf(hash: number, mask: number): number {
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (;;) {
      const entry = this.#slots[slot] ?? 0;
      if (entry === 0 || this.#hash[entry] === hash) return slot;
      slot = (slot + 1) & mask;
    }
  }
}

const NONE = -1;
const SEVERAL = -2;

function hashOf(words: Int32Array, at: number, length: number): number {
  let hash = words[at] ?? 0;
  for (let k = 1; k < length; k++) hash = Math.imul(hash, 0x01000193) + (words[at + k] ?? 0);
  return hash | 0;
}

function isSame(a: Int32Array, at: number, b: Int32Array, place: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (a[at + k] !== b[place + k]) return false;
  return true;
}

/** The chain of runs in the same order on both sides that holds most words; those that overlap are left out. */
function chain(runs: readonly Run[]): readonly Run[] {
  // The most words that a chain can hold which ends with a run, found among those that stand before it in the new text:
  // a Fenwick tree over the places in order.
  const order = Uint32Array.from(runs.keys()).sort((x, y) => (runs[x]?.place ?? 0) - (runs[y]?.place ?? 0));
  const rank = new Uint32Array(runs.length);
  for (const [at, index] of order.entries()) rank[index] = at + 1;
  const words = new Uint32Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  const tree = new Int32Array(runs.length + 1).fill(-1);
  const isLess = (x: number, y: number) => x < 0 || (y >= 0 && (words[x] ?? 0) < (words[y] ?? 0));
  let best = -1;
  for (const [index, run] of runs.entries()) {
    let previous = -1;
    for (let at = (rank[index] ?? 1) - 1; at > 0; at -= at & -at) {
      const there = tree[at] ?? -1;
      if (isLess(previous, there)) previous = there;
    }
    before[index] = previous;
    words[index] = run.length + (previous < 0 ? 0 : (words[previous] ?? 0));
    for (let at = rank[index] ?? 1; at <= runs.length; at += at & -at)
      if (isLess(tree[at] ?? -1, index)) tree[at] = index;
    if (isLess(best, index)) best = index;
  }
  const chained: Run[] = [];
  for (let index = best; index >= 0; index = before[index] ?? -1) {
    const run = runs[index];
    if (run !== undefined) chained.push(run);
  }
  chained.reverse();
  const apart: Run[] = [];
  for (const run of chained) {
    const last = apart.at(-1);
    if (last === undefined || (run.at >= last.at + last.length && run.place >= last.place + last.length))
      apart.push(run);
  }
  return apart;
}
