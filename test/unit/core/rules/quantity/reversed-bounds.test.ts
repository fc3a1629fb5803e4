import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { tolls } from './tolls.ts';

const CODE = 'quantity/reversed-bounds';
const says = 'Between 1,080 and 1,100 people drowned.';
const people = (bounds: string) =>
  tolls({ says, quantity: `measure: fatalities, ${bounds}, comparator: range, of: people` });

describe(CODE, () => {
  it('fires where the least is above the most, and says both', () => {
    const [finding] = expectAt(CODE, people('min: ⟦1100⟧, max: 1080'));
    assert.equal(finding?.severity, 'error');
    assert.equal(finding?.path, 'claims[C-1].quantities[0].min');
    assert.match(finding?.message ?? '', /“min” \(1,100\) is above “max” \(1,080\)/);
  });

  it('fires at each figure of a claim, whatever the order of the keys, and at fractions', () => {
    expectAt(CODE, people('"max": 1080, "min": ⟦1100⟧'));
    expectAt(
      CODE,
      tolls({
        says: 'The level fell by 2.5 to 3.5 metres in 8 to 9 hours.',
        quantity:
          'measure: level, min: ⟦3.5⟧, max: 2.5, of: metres }, { measure: duration, min: ⟦9⟧, max: 8, of: hours',
      }),
    );
  });

  it('knows that two degrees below zero are more than four', () => {
    const found = (bounds: string) =>
      allFindings(openProject(people(bounds))).filter(({ finding }) => finding.code === CODE).length;
    assert.deepEqual([found('min: -2, max: -4'), found('min: -4, max: -2')], [1, 0]);
  });

  it('is silent about bounds in order, equal ones, one alone, and what is no number', () => {
    expectClean(people('min: 1080, max: 1100'));
    for (const bounds of [
      'min: 1080, max: 1080',
      'min: 1100',
      'max: 1080',
      'min: many, max: 3',
      'min: 1100, max:',
    ])
      assert.deepEqual(
        allFindings(openProject(people(bounds))).filter(({ finding }) => finding.code === CODE),
        [],
        bounds,
      );
  });

  it('exchanges the two numbers, and leaves every other character', () => {
    const text = expectFixed(
      people('min: 1100, # most?\n        max: 1080'),
      /^Exchange them: from 1,080 to 1,100$/,
    );
    assert.match(text, /min: 1080, # most\?\n +max: 1100, comparator: range/);
  });

  it('leaves a number that no quote has to the rule that knows the right one', () => {
    const found = allFindings(openProject(people('min: 10800, max: 1100'))).map(
      ({ finding }) => finding.code,
    );
    assert.deepEqual(found.sort(), ['quantity/not-in-quote', CODE]);
  });
});
