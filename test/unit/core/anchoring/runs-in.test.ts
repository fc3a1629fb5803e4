import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import { runsIn } from '../../../../server/src/core/anchoring/runs-in.ts';
import { tokensOf } from '../../../../server/src/core/anchoring/tokens.ts';
import { indexOf } from '../../../../server/src/core/anchoring/word-index.ts';

describe('where words stand in a row', () => {
  const word = fc.constantFrom(1, 2, 3);

  it('is every place, also those that overlap', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.array(word, { minLength: 1, maxLength: 5 }),
        (text, wanted) => {
          const all = text.flatMap((_, at) => (wanted.every((one, k) => text[at + k] === one) ? [at] : []));
          assert.deepEqual(runsIn(Int32Array.from(text), Int32Array.from(wanted)), all);
        },
      ),
      { numRuns: 500 },
    );
    assert.deepEqual(runsIn(Int32Array.from([1]), new Int32Array(0)), []);
  });

  it('is found in a text of one word in time that grows with its length', () => {
    const time = (size: number) => {
      const index = indexOf(fold('so '.repeat(size)));
      const wanted = tokensOf('so '.repeat(size / 3));
      const start = performance.now();
      assert.equal(index.runsOf(wanted, 0, wanted.count).length, size - wanted.count + 1);
      return performance.now() - start;
    };
    time(3000);
    const short = Math.min(time(30_000), time(30_000));
    const long = Math.min(time(240_000), time(240_000));
    assert.ok(long < 30 * short + 20, `${short} ms became ${long} ms`);
  }).timeout(60_000);
});
