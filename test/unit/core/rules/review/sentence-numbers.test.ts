import assert from 'node:assert/strict';
import {
  parseNumbers,
  withNumbers,
  withoutNumbers,
  writeNumbers,
} from '../../../../../server/src/core/rules/review/sentence-numbers.ts';

const with_ = (text: string, more: readonly number[]) => writeNumbers(withNumbers(parseNumbers(text), more));
const without = (text: string, less: readonly number[]) =>
  writeNumbers(withoutNumbers(parseNumbers(text), less));

describe('the numbers of sentences that were read', () => {
  it('are written as stretches, whatever order they were in', () => {
    assert.equal(with_('9, 1-3', [4, 12]), '1-4, 9, 12');
    assert.equal(with_('', []), '');
  });

  it('lose some at the ends of a stretch, within it, and where they are alone', () => {
    assert.equal(without('1-5, 9', [1]), '2-5, 9');
    assert.equal(without('1-5, 9', [5, 9]), '1-4');
    assert.equal(without('1-5', [3]), '1-2, 4-5');
    assert.equal(without('1-3', [3, 1, 2]), '');
    assert.equal(without('1-3', [7]), '1-3');
  });
});
