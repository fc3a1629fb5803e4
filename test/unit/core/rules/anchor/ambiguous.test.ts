import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const project = (appearance: string) => `
  //- /a.txt
  The bridge held. Engineers had checked it twice.
  A week passed. The bridge held. Then the rain came.
  //- /a.claims.yaml
  sources: [ { id: s, type: report, issued: "2024", file: a.txt } ]
  claims:
    - id: C-1
      kind: state
      proposition: The bridge held.
      appearances:
        - source: s
          ${appearance}
          attribution: [ { claimer: s } ]
`;

describe('anchor/ambiguous', () => {
  it('fires on words that stand in several places, and shows them all', () => {
    const [finding] = expectAt('anchor/ambiguous', project('quote: ⟦The bridge held.⟧'));
    assert.equal(finding?.related.length, 2);
    assert.match(finding?.message ?? '', /stand 2 times/);
  });

  it('is content with a prefix or a suffix that singles one out', () => {
    expectClean(project('prefix: A week passed.\n          quote: The bridge held.'));
    expectClean(project('quote: The bridge held.\n          suffix: Engineers'));
  });

  it('still fires when the context fits neither or both', () => {
    expectAt('anchor/ambiguous', project('quote: ⟦The bridge held.⟧\n          prefix: Nowhere'));
  });

  it('is silent where it is waived with a reason', () => {
    expectClean(
      project(
        'quote: The bridge held.\n          waive: [ { rule: anchor/ambiguous, reason: Either copy will do. } ]',
      ),
    );
  });

  it('is mended by choosing a place', () => {
    const fixed = expectFixed(project('quote: The bridge held.'), 'Mean the one on line 2 of the report');
    assert.match(fixed, /\n {8}(?:prefix|suffix): ".+"\n/);
  });
});
