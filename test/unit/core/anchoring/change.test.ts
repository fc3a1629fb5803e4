import assert from 'node:assert/strict';
import { changeBetween } from '../../../../server/src/core/anchoring/change.ts';

describe('how a passage departs from a quote', () => {
  for (const [before, after] of [
    ['It “fell”.[3]', 'It "fell".'],
    ['The oﬃce closed.', 'The office\nclosed.'],
    ['It fell, he said.', 'It fell he said'],
  ] as const) {
    it(`is not at all in marks alone: ${JSON.stringify(after)}`, () => {
      assert.equal(changeBetween(before, after), 'none');
    });
  }

  for (const [before, after] of [
    ['The office closed its doors.', 'The office shut its doors.'],
    ['The houses were hit.', 'Those houses were hit.'],
    ['the office closed', 'The office closed'],
  ] as const) {
    it(`is harmless in ${JSON.stringify(after)}`, () => {
      assert.equal(changeBetween(before, after), 'edited');
    });
  }

  for (const [before, after] of [
    ['Some 84 houses were hit.', 'Some 94 houses were hit.'],
    ['Two houses were hit.', 'Three houses were hit.'],
    ['It rained in May.', 'It rained in April.'],
    ['Rain fell on Odde.', 'Rain fell on Harn.'],
    ['It was confirmed.', 'It was not confirmed.'],
    ['They cannot leave.', 'They leave.'],
    ['It will rain.', 'It may rain.'],
    ['It fell to 5 degrees.', 'It fell to -5 degrees.'],
    ['It rose by 5.', 'It rose by 5%.'],
    ['Officials said so.', 'Witnesses said so.'],
  ] as const) {
    it(`touches what is claimed in ${JSON.stringify(after)}`, () => {
      assert.equal(changeBetween(before, after), 'edited-critical');
    });
  }
});
