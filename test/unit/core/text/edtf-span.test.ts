import assert from 'node:assert/strict';
import edtf from 'edtf';
import fc from 'fast-check';
import { edtfProblem } from '../../../../schemas/edtf.ts';
import {
  approximateSpan,
  type DaySpan,
  dayNumber,
  edtfSpan,
  weekdayOf,
} from '../../../../server/src/core/text/edtf-span.ts';

/** The span of a date, as its first and last day in ISO 8601. */
function days(text: string, span: DaySpan | null = edtfSpan(text)): string {
  return span === null ? 'none' : `${iso(span.first)} ${iso(span.last)}`;
}

function iso(day: number): string {
  return Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().replace(/T.*/, '') : '..';
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

describe('the days an approximate date may mean', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['2024-02-06~', '2024-02-03 2024-02-09'],
    ['2024-02-06%', '2024-02-03 2024-02-09'],
    ['2024-02~', '2024-01-01 2024-03-31'],
    ['2024-22~', '2024-03-01 2024-12-01'],
    ['2024~', '2022-12-31 2026-01-01'],
    ['199X~', '1980-01-02 2009-12-30'],
    ['2024-02-06~/2024-03', '2024-02-03 2024-03-31'],
    ['2024-02/2024-03-10~', '2024-02-01 2024-03-13'],
    ['../2024-02-06~', '.. 2024-02-09'],
    ['[2024-02-06, 2024-02-10~]', '2024-02-06 2024-02-13'],
    ['2024-02-06?', '2024-02-06 2024-02-06'],
    // The wrong way round, it may mean either.
    ['2024~/2023', '2022-12-31 2026-01-01'],
    ['soon', 'none'],
  ];
  for (const [date, expected] of cases)
    it(`of ${date} are ${expected}`, () => assert.equal(days(date, approximateSpan(date)), expected));

  it('hold those of the plain date, and are no others where nothing is marked', () => {
    fc.assert(
      fc.property(written, (text) => {
        const [plain, wide] = [edtfSpan(text), approximateSpan(text)];
        if (plain === null || wide === null) return assert.equal(wide, plain);
        assert.ok(wide.first <= plain.first && plain.last <= wide.last);
        if (!plain.approximate) assert.deepEqual(wide, plain);
      }),
    );
  });
});

const twoDigits = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
// The year 0 is a leap year (ISO 8601), which the other parser does not know.
const year = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const dash = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((found) => found.join('-'));
const date = fc.oneof(
  year,
  dash(year, twoDigits(1, 12)),
  dash(year, twoDigits(1, 12), twoDigits(1, 31)),
  dash(year, twoDigits(1, 12), fc.constantFrom('0X', '1X', '2X', 'XX')),
  dash(year, fc.constantFrom('0X', '1X', 'XX')),
  year.map((text) => `${text.slice(0, 3)}X`),
  year.map((text) => `${text.slice(0, 2)}XX`),
  year.map((text) => `-${text}`),
  year.map((text) => `Y1${text}`),
);
const marked = fc.tuple(date, fc.constantFrom('', '', '~', '?', '%')).map((parts) => parts.join(''));
const written = fc.oneof(
  marked,
  dash(year, twoDigits(21, 24)),
  fc.tuple(fc.oneof(year, marked), fc.constantFrom('/', '/../'), marked).map(([from, joint, to]) => {
    return joint === '/' ? `${from}/${to}` : `${from}/..`;
  }),
  marked.map((text) => `../${text}`),
  fc.array(date, { minLength: 1, maxLength: 3 }).map((members) => `[${members.join(',')}]`),
  fc.tuple(date, date).map(([from, to]) => `[${from}..${to}]`),
);

describe('the span of a date, beside another parser of EDTF', () => {
  /** What the other says. Of a set, it takes the first and the last member as they are written, so each is asked for. */
  function otherSays(text: string): string | null {
    const members = text.startsWith('[') ? text.slice(1, -1).replace('..', '/').split(',') : [text];
    try {
      const found = members.map((member) => edtf(member, { level: 2 }));
      const ends = found.flatMap(({ min, max }) => (min === null || max === null ? [] : [min, max]));
      const day = (time: number) => iso(Math.floor(time / 86_400_000));
      return ends.length < 2 ? null : `${day(Math.min(...ends))} ${day(Math.max(...ends))}`;
    } catch {
      return null;
    }
  }

  it('is the same wherever both read it', () => {
    let compared = 0;
    fc.assert(
      fc.property(written, (text) => {
        // Its seasons are quarters of the year, and ours are not.
        if (edtfProblem(text) !== null || /-2[1-4](?:[~?%]|$)/.test(text)) return;
        const other = otherSays(text);
        if (other === null) return;
        compared++;
        assert.equal(days(text), other, text);
      }),
      { numRuns: 5000 },
    );
    assert.ok(compared > 2000, `${compared} compared`);
  });

  it('is there for every date that is valid, and for no other but intervals that run backwards', () => {
    fc.assert(
      fc.property(
        fc.oneof(written, fc.string({ unit: fc.constantFrom(...'0123456789X-/.~?%[]{},') })),
        (text) => {
          const problem = edtfProblem(text);
          if (/before it begins/.test(problem ?? '')) return;
          assert.equal(edtfSpan(text) !== null, problem === null, `${text}: ${problem}`);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
