import assert from 'node:assert/strict';
import fc from 'fast-check';
import { axisOf, usualSight, wholeSight, zoomed } from '../../../client/webview/timeline/calendar.ts';
import { inRows } from '../../../client/webview/timeline/lanes.ts';
import type { WireTimelineItem } from '../../../server/src/lsp/protocol.ts';

function item(first: number | null, last: number | null = first): WireTimelineItem {
  return {
    key: `${first} ${last}`,
    kind: 'claim',
    id: 'C-1',
    label: '',
    event: '',
    edtf: '',
    words: '',
    first,
    last,
    approximate: false,
    uncertain: false,
    precision: 'day',
    lasting: false,
    disputed: false,
    sources: [],
    entry: null,
    text: null,
  };
}

describe('the part of the calendar in sight', () => {
  it('is all of the items with a little room', () => {
    const { from, to } = wholeSight([item(100), item(200)]);
    assert(from < 100 && to > 201);
  });

  it('leaves a few that are far off aside at first', () => {
    const many = Array.from({ length: 20 }, (_, day) => item(10_000 + day));
    const { from, to } = usualSight([item(0), ...many]);
    assert(from > 9_900 && to < 10_200, `${from} ${to}`);
    assert.deepEqual(usualSight(many), wholeSight(many));
  });

  it('keeps a day where it is while one goes nearer', () => {
    const sight = { from: 0, to: 100 };
    const near = zoomed(sight, 0.5, 25);
    assert.equal(axisOf(near, 1000).at(25).toFixed(6), axisOf(sight, 1000).at(25).toFixed(6));
    assert.equal(near.to - near.from, 50);
  });
});

describe('items in rows', () => {
  it('never lie on each other, whatever their times', () => {
    const day = fc.option(fc.integer({ min: -500, max: 500 }), { nil: null });
    const items = fc.array(
      fc
        .tuple(day, day)
        .filter(([a, b]) => a !== null || b !== null)
        .map(([a, b]) => (a !== null && b !== null && a > b ? item(b, a) : item(a, b))),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(items, (all) => {
        const width = 900;
        const label = 120;
        const drawn = inRows(
          all,
          (at) => (at + 500) * 0.9,
          width,
          () => label,
        );
        for (const one of drawn) assert(one.label >= 2 && one.label + label <= width + 2);
        for (const [at, a] of drawn.entries())
          for (const b of drawn.slice(at + 1)) {
            if (a.row !== b.row) continue;
            const [left, right] = [Math.max(a.to, a.label + label), Math.min(b.from, b.label)];
            assert(left <= Math.max(0, right) + 0.001 || left <= right, `${left} ${right}`);
          }
      }),
    );
  });
});
