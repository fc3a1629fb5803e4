import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { told, waived } from './told.ts';

const CODE = 'time/weekday-mismatch';
const report = 'Rockets hit the harbour of Ostra on Thursday.';

describe(CODE, () => {
  it('fires on a date that is no such day of the week', () => {
    const [finding] = expectAt(
      CODE,
      told({ report, time: 'edtf: ⟦"2024-01-24"⟧, expression: on Thursday, basis: relative' }),
    );
    assert.match(finding?.message ?? '', /24 January 2024 is a Wednesday, not a Thursday/);
  });

  it('fires though the day of issue is left open', () => {
    expectAt(
      CODE,
      told({
        report,
        issued: 'issued: "2024-01-25/.."',
        time: 'edtf: ⟦"2024-01-24"⟧, expression: on Thursday, basis: relative',
      }),
    );
  });

  it('fires without an expression, where the weekday is the only time of the quote', () => {
    expectAt(CODE, told({ report, time: 'edtf: ⟦"2024-01-24"⟧' }));
  });

  it('fires on a date of the report itself that is another weekday', () => {
    expectAt(
      CODE,
      told({
        report: 'Rockets hit the harbour of Ostra on Thursday, January 24, 2024.',
        time: 'edtf: ⟦"2024-01-24"⟧, expression: "Thursday, January 24, 2024", basis: explicit',
      }),
    );
  });

  it('fires in another file than the source stands in', () => {
    expectAt(
      CODE,
      `
      //- /reports/a.txt
      Rockets hit the harbour of Ostra last Friday.
      //- /claims/works.claims.yaml
      sources: [ { id: a, type: article-newspaper, issued: "2024-01-25", file: ../reports/a.txt } ]
      //- /claims/a.claims.yaml
      claims:
        - id: C-1
          kind: event
          proposition: Rockets hit the harbour of Ostra.
          time: { edtf: ⟦"2024-01-18"⟧, expression: last Friday, basis: relative }
          appearances: [ { source: a, quote: Rockets hit the harbour of Ostra last Friday., attribution: [ { claimer: a } ] } ]
      `,
    );
  });

  it('leaves alone a Thursday', () => {
    expectClean(told({ report, time: 'edtf: "2024-01-25", expression: on Thursday, basis: relative' }));
    expectClean(
      told({
        report: 'Rockets hit the harbour of Ostra on Thursday, January 25, 2024.',
        time: 'edtf: "2024-01-25", expression: "January 25, 2024", basis: explicit',
      }),
    );
  });

  it('leaves alone dates that are no single day, or approximate', () => {
    for (const edtf of ['2024-01', '2024-01-24/2024-01-25', '2024-01-24~', '2024-01-2X'])
      expectClean(told({ report, time: `edtf: "${edtf}", expression: on Thursday, basis: relative` }));
  });

  it('leaves alone a weekday of something else', () => {
    expectClean(
      told({
        report: 'Rockets hit the harbour of Ostra on January 24, before the vote on Thursday.',
        time: 'edtf: "2024-01-24", expression: January 24, basis: explicit',
      }),
    );
  });

  it('leaves alone an error of the report that is marked as such', () => {
    expectClean(
      told({
        report,
        time: 'edtf: "2024-01-24", expression: on Thursday, basis: relative, sic: true',
      }),
    );
  });

  it('is silent where it is waived', () => {
    expectClean(told({ report, time: 'edtf: "2024-01-24"', more: waived(CODE) }));
  });

  it('is mended by the day that the text means', () => {
    const fixed = expectFixed(
      told({ report, time: 'edtf: "2024-01-24", expression: on Thursday, basis: relative' }),
      'Change to “2024-01-25”, a Thursday',
    );
    assert.match(fixed, /edtf: "2024-01-25"/);
  });
});
