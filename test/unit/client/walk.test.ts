import assert from 'node:assert/strict';
import {
  current,
  decide,
  reconsider,
  startWalk,
  step,
  tally,
  toNextOpen,
  type Walk,
} from '../../../client/src/review/walk.ts';

const ABC = startWalk(['a', 'b', 'c']);

/** Decides and goes on, as a person does who never looks back. */
function on(walk: Walk, ...decisions: readonly Parameters<typeof decide>[1][]): Walk {
  return decisions.reduce((at, decision) => {
    const decided = decide(at, decision);
    return toNextOpen(decided) ?? decided;
  }, walk);
}

describe('walking through the quotes of a changed report', () => {
  it('goes from quote to quote as each is decided upon, and has an end', () => {
    assert.equal(current(on(ABC, 'accepted')), 'b');
    const last = decide(on(ABC, 'accepted', 'left'), 'kept');
    assert.equal(toNextOpen(last), null);
    assert.deepEqual(tally(last), { accepted: 1, kept: 1, left: 1 });
  });

  it('comes back to those that were passed over', () => {
    const passed = step(ABC, 1);
    assert.equal(current(on(passed, 'accepted', 'accepted')), 'a');
  });

  it('goes round both ends', () => {
    assert.equal(current(step(ABC, -1)), 'c');
    assert.equal(current(step(step(ABC, -1), 1)), 'a');
    assert.equal(current(step(startWalk([]), 1)), undefined);
  });

  it('steps over what is settled, and back to what was left', () => {
    const twice = on(ABC, 'accepted', 'left');
    assert.equal(current(twice), 'c');
    assert.equal(current(step(twice, 1)), 'b');
    assert.equal(current(step(twice, -1)), 'b');
    assert.equal(current(step(step(twice, 1), 1)), 'c');
  });

  it('goes back to what a person reconsiders', () => {
    const back = reconsider(on(ABC, 'accepted', 'accepted'), 'a');
    assert.equal(current(back), 'a');
    assert.deepEqual(tally(back), { accepted: 1, kept: 0, left: 0 });
  });
});
