import assert from 'node:assert/strict';
import { Report } from '../../../../server/src/core/workspace/report.ts';

function reportOf(text: string): Report {
  return new Report('file:///r.txt', text, () => '', false, { options: {}, earlier: null });
}

describe('the readings of a report', () => {
  const report = reportOf('Nobody came. The dam may have failed on Monday.');
  const [, second] = report.units;

  it('count from the start of their sentence', () => {
    assert.ok(second);
    assert.deepEqual(report.readingOf(second).hedges, [[8, 11, 'hedge.may']]);
  });

  it('are made once and shared', () => {
    assert.ok(second);
    const reading = report.readingOf(second, { issued: '2024-03-06' });
    assert.equal(report.readingOf(second, { issued: '2024-03-06' }), reading);
    assert.equal(report.readingOf({ ...second }, { issued: '2024-03-06' }), reading);
  });

  it('are made anew for another day of issue or other rules', () => {
    assert.ok(second);
    const dates = (issued: string) => report.readingOf(second, { issued }).times.map(({ edtf }) => edtf);
    assert.deepEqual([dates('2024-03-06'), dates('2024-03-13')], [['2024-03-04'], ['2024-03-11']]);
    const rules = { hedges: ['dam'] };
    assert.equal(report.readingOf(second, { rules }).hedges.length, 2);
    assert.equal(report.readingOf(second).hedges.length, 1);
  });
});
