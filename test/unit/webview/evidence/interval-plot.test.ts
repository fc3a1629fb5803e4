import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layOut } from '../../../../client/webview/evidence/interval-plot.ts';
import type { WireFigure } from '../../../../server/src/lsp/protocol.ts';

function figure(min: number | null, max: number | null, some: Partial<WireFigure> = {}): WireFigure {
  return {
    claim: 'C-1',
    min,
    max,
    minOpen: false,
    maxOpen: false,
    approximate: false,
    words: '',
    disputed: false,
    ...some,
  };
}

const shape = (one: WireFigure) => {
  const [drawn] = layOut([one, figure(0, 100)], 500).figures;
  return drawn?.point ?? `${drawn?.start}–${drawn?.end}`;
};

describe('figures on a common axis', () => {
  it('have a shape for each way of saying a number', () => {
    assert.equal(shape(figure(84, 84)), 'exact');
    assert.equal(shape(figure(84, 84, { approximate: true })), 'about');
    assert.equal(shape(figure(94, null)), 'closed–on');
    assert.equal(shape(figure(80, null, { minOpen: true })), 'open–on');
    assert.equal(shape(figure(null, 100, { maxOpen: true })), 'on–open');
    assert.equal(shape(figure(30, 40)), 'closed–closed');
  });

  it('have whole numbers at the ticks where all of them are whole', () => {
    const { ticks } = layOut([figure(1, 1), figure(2, 2)], 900);
    assert.deepEqual(
      ticks.map(({ words }) => words),
      ['1', '2'],
    );
  });

  it('lie inside the axis, in the order of their numbers, whatever these are', () => {
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e12, max: 1e12 }));
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 50, max: 4000 }),
        (numbers, width) => {
          const sorted = [...numbers].sort((a, b) => a - b);
          const { figures } = layOut(
            sorted.map((one) => figure(one, one)),
            width,
          );
          for (const [at, { from }] of figures.entries()) {
            assert(from >= 0 && from <= width, String(from));
            assert(from >= (figures[at - 1]?.from ?? 0));
          }
        },
      ),
    );
  });

  it('are none where no number is recorded', () =>
    assert.deepEqual(layOut([], 500), { figures: [], ticks: [] }));
});
