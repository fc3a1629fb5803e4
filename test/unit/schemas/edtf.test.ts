import assert from 'node:assert/strict';
import { parse } from 'edtf';
import fc from 'fast-check';
import { EDTF_PATTERN, edtfProblem, isEdtf, suggestEdtf } from '../../../schemas/edtf.ts';

const GOOD = [
  '2024',
  '2024-01',
  '2024-01-25',
  '-0044-03-15',
  '0000',
  'Y170000002',
  'Y-170000002',
  '2024-01-25T15:17:50+00:00',
  '2024-01-25T15:17:50Z',
  '2024-01-25T15:17',
  '2024-21',
  '2024-24',
  '2024~',
  '2024-01?',
  '2024-01-25%',
  '202X',
  '20XX',
  '2024-XX',
  '2024-01-XX',
  '2024-XX-XX',
  '2024-1X-0X',
  '2024-02-29',
  '2000-02-29',
  'XXXX-02-29',
  '2024-01-25/2024-02-01',
  '2024-01-25/..',
  '../2024-01-03',
  '2024-01-25/',
  '/2024-01-25',
  '2024-01~/2024-02?',
  '2024/2024-06',
  '-0050/-0044',
  '-0044-03-10/-0044-03-15',
  '-0044/0000',
  'Y-170000002/-9999',
  '9999/Y10000',
  '-004X/-0050',
  '2024-24/2024-01',
  '[2024-01-03, 2024-01-04]',
  '[2024-01-03,2024-01-04]',
  '{2023..2024-02}',
  '[..2024-01-03]',
  '[2024-01-03..]',
];

const BAD: readonly (readonly [text: string, problem: RegExp])[] = [
  ['', /year-month-day/],
  ['yesterday', /year-month-day/],
  ['24', /year-month-day/],
  ['2024-1-5', /year-month-day/],
  ['2024/01/25', /year-month-day/],
  ['25-01-2024', /year-month-day/],
  ['2024-01-25 ', /year-month-day/],
  ['2024-13', /no month 13/],
  ['2024-00', /no month 00/],
  ['2024-25', /no month 25/],
  ['2024-21-03', /no month 21/],
  ['2024-01-00', /no day 00/],
  ['2024-01-32', /January has 31 days/],
  ['2024-04-31', /April has 30 days/],
  ['2024-02-30', /February 2024 has 29 days/],
  ['2023-02-29', /February 2023 has 28 days/],
  ['1900-02-29', /February 1900 has 28 days/],
  ['2X24', /unknown digits of a year come last/],
  ['2024-01-25T25:00:00', /no such hour/],
  ['2024-01-25T12:60:00', /no such time/],
  ['../..', /one end at least/],
  ['/', /one end at least/],
  ['2024-01-25/2024-01-03', /ends before it begins/],
  ['-0044/-0050', /ends before it begins/],
  ['-0044-03-15/-0044-03-10', /ends before it begins/],
  ['0001/-0001', /ends before it begins/],
  ['Y10000/9999', /ends before it begins/],
  ['Y-20000/Y-30000', /ends before it begins/],
  ['2024-XX/2023-XX', /ends before it begins/],
  ['[-0044..-0050]', /ends before it begins/],
  ['2024-01-01/2024-01-02/2024-01-03', /one “\/”/],
  ['[2024-01-03}', /same kind of bracket/],
  ['[]', /one date at least/],
  ['[2024,]', /between commas/],
  ['[2024-01-04..2024-01-03]', /ends before it begins/],
];

