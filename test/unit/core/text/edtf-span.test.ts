import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber, edtfSpan, weekdayOf } from '../../../../server/src/core/text/edtf-span.ts';

/** The span of a date, as its first and last day in ISO 8601. */
function days(text: string): string {
  const span = edtfSpan(text);
  return span === null ? 'none' : `${iso(span.first)} ${iso(span.last)}`;
}

function iso(day: number): string {
  return Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : '..';
}

describe('the days a date in EDTF may mean', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['2024-01-03', '2024-01-03 2024-01-03'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2024', '2024-01-01 2024-12-31'],
    ['202X', '2020-01-01 2029-12-31'],
    ['2024-XX', '2024-01-01 2024-12-31'],
    ['2024-1X', '2024-10-01 2024-12-31'],
    ['2024-01-XX', '2024-01-01 2024-01-31'],
    ['2024-01-2X', '2024-01-20 2024-01-29'],
    ['2023-02-2X', '2023-02-20 2023-02-28'],
    ['2024-22', '2024-06-01 2024-08-31'],
    ['2024-24', '2024-12-01 2025-02-28'],
    ['2024-01-03T10:00:00Z', '2024-01-03 2024-01-03'],
    ['2024-01-03/2024-02', '2024-01-03 2024-02-29'],
    ['2024-01-25/..', '2024-01-25 ..'],
    ['../2024-01-25', '.. 2024-01-25'],
    ['2024-01-25/', '2024-01-25 ..'],
    ['[2024-01-03, 2024-01-05]', '2024-01-03 2024-01-05'],
    ['{2024-01-03..2024-01-05, 2023}', '2023-01-01 2024-01-05'],
    ['2024-02-06~', '2024-02-06 2024-02-06'],
    ['2023-02-30', 'none'],
    ['2024-13', 'none'],
    ['soon', 'none'],
    ['', 'none'],
  ];
  for (const [date, expected] of cases)
    it(`of ${date} are ${expected}`, () => assert.equal(days(date), expected));

  it('say what is marked, and how exactly it is written', () => {
    assert.equal(edtfSpan('2024-02-06~')?.approximate, true);
    assert.equal(edtfSpan('2024-02?')?.uncertain, true);
    assert.equal(edtfSpan('2024-02-03/2024-03')?.precision, 'month');
    assert.equal(edtfSpan('2024')?.precision, 'year');
    assert.equal(edtfSpan('202X')?.precision, 'years');
  });

  it('are counted as the calendar does, and so are weekdays', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-03-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
          assert.equal(day, Math.floor(date.getTime() / 86_400_000));
          assert.equal(weekdayOf(day) % 7, date.getUTCDay());
        },
      ),
    );
  });
});
