import assert from 'node:assert/strict';
import { betweenNeighbours } from '../../../../server/src/core/anchoring/neighbours.ts';

const WHOLE = { start: 0, end: 1000 };

/** Where quotes of ten characters stand; null where that is not known. */
function standing(...starts: readonly (number | null)[]) {
  return starts.map((start) => (start === null ? null : { start, end: start + 10 }));
}

describe('where a quote is expected by the quotes listed around it', () => {
  it('is from the nearest before it to the nearest behind it', () => {
    const places = standing(20, 100, null, 300, 700);
    assert.deepEqual(betweenNeighbours(places, 2, WHOLE), { start: 100, end: 310 });
  });

  it('passes over others that are not known', () => {
    const places = standing(20, 100, null, null, null, 300, 700);
    assert.deepEqual(betweenNeighbours(places, 3, WHOLE), { start: 100, end: 310 });
  });

  it('goes to the end of the source where the list ends', () => {
    assert.deepEqual(betweenNeighbours(standing(20, 100, 300, null), 3, WHOLE), { start: 300, end: 1000 });
    assert.deepEqual(betweenNeighbours(standing(null, 20, 100, 300), 0, WHOLE), { start: 0, end: 30 });
  });

  it('takes no account of the place of the quote itself', () => {
    const places = standing(20, 100, 900, 300, 700);
    assert.deepEqual(betweenNeighbours(places, 2, WHOLE), { start: 100, end: 310 });
  });

  it('holds where several quote the same sentence', () => {
    assert.deepEqual(betweenNeighbours(standing(100, 100, null, 100, 200), 2, WHOLE), {
      start: 100,
      end: 110,
    });
  });

  it('leaves out the one of many that has moved', () => {
    const places = standing(20, 60, 950, null, 100, 150, 200);
    assert.deepEqual(betweenNeighbours(places, 3, WHOLE), { start: 60, end: 110 });
  });

  for (const [what, places, at] of [
    ['too few others are known', standing(20, null, 300), 1],
    ['the list runs the other way', standing(700, 300, null, 100, 20), 2],
    ['the list is in no order', standing(300, 20, null, 700, 100, 500, 40), 2],
    ['one of a few is out of turn', standing(20, 900, null, 300), 2],
  ] as const)
    it(`is not told where ${what}`, () => {
      assert.equal(betweenNeighbours(places, at, WHOLE), null);
    });

  it('is not told by what stands far away in the list', () => {
    const near = standing(10, 20, 30, 40, 50, 60, null, 70, 80, 90, 100, 110, 120);
    const far = standing(900, 800, 700, 600, 500, 400);
    assert.deepEqual(betweenNeighbours([...far, ...near, ...far], 12, WHOLE), { start: 60, end: 80 });
  });
});
