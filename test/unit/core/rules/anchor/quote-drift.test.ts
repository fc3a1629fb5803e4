import assert from 'node:assert/strict';
import { harbourWith } from '../../../support/harbour.ts';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const claim = (quote: string) =>
  harbourWith(`
    claims:
      - id: C-1
        kind: event
        proposition: Two cranes fell into the basin.
        appearances: [ { source: harbour, quote: ${quote}, attribution: [ { claimer: master } ] } ]
  `);

describe('anchor/quote-drift', () => {
  it('fires on words that do not stand in the source, and shows the closest passage', () => {
    const [finding] = expectAt(
      'anchor/quote-drift',
      claim('⟦"Three cranes fell into the basin, the harbour master said."⟧'),
    );
    assert.match(finding?.message ?? '', /“Two cranes fell into the basin, the harbour master said\.” Check/);
    assert.equal(finding?.path, 'claims[C-1].appearances[0].quote');
    assert.equal(finding?.related[0]?.uri, 'file:///project/reports/harbour.txt');
  });

  it('says which words differ, and points at the part of the sentence that was quoted', () => {
    const part = expectAt('anchor/quote-drift', claim('⟦"Nine cranes fell into the basin"⟧'))[0];
    assert.match(
      part?.message ?? '',
      /has “Two” where the quote has “Nine”: “Two cranes fell into the basin”\. Check/,
    );
    const added = expectAt('anchor/quote-drift', claim('⟦"The quay will not reopen."⟧'))[0];
    assert.match(added?.message ?? '', /is without “not”: “The quay will reopen\.” Check/);
    const left = expectAt('anchor/quote-drift', claim('⟦"Two cranes fell the basin"⟧'))[0];
    assert.match(left?.message ?? '', /also has “into”: “Two cranes fell into the basin”/);
  });

  it('puts right the part of a sentence that was quoted, and no more', () => {
    const fixed = expectFixed(claim('Nine cranes fell into the basin'), 'Quote the closest passage instead');
    assert.match(fixed, /quote: Two cranes fell into the basin, attribution/);
  });

  it('is silent where it is waived with a reason', () => {
    expectClean(
      claim('Nine cranes fell into the basin').replace(
        /( +)proposition:/,
        '$1waive: [ { rule: anchor/quote-drift, reason: The printed edition has it so. } ]\n$1proposition:',
      ),
    );
  });

  it('says when nothing like the words stands there', () => {
    const [finding] = expectAt('anchor/quote-drift', claim('⟦An entirely different story about taxes.⟧'));
    assert.match(finding?.message ?? '', /nor anything like them/);
    assert.deepEqual(finding?.fixes, []);
  });

  it('accepts other shapes of quotes, dashes and blanks', () => {
    expectClean(claim('"Two cranes  fell into the basin, the\u00a0harbour master said."'));
  });

  it('accepts a quote over two sentences and one over a line break', () => {
    expectClean(claim('"the harbour master said. The quay will reopen."'));
  });

  it('is mended by quoting the closest passage', () => {
    expectFixed(
      claim('"Two crane fell into the basin, the harbour master said."'),
      'Quote the closest passage instead',
    );
  });
});
