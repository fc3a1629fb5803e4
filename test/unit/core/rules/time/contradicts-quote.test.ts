import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed, expectNone } from '../../../support/rule-cases.ts';
import { told, waived } from './told.ts';

const CODE = 'time/contradicts-quote';
const report = 'Rockets hit the harbour of Ostra on January 3, 2020, as it opened.';

describe(CODE, () => {
  it('fires on another date than the one in the quote, and shows the words', () => {
    const [finding] = expectAt(
      CODE,
      told({ report, time: 'edtf: ⟦"2024-01-03"⟧, expression: "January 3, 2020", basis: explicit' }),
    );
    assert.match(finding?.message ?? '', /“January 3, 2020”, but “edtf” has “2024-01-03”/);
    assert.equal(finding?.related.length, 1);
  });

  it('takes a date that something else was on for no date of the claim', () => {
    const counted = (words: string, edtf: string, basis = 'derived') =>
      told({
        report: `Rockets hit the harbour of Ostra ${words}.`,
        time: `edtf: ${edtf}, expression: "${words}", basis: ${basis}`,
      });
    expectNone(CODE, counted('shortly after the January 3, 2024 vote', '"2024-02"'));
    expectNone(CODE, counted('weeks before January 3, 2024', '"2023-12"'));
    expectNone(CODE, counted('in the wake of the January 3, 2024 vote', '"2024-01-09"'));
    expectAt(CODE, counted('on January 3, 2024, after noon', '⟦"2024-01-04"⟧', 'explicit'));
    expectAt(CODE, counted('after midnight on January 3, 2024', '⟦"2024-01-04"⟧', 'explicit'));
    expectAt(CODE, counted('on January 3, 2024, before the vote', '⟦"2024-01-05"⟧', 'explicit'));
  });

  it('fires without an expression, where the quote has a full date and no other time fits', () => {
    expectAt(CODE, told({ report, time: 'edtf: ⟦"2024-01-03"⟧' }));
    expectAt(
      CODE,
      told({
        report: 'Rockets hit the harbour of Ostra, built in 1998, on 4 January 2024.',
        time: 'edtf: ⟦"2024-01-03"⟧, basis: explicit',
      }),
    );
  });

  it('fires on another month, year or day than the expression says, though the text has no year', () => {
    const cases = [
      ['on January 4', 'January 4', '2024-01-05'],
      ['in January 2020', 'in January 2020', '2021-01'],
      ['in 2019', '"2019"', '2018-06-01'],
      ['in mid-December', 'mid-December', '2024-01-02'],
    ] as const;
    for (const [when, expression, edtf] of cases)
      expectAt(
        CODE,
        told({
          report: `Rockets hit the harbour of Ostra ${when}.`,
          time: `edtf: ⟦"${edtf}"⟧, expression: ${expression}, basis: explicit`,
        }),
      );
  });

  it('fires on a date as reported that the report does not have', () => {
    expectAt(
      CODE,
      told({
        report,
        time: 'edtf: "2024-01-03", as-reported: ⟦"2021-01-03"⟧, expression: "January 3, 2020", basis: explicit, sic: true',
      }),
    );
  });

  it('fires on the second of two works, in a file of its own, that gives another full date', () => {
    expectAt(
      CODE,
      `
      //- /reports/a.txt
      Rockets hit the harbour of Ostra on Wednesday.
      //- /reports/b.txt
      On January 4, 2024, rockets hit the harbour of Ostra.
      //- /claims/works.claims.yaml
      sources:
        - { id: a, type: article-newspaper, issued: "2024-01-04", file: ../reports/a.txt }
        - { id: b, type: article-newspaper, issued: "2024-01-09", file: ../reports/b.txt }
      //- /claims/a.claims.yaml
      claims:
        - id: C-1
          kind: event
          proposition: Rockets hit the harbour of Ostra.
          time: { edtf: ⟦"2024-01-03"⟧, expression: on Wednesday, basis: relative }
          appearances:
            - { source: a, quote: Rockets hit the harbour of Ostra on Wednesday., attribution: [ { claimer: a } ] }
            - { source: b, quote: "On January 4, 2024, rockets hit the harbour of Ostra.", attribution: [ { claimer: b } ] }
      `,
    );
  });

  it('fires on one of two works though the other gives the date recorded', () => {
    expectAt(
      CODE,
      `
      //- /reports/a.txt
      On January 3, 2024, rockets hit the harbour of Ostra.
      //- /reports/b.txt
      On January 4, 2024, rockets hit the harbour of Ostra.
      //- /claims/a.claims.yaml
      sources:
        - { id: a, type: article-newspaper, issued: "2024-01-04", file: ../reports/a.txt }
        - { id: b, type: article-newspaper, issued: "2024-01-09", file: ../reports/b.txt }
      claims:
        - id: C-1
          kind: event
          proposition: Rockets hit the harbour of Ostra.
          time: { edtf: ⟦"2024-01-03"⟧, expression: "January 3, 2024", basis: explicit }
          appearances:
            - { source: a, quote: "On January 3, 2024, rockets hit the harbour of Ostra.", attribution: [ { claimer: a } ] }
            - { source: b, quote: "On January 4, 2024, rockets hit the harbour of Ostra.", attribution: [ { claimer: b } ] }
      `,
    );
  });

  it('fires on the words of a work that is not held', () => {
    expectAt(
      CODE,
      `
      //- /a.claims.yaml
      sources: [ { id: wire, type: article-newspaper, issued: "2024-01-04", held: false } ]
      claims:
        - id: C-1
          kind: event
          proposition: Rockets hit the harbour of Ostra.
          time: { edtf: ⟦"2024-01-02"⟧, expression: "January 3, 2024", basis: explicit }
          appearances:
            - { source: wire, quote: "Rockets hit the harbour of Ostra on January 3, 2024.", attribution: [ { claimer: wire } ] }
      `,
    );
  });

  it('leaves alone a wrong date that is kept as reported and corrected', () => {
    expectClean(
      told({
        report,
        time: 'edtf: "2024-01-03", as-reported: "2020-01-03", expression: "January 3, 2020", basis: explicit, sic: true',
      }),
    );
  });

  it('leaves alone what is less exact, longer or approximate, and holds the day', () => {
    for (const edtf of [
      '2020-01',
      '2020',
      '2020-01-02/2020-01-05',
      '2020-01-02~',
      '2020-01-0X',
      '../2020-01-03',
    ])
      expectClean(told({ report, time: `edtf: "${edtf}", expression: "January 3, 2020"` }));
  });

  it('leaves alone the other date of a sentence', () => {
    const two = 'Rockets hit the harbour of Ostra, shut since January 3, 2020, on January 9, 2024.';
    expectClean(told({ report: two, time: 'edtf: "2024-01-09"' }));
    expectClean(told({ report: two, time: 'edtf: "2024-01-09", expression: "January 9, 2024"' }));
  });

  it('leaves alone what is said to come from elsewhere, and times that are left open', () => {
    expectClean(told({ report, time: 'edtf: "2024-01-09", basis: context' }));
    expectClean(
      told({
        report: 'Rockets hit the harbour of Ostra a day after the January 3, 2024 vote.',
        time: 'edtf: "2024-01-04"',
      }),
    );
  });

  it('leaves alone a day whose year the text leaves open', () => {
    expectClean(
      told({
        report: 'Rockets hit the harbour of Ostra on December 30.',
        time: 'edtf: "2023-12-30", expression: December 30, basis: explicit',
      }),
    );
  });

  it('speaks for the weekday beside the date, too', () => {
    expectAt(
      CODE,
      told({
        report: 'Rockets hit the harbour of Ostra on Monday, January 8, 2024.',
        time: 'edtf: ⟦"2024-01-03"⟧, expression: "January 8, 2024", basis: explicit',
      }),
    );
  });

  it('is silent where the quote does not stand in the report', () => {
    const drifted = told({
      report,
      quote: 'Rockets hit the harbour on January 3.',
      time: 'edtf: "2024-01-03"',
    });
    assert.deepEqual(
      allFindings(openProject(drifted)).map(({ finding }) => finding.code),
      ['anchor/quote-drift'],
    );
  });

  it('is silent where it is waived', () => {
    expectClean(told({ report, time: 'edtf: "2024-01-03"', more: waived(CODE) }));
  });

  it('is mended by keeping the date of the report beside ours, or by taking it', () => {
    const wrong = told({ report, time: 'edtf: "2024-01-03", expression: "January 3, 2020"' });
    assert.match(expectFixed(wrong, /^Keep “2020-01-03” as reported/), /as-reported: "2020-01-03"/);
    assert.match(expectFixed(wrong, /^Change to “2020-01-03”/), /edtf: "2020-01-03"/);
  });

  it('is mended by copying the date of the report where the copy was wrong', () => {
    const fixed = expectFixed(
      told({
        report,
        time: 'edtf: "2024-01-03", as-reported: "2021-01-03", expression: "January 3, 2020", sic: true',
      }),
      'Record “2020-01-03” as reported',
    );
    assert.match(fixed, /as-reported: "2020-01-03"/);
  });
});
