import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearest } from '../../../../server/src/core/text/nearest.ts';
import { SortedWords } from '../../../../server/src/core/text/sorted-words.ts';

describe('SortedWords', () => {
  const letters = fc.constantFrom('a', 'b', 'c', 'A', '-', 'é', 'İ');
  const word = fc.string({ unit: letters, maxLength: 12 });

  it('names what looking at every word would name, whatever came and went before', () => {
    const step = fc.record({ word, does: fc.constantFrom('add', 'delete', 'ask') });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(step, { maxLength: 30 }), (first, steps) => {
        const words = new SortedWords();
        const plain = new Set(first);
        for (const one of first) words.add(one);
        for (const { word: one, does } of steps) {
          if (does === 'add') {
            words.add(one);
            plain.add(one);
          } else if (does === 'delete') {
            words.delete(one);
            plain.delete(one);
          } else assert.deepEqual(words.nearest(one), nearest(one, [...plain].sort()));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds a slip among words that share their beginnings', () => {
    const words = new SortedWords();
    for (let i = 0; i < 2000; i++) words.add(`source-${String(i).padStart(4, '0')}-event`);
    assert.deepEqual(words.nearest('source-1234-evnet'), ['source-1234-event']);
    assert.deepEqual(words.nearest('Source-0000-event'), ['source-0000-event']);
    assert.deepEqual(words.nearest('something-else-altogether'), []);
  });

  it('needs no more than twice the time in proportion for many words', () => {
    const growth = time(8_000) / time(800) / 10;
    assert.ok(growth < 2, `ten times the words took ${growth.toFixed(1)} times as long in proportion`);
  });
});

/** Milliseconds for a hundred questions, the best of a few tries. */
function time(count: number): number {
  const words = new SortedWords();
  for (let i = 0; i < count; i++) words.add(`claim-${i}-of-${(i * 7919) % count}`);
  words.nearest('warm-up');
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    for (let i = 0; i < 100; i++) words.nearest(`claim-${i}-og-${(i * 7919) % count}x`);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