describe('edtf', () => {
  for (const text of GOOD)
    it(`takes ${text}`, () => {
      assert.equal(edtfProblem(text), null);
      assert.equal(isEdtf(text), true);
    });

  for (const [text, problem] of BAD)
    it(`says what is wrong with “${text}”`, () => {
      assert.match(edtfProblem(text) ?? '', problem);
      assert.equal(isEdtf(text), false);
    });

  it('knows every day of the calendar, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const date = new Date(0);
          date.setUTCFullYear(y, m - 1, d);
          const exists =
            date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
          const two = (n: number) => String(n).padStart(2, '0');
          assert.equal(isEdtf(`${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`), exists);
        },
      ),
    );
  });

  it('takes an interval of years as it takes the numbers, before the year 0 too', () => {
    const year = fc.integer({ min: -9999, max: 9999 });
    const written = (n: number) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`;
    fc.assert(
      fc.property(year, year, (from, to) => {
        assert.equal(isEdtf(`${written(from)}/${written(to)}`), from <= to);
        assert.equal(isEdtf(`${written(from)}-06/${written(to)}-05`), from < to);
      }),
    );
  });

  it('never fails, and the short way agrees with the long one', () => {
    const letters = fc.constantFrom(...'0123456789X-/.~?%[]{},TZ:Y ');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 25 }), (text) => {
        assert.equal(isEdtf(text), edtfProblem(text) === null);
      }),
    );
  });

  /** Whether another parser of the notation reads it. */
  function isReadElsewhere(text: string): boolean {
    try {
      // Sets are of level 2; what else that level has, we do not.
      parse(text, { level: text.startsWith('[') ? 2 : 1 });
      return true;
    } catch {
      return false;
    }
  }

  const twoDigits = (min: number, max: number) =>
    fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
  const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, '0'));
  const dash = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((found) => found.join('-'));
  const plain = fc.oneof(year, dash(year, twoDigits(0, 14)), dash(year, twoDigits(0, 14), twoDigits(0, 33)));
  const clock = fc.constantFrom('T09:30:00', 'T09:30:00Z', 'T25:30:00', 'T09:61:00', 'T09:30:00+02:00');
  const written = fc.oneof(
    plain,
    fc.tuple(plain, fc.constantFrom('?', '~', '%')).map((parts) => parts.join('')),
    fc.tuple(dash(year, twoDigits(1, 12), twoDigits(1, 31)), clock).map((parts) => parts.join('')),
    dash(year, twoDigits(20, 26)),
    dash(year, twoDigits(1, 12), fc.constant('XX')),
    dash(year, fc.constant('XX')),
    year.map((text) => `${text.slice(0, 3)}X`),
    year.map((text) => `${text.slice(0, 2)}XX`),
    fc
      .tuple(plain, fc.constantFrom(plain, fc.constant('..')))
      .chain(([from, to]) => to.map((end) => `${from}/${end}`)),
    plain.map((text) => `../${text}`),
    fc.array(plain, { minLength: 1, maxLength: 3 }).map((members) => `[${members.join(',')}]`),
    fc.string({ unit: fc.constantFrom(...'0123456789-/.~?T: '), maxLength: 12 }),
  );

  it('agrees with another parser of EDTF, but for what the calendar and the order of dates forbid', () => {
    fc.assert(
      fc.property(written, (text) => {
        const problem = edtfProblem(text);
        // The other takes 29 February in any year, intervals that run backwards or are open at both ends, `19` for a
        // century and `196` for a decade, and no season at the end of an interval.
        if (/February|before it begins|one end at least/.test(problem ?? '')) return;
        if (/^-?\d{2,3}(?:\/|$)|\/-?\d{2,3}$/.test(text)) return;
        if (/^\.\.\/.*-2[1-4]$|-2[1-4](?:\/|$)/.test(text) && text.includes('/')) return;
        assert.equal(problem === null, isReadElsewhere(text), `${text}: ${problem}`);
      }),
      { numRuns: 5000 },
    );
  });

  it('is never stricter in JSON Schema than here', () => {
    const pattern = new RegExp(EDTF_PATTERN, 'u');
    for (const text of GOOD) assert.match(text, pattern);
    const parts = fc.constantFrom(
      '2024',
      '-01',
      '-12',
      '-31',
      '-02',
      '-XX',
      '~',
      '/',
      '..',
      '[',
      ']',
      ', ',
      'T10:00',
      '202X',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 7 }), (pieces) => {
        const text = pieces.join('');
        if (isEdtf(text)) assert.match(text, pattern);
      }),
    );
  });
});

describe('suggestEdtf', () => {
  for (const [written, meant] of [
    ['2024/01/25', '2024-01-25'],
    ['2024-1-5', '2024-01-05'],
    ['2024.1', '2024-01'],
    ['20240125', '2024-01-25'],
    ['January 5, 2024', '2024-01-05'],
    ['Jan. 5th 2024', '2024-01-05'],
    ['5 Jan 2024', '2024-01-05'],
    ['March 2024', '2024-03'],
  ] as const)
    it(`reads “${written}” as ${meant}`, () => {
      assert.equal(suggestEdtf(written), meant);
    });

  for (const unclear of [
    '05/01/2024',
    '5.1.2024',
    'Friday',
    'February 30, 2024',
    'Someday 5, 2024',
    '2024-01-25',
  ])
    it(`does not guess at “${unclear}”`, () => {
      assert.equal(suggestEdtf(unclear), null);
    });
});
