import assert from 'node:assert/strict';
import { certainty, type Evidence, isAccepted } from '../../../../server/src/core/anchoring/evidence.ts';

/** A sentence of fifteen words of which two are new, in its place, between what stood around it. */
const likely: Evidence = {
  score: 0.85,
  rival: 0.2,
  length: 15,
  difference: { kept: 0.87, replaced: 1, swapped: new Set() },
  stronger: 1,
  weaker: 1,
  strayed: 0,
  isRepeated: false,
  parallel: 0,
  drift: 0.01,
};

describe('what speaks for a passage being what became of a quote', () => {
  it('is enough for a few other words in the same place', () => {
    assert.equal(isAccepted(likely), true);
  });

  for (const [what, change] of Object.entries({
    'it is less alike': { score: 0.5 },
    'fewer words were kept': { difference: { ...likely.difference, kept: 0.4 } },
    'another passage is nearly as alike': { rival: 0.8 },
    'it has few words': { length: 4 },
    'the context is beside it on one side only': { weaker: 0 },
    'its context stands elsewhere': { strayed: 2 },
    'the context beside it stands elsewhere too': { isRepeated: true },
    'the text around it is repeated': { parallel: 0.8 },
    'figures are others': { weaker: 0, difference: { ...likely.difference, swapped: new Set(['figure']) } },
    'it stands far from the old place': { weaker: 0, drift: 0.5 },
  } satisfies Record<string, Partial<Evidence>>)) {
    it(`is less where ${what}`, () => {
      const base = 'weaker' in change ? { ...likely, weaker: change.weaker } : likely;
      const compared = what.startsWith('the context is beside') ? likely : base;
      assert.ok(certainty({ ...likely, ...change }) < certainty(compared));
    });
  }

  it('is not enough for other words with the context on neither side, unless it stands in the same place', () => {
    const alone = { ...likely, score: 0.93, stronger: 0.2, weaker: 0 };
    assert.equal(isAccepted(alone), true);
    assert.equal(isAccepted({ ...alone, drift: 0.1 }), false);
    assert.equal(
      isAccepted({ ...alone, difference: { ...alone.difference, swapped: new Set(['name']) } }),
      false,
    );
  });

  it('is not enough for other words far away with the context on one side', () => {
    const far = { ...likely, score: 0.97, weaker: 0.1, drift: 0.3 };
    assert.equal(isAccepted(far), false);
    assert.equal(isAccepted({ ...far, difference: { ...far.difference, replaced: 0 } }), true);
  });
});
