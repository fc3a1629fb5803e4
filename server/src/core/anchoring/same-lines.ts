import type { Span } from '../text/span.ts';
import { commonEnds } from './common-ends.ts';
import { matchWords } from './word-diff.ts';

/** Whole lines in a row that stand in both texts. */
interface Stretch extends Span {
  /** How much further on they stand in the new text. */
  readonly shift: number;
}

/** The lines that an edit of a text, or any number of edits, has left alone. */
export class SameLines {
  /** In the order of the old text, which is that of the new one. */
  readonly #stretches: readonly Stretch[];
  /** The rest of the new text: what was edited, in whole lines. Empty where lines were taken out and none put in. */
  readonly changed: readonly Span[];
  /** What stood there in the old text; empty where lines were put in. */
  readonly replaced: readonly Span[];

  /** Compares two texts line by line. Needs time in proportion to their lengths. */
  constructor(old: string, now: string) {
    this.#stretches = stretchesOf(old, now);
    const changed: Span[] = [];
    const replaced: Span[] = [];
    let [from, to] = [0, 0];
    const end = { start: old.length, end: old.length, shift: now.length - old.length };
    for (const stretch of [...this.#stretches, end]) {
      const start = stretch.start + stretch.shift;
      if (from < stretch.start || to < start) {
        replaced.push({ start: from, end: stretch.start });
        changed.push({ start: to, end: start });
      }
      [from, to] = [stretch.end, stretch.end + stretch.shift];
    }
    this.changed = changed;
    this.replaced = replaced;
  }

  /** Where a stretch of the old text stands in the new one; null where a line of it was edited or taken out. */
  through({ start, end }: Span): Span | null {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#stretches[middle]?.end ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    const there = this.#stretches[low];
    return there === undefined || there.start > start
      ? null
      : { start: start + there.shift, end: end + there.shift };
  }
}

function stretchesOf(old: string, now: string): readonly Stretch[] {
  const { before, behind, grown } = commonEnds(old, now);
  if (grown === 0 && before === old.length) return [{ start: 0, end: old.length, shift: 0 }];
  const head = before === 0 ? 0 : old.lastIndexOf('\n', before - 1) + 1;
  const tail = lineFrom(old, now, old.length - behind, grown);
  const stretches: Stretch[] = [{ start: 0, end: head, shift: 0 }];
  const add = (start: number, end: number, shift: number) => {
    const last = stretches.at(-1);
    if (last !== undefined && last.end === start && last.shift === shift)
      stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start, end, shift });
  };
  const a = linesBetween(old, head, tail);
  const b = linesBetween(now, head, tail + grown);
  const matched = matchWords(a.hashes, b.hashes);
  for (const [at, place] of matched.entries()) {
    if (place < 0) continue;
    const [start, end] = [a.starts[at] ?? 0, a.starts[at + 1] ?? tail];
    const [from, to] = [b.starts[place] ?? 0, b.starts[place + 1] ?? tail + grown];
    if (old.slice(start, end) === now.slice(from, to)) add(start, end, from - start);
  }
  add(tail, old.length, grown);
  return stretches.filter(({ start, end }) => start < end);
}

/** The first line of the old text that begins at an offset or behind it, as it does in the new one. */
function lineFrom(old: string, now: string, at: number, grown: number): number {
  const begins = (text: string, offset: number) => offset === 0 || text.charCodeAt(offset - 1) === LINE_FEED;
  if (begins(old, at) && begins(now, at + grown)) return at;
  const end = old.indexOf('\n', at);
  return end < 0 ? old.length : end + 1;
}

/** Where the lines of a part of a text begin, and a number for each by which equal lines are equal. */
function linesBetween(text: string, from: number, to: number) {
  const starts: number[] = [];
  const hashes: number[] = [];
  for (let at = from; at < to; ) {
    starts.push(at);
    let hash = 0x811c9dc5;
    let code = 0;
    do {
      code = text.charCodeAt(at++);
      hash = Math.imul(hash ^ code, 0x01000193);
    } while (code !== LINE_FEED && at < to);
    hashes.push(hash | 0);
  }
  return { starts, hashes: Int32Array.from(hashes) };
}

const LINE_FEED = 10;
