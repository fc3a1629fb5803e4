import assert from 'node:assert/strict';
import { read } from '../../../../../server/src/core/text/read/read.ts';

function hedges(sentence: string): string[] {
  return read(sentence).hedges.map(([start, end]) => sentence.slice(start, end));
}

describe('hedges', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['The pilot may have missed the turn.', 'may'],
    ['It might rain, and the road could flood.', 'might', 'could'],
    ['Perhaps the valve failed.', 'Perhaps'],
    ['The general appears to have fled.', 'appears'],
    ['The deal appeared doomed.', 'appeared'],
    ['She appeared in court on Monday.'],
    ['The alleged smuggler reportedly left.', 'alleged', 'reportedly'],
    ['The lawyer alleged that guards beat him.'],
    ['He is believed to have hidden the money.', 'believed to have'],
    ['Two men thought to be spies were held.', 'thought to be'],
    ['Neighbours believed he was abroad.'],
    ['The army showed its might in the square.'],
    ['They could not reach the village.'],
    ['We could hear the guns.'],
    ['It could not have been an accident.', 'could'],
    ['He spoke slowly so that all could follow.'],
    ['The blow was so hard that it could have killed him.', 'could'],
    ['Whoever the culprit may be, the town mourns.'],
    ['Strange as it may sound, they won.'],
    ['They met in May with a possible, potential or suspected buyer.'],
    ['It seems calm, it would seem.', 'seems', 'seem'],
    ['The move will likely fail.'],
  ];
  for (const [sentence, ...expected] of cases) {
    it(sentence, () => assert.deepEqual(hedges(sentence), expected));
  }

  it('names the pattern of each', () => {
    assert.deepEqual(read('It may work.').hedges, [[3, 6, 'hedge.may']]);
  });
});
