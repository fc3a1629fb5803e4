import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed, expectNone } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime } from './cost.ts';
import { tolls } from './tolls.ts';

const CODE = 'quantity/not-in-quote';

describe('quantity/not-in-quote', () => {
  it('fires on a number with its digits changed, and shows the figure in the report', () => {
    const [finding] = expectAt(
      CODE,
      tolls({
        says: 'At least 35 people were pulled from the water.',
        quantity:
          'measure: rescued, min: ⟦53⟧, comparator: at-least, of: people, expression: At least 35 people',
      }),
    );
    assert.match(finding?.message ?? '', /^53 is recorded, but the quote says “At least 35 people”\./);
    assert.deepEqual(
      finding?.related.map(({ uri }) => uri),
      ['file:///project/r1.txt'],
    );
  });

  it('takes the next number for the bound of what exceeds one', () => {
    const bound = (says: string, quantity: string) => tolls({ says, quantity, kind: 'assessment' });
    expectClean(
      bound('The toll will exceed 400 people.', 'measure: toll, min: 401, comparator: more-than, of: people'),
    );
    expectClean(
      bound('The bill topped 300 crowns.', 'measure: bill, min: 301, comparator: more-than, of: crowns'),
    );
    expectClean(
      bound('The fleet did not exceed 40 boats.', 'measure: boats, max: 40, comparator: at-most, of: boats'),
    );
    expectClean(
      bound('Fewer than ten boats came.', 'measure: boats, max: 9, comparator: fewer-than, of: boats'),
    );
    expectAt(
      CODE,
      bound(
        'The toll will exceed 400 people.',
        'measure: toll, min: ⟦410⟧, comparator: more-than, of: people',
      ),
    );
    expectAt(
      CODE,
      bound('Fewer than ten boats came.', 'measure: boats, max: ⟦8⟧, comparator: fewer-than, of: boats'),
    );
    expectAt(
      CODE,
      bound('At least 40 boats came.', 'measure: boats, min: ⟦41⟧, comparator: more-than, of: boats'),
    );
  });

  it('does not hold a number of the quote against an expression that is cut short', () => {
    const paid = (quantity: string) =>
      tolls({ says: 'Each of the 12 crews was paid 200,000 crowns.', quantity });
    expectNone(CODE, paid('measure: pay, value: 200000, of: crowns, expression: "200"'));
    expectAt(CODE, paid('measure: pay, value: ⟦200000⟧, of: crowns, expression: 12 crews'));
  });

  it('fires on a number that no quote of the claim has, whatever other reports say', () => {
    expectAt(
      CODE,
      tolls(
        {
          says: 'Two tugs and 40 boats searched the strait.',
          quantity: 'measure: boats, value: ⟦44⟧, of: boats',
        },
        {
          says: 'The navy sent 44 divers to the wreck.',
          quantity: 'measure: divers, value: 44, of: divers',
        },
      ),
    );
  });

  it('fires on a number in words, and where the quote has no figure at all', () => {
    expectAt(
      CODE,
      tolls({
        says: 'A hundred and five people drowned.',
        quantity: 'measure: fatalities, value: ⟦150⟧, of: people',
      }),
    );
    expectAt(
      CODE,
      tolls({
        says: 'The ferry sank within sight of the pier.',
        quantity: 'measure: fatalities, value: ⟦84⟧, of: people',
      }),
    );
  });

  it('works out what a share is of, also where the share alone is named', () => {
    const says = 'Over half of the island’s population of two million fled.';
    const fled = (number: string) =>
      tolls({
        says,
        quantity: `measure: displaced, min: ${number}, comparator: more-than, of: people, expression: Over half`,
      });
    expectClean(fled('1000000'));
    expectAt(CODE, fled('⟦1500000⟧'));
  });

  it('lets bounds pass that an analyst gives to “about”, unless they hold everything', () => {
    const says = 'About 100 people were pulled from the water.';
    const about = (bounds: string) =>
      tolls({ says, quantity: `measure: rescued, ${bounds}, comparator: about, of: people` });
    expectClean(about('min: 90, max: 110'));
    expectAt(CODE, about('min: ⟦110⟧, max: 130'));
    expectAt(CODE, about('min: ⟦10⟧, max: 1000'));
  });

  it('fires on one end of a range, and on a number that its own expression does not have', () => {
    expectAt(
      CODE,
      tolls({
        says: 'Between 30 and 40 people are in custody.',
        quantity: 'measure: detained, min: 30, max: ⟦50⟧, comparator: range, of: people',
      }),
    );
    expectAt(
      CODE,
      tolls({
        says: 'The wave killed 13 sailors and wounded 45 passengers.',
        quantity: 'measure: wounded, value: ⟦13⟧, of: passengers, expression: 45 passengers',
      }),
    );
  });

  it('takes “hundreds” for no number that is exact', () => {
    const says = 'The wave killed 84 people and injured hundreds more.';
    expectAt(CODE, tolls({ says, quantity: 'measure: fatalities, value: ⟦184⟧, of: people' }));
  });

  it('does not take a number in the name of an entity for one, nor one in a date', () => {
    expectAt(
      CODE,
      tolls({ says: 'Three cranes fell at Quay 7.', quantity: 'measure: cranes, value: ⟦7⟧, of: cranes' }),
    );
    expectAt(
      CODE,
      tolls({
        says: 'On 4 May 2024 three cranes fell.',
        quantity: 'measure: cranes, value: ⟦4⟧, of: cranes',
      }),
    );
  });

  for (const [name, says, quantity] of [
    [
      'the next whole number of a bound',
      'The militia fired more than 160 rockets.',
      'measure: rockets, min: 161, comparator: more-than, of: rockets',
    ],
    [
      'the last whole number below one',
      'Fewer than 20 families wait.',
      'measure: unpaid, max: 19, comparator: fewer-than, of: families',
    ],
    [
      'a lower end that the analyst adds',
      'Nearly a hundred people drowned.',
      'measure: fatalities, min: 90, max: 100, comparator: nearly, of: people',
    ],
    ['words that tell a number', 'Both tugs capsized.', 'measure: tugs, value: 2, of: tugs'],
    [
      'a time that has gone by',
      'The second ferry left twenty minutes later.',
      'measure: delay, value: 20, of: minutes',
    ],
    ['a sum', 'The wave killed three men and 12 women.', 'measure: fatalities, value: 15, of: people'],
    [
      'a difference',
      'Of 200,000 votes the office struck out 9,000.',
      'measure: votes, value: 191000, of: votes',
    ],
    [
      'a share of another number',
      'Half of its two million people have fled.',
      'measure: displaced, value: 1000000, of: people',
    ],
    [
      'what is named one by one',
      'The pilot, the cook and the purser drowned.',
      'measure: fatalities, value: 3, of: people',
    ],
    [
      'a magnitude that stands in the unit',
      'The repair cost 2.3 million crowns.',
      'measure: cost, value: 2.3, of: million crowns',
    ],
    ['a share', 'The ferry had lost 12 percent of its fuel.', 'measure: fuel, value: 0.12'],
    [
      'a number of hundreds',
      'Hundreds of people drowned.',
      'measure: fatalities, min: 200, comparator: at-least, of: people',
    ],
    ['one of something', 'A tug capsized.', 'measure: tugs, value: 1, of: tugs'],
    ['an age', 'The 34-year-old captain drowned.', 'measure: age, value: 34'],
  ] as const)
    it(`is content with ${name}`, () => {
      expectClean(tolls({ says, quantity }));
    });

  it('asks for the number in one of the quotes of a claim, not in each', () => {
    const project = tolls({
      says: 'The wave killed 13 sailors.',
      quantity: 'measure: fatalities, value: 13, of: sailors',
    });
    const twice = project.replace(
      'appearances: [ ',
      'appearances: [ { source: s1, quote: wave, attribution: [ { claimer: s1 } ] }, ',
    );
    expectClean(twice);
  });

  it('reads a quote of a source that is not held, and leaves one that has drifted to its own finding', () => {
    const project = tolls({
      says: 'The wave killed 13 sailors.',
      quantity: 'measure: fatalities, value: ⟦31⟧, of: sailors',
    });
    expectAt(CODE, project.replace('file: ../r1.txt', 'held: false'));
    expectAt(
      'anchor/quote-drift',
      project.replace(/[⟦⟧]/g, '').replace(/quote: (".*?")/, 'quote: ⟦"The flood killed 13 sailors."⟧'),
    );
  });

  it('can be waived', () => {
    expectClean(
      tolls({
        says: 'The table has the dead of each deck.',
        quantity: 'measure: fatalities, value: 84, of: people',
        more: `waive: [ { rule: ${CODE}, reason: The number is the sum line of the table. } ]`,
      }),
    );
  });

  it('is mended by recording the figure as the text has it', () => {
    const fixed = expectFixed(
      tolls({
        says: 'More than 30 people are in custody.',
        quantity: 'measure: detained, value: 13, of: people',
      }),
      'Record “at least 31”, as the text has it',
    );
    assert.match(fixed, /measure: detained, of: people, min: 31, comparator: "?more-than"? \}/);
  });

  it('takes time in proportion to a sentence of figures, and to the quantities of a claim', function () {
    this.timeout(60_000);
    assertCheckedInLinearTime(
      (size) =>
        tolls({
          says: `${'12 boats and '.repeat(size)}12 boats sank.`,
          quantity: 'measure: boats, value: 7777, of: boats',
        }),
      500,
      () => [],
    );
    assertCheckedInLinearTime(
      (size) =>
        tolls({
          says: `${'12 boats and '.repeat(200)}12 boats sank.`,
          quantity: `measure: boats, value: 12${' }, { measure: boats, value: 12'.repeat(size)}`,
        }),
      50,
      () => [],
    );
  });
});
