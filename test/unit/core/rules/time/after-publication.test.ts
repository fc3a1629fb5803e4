import assert from 'node:assert/strict';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { told, waived } from './told.ts';

const CODE = 'time/after-publication';
const report = 'Rockets hit the harbour of Ostra on January 26.';
const time = (edtf: string) => `edtf: ${edtf}, expression: January 26, basis: explicit`;

describe(CODE, () => {
  it('fires on an event later than the work that tells of it, and names the work', () => {
    const [finding] = expectAt(CODE, told({ report, time: time('⟦"2024-01-26"⟧') }));
    assert.match(finding?.message ?? '', /26 January 2024.*“courier” was issued/);
    assert.equal(finding?.related.length, 1);
  });

  it('fires on states and statements, too', () => {
    for (const kind of ['state', 'statement'])
      expectAt(CODE, told({ report, kind, time: time('⟦"2024-01-26"⟧') }));
  });

  it('fires on any work of several, in whatever file it is registered', () => {
    expectAt(
      CODE,
      `
      //- /reports/two.txt
      Rockets hit the harbour of Ostra on January 26.
      The harbour of Ostra came under fire on January 26.
      //- /claims/works.claims.yaml
      sources:
        - { id: old, type: report, issued: "2024-01-25", file: ../reports/two.txt, segment: { lines: [1, 1] } }
        - { id: new, type: report, issued: "2024-01-27", file: ../reports/two.txt, segment: { lines: [2, 2] } }
      //- /claims/two.claims.yaml
      claims:
        - id: C-1
          kind: event
          proposition: Rockets hit the harbour of Ostra.
          time: { edtf: ⟦"2024-01-26"⟧, expression: January 26, basis: explicit }
          appearances:
            - { source: new, quote: The harbour of Ostra came under fire on January 26., attribution: [ { claimer: new } ] }
            - { source: old, quote: Rockets hit the harbour of Ostra on January 26., attribution: [ { claimer: old } ] }
      `,
    );
  });

  it('leaves alone what may have been on the day of issue or before it', () => {
    for (const edtf of ['2024-01-25', '2024-01', '2024-01-24/..', '2024-01-26~', '2024'])
      expectClean(told({ report: 'Rockets hit the harbour of Ostra.', time: `edtf: "${edtf}"` }));
  });

  it('leaves alone works whose day of issue is open or an estimate', () => {
    for (const issued of ['2024-01-25/..', '2024-01-25~', '2024-01', '2024'])
      expectClean(told({ report, issued: `issued: "${issued}"`, time: time('"2024-01-26"') }));
  });

  it('leaves alone what is still to come', () => {
    expectClean(
      told({
        report: 'The harbour of Ostra will likely reopen on January 26.',
        proposition: 'The harbour of Ostra reopens.',
        kind: 'forecast',
        time: time('"2024-01-26"'),
        more: 'horizon: "2024-01-26"',
      }).replace('quote:', 'likelihood: likely\n        quote:'),
    );
  });

  it('is silent where it is waived', () => {
    expectClean(told({ report, time: time('"2024-01-26"'), more: waived(CODE) }));
  });
});
