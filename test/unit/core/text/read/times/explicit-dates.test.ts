import assert from 'node:assert/strict';
import * as chrono from 'chrono-node';
import fc from 'fast-check';
import { read } from '../../../../../../server/src/core/text/read/read.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SHORT = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const two = (n: number): string => String(n).padStart(2, '0');

interface Written {
  readonly text: string;
  readonly edtf: string;
}

/** Dates that need no day of issue, in every order they are written in. */
const dates: fc.Arbitrary<Written> = fc
  .record({
    year: fc.integer({ min: 1800, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    form: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ year, month, day, form }) => {
    const long = MONTHS[month - 1] ?? '';
    const short = SHORT[month - 1] ?? '';
    const whole = `${year}-${two(month)}-${two(day)}`;
    const forms: readonly Written[] = [
      { text: `${long} ${day}, ${year}`, edtf: whole },
      { text: `${short} ${day}, ${year}`, edtf: whole },
      { text: `${day} ${long} ${year}`, edtf: whole },
      { text: `${day} ${short} ${year}`, edtf: whole },
      { text: whole, edtf: whole },
      { text: `${long} ${year}`, edtf: `${year}-${two(month)}` },
      { text: `${day}th of ${long} ${year}`, edtf: whole },
    ];
    return forms[form] ?? { text: whole, edtf: whole };
  });

/** What the other reader of dates makes of a sentence, to the precision it is certain of. */
function byChrono(sentence: string): string | undefined {
  const [found] = chrono.parse(sentence, new Date(2000, 0, 15));
  if (found === undefined) return undefined;
  const { start } = found;
  const parts = [start.get('year'), start.get('month'), start.isCertain('day') ? start.get('day') : null];
  return parts
    .filter((part) => part !== null && part !== undefined)
    .map((part, index) => (index === 0 ? String(part) : two(part)))
    .join('-');
}

describe('dates that are written out', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(dates, ({ text, edtf }) => {
        const sentence = `The ferry sank on ${text} in a storm.`;
        const [time] = read(sentence).times;
        assert.ok(time);
        assert.equal(time.edtf, edtf);
        assert.equal(sentence.slice(...time.span), text);
      }),
      { numRuns: 500 },
    );
  });

  it('are read as another reader of dates reads them', () => {
    fc.assert(
      fc.property(dates, ({ text }) => {
        const sentence = `The ferry sank on ${text} in a storm.`;
        assert.equal(read(sentence).times[0]?.edtf, byChrono(sentence));
      }),
      { numRuns: 500 },
    );
  });
});
