import assert from 'node:assert/strict';
import { criticalKind } from '../../../../server/src/core/anchoring/critical-words.ts';

describe('what a word carries', () => {
  for (const [kind, words] of Object.entries({
    figure: ['84', '1,200', 'T-72', 'seven', 'dozens', 'half', 'nearly', 'twice', 'thousand'],
    date: ['Monday', 'yesterday', 'May', 'Sept', 'friday'],
    name: ['Odde', 'ISIS', 'iPhone', 'Officials'],
    negation: ['not', 'never', 'didn', 'nobody', 'refused', 'without', 't'],
    modal: ['may', 'could', 'likely', 'reportedly', 'certain', 'alleged'],
  })) {
    it(`is a ${kind} in ${words.join(', ')}`, () => {
      for (const word of words) assert.equal(criticalKind(word, false), kind, word);
    });
  }

  it('is nothing in other words, and in those that often begin a sentence', () => {
    for (const word of ['house', 'march', 'said', 'river'])
      assert.equal(criticalKind(word, false), null, word);
    for (const word of ['The', 'However', 'After']) assert.equal(criticalKind(word, true), null, word);
    assert.equal(criticalKind('The', false), 'name');
  });
});
