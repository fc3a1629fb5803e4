import assert from 'node:assert/strict';
import { read } from '../../../../../../server/src/core/text/read/read.ts';

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
    ['The military might intervene.', 'might'],
    ['They might.', 'might'],
    ['They feared the navy’s might, and the might of the fleet.'],
    ['Might is not right.'],
    ['The blast could, in theory, have been an accident.', 'could'],
    ['It could’ve been worse.', 'could’ve'],
    ['The sisters took what they could, and fled.'],
    ['The region could see floods by June.', 'could'],
    ['No machine could get through.'],
    ['Nobody could have known.', 'could'],
    ['She could only watch.'],
    ['Fishermen may not enter the reserve without a permit.'],
    ['The constitution says a president may not serve three terms.'],
    ['The minister may not be aware of it.', 'may'],
    ['No foreigner may own land here.'],
    ['The vault may be opened only by two keepers.'],
    ['You may have heard the story.', 'may'],
    ['You may leave.'],
    ['Thousands May Lose Power In Storm', 'May'],
    ['Prime Minister Theresa May said no.'],
    ['It would appear, at first sight, to be safe.', 'appear'],
    ['The letter appeared as an advertisement.'],
    ['The king appeared as if in a dream.', 'appeared'],
    ['The band appeared Sunday in Porto.'],
    ['Prosecutors alleged fraud.'],
    ['Auditors investigate alleged fraud.', 'alleged'],
    ['Two alleged spies fled.', 'alleged'],
    ['The lawsuit alleged neglect.'],
    ['Police named three alleged smugglers.', 'alleged'],
    ['The mask was long thought by scholars to be a fake.', 'thought by scholars to be'],
    ['Nobody had thought to close the gate.'],
  ];
  for (const [sentence, ...expected] of cases) {
    it(sentence, () => assert.deepEqual(hedges(sentence), expected));
  }

  it('takes in the words of a project, in any case and of several words', () => {
    const rules = { hedges: ['unconfirmed', 'As far as is known'] };
    const own = read('As far as is known, unconfirmed sightings may be wrong.', { rules }).hedges;
    assert.deepEqual(own, [
      [0, 18, 'hedge.project'],
      [20, 31, 'hedge.project'],
      [42, 45, 'hedge.may'],
    ]);
    assert.deepEqual(hedges('As far as is known, nobody left.'), []);
  });

  it('names the pattern of each', () => {
    assert.deepEqual(read('It may work.').hedges, [[3, 6, 'hedge.may']]);
  });
});
