import assert from 'node:assert/strict';
import { read } from '../../../../../../server/src/core/text/read/read.ts';

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
    ['She learned to fly at 17 and married at thirty.'],
    ['He was elected at 38, the youngest ever; at 16 he had left school.'],
    ['Now 61, the singer lives alone; the twins, 9, do not.'],
    ['The striker, 35, remains; Ruiz, 40 — a mason — left.'],
    ['Inflation was put at 43, and the index is at 35.', '43 = exactly 43 -', '35 = exactly 35 -'],
    ['Sales were up at five of the shops.', 'five = exactly 5 shops'],
    ['Work stopped at 12 out of 23 sites.', '12 = exactly 12 -', '23 = exactly 23 sites'],
    ['She ran it in 04.69 seconds.', '04.69 = exactly 4.69 seconds'],
    ['Exit 9 leads there.'],
    ['Stage 4 cancer is hard to treat.'],
    ['Question 8 confused the pupils.'],
    ['Police question 8 men.', '8 = exactly 8 men'],
    ['Another 5 armed men came.', '5 = exactly 5 armed men'],
    ['She starred in Two Sisters.'],
    ['The Group of Seven issued a statement.'],
    ['The Final Four is set, and the Group of 77 and the P5+1 are not.'],
    ['The 38 bus is late, its 787 programme has slipped, and Agent 007 retires.'],
    ['The 38 buses are late.', '38 = exactly 38 buses'],
    ['Brigade 47 holds the ridge by force 9.'],
    ['The S&P 500 slid.'],
    ['The Thirty Years War began in Prague.'],
    ['Two Soldiers Killed In Raid', 'Two = exactly 2 Soldiers'],
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
    [
      'It took no longer than 15 minutes and no fewer than six men.',
      'no longer than 15 = at-most 15 minutes',
      'no fewer than six = at-least 6 men',
    ],
    ['It fell below zero.'],
    [
      'She rode in nine towns over 31 days, for over 20 years.',
      'nine = exactly 9 towns',
      '31 = exactly 31 days',
      'over 20 = more-than 20 years',
    ],
    ['It was cut in their own half, by half.', 'half = exactly 0.5 -'],
    ['He bought fewer than the 40 he wanted.', 'fewer than the 40 = fewer-than 40 -'],
    ['The road needs $2-3 billion.', '$2-3 billion = range 2000000000..3000000000 $'],
    ['Between 20 and 30 percent of the herd is sick.', 'Between 20 and 30 = range 20..30 percent'],
    [
      'They lost between $4 million and $6 million.',
      'between $4 million and $6 million = range 4000000..6000000 $',
    ],
    ['Some 15 to 20 million trees were planted.', 'Some 15 to 20 million = range 15000000..20000000 trees'],
    ['It fell $4 to $31.', '$4 = exactly 4 $', '$31 = exactly 31 $'],
    ['The tax rose from 5% to 8%.', '5% = exactly 5 %', '8% = exactly 8 %'],
    ['Terms range from two to five years.', 'two to five = range 2..5 years'],
    ['He bought two- or three-year leases.', 'two- or three = range 2..3 year'],
    ['Only one or two lamps work.', 'one or two = range 1..2 lamps'],
    [
      'A quarter to a third of the fleet is idle.',
      'A quarter to a third = range 0.25..0.3333333333333333 fleet',
    ],
    ['Nine out of 10 wells are dry.', 'Nine out of 10 = exactly 0.9 wells'],
    ['One in every eight is broken.', 'One in every eight = exactly 0.125 -'],
    ['About half of them left.', 'About half = about 0.5 -'],
    ['Output fell by a fifth.', 'a fifth = exactly 0.2 -'],
    ['The talks took two and a half years.', 'two and a half = exactly 2.5 years'],
    [
      'It weighs 4½ tons and cost 3 1/2 million pounds.',
      '4½ = exactly 4.5 tons',
      '3 1/2 million = exactly 3500000 pounds',
    ],
    [
      'Some 1.5m people and 800m euros are at stake; the wall is 3m high.',
      'Some 1.5m = about 1500000 people',
      '800m = exactly 800000000 euros',
      '3 = exactly 3 m',
    ],
    [
      'Hundreds of thousands fled; scores of them drowned.',
      'Hundreds of thousands = at-least 100000 - (vague)',
      'scores = at-least 20 - (vague)',
    ],
    [
      'Several hundred tents and a few dozen trucks arrived.',
      'Several hundred = at-least 100 tents (vague)',
      'a few dozen = at-least 12 trucks (vague)',
    ],
    [
      'He ordered a half-dozen eggs and half a million bricks.',
      'a half-dozen = exactly 6 eggs',
      'half a million = exactly 500000 bricks',
    ],
    [
      'Upwards of 900 and no more than 1,200 came.',
      'Upwards of 900 = more-than 900 -',
      'no more than 1,200 = at-most 1200 -',
    ],
    [
      'As many as 70 and as few as 12 were counted.',
      'As many as 70 = at-most 70 -',
      'as few as 12 = at-least 12 -',
    ],
    [
      'Just under 40 and just over 60 stayed.',
      'Just under 40 = fewer-than 40 -',
      'just over 60 = more-than 60 -',
    ],
    ['A minimum term of nine years was set.', 'minimum term of nine = at-least 9 years'],
    [
      'The plant employs 600-plus men, 30-odd cooks and 12 or so guards.',
      '600-plus = at-least 600 men',
      '30-odd = about 30 cooks',
      '12 or so = about 12 guards',
    ],
    ['It was minus 12 degrees.', 'minus 12 = exactly -12 degrees'],
    ['The 3,000-strong crowd sang.', '3,000 = exactly 3000 strong'],
    ['They walked 40 km (25 miles).', '40 = exactly 40 km', '25 = exactly 25 miles'],
    ['The top 1 percent own 12.5 per cent of it.', '1 = exactly 1 percent', '12.5 = exactly 12.5 per cent'],
    ['The Boeing 737 flights and the Kh-101 strikes ended.'],
    ['They fired six Kh-101 missiles.', 'six = exactly 6 Kh-101 missiles'],
    ['The council voted 312 to 117; the next vote was 6-1.'],
    ['She was 34 when he died at 71.'],
    ['Children under five and adults aged 18 to 24 came.'],
    ['People between the ages of 30 and 45 did.'],
    ['Those 45 and over voted, and so did workers who were 60 or older.'],
    ['The Six Nations met while BBC Four and Radio 4 watched.'],
    ['Call 555-0142 or write to 14 Elm Hill Road.'],
    ['3G phones and COVID-19 came to the G7, open 24/7.'],
    ['Chapter 11, page 40 and Article 5 say so.'],
    ['7. The end of the list.'],
    ['Rovers 4 3 0 1 10'],
    ['It was number one, a one-off, with one exception.', 'one = exactly 1 exception'],
    ['At one point one day was lost, in one day.', 'one = exactly 1 day'],
    ['The 2,000 homes and 2000 people.', '2,000 = exactly 2000 homes', '2000 = exactly 2000 people'],
    ['In 1200 homes the lights went out.', '1200 = exactly 1200 homes'],
    ['They live off Highway 61 near Gate 3.'],
    ['An hour or two went by.'],
    ['Interest is over 4% now, under the 1967 law.', 'over 4% = more-than 4 %'],
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
