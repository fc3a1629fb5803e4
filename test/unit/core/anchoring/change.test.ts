import assert from 'node:assert/strict';
import { changeBetween, changedWords } from '../../../../server/src/core/anchoring/change.ts';

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
    ['It rose by 5 at once.', 'It rose by 5% overnight.'],
    ['Officials said so.', 'Witnesses said so.'],
  ] as const) {
    it(`touches what is claimed in ${JSON.stringify(after)}`, () => {
      assert.equal(changeBetween(before, after), 'edited-critical');
    });
  }
});

describe('the words that differ between two wordings', () => {
  it('are those that went and those that came, each with what it carries', () => {
    const [before, after] = ['Some 84 men did not leave Odde.', 'Some 94 men may leave Harn early.'];
    assert.deepEqual(
      changedWords(before, after).map(({ side, start, end, kind }) => [
        side,
        (side === 'before' ? before : after).slice(start, end),
        kind,
      ]),
      [
        ['before', '84', 'figure'],
        ['before', 'did', null],
        ['before', 'not', 'negation'],
        ['before', 'Odde', 'name'],
        ['after', '94', 'figure'],
        ['after', 'may', 'modal'],
        ['after', 'Harn', 'name'],
        ['after', 'early', null],
      ],
    );
  });

  it('are none in the same words, whatever their marks and case', () => {
    assert.deepEqual(changedWords('It “fell”, he said.', 'it fell he said'), []);
  });
});
