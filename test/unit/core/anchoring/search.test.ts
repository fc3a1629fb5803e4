import assert from 'node:assert/strict';
import { searchUnits } from '../../../../server/src/core/anchoring/search.ts';
import { segment } from '../../../../server/src/core/text/segment.ts';

const report = [
  'Storm over the coast',
  'The harbour master closed the port at noon. Ferries to Skåne were cancelled.',
  'At noon the wind tore the roof off the old harbour hall.',
  'A port official said the harbour would open again on Friday.',
].join('\n');
const units = segment(report);

function search(words: string, limit = 10): string[] {
  return searchUnits(report, units, words, limit).map(({ unit }) => report.slice(unit.start, unit.end));
}

describe('searching the units of a report while typing', () => {
  it('finds the units that hold all words, whatever their order and case', () => {
    assert.deepEqual(search('NOON port '), ['The harbour master closed the port at noon.']);
  });

  it('takes the last word as the beginning of one', () => {
    assert.deepEqual(search('ferries canc'), ['Ferries to Skåne were cancelled.']);
    assert.deepEqual(search('cancel'), ['Ferries to Skåne were cancelled.']);
    assert.deepEqual(search('cancel '), []);
  });

  it('takes a word followed by a blank as whole', () => {
    assert.deepEqual(search('har '), []);
  });

  it('does not ask for accents', () => {
    assert.deepEqual(search('skane'), ['Ferries to Skåne were cancelled.']);
    assert.deepEqual(search('SKÅNE'), ['Ferries to Skåne were cancelled.']);
  });

  it('puts earlier and fuller matches first', () => {
    assert.equal(search('harbour')[0], 'The harbour master closed the port at noon.');
    assert.equal(search('at noon')[0], 'At noon the wind tore the roof off the old harbour hall.');
    assert.equal(search('the wind')[0], 'At noon the wind tore the roof off the old harbour hall.');
  });

  it('falls back to units that hold most of the words', () => {
    assert.deepEqual(search('harbour master reopened the port'), [
      'The harbour master closed the port at noon.',
      'A port official said the harbour would open again on Friday.',
    ]);
  });

  it('gives the first units when nothing is typed, and never more than asked for', () => {
    assert.deepEqual(search('', 2), ['Storm over the coast', 'The harbour master closed the port at noon.']);
    assert.equal(search('the', 1).length, 1);
    assert.deepEqual(search('the', 0), []);
  });

  it('scores between 0 and 1', () => {
    for (const { score } of searchUnits(report, units, 'the harbour', 10)) assert.ok(score > 0 && score <= 1);
  });
});
