import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime, port } from './port.ts';

const CODE = 'uncertainty/comparative-banded';
const assessment = {
  kind: 'assessment',
  text: 'The owner is more likely to choose the old quay.',
  proposition: 'The owner chooses the old quay.',
} as const;

describe(CODE, () => {
  it('fires on a band recorded for a comparison', () => {
    for (const text of [
      assessment.text,
      'The owner is less likely to choose the old quay than the new one.',
      'The owner is now most likely to choose the old quay.',
    ])
      expectAt(CODE, port({ ...assessment, text, appearance: 'likelihood: ⟦likely⟧' }));
  });

  it('fires on the analyst’s own band as long as it has no basis', () => {
    expectAt(CODE, port({ ...assessment, claim: ['evaluation: { likelihood: ⟦likely⟧ }'] }));
    expectClean(
      port({ ...assessment, claim: ['evaluation: { likelihood: likely, basis: The new quay is full. }'] }),
    );
  });

  it('shows the comparison in the report, from a claim in another file', () => {
    const [finding] = expectAt(CODE, port({ ...assessment, appearance: 'likelihood: ⟦likely⟧' }));
    const [place] = finding?.related ?? [];
    assert.match(place?.uri ?? '', /courier\.txt$/);
    assert.equal(assessment.text.slice(place?.span.start, place?.span.end), 'more likely');
  });

  it('is content with a word that names a band, and with a comparison without one', () => {
    expectClean(port(assessment));
    for (const text of [
      'The owner will likely choose the old quay.',
      'The owner will likely choose the old quay, and is less likely to sell.',
    ])
      expectClean(port({ ...assessment, text, appearance: 'likelihood: likely' }));
  });

  it('can be waived', () => {
    expectClean(
      port({
        ...assessment,
        appearance: `likelihood: likely\nwaive: [ { rule: ${CODE}, reason: The scale is given in the annex. } ]`,
      }),
    );
  });

  it('is mended by removing the likelihood', () => {
    const fixed = expectFixed(
      port({ ...assessment, appearance: 'likelihood: likely' }),
      'Remove the likelihood',
    );
    assert.doesNotMatch(fixed, /likelihood/);
  });

  it('takes time linear in the length of a sentence', function () {
    this.timeout(30_000);
    assertCheckedInLinearTime('more likely than less likely ', {
      ...assessment,
      appearance: 'likelihood: unlikely',
    });
  });
});
