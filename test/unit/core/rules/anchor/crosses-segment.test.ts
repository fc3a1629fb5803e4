import assert from 'node:assert/strict';
import { harbourWith } from '../../../support/harbour.ts';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';

const claim = (source: string, quote: string) =>
  harbourWith(`
    claims:
      - id: C-1
        kind: state
        proposition: Trains ran.
        appearances: [ { source: ${source}, quote: ${quote}, attribution: [ { claimer: port } ] } ]
  `);

describe('anchor/crosses-segment', () => {
  it('fires on words of another work in the same file', () => {
    const [finding] = expectAt('anchor/crosses-segment', claim('harbour', '⟦Trains were not affected.⟧'));
    assert.match(finding?.message ?? '', /lines 1 to 3/);
    assert.equal(finding?.related.length, 2);
  });

  it('fires on words that run over the border of two works', () => {
    expectAt('anchor/crosses-segment', claim('harbour', '⟦Nobody was hurt. The quay will reopen.⟧'));
  });

  it('is silent where it is waived with a reason', () => {
    expectClean(
      claim('harbour', 'Trains were not affected.').replace(
        /( +)proposition:/,
        '$1waive: [ { rule: anchor/crosses-segment, reason: The two works are editions of one. } ]\n$1proposition:',
      ),
    );
  });

  it('is silent when the words stand in the work', () => {
    expectClean(claim('harbour-later', 'Trains were not affected.'));
  });

  it('takes a sentence that stands in both works for that of the source', () => {
    expectClean(claim('harbour-later', 'The quay will reopen.'));
  });
});
