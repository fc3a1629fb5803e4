import assert from 'node:assert/strict';
import { growth } from '../../bench/growth.ts';
import { median, percentile } from '../../bench/statistics.ts';

/** A clock that only work moves, and work that takes `cost(size)` of its time. */
function clocked(cost: (size: number, run: number) => number) {
  let time = 0;
  let runs = 0;
  return {
    prepare: (size: number) => () => {
      time += cost(size, runs++);
    },
    now: () => time,
  };
}

describe('growth', () => {
  it('is 1 for work in linear time', () => {
    const { prepare, now } = clocked((size) => size / 100);
    const { ratios, worst } = growth(prepare, [100, 1000, 4000], { now });
    assert.deepEqual(
      ratios.map((ratio) => Math.round(ratio * 1e6) / 1e6),
      [1, 1],
    );
    assert(worst < 1.001);
  });

  it('is the ratio of sizes for work in quadratic time', () => {
    const { prepare, now } = clocked((size) => size ** 2);
    assert.deepEqual(growth(prepare, [10, 100, 400], { now }).ratios, [10, 4]);
  });

  it('does not mind a machine that is busy for a while', () => {
    const { prepare, now } = clocked((size, run) => size * (run < 9 ? 50 : 1));
    assert.deepEqual(growth(prepare, [10, 100], { now, rounds: 7, leastMs: 0 }).times, [10, 100]);
  });

  it('repeats work that is too short for the clock', () => {
    const { prepare, now } = clocked(() => 0.25);
    const { times } = growth(prepare, [1], { now, rounds: 1, leastMs: 2 });
    assert.deepEqual(times, [0.25]);
    assert.equal(now(), 2);
  });

  it('takes the sizes in turns, so that none has the quiet minutes to itself', () => {
    const order: number[] = [];
    growth((size) => () => order.push(size), [1, 2], { rounds: 2, leastMs: 0 });
    assert.deepEqual(order, [1, 2, 1, 2]);
  });
});

describe('a percentile', () => {
  it('is a value that was measured, at the nearest rank', () => {
    const values = Array.from({ length: 60 }, (_, i) => 60 - i);
    assert.equal(percentile(values, 0.95), 57);
    assert.equal(median(values), 30);
    assert.equal(percentile([7], 0.95), 7);
    assert.throws(() => median([]), /nothing/);
  });
});
