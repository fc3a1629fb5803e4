import assert from 'node:assert/strict';
import { type ReadOptions, read } from '../../server/src/core/text/read/read.ts';

/**
 * Asserts that reading a sentence made of one piece takes time in proportion to its length. The lengths take turns and
 * the best of each counts, in time of the processor, so that a machine that is busy meanwhile changes nothing.
 */
export function assertReadInLinearTime(piece: string, known: ReadOptions = {}): void {
  const [warm, small, large] = [20_000, 25_000, 200_000].map((length) =>
    piece.repeat(Math.ceil(length / piece.length)),
  );
  cost(warm, known);
  let [least, most] = [Infinity, Infinity];
  for (let turn = 0; turn < 3; turn++) {
    least = Math.min(least, cost(small, known));
    most = Math.min(most, cost(large, known));
  }
  // Eight times as long: a quadratic reader would take 64 times as long.
  assert.ok(most < 32 * least + 60, `${most} ms for 200 KB, ${least} ms for 25 KB`);
}

/** Milliseconds of the processor that reading takes. */
function cost(sentence = '', known: ReadOptions = {}): number {
  const start = process.cpuUsage();
  read(sentence, { issued: '2024-02-06', ...known });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
