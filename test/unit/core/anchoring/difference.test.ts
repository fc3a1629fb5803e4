import assert from 'node:assert/strict';
import { differenceInWords } from '../../../../server/src/core/anchoring/difference.ts';

const quote = 'The coast guard counted 40 boats off Harn on Monday.';

describe('how the words of a passage differ from those of a quote', () => {
  it('is not at all in the same words', () => {
    assert.deepEqual(differenceInWords(quote, quote), {
      kept: 1,
      replaced: 0,
      gone: [],
      fresh: [],
      swapped: new Set(),
    });
  });

  it('says of which kinds words went and others came', () => {
    const other = differenceInWords(quote, 'The coast guard counted 60 boats off Odde on Friday.');
    assert.deepEqual([...other.swapped].sort(), ['date', 'figure', 'name']);
    assert.equal(other.replaced, 3);
    assert.deepEqual([...differenceInWords(quote, quote.replace(' off Harn', '')).swapped], []);
  });

  it('gives the words of either side that have no counterpart', () => {
    const { gone, fresh } = differenceInWords(quote, 'The coast guard counted 60 boats off Harn.');
    assert.deepEqual([gone, fresh], [['40', 'on', 'monday'], ['60']]);
  });

  it('counts what was only added or left out as no other word', () => {
    assert.equal(differenceInWords(quote, `In the evening ${quote}`).replaced, 0);
    assert.equal(differenceInWords(quote, 'The coast guard counted boats.').replaced, 0);
  });

  it('takes other endings and a misread letter for the same word, but no other figure', () => {
    const damaged = differenceInWords(
      'The inspectors visited the harbour and counted 1,240 boats.',
      'The inspector visited the harhour and counted 1,241 boat.',
    );
    assert.deepEqual([...damaged.swapped], ['figure']);
    assert.equal(damaged.replaced, 1);
    assert.equal(differenceInWords('An internal letter.', 'An external letter.').replaced, 1);
  });
});
