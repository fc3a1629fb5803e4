import assert from 'node:assert/strict';
import { locate } from '../../../../server/src/core/anchoring/library-locate.ts';

const text = 'The ferry left at six. Two cars were on board. Nobody saw it arrive.';
const selector = { quote: 'Two vans were on board.', prefix: 'at six. ', suffix: ' Nobody saw' };

describe('locating as the library offers it', () => {
  it('looks for what became of a quote unless told not to', () => {
    assert.equal(locate(text, selector).state, 'edited');
    assert.equal(locate(text, selector, { refind: false }).state, 'deleted');
  });

  it('answers alike for the same string, however often and whatever came between', () => {
    const first = locate(text, selector);
    for (const other of ['a', 'b', 'c', 'd', 'e']) locate(other, selector, { previous: `${other}.` });
    assert.deepEqual(locate(text, selector), first);
  });
});
