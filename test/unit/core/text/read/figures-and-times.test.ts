import assert from 'node:assert/strict';
import { parse } from 'edtf';
import fc from 'fast-check';
import { isEdtf } from '../../../../../schemas/edtf.ts';
import { read } from '../../../../../server/src/core/text/read/read.ts';
import type { TextSpan } from '../../../../../server/src/core/text/read/words/tokens.ts';
import { assertReadInLinearTime } from '../../../../support/reading-cost.ts';

/** What figures and times are made of, and what stands around them. */
const PIECES =
  'January|Jan.|May|March|3|12|31|2021|1648|1990s|’08|last|next|this|the|past|two|a|few|hundred|dozen|week|weeks|months|year|ago|later|before|' +
  'vote|Monday|Friday|night|since|until|from|to|between|and|-|–|of|end|first|quarter|half|Q3|spring|early|mid|%|$|4.5|1,200|million|bn|m|or|more|than|' +
  'at|least|about|in|out|people|km|a.m.|22:30|GMT|9/11|3/4/2024|2024-02-30|was|will|said|He|Smith|,|.|(|)|“|”|aged|old|minus|one|century|BC|today|’s|' +
  'Christmas|Day|percent|per|cent|½|1/2|fiscal|weekend|noon|yesterday|two-thirds|[7]';

const sentences = fc
  .array(fc.constantFrom(...PIECES.split('|')), { minLength: 1, maxLength: 14 })
  .chain((pieces) => fc.constantFrom(' ', ' ', '').map((blank) => pieces.join(blank)));
const issues = fc.constantFrom(undefined, '2024-02-29', '2021-12-31', '1999-01-01', '2024-02', 'never');

function readOf(sentence: string, issued: string | undefined) {
  return read(sentence, issued === undefined ? {} : { issued });
}

function assertApart(spans: readonly TextSpan[]): void {
  for (const [index, [start]] of spans.entries()) assert.ok(start >= (spans[index - 1]?.[1] ?? 0));
}

describe('figures and times of any sentence', () => {
  it('have spans inside the sentence and apart from each other, the bare number inside its span', () => {
    fc.assert(
      fc.property(sentences, issues, (sentence, issued) => {
        const { quantities, times } = readOf(sentence, issued);
        for (const { span, core, unitSpan } of quantities) {
          assert.ok(span[0] >= 0 && span[0] < span[1] && span[1] <= sentence.length);
          assert.ok(core[0] >= span[0] && core[0] < core[1] && core[1] <= span[1]);
          assert.ok(unitSpan === null || (unitSpan[0] < unitSpan[1] && unitSpan[1] <= sentence.length));
        }
        for (const { span } of times) assert.ok(span[0] < span[1] && span[1] <= sentence.length);
        assertApart(quantities.map(({ span }) => span));
        assertApart(times.map(({ span }) => span));
        for (const { core } of quantities)
          assert.ok(times.every(({ span }) => span[1] <= core[0] || span[0] >= core[1]));
      }),
      { numRuns: 3000 },
    );
  });

  it('have bounds that fit the comparator', () => {
    fc.assert(
      fc.property(sentences, issues, (sentence, issued) => {
        for (const { comparator, value, min, max } of readOf(sentence, issued).quantities) {
          const given = [value, min, max].map((bound) => bound !== undefined);
          const wanted = {
            exactly: [true, false, false],
            about: [true, false, false],
            'at-least': [false, true, false],
            'more-than': [false, true, false],
            'at-most': [false, false, true],
            'fewer-than': [false, false, true],
            nearly: [false, false, true],
            range: [false, true, true],
          }[comparator];
          assert.deepEqual(given, wanted);
          if (min !== undefined && max !== undefined) assert.ok(min < max);
          for (const bound of [value, min, max]) assert.ok(bound === undefined || Number.isFinite(bound));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are EDTF that claims may hold and that another parser reads, or say why they are not resolved', () => {
    fc.assert(
      fc.property(sentences, issues, (sentence, issued) => {
        for (const { edtf, anchor, basis, reason } of readOf(sentence, issued).times) {
          assert.equal(edtf === null, anchor === null);
          assert.equal(edtf === null, reason !== null);
          assert.equal(edtf === null, basis === null);
          for (const text of [edtf, anchor]) {
            if (text === null) continue;
            assert.ok(isEdtf(text), `${text} in ${sentence}`);
            // That parser has no seasons at the ends of an interval, and does not know which years are leap years.
            if (!/-2[1-4]/.test(text))
              assert.doesNotThrow(() => parse(text, { level: 2 }), `${text} in ${sentence}`);
          }
        }
      }),
      { numRuns: 4000 },
    );
  });

  it('are not resolved against a day of issue that is not known to the day', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom(undefined, '2024-02', 'never'), (sentence, issued) => {
        for (const { basis } of readOf(sentence, issued).times) assert.notEqual(basis, 'issued');
      }),
    );
  });

  const hostile: Readonly<Record<string, string>> = {
    'parts of parts': 'the end of the ',
    'weeks of weeks': 'the week of ',
    'months of months': 'the first 3 months of ',
    'months to months': 'the three months to ',
    'ranges of months': 'from March to ',
    'ranges of figures': 'between 3 and ',
    'ranges in words': 'two or three to ',
    'sums of money': '$2-3 billion to ',
    'figures of a table': '4 ',
    scores: '3-',
    weekdays: 'Monday ',
    'days of months': 'January 3 and ',
    'short years': '’08 ',
    infinitives: 'agreed to go on Friday to ',
    'verbs of saying': 'said on Monday that ',
    'vague numbers': 'hundreds of ',
    fractions: 'a quarter to ',
    'mixed numbers': 'two and a half ',
    names: 'Smith 34, ',
    ages: 'aged 34 and ',
    addresses: '12 North ',
    'events after events': 'two days after the ',
    'clock times': '6 a.m. to ',
    limits: 'a maximum of ',
    percentages: '5 per cent to ',
    years: '1999-2000-',
  };
  for (const [name, piece] of Object.entries(hostile)) {
    it(`take time linear in the length of a sentence of ${name}`, function () {
      this.timeout(30_000);
      assertReadInLinearTime(piece);
    });
  }
});
