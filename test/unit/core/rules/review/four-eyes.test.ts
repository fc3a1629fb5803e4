import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const CODE = 'review/four-eyes';
const JUDGED = 'evaluation: { credibility: 3, confidence: moderate, basis: One report. }';

const reviewed = (review: string, evaluation = JUDGED, more = '') => `
  //- /reports/a.txt
  The bridge held.
  //- /claims/registry.claims.yaml
  sources: [ { id: s, type: report, issued: "2024", file: ../reports/a.txt } ]
  //- /claims/a.claims.yaml
  claims:
    - id: C-1
      kind: state
      proposition: The bridge held.
      appearances: [ { source: s, quote: The bridge held., attribution: [ { claimer: s } ] } ]
      ${evaluation}
      review: { ${review} }
      ${more}
`;

describe('review/four-eyes', () => {
  it('fires where the writer of a claim approved it', () => {
    const [finding] = expectAt(CODE, reviewed('status: approved, annotator: a.weaver, reviewer: ⟦a.weaver⟧'));
    assert.equal(finding?.path, 'claims[C-1].review.reviewer');
    assert.equal(finding?.severity, 'error');
    assert.match(finding?.message ?? '', /^“a\.weaver” wrote this claim and approved it/);
  });

  it('knows a name in other letters', () => {
    expectAt(CODE, reviewed('status: approved, annotator: a.weaver, reviewer: ⟦" A.Weaver "⟧'));
  });

  it('fires where nobody checked it', () => {
    expectAt(CODE, reviewed('status: ⟦approved⟧, annotator: a.weaver'));
    expectAt(CODE, reviewed('status: ⟦approved⟧, annotator: a.weaver, reviewer: null'));
  });

  it('fires where nobody judged it, at the status', () => {
    const approved = 'status: ⟦approved⟧, annotator: a.weaver, reviewer: b.miller';
    const [finding] = expectAt(CODE, reviewed(approved, ''));
    assert.equal(finding?.path, 'claims[C-1].review.status');
    expectAt(CODE, reviewed(approved, 'evaluation: {}'));
  });

  it('says both where both are so', () => {
    expectAt(CODE, reviewed('status: ⟦approved⟧, annotator: a.weaver, reviewer: ⟦a.weaver⟧', ''));
  });

  it('does not fire where a second person approved what was judged, be it by one word', () => {
    const approved = 'status: approved, annotator: a.weaver, reviewer: b.miller';
    expectClean(reviewed(approved));
    expectClean(reviewed(approved, 'evaluation: { confidence: low }'));
    expectClean(reviewed(approved, 'evaluation: { basis: The note names the engineers. }'));
  });

  it('does not fire before a claim is approved', () => {
    for (const status of ['draft', 'in-review', 'rejected'])
      expectClean(reviewed(`status: ${status}, annotator: a.weaver, reviewer: a.weaver`, ''));
    expectClean(reviewed('annotator: a.weaver, reviewer: a.weaver', ''));
  });

  it('does not guess who wrote a claim', () => {
    expectClean(reviewed('status: approved, reviewer: b.miller'));
  });

  it('is silent where a person has accepted it', () => {
    const waive = `waive: [ { rule: ${CODE}, reason: A desk of one. } ]`;
    expectClean(reviewed('status: approved, annotator: a.weaver, reviewer: a.weaver', JUDGED, waive));
  });

  it('is mended by setting the status back', () => {
    const fixed = expectFixed(
      reviewed('status: approved, annotator: a.weaver, reviewer: a.weaver'),
      'Set the status back to “in-review”',
    );
    assert.match(fixed, /review: \{ status: in-review, annotator: a\.weaver, reviewer: a\.weaver \}/);
  });

  it('reads names of any length', () => {
    const long = 'w'.repeat(1_000_000);
    expectAt(CODE, reviewed(`status: approved, annotator: ${long}, reviewer: ⟦${long}⟧`));
  });
});
