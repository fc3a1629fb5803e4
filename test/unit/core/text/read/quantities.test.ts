import assert from 'node:assert/strict';
import { read } from '../../../../../server/src/core/text/read/read.ts';

/** The figures of a sentence as `span = comparator figures unit`. */
function quantities(sentence: string): string[] {
  return read(sentence).quantities.map(({ span, comparator, value, min, max, unitSpan, vague }) => {
    const figures = [value ?? min, comparator === 'range' || value === undefined ? max : undefined].filter(
      (x) => x !== undefined,
    );
    const unit = unitSpan === null ? '-' : sentence.slice(...unitSpan);
    return `${sentence.slice(...span)} = ${comparator} ${figures.join('..')} ${unit}${vague ? ' (vague)' : ''}`;
  });
}

describe('quantities', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['At least 17 miners died.', 'At least 17 = at-least 17 miners'],
    ['The flood displaced more than 1.2 million people.', 'more than 1.2 million = more-than 1200000 people'],
    ['Nearly two hundred armoured vehicles crossed.', 'Nearly two hundred = nearly 200 armoured vehicles'],
    ['Up to 40 trucks wait there.', 'Up to 40 = at-most 40 trucks'],
    ['About thirty-five homes burned.', 'About thirty-five = about 35 homes'],
    ['Prices rose by ~8%.', '~8% = about 8 %'],
    ['It cost $3.4bn to build.', '$3.4bn = exactly 3400000000 $'],
    ['Tens of thousands of refugees fled.', 'Tens of thousands = at-least 10000 refugees (vague)'],
    ['Over half of the city is dark.', 'Over half = more-than 0.5 city'],
    ['Two-thirds of voters stayed home.', 'Two-thirds = exactly 0.6666666666666666 voters'],
    ['Between 10 and 15 boats sank.', 'Between 10 and 15 = range 10..15 boats'],
    ['They need 20-25 engineers.', '20-25 = range 20..25 engineers'],
    ['Four in 10 workers are abroad.', 'Four in 10 = exactly 0.4 workers'],
    ['He signed a 90-day truce.', '90 = exactly 90 day'],
    ['Only 6,000 of them came back.', '6,000 = exactly 6000 -'],
    ['She lost 200 or more sheep.', '200 or more = at-least 200 sheep'],
    ['One soldier fell.', 'One = exactly 1 soldier'],
    ['No fewer than 12 U.S. Marines were hurt.', 'No fewer than 12 = at-least 12 U.S. Marines'],
    ['They fired three hundred and five rockets.', 'three hundred and five = exactly 305 rockets'],
    ['The F-16 left Tower 22 at 5 p.m. on March 3, 2021.'],
    ['No one knew; one of the guards slept.'],
    ['On 14 May the 3rd brigade won 3-2 at 15:30.'],
    ['The 2015 accord followed Resolution 1701.'],
    ['Ana Ruiz, 34, is a nurse; her son is 5 years old.'],
    ['They came two days before the vote and left three weeks ago.'],
    ['The 47-year-old sits in room 12 on day three.[41]'],
    ['It was on 9/11 that Su-35s and a T72 flew.'],
    ['One in five pupils walks.', 'One in five = exactly 0.2 pupils'],
    [
      'Three of the nine mines, 40 km north, are shut.',
      'Three = exactly 3 mines',
      'nine = exactly 9 mines',
      '40 = exactly 40 km',
    ],
    ['A quarter of a million homes are cold.', 'A quarter of a million = exactly 250000 homes'],
    ['He came to settle scores.'],
    [
      'Some 12 US Marines and scores of Afghans fell.',
      'Some 12 = about 12 US Marines',
      'scores = at-least 20 Afghans (vague)',
    ],
    ['A third attack came in the second half.'],
  ];
  for (const [sentence, ...expected] of cases) {
    it(sentence, () => assert.deepEqual(quantities(sentence), expected));
  }

  it('keeps the bare number beside the span', () => {
    const sentence = 'Fewer than the 500 it needs signed.';
    const [quantity] = read(sentence).quantities;
    assert.ok(quantity);
    assert.equal(sentence.slice(...quantity.core), '500');
    assert.equal(sentence.slice(...quantity.span), 'Fewer than the 500');
  });
});
