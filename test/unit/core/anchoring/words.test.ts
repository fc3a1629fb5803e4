import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsOf } from '../../../../server/src/core/anchoring/words.ts';

const texts = (text: string) => wordsOf(text).map((word) => word.text);

describe('the words of a text', () => {
  it('are in lower case, numbers whole, marks left out', () => {
    assert.deepEqual(texts('At 7:30, 26,000 (3.5%) of U.S. aid - “all” - ended.'), [
      'at',
      '7:30',
      '26,000',
      '3.5',
      'of',
      'u',
      's',
      'aid',
      'all',
      'ended',
    ]);
    assert.deepEqual(texts('Çeşme’de 3 kişi öldü'), ['çeşme', 'de', '3', 'kişi', 'öldü']);
  });

  it('stand where they say, and are as many as asked for', () => {
    const text = 'one two three';
    assert.deepEqual(
      wordsOf(text, 2).map(({ start, end }) => text.slice(start, end)),
      ['one', 'two'],
    );
  });

  it('are the same whether or not a letter of another script stands in the text', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'aZ09.,: -[\n'), maxLength: 40 });
    fc.assert(
      fc.property(plain, (text) => {
        assert.deepEqual(wordsOf(`${text} é`).slice(0, -1), wordsOf(text));
      }),
    );
  });
});
