import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime } from './cost.ts';
import { tolls } from './tolls.ts';

const CODE = 'quantity/vague';

describe('quantity/vague', () => {
  it('fires on an order of magnitude without a bound', () => {
    const [finding] = expectAt(
      CODE,
      tolls({
        says: 'The wave killed 84 people and injured hundreds more.',
        quantity:
          'measure: fatalities, value: 84, of: people, expression: 84 people }, ⟦{ measure: wounded, of: people, expression: hundreds more }⟧, { measure: fatalities, value: 84, of: people',
      }),
    );
    assert.equal(finding?.severity, 'information');
    assert.match(finding?.message ?? '', /“hundreds” gives an order of magnitude.*“min”: 100/);
  });

  it('fires on the quote’s only vague word where the claim copies none, and in each file', () => {
    expectAt(
      CODE,
      tolls(
        {
          says: 'Both tugs and dozens of boats sank.',
          quantity: 'measure: tugs, value: 2, of: tugs }, ⟦{ measure: boats, of: boats }⟧, { measure: tugs',
        },
        {
          says: 'Both tugs and scores of people were lost.',
          quantity:
            'measure: tugs, value: 2, of: tugs }, ⟦{ measure: missing, of: people }⟧, { measure: tugs',
        },
      ),
    );
  });

  it('fires on words without any magnitude, and offers no number for them', () => {
    const [finding] = expectAt(
      CODE,
      tolls({
        says: 'Several boats sank.',
        quantity:
          'measure: tugs }, ⟦{ measure: boats, of: boats, expression: Several boats }⟧, { measure: tugs',
      }),
    );
    assert.deepEqual(finding?.plans ?? [], []);
  });

  it('fires on the least of an order of magnitude recorded as an exact number', () => {
    expectAt(
      CODE,
      tolls({
        says: 'Hundreds of people drowned.',
        quantity: 'measure: fatalities, value: ⟦100⟧, of: people',
      }),
    );
  });

  it('is content with a bound, whichever the project takes', () => {
    expectClean(
      tolls({
        says: 'Dozens of boats sank.',
        quantity: 'measure: boats, min: 24, comparator: at-least, of: boats',
      }),
    );
    expectClean(tolls({ says: 'Dozens of boats sank.', quantity: 'measure: boats, max: 99, of: boats' }));
  });

  it('is content with a number that stands in the text beside a vague one', () => {
    expectClean(
      tolls({
        says: 'Hundreds of people saw 100 boats sink.',
        quantity: 'measure: boats, value: 100, of: boats',
      }),
    );
  });

  it('is content with a quantity that names no words, where the quote has none that are vague', () => {
    expectClean(tolls({ says: 'The boats sank.', quantity: 'measure: boats, of: boats' }));
  });

  it('can be waived', () => {
    expectClean(
      tolls({
        says: 'Dozens of boats sank.',
        quantity: 'measure: boats, of: boats, expression: Dozens of boats',
        more: `waive: [ { rule: ${CODE}, reason: The number is not needed. } ]`,
      }),
    );
  });

  for (const [words, least] of [
    ['Tens', 10],
    ['Dozens', 12],
    ['Hundreds', 100],
    ['Tens of thousands', 10000],
  ] as const)
    it(`is mended by recording that ${words.toLowerCase()} are at least ${least}`, () => {
      const fixed = expectFixed(
        tolls({
          says: `${words} of boats sank.`,
          quantity: `measure: boats, of: boats, expression: ${words} of boats`,
        }),
        `Record “at least ${least}”`,
      );
      assert.match(fixed, new RegExp(`min: ${least}, comparator: "?at-least`));
    });

  it('takes time in proportion to the sentence', function () {
    this.timeout(60_000);
    assertCheckedInLinearTime(
      (size) =>
        tolls({
          says: `${'many, '.repeat(size)}hundreds of boats sank.`,
          quantity: 'measure: boats, of: boats',
        }),
      1000,
      () => [`${CODE} C-1`],
    );
  });
});
