import assert from 'node:assert/strict';
import { harbourWith } from '../../support/harbour.ts';
import { openProject } from '../../support/project.ts';
import { expectAt, expectClean } from '../../support/rule-cases.ts';

const claims = (head: string, claim: string, appearance: string, quote = 'Nine cranes fell into the basin') =>
  harbourWith(`
    ${head}
    claims:
      - id: C-1
        kind: event
        proposition: Cranes fell.
        ${claim}
        appearances:
          - source: harbour
            quote: ${quote}
            ${appearance}
            attribution: [ { claimer: master } ]
          - { source: harbour, quote: The quay will reopen., attribution: [ { claimer: port } ] }
  `);
const waive = (rule: string, reason = 'As the first edition had it.') =>
  `waive: [ { rule: ${rule}, reason: ${reason} } ]`;
const DRIFT = 'anchor/quote-drift';
const MARKED = '⟦Nine cranes fell into the basin⟧';

describe('a finding that a person has accepted with a reason', () => {
  it('is not reported, be it accepted on the appearance, on the claim or at the head of the file', () => {
    expectAt(DRIFT, claims('', '', '', MARKED));
    expectClean(claims('', '', waive(DRIFT)));
    expectClean(claims('', waive(DRIFT), ''));
    expectClean(claims(waive(DRIFT), '', ''));
  });

  it('is reported where another rule is named, or no reason is given', () => {
    for (const fixture of [
      claims('', '', waive('anchor/ambiguous'), MARKED),
      claims(waive('anchor/ambiguous'), '', '', MARKED),
    ]) {
      const { workspace, uri } = openProject(fixture);
      const found = workspace.findings(uri('claims/a.claims.yaml')).map(({ code }) => code);
      assert.deepEqual(found.sort(), [DRIFT, 'review/waiver-unused']);
    }
    expectAt(
      'schema/missing-key',
      claims('', '', 'waive: [ { ⟦rule⟧: anchor/quote-drift } ]', 'The quay will reopen. Nobody was hurt.'),
    );
  });

  it('is accepted where it stands and not beside it', () => {
    const both = claims('', '', waive(DRIFT)).replace(
      'quote: The quay will reopen.',
      'quote: ⟦The quay will not reopen.⟧',
    );
    expectAt(DRIFT, both);
  });

  it('comes back when the waiver goes', () => {
    for (const fixture of [
      claims('', '', waive(DRIFT)),
      claims('', waive(DRIFT), ''),
      claims(waive(DRIFT), '', ''),
    ]) {
      const { workspace, uri, file } = openProject(fixture);
      const path = 'claims/a.claims.yaml';
      const start = file(path).text.indexOf('waive:');
      assert.deepEqual(workspace.findings(uri(path)), []);
      const range = workspace.rangeIn(uri(path), { start, end: start + 'waive:'.length });
      workspace.editAnnotations(uri(path), range, 'x-note:');
      workspace.settle();
      assert.deepEqual(
        workspace.findings(uri(path)).map(({ code }) => code),
        [DRIFT],
      );
    }
  });
});
