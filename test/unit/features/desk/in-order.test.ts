import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstInOrder } from '../../../../server/src/features/desk/in-order.ts';

describe('the first of some things in order', () => {
  it('are those that sorting all would put there, alike ones in the order in which they came', () => {
    const things = fc.array(fc.record({ rank: fc.integer({ min: 0, max: 9 }), at: fc.nat() }));
    fc.assert(
      fc.property(things, fc.nat({ max: 30 }), (all, count) => {
        const compare = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
        assert.deepEqual(firstInOrder(all, compare, count), [...all].sort(compare).slice(0, count));
      }),
    );
  });

  it('cost one comparison each once there are enough before them', () => {
    let compared = 0;
    const many = Array.from({ length: 20_000 }, (_, i) => i);
    const compare = (a: number, b: number) => {
      compared++;
      return a - b;
    };
    firstInOrder(many, compare, 100);
    assert(compared < 2 * many.length, `${compared} comparisons`);
  });
});
