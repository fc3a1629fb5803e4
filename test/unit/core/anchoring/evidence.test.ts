import assert from 'node:assert/strict';
import { certainty, type Evidence, isAccepted } from '../../../../server/src/core/anchoring/evidence.ts';

/** A sentence of fifteen words of which two are new, in its place, between what stood around it. */
const likely: Evidence = {
  score: 0.85,
  rival: 0.2,
  kept: 0.87,
  told: 100,
  opening: 6,
  isPhrase: false,
  replaced: 1,
  swapped: new Set(),
  stronger: 1,
  weaker: 1,
  surroundings: 1,
  strayed: 0,
  bridged: 0,
  topic: 0,
  parallel: 0,
  drift: 0.01,
  turn: { left: 1, isOut: false },
};

describe('what speaks for a passage being what became of a quote', () => {
  it('is enough for a few other words in the same place', () => {
    assert.equal(isAccepted(likely), true);
  });

  for (const [what, change] of Object.entries({
    'it is less alike': { score: 0.4 },
    'fewer words were kept': { kept: 0.4 },
    'the words kept tell less': { told: 20 },
    'it begins otherwise': { opening: 0 },
    'what it keeps is a phrase of the text': { isPhrase: true },
    'another passage is nearly as alike': { rival: 0.8 },
    'the context is beside it on one side only': { weaker: 0 },
    'its context stands elsewhere': { strayed: 2 },
    'its context stands together elsewhere': { bridged: 1 },
    'the words of its context are not around it': { surroundings: 0 },
    'the text around it is repeated': { parallel: 0.8 },
    'what it says otherwise is what the text around it is about': { topic: 1 },
    'it stands far from the old place': { drift: 0.5 },
    'it stands elsewhere than the quotes around it': { turn: { left: 1, isOut: true } },
  } satisfies Record<string, Partial<Evidence>>)) {
    it(`is less where ${what}`, () => {
      assert.ok(certainty({ ...likely, ...change }) < certainty(likely));
    });
  }

  it('is more the narrower a place the quotes around it leave, up to a bound', () => {
    const far = (left: number) => certainty({ ...likely, drift: 0.3, turn: { left, isOut: false } });
    assert.ok(far(0.5) > far(1));
    assert.ok(far(0.1) > far(0.5));
    assert.ok(far(0) - far(1) < 3);
  });

  it('is less for another figure or name, unless the context is beside it on both sides', () => {
    const swapped = { swapped: new Set(['figure'] as const) };
    assert.equal(certainty({ ...likely, ...swapped }), certainty(likely));
    const half = { ...likely, weaker: 0 };
    assert.ok(certainty({ ...half, ...swapped }) < certainty(half) - 1);
  });

  it('is not enough for several other words far away without the context', () => {
    const alone = { ...likely, stronger: 0, weaker: 0, surroundings: 0.3 };
    assert.equal(isAccepted(alone), true);
    assert.equal(isAccepted({ ...alone, drift: 0.4, replaced: 2 }), false);
  });

  it('is enough for a long quote far away without the context when nothing else is like it', () => {
    const moved = {
      ...likely,
      score: 0.97,
      kept: 0.97,
      told: 250,
      stronger: 0.2,
      weaker: 0,
      surroundings: 0.5,
      drift: 0.3,
    };
    assert.equal(isAccepted({ ...moved, replaced: 0 }), true);
    assert.equal(isAccepted({ ...moved, replaced: 0, rival: 0.95, told: 60 }), false);
  });
});
