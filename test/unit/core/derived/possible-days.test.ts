import assert from 'node:assert/strict';
import { dayInWords, daysInWords, spanInWords } from '../../../../server/src/core/derived/days-in-words.ts';
import { possibleDays } from '../../../../server/src/core/derived/possible-days.ts';
import { dayNumber, edtfSpan, spanHolds } from '../../../../server/src/core/text/edtf-span.ts';

describe('the days on which something may have been', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['2024-01-03', '3 January 2024'],
    ['2024-01-03~', 'any day from 31 December 2023 to 6 January 2024'],
    ['2024-01-03?', '3 January 2024'],
    ['2024-21', 'any day from 1 January 2024 to 28 February 2025'],
    ['2024-24', 'any day from 1 January 2024 to 28 February 2025'],
    ['2023-22', 'any day from 1 January 2023 to 29 February 2024'],
    ['2024-22/..', 'any day from 1 January 2024 on'],
    ['../2024-24', 'any day until 28 February 2025'],
    ['soon', null],
  ];
  for (const [edtf, days] of cases)
    it(`of ${edtf}: ${days}`, () => {
      const span = possibleDays(edtf);
      assert.equal(span === null ? null : daysInWords(span), days);
    });

  it('are never fewer than those of the date itself', () => {
    for (const edtf of ['2024', '2024-22~', '2024-24~', '2024-23/2025-24', '[2024-21, 2026]', '202X~']) {
      const [wide, plain] = [possibleDays(edtf), edtfSpan(edtf)];
      assert.ok(wide !== null && plain !== null && spanHolds(wide, plain), edtf);
    }
  });
});

describe('days in words', () => {
  it('give the year once where both ends have the same, and count years before the first as people do', () => {
    assert.equal(dayInWords(dayNumber(-43, 3, 15)), '15 March 44 BC');
    assert.equal(
      spanInWords({ first: dayNumber(2023, 12, 30), last: dayNumber(2024, 1, 2) }),
      'from 30 December 2023 to 2 January 2024',
    );
    assert.equal(
      spanInWords({ first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }),
      'at any time',
    );
  });
});
