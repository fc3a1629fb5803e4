import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime, port } from './port.ts';

const CODE = 'uncertainty/band-mismatch';
const text = 'The pumps will probably fail.';
const forecast = {
  kind: 'forecast',
  proposition: 'The pumps fail.',
  claim: ['horizon: "2024-05-06/2024-08-31"'],
} as const;

describe(CODE, () => {
  it('fires where the band recorded is not that of the text’s word', () => {
    for (const [sentence, band] of [
      [text, 'very-likely'],
      ['The pumps will very likely fail.', 'likely'],
      ['It is unlikely that the pumps fail.', 'almost-no-chance'],
    ] as const)
      expectAt(CODE, port({ ...forecast, text: sentence, appearance: `likelihood: ⟦${band}⟧` }));
  });

  it('fires where the analyst departs from the text without a basis', () => {
    const own = (evaluation: string) => [...forecast.claim, `evaluation: { ${evaluation} }`];
    expectAt(CODE, port({ ...forecast, text, claim: own('likelihood: ⟦unlikely⟧') }));
    expectClean(port({ ...forecast, text, claim: own('likelihood: unlikely, basis: The pumps are new.') }));
    expectClean(port({ ...forecast, text, claim: own('likelihood: likely') }));
  });

  it('shows the word in each report, from a claim in another file', () => {
    const findings = expectAt(
      CODE,
      port({
        ...forecast,
        text,
        appearance: 'likelihood: likely',
        other: { text: 'The pumps will very likely fail.', appearance: 'likelihood: ⟦likely⟧' },
      }),
    );
    assert.deepEqual(
      findings.flatMap(({ related }) => related.map(({ uri }) => uri.split('/').pop())),
      ['tide.txt'],
    );
  });

  it('is a step milder in a newsroom', () => {
    const fixture = `//- /adduce.yaml\nprofile: newsroom\n${port({ ...forecast, text, appearance: 'likelihood: ⟦unlikely⟧' })}`;
    assert.equal(expectAt(CODE, fixture)[0]?.severity, 'information');
  });

  it('accepts the band of what does not come about, for a claim that says so', () => {
    const parts = { ...forecast, text: 'The pumps are unlikely to work.' };
    expectClean(port({ ...parts, proposition: 'The pumps work.', appearance: 'likelihood: unlikely' }));
    expectClean(port({ ...parts, proposition: 'The pumps do not work.', appearance: 'likelihood: likely' }));
    expectClean(
      port({
        ...parts,
        proposition: 'The pumps work.',
        appearance: 'likelihood: likely\npolarity: negative',
      }),
    );
  });

  it('takes no band from an idiom', () => {
    expectClean(
      port({
        ...forecast,
        text: 'In an unlikely balancing act the pumps will hold.',
        proposition: 'The pumps hold.',
        appearance: 'likelihood: likely',
      }),
    );
  });

  it('can be waived', () => {
    expectClean(
      port({
        ...forecast,
        text,
        claim: [
          ...forecast.claim,
          `waive: [ { rule: ${CODE}, reason: The report uses a scale of its own. } ]`,
        ],
        appearance: 'likelihood: very-likely',
      }),
    );
  });

  it('is mended by the text’s band', () => {
    const fixture = port({ ...forecast, text, appearance: 'likelihood: very-likely' });
    assert.match(expectFixed(fixture, 'Record likely, as the text has it'), /likelihood: likely/);
    const own = port({
      ...forecast,
      text,
      claim: [...forecast.claim, 'evaluation: { likelihood: unlikely }'],
    });
    assert.match(expectFixed(own, 'Take likely, as the text has it'), /likelihood: likely/);
  });

  it('takes time linear in the length of a sentence', function () {
    this.timeout(30_000);
    assertCheckedInLinearTime('very likely probably not ', {
      ...forecast,
      appearance: 'likelihood: unlikely',
    });
  });
});
