import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { assertCheckedInLinearTime, type Parts, port } from './port.ts';

const CODE = 'uncertainty/forecast-unscorable';
const text = 'The pumps will probably fail.';
const proposition = 'The pumps fail.';
const horizon = 'horizon: "2024-05-06/2024-08-31"';
const likely = 'likelihood: likely';

describe(CODE, () => {
  it('fires without a horizon, without a likelihood, and once without both', () => {
    const kind = '⟦forecast⟧';
    expectAt(CODE, port({ text, proposition, kind, appearance: likely }));
    expectAt(CODE, port({ text, proposition, kind, claim: [horizon] }));
    const [finding] = expectAt(CODE, port({ text, proposition, kind }));
    assert.match(finding?.message ?? '', /no “horizon”, and nothing says how likely/);
  });

  it('fires on a horizon that never ends', () => {
    for (const open of ['2024-05-06/..', '2024-05-06/'])
      expectAt(
        CODE,
        port({ text, proposition, kind: 'forecast', appearance: likely, claim: [`horizon: ⟦"${open}"⟧`] }),
      );
  });

  it('is content with a likelihood of the source, in whichever report, or of the analyst', () => {
    const parts = { text, proposition, kind: 'forecast' };
    expectClean(port({ ...parts, claim: [horizon], appearance: likely }));
    expectClean(port({ ...parts, claim: [horizon], other: { text: 'Yes, probably.', appearance: likely } }));
    expectClean(
      port({ ...parts, claim: [horizon, 'evaluation: { likelihood: unlikely, basis: They are new. }'] }),
    );
  });

  it('leaves it to the checks of the format where a key is misspelt or its value is none', () => {
    const codes = (parts: Partial<Parts>) =>
      allFindings(openProject(port({ text, proposition, kind: 'forecast', ...parts }))).map(
        ({ finding }) => finding.code,
      );
    assert.deepEqual(codes({ claim: ['horizn: "2024-08-31"'], appearance: likely }), ['schema/unknown-key']);
    assert.deepEqual(codes({ claim: [horizon], appearance: 'likelihod: likely' }), ['schema/unknown-key']);
    assert.deepEqual(codes({ claim: [horizon], appearance: 'likelihood: may well' }), ['schema/value']);
    assert.deepEqual(codes({ claim: [horizon, 'evaluation: { likelihood: dunno }'] }), ['schema/value']);
  });

  it('leaves other kinds alone', () => {
    for (const kind of ['assessment', 'statement']) expectClean(port({ text, proposition, kind }));
  });

  it('can be waived', () => {
    const waive = `waive: [ { rule: ${CODE}, reason: Kept as an example of what cannot be scored. } ]`;
    expectClean(port({ text, proposition, kind: 'forecast', claim: [waive] }));
  });

  it('is mended by recording the band of the text, where that is all that is missing', () => {
    const fixed = expectFixed(
      port({ text, proposition, kind: 'forecast', claim: [horizon] }),
      'Record likely, as the text has it',
    );
    assert.match(fixed, /likelihood: likely/);
  });

  it('is mended by recording the term of the text, counted from the day of issue, and its band', () => {
    const forecast = { proposition, kind: 'forecast', text: 'The pumps will probably fail next month.' };
    const term = '2024-05-06/2024-06';
    const fixed = expectFixed(port(forecast), `Record likely and ${term}, as the text has it`);
    assert.match(fixed, /horizon: "2024-05-06\/2024-06"/);
    expectFixed(port({ ...forecast, appearance: likely }), `Record ${term}, as the text has it`);
  });

  it('offers no term where the text names none that is still to come', () => {
    for (const sentence of [
      'The pumps of 2019 will fail.',
      'The pumps will fail in June 2024 or in August 2024.',
    ]) {
      const found = allFindings(openProject(port({ text: sentence, proposition, kind: 'forecast' })));
      assert.deepEqual(
        found.map(({ finding }) => [finding.code, finding.plans?.length ?? 0]),
        [[CODE, 0]],
      );
    }
  });

  it('takes time linear in the length of a sentence', function () {
    this.timeout(30_000);
    assertCheckedInLinearTime('likely or unlikely ', { proposition, kind: 'forecast' });
  });
});
