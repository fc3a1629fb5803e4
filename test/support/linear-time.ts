import assert from 'node:assert/strict';
import { growth } from '../bench/growth.ts';

/** How much text is worked on, in UTF-16 units: far enough apart to tell linear work from quadratic. */
export interface Sizes {
  readonly small: number;
  readonly large: number;
}

const SIZES: Sizes = { small: 2_000, large: 64_000 };
/** A busy machine gets this many chances to be quiet. */
const ATTEMPTS = 4;

/**
 * Asserts that work on a text made of one piece over and over takes time in proportion to its length. What counts is the
 * time of the processor and the best of several rounds.
 *
 * @param sizes for work that is slow; absent: 2 and 64 KB
 */
export function assertLinearTime(work: (text: string) => unknown, piece: string, sizes: Sizes = SIZES): void {
  const { small, large } = sizes;
  const prepare = (size: number) => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    return () => work(text);
  };
  // Linear work keeps to 1, quadratic work reaches the ratio of the sizes; the limit lies between.
  const limit = (large / small) ** 0.6;
  let worst = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && worst >= limit; attempt++)
    worst = Math.min(worst, growth(prepare, [small, large], { rounds: 3, leastMs: 1, now: spent }).worst);
  assert.ok(
    worst < limit,
    `${JSON.stringify(piece)}: ${worst.toFixed(1)} times as long in proportion to the length`,
  );
}

/** Milliseconds of the processor that this process has used. */
function spent(): number {
  return process.cpuUsage().user / 1000;
}
