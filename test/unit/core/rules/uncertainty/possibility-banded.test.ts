import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime, port } from './port.ts';

const CODE = 'uncertainty/possibility-banded';
const assessment = {
  kind: 'assessment',
  text: 'The strike could close the port.',
  proposition: 'The strike closes the port.',
} as const;
const likely = 'likelihood: ⟦likely⟧';

describe(CODE, () => {
  it('fires on a band recorded for what is only possible', () => {
    for (const text of [
      assessment.text,
      'The strike may close the port.',
      'The strike might close the port.',
      'It is possible that the strike closes the port.',
      'The strike will possibly close the port.',
      'There is a possibility that the strike closes the port.',
    ])
      expectAt(CODE, port({ ...assessment, text, appearance: likely }));
  });

  it('fires on the analyst’s own band as long as it has no basis, and accepts both bands with one', () => {
    expectAt(CODE, port({ ...assessment, claim: ['evaluation: { likelihood: ⟦unlikely⟧ }'] }));
    const claim = ['evaluation: { likelihood: unlikely, basis: Both sides are still talking. }'];
    expectClean(port({ ...assessment, claim }));
    expectClean(port({ ...assessment, claim, appearance: 'likelihood: unlikely' }));
  });

  it('shows the word in each report, from a claim in another file', () => {
    const findings = expectAt(
      CODE,
      port({
        ...assessment,
        appearance: likely,
        other: { text: 'The port may close over the strike.', appearance: likely },
      }),
    );
    assert.deepEqual(
      findings.flatMap(({ related }) => related.map(({ uri }) => uri.split('/').pop())),
      ['courier.txt', 'tide.txt'],
    );
  });

  it('is content where the text names a band besides, and where none is recorded', () => {
    expectClean(port(assessment));
    for (const text of [
      'The strike will likely close the port, and could spread.',
      'The strike will likely close the port as soon as possible.',
    ])
      expectClean(port({ ...assessment, text, appearance: 'likelihood: likely' }));
  });

  it('does not take everything possible for a possibility', () => {
    for (const text of [
      'The strike made it possible to close the port.',
      'The strike closes every berth possible.',
    ])
      expectClean(port({ ...assessment, text, appearance: 'likelihood: likely' }));
  });

  it('can be waived', () => {
    expectClean(
      port({
        ...assessment,
        appearance: 'likelihood: likely',
        claim: [`waive: [ { rule: ${CODE}, reason: The report says elsewhere what it means by could. } ]`],
      }),
    );
  });

  it('is mended by removing the likelihood, and the certainty is possible then', () => {
    const fixed = expectFixed(
      port({ ...assessment, appearance: 'likelihood: likely' }),
      'Remove the likelihood',
    );
    assert.doesNotMatch(fixed, /likelihood/);
    assert.match(fixed, /certainty: possible/);
  });

  it('takes time linear in the length of a sentence', function () {
    this.timeout(30_000);
    assertCheckedInLinearTime('as possible as if possible ', {
      ...assessment,
      appearance: 'likelihood: unlikely',
    });
  });
});
