import assert from 'node:assert/strict';
import { stemOf, stemsOf } from '../../../../../../server/src/core/text/read/words/stems.ts';
import { tokenize } from '../../../../../../server/src/core/text/read/words/tokens.ts';

const stem = (word: string) => stemOf(tokenize(word)[0]);

describe('stems', () => {
  const same: readonly (readonly string[])[] = [
    ['thwart', 'thwarted', 'thwarts', 'thwarting'],
    ['kill', 'kills', 'killed', 'killing'],
    ['withdraw', 'withdrew', 'withdrawn', 'withdrawal'],
    ['precipitate', 'precipitated', 'precipitating'],
    ['carry', 'carries', 'carried'],
    ['stop', 'stopped', 'stopping'],
    ['attack', 'attacks', 'Attack’s'],
    ['ferry', 'ferries'],
  ];
  for (const words of same)
    it(`are one for ${words.join(', ')}`, () => {
      assert.equal(new Set(words.map(stem)).size, 1);
      assert.notEqual(stem(words[0] ?? ''), undefined);
    });

  it('tell other words apart', () => {
    const words = ['attack', 'attend', 'strike', 'stretch', 'ship', 'shop', 'news', 'bus', 'gas'];
    assert.equal(new Set(words.map(stem)).size, words.length);
  });

  it('are none for marks, notes and words of grammar', () => {
    for (const word of ['the', 'would', 'which', 'not', 'their', ',', '[72]'])
      assert.equal(stem(word), undefined);
  });

  it('of a text are each there once', () => {
    assert.deepEqual(
      [...stemsOf(tokenize('The crews left 84 ships; a crew leaves the ship.'))],
      ['crew', 'leav', '84', 'ship'],
    );
  });
});
