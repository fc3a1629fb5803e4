import assert from 'node:assert/strict';
import { remembering } from '../../../../server/src/core/text/remembering.ts';

describe('a function that remembers', () => {
  const counting = (most: number) => {
    const made: string[] = [];
    const of = remembering((word) => {
      made.push(word);
      return word === '' ? '' : [word];
    }, most);
    return { made, of };
  };

  it('makes the same of a word without making it again, also where that is empty', () => {
    const { made, of } = counting(4);
    assert.equal(of('dam'), of('dam'));
    of('');
    of('');
    assert.deepEqual(made, ['dam', '']);
  });

  it('forgets when it has remembered as much as it may, and remembers no long words', () => {
    const { made, of } = counting(2);
    for (const word of ['a', 'b', 'c', 'c', 'a']) of(word);
    assert.deepEqual(made, ['a', 'b', 'c', 'a']);
    const long = 'x'.repeat(1000);
    assert.notEqual(of(long), of(long));
  });
});
