import assert from 'node:assert/strict';
import { likeness, stemOf, stemsOf } from '../../../../server/src/core/text/stems.ts';
import { assertLinearTime } from '../../../support/linear-time.ts';

describe('stems', () => {
  for (const family of [
    'attack attacks attacked attacking attacker',
    'warn warns warned warning warnings',
    'plan plans planned planning planner',
    'policy policies',
    'pass passes passed passing',
    'negotiate negotiates negotiated negotiation negotiations',
    'withdraw withdraws withdrawal',
    'Iran Iran’s Iranian Iranians',
    'state states stated stating',
    'bomb bombs bombed bombing bomber',
  ])
    it(`are one for ${family}`, () => {
      assert.equal(stemsOf(family).size, 1);
    });

  it('keep apart what has nothing in common', () => {
    assert.equal(stemsOf('kill kiln crisis cry bus busy new quay queue').size, 9);
  });

  it('leave short words, figures and other scripts as they are', () => {
    assert.deepEqual(['gas', 'sing', '84', 'Кран'].map(stemOf), ['gas', 'sing', '84', 'кран']);
  });

  it('of a text are without words that say nothing of what it is about', () => {
    assert.deepEqual(
      [...stemsOf('The crane, he said, was on the quay: it’s 40 tons.')],
      ['cran', 'quay', '40', 'ton'],
    );
  });

  it('tell how alike two texts are', () => {
    assert.equal(likeness(stemsOf('north crane'), stemsOf('the cranes of the north')), 1);
    assert.equal(likeness(stemsOf('north crane'), stemsOf('south crane')), 1 / 3);
    assert.equal(likeness(stemsOf(''), stemsOf('')), 0);
  });

  it('take time in proportion to the text', () => {
    for (const piece of ['crane’s ', 'ingingings', 'é', 'a-b.c’s']) assertLinearTime(stemsOf, piece);
  });
});
