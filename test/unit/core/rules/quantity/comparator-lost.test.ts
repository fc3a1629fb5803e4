import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime } from './cost.ts';
import { tolls } from './tolls.ts';

const CODE = 'quantity/comparator-lost';

describe('quantity/comparator-lost', () => {
  for (const words of [
    'At least',
    'More than',
    'Over',
    'Up to',
    'Fewer than',
    'Nearly',
    'About',
    'Roughly',
    '~',
  ])
    it(`fires where “${words}” has fallen off`, () => {
      const [finding] = expectAt(
        CODE,
        tolls({
          says: `${words} 120 people drowned.`.replace('~ ', '~'),
          quantity: 'measure: fatalities, value: ⟦120⟧, of: people, expression: 120 people',
        }),
      );
      assert.match(finding?.message ?? '', /120 is recorded as an exact number/);
      assert.equal(finding?.severity, 'warning');
    });

  it('fires where the quote begins behind the word, which the sentence has all the same', () => {
    expectAt(
      CODE,
      tolls({
        says: 'More than 30 people are in custody.',
        quote: '30 people are in custody.',
        quantity: 'measure: detained, value: ⟦30⟧, of: people',
      }),
    );
  });

  it('fires on a range of which one end was recorded, and on a bound turned round', () => {
    expectAt(
      CODE,
      tolls({
        says: 'Between 30 and 40 people are in custody.',
        quantity: 'measure: detained, value: ⟦30⟧, of: people',
      }),
    );
    expectAt(
      CODE,
      tolls({
        says: 'Nearly 100 people drowned.',
        quantity: 'measure: fatalities, min: ⟦100⟧, comparator: at-least, of: people',
      }),
    );
  });

  it('fires in each file where it happened', () => {
    expectAt(
      CODE,
      tolls(
        { says: 'At least 12 boats sank.', quantity: 'measure: boats, value: ⟦12⟧, of: boats' },
        {
          says: 'At least 45 rafts sank.',
          quantity: 'measure: rafts, value: ⟦45⟧, comparator: exactly, of: rafts',
        },
      ),
    );
  });

  it('is content where the comparator is recorded in either way', () => {
    expectClean(
      tolls({
        says: 'About 1,200 people gave blood.',
        quantity: 'measure: donors, value: 1200, comparator: about, of: people',
      }),
    );
    expectClean(
      tolls({
        says: 'At least 12 boats sank.',
        quantity: 'measure: boats, value: 12, comparator: at-least, of: boats',
      }),
    );
    expectClean(tolls({ says: 'At least 12 boats sank.', quantity: 'measure: boats, min: 12, of: boats' }));
  });

  it('is content where the text has the number without one, or the word bounds another number', () => {
    expectClean(
      tolls({
        says: 'At least 12 boats sank, and 12 boats were raised.',
        quantity: 'measure: raised, value: 12, of: boats',
      }),
    );
    expectClean(
      tolls({
        says: 'At least 12 boats and 45 rafts sank.',
        quantity: 'measure: rafts, value: 45, of: rafts',
      }),
    );
  });

  it('is content with “over” and “about” that bound nothing', () => {
    expectClean(
      tolls({
        says: 'The 12 boats sank over the weekend.',
        quantity: 'measure: boats, value: 12, of: boats',
      }),
    );
    expectClean(
      tolls({ says: 'The 12 crews knew about the storm.', quantity: 'measure: crews, value: 12, of: crews' }),
    );
  });

  it('can be waived', () => {
    expectClean(
      tolls({
        says: 'Some 500 people came.',
        quantity: 'measure: visitors, value: 500, of: people',
        more: `waive: [ { rule: ${CODE}, reason: The gate counted exactly 500. } ]`,
      }),
    );
  });

  for (const [says, quantity, title, after] of [
    [
      'More than 30 people are in custody.',
      'measure: detained, value: 30, of: people',
      /“at least 31”/,
      /of: people, min: 31, comparator: "?more-than"? \}/,
    ],
    [
      'The ferry drifted more than 30 kilometres.',
      'measure: distance, value: 30, of: kilometres',
      /“more than 30”|“at least 30”/,
      /of: kilometres, min: 30, comparator: "?more-than"? \}/,
    ],
    [
      'Nearly a hundred people drowned.',
      'measure: fatalities, value: 100, of: people',
      /“nearly 100”/,
      /of: people, max: 100, comparator: "?nearly"? \}/,
    ],
    [
      'Some 170 people drowned.',
      'measure: fatalities, value: 170, of: people',
      /“about 170”/,
      /value: 170, of: people, comparator: "?about"? \}/,
    ],
    [
      'Between 30 and 40 people drowned.',
      'measure: fatalities, value: 40, of: people',
      /“30 to 40”/,
      /of: people, min: 30, max: 40, comparator: "?range"? \}/,
    ],
    [
      'Up to six people drowned.',
      'measure: fatalities, value: 6, comparator: exactly, of: people',
      /“at most 6”/,
      /comparator: at-most, of: people, max: 6 \}/,
    ],
  ] as const)
    it(`is mended by recording “${says}” as it stands`, () => {
      assert.match(expectFixed(tolls({ says, quantity }), title), after);
    });

  it('is mended although the claim’s own copy of the words lacks the comparator, too', () => {
    const says = 'More than 30 people and 12 dogs were found.';
    const quantity = 'measure: found, value: 30, of: people, expression: 30 people';
    assert.match(expectFixed(tolls({ says, quantity }), /“at least 31”/), /expression: 30 people, min: 31/);
  });

  it('takes time in proportion to the sentence', function () {
    this.timeout(60_000);
    assertCheckedInLinearTime(
      (size) =>
        tolls({
          says: `${'at least '.repeat(size)}12 boats sank.`,
          quantity: 'measure: boats, value: 12, of: boats',
        }),
      1000,
      () => [`${CODE} C-1`],
    );
  });
});
