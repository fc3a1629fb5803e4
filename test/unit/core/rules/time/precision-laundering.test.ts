import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { MAYOR, told, waived } from './told.ts';

const CODE = 'time/precision-laundering';

const when = (words: string, edtf: string, basis = 'explicit') =>
  told({
    report: `Rockets hit the harbour of Ostra ${words}.`,
    time: `edtf: ${edtf}, expression: ${words}, basis: ${basis}`,
  });

describe(CODE, () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['in mid-December', '2023-12-15'],
    ['in early 2023', '2023-01-10'],
    ['in early 2023', '2023-02'],
    ['in December', '2023-12-24'],
    ['in January 2020', '2020-01-03'],
    ['earlier this month', '2024-01-03'],
    ['last year', '2023-05'],
    ['in 2019', '2019-07-04'],
    ['in the summer of 2023', '2023-07-04'],
  ];
  for (const [words, edtf] of wrong)
    it(`fires on ${edtf} for “${words}”`, () => {
      const [finding] = expectAt(CODE, when(words, `⟦"${edtf}"⟧`));
      assert.equal(finding?.related.length, 1);
    });

  const right: readonly (readonly [string, string])[] = [
    ['in mid-December', '2023-12'],
    ['in mid-December', '2023-12-10/2023-12-20'],
    ['in mid-December', '2023-12-15~'],
    ['in mid-December', '2023-12-1X'],
    ['in 2019', '2019'],
    ['last week', '2024-01-17'],
    ['on December 24', '2023-12-24'],
  ];
  for (const [words, edtf] of right)
    it(`takes ${edtf} for “${words}”`, () => expectClean(when(words, `"${edtf}"`)));

  it('looks at the end of an interval that the text gives alone', () => {
    for (const [words, edtf, severity] of [
      ['since January 2020', '2020-01-05/..', 'warning'],
      ['since 2019', '2019-07-01/2024-01-25', 'warning'],
      ['since January 2020', '2020-01-01/2024-01-25', 'information'],
      ['until December 2023', '../2023-12-31', 'information'],
    ] as const) {
      const [finding] = expectAt(CODE, when(words, `⟦"${edtf}"⟧`));
      assert.equal(finding?.severity, severity, words);
    }
    expectFixed(
      when('since January 2020', '"2020-01-05/.."'),
      'Change to “2020-01/..”, as exact as the text',
    );
    expectClean(when('since January 2020', '"2020-01/2024-01-25"'));
    expectClean(when('since 5 January 2020', '"2020-01-05/.."'));
    expectClean(when('in January 2020', '"2020-01-01/2020-01-31"'));
    expectClean(when('since January 2020', '"2020-01-05/.."', 'context'));
  });

  it('is information where the analyst says to have concluded the day', () => {
    const [finding] = expectAt(CODE, when('in mid-December', '⟦"2023-12-15"⟧', 'inferred'));
    assert.equal(finding?.severity, 'information');
  });

  it('looks at the whole sentence', () => {
    const report = 'In mid-December, said the mayor, rockets hit the harbour of Ostra.';
    const quote = 'rockets hit the harbour of Ostra';
    expectAt(CODE, told({ report, quote, time: 'edtf: ⟦"2023-12-15"⟧', ...MAYOR }));
  });

  it('fires on what two files say', () => {
    expectAt(
      CODE,
      `
      //- /reports/a.txt
      Rockets hit the harbour of Ostra in mid-December.
      //- /claims/works.claims.yaml
      sources: [ { id: a, type: article-newspaper, issued: "2024-01-25", file: ../reports/a.txt } ]
      //- /claims/a.claims.yaml
      claims:
        - id: C-1
          kind: event
          proposition: Rockets hit the harbour of Ostra.
          time: { edtf: ⟦"2023-12-15"⟧, expression: mid-December, basis: explicit }
          appearances: [ { source: a, quote: Rockets hit the harbour of Ostra in mid-December., attribution: [ { claimer: a } ] } ]
      `,
    );
  });

  it('leaves alone a day that the sentence or another appearance gives', () => {
    expectClean(
      told({
        report: 'Rockets hit the harbour of Ostra in December, on the 24th of December 2023.',
        time: 'edtf: "2023-12-24", expression: in December, basis: explicit',
      }),
    );
    expectClean(`
      //- /reports/a.txt
      Rockets hit the harbour of Ostra in December.
      On December 24, rockets hit the harbour of Ostra.
      //- /a.claims.yaml
      sources:
        - { id: a, type: report, issued: "2024-01-25", file: reports/a.txt, segment: { lines: [1, 1] } }
        - { id: b, type: report, issued: "2024-01-25", file: reports/a.txt, segment: { lines: [2, 2] } }
      claims:
        - id: C-1
          kind: event
          proposition: Rockets hit the harbour of Ostra.
          time: { edtf: "2023-12-24", expression: in December, basis: explicit }
          appearances:
            - { source: a, quote: Rockets hit the harbour of Ostra in December., attribution: [ { claimer: a } ] }
            - { source: b, quote: "On December 24, rockets hit the harbour of Ostra.", attribution: [ { claimer: b } ] }
    `);
  });

  it('leaves alone a day that is said to come from elsewhere', () => {
    expectClean(when('in mid-December', '"2023-12-15"', 'context'));
  });

  it('is information where the day is that of the event', () => {
    const project = (time: string) =>
      told({
        report: 'Rockets hit the harbour of Ostra in January.',
        time: 'edtf: ⟦"2024-01-03"⟧, expression: in January, basis: explicit',
        lists: `events: [ { id: raid, label: Raid on Ostra, time: ${time} } ]`,
        more: 'event: raid',
      });
    assert.equal(expectAt(CODE, project('"2024-01-03"'))[0]?.severity, 'information');
    assert.equal(expectAt(CODE, project('"2024-01"'))[0]?.severity, 'warning');
  });

  it('leaves alone a time that another one in the sentence may give', () => {
    expectClean(
      told({
        report: 'Rockets hit the harbour of Ostra a day after the vote of December.',
        time: 'edtf: "2023-12-15"',
      }),
    );
  });

  const anyDay = ['"2024-01-25/.."', '"2023-12/2024-02"', '"2024-01"', '"XXXX"'];
  for (const issued of anyDay)
    it(`needs no day of issue to know how little words give: issued ${issued}`, () => {
      const on = (report: string, time: string) => told({ report, time, issued: `issued: ${issued}` });
      const words = 'expression: in mid-December, basis: explicit';
      const report = 'Rockets hit the harbour of Ostra in mid-December.';
      const [finding] = expectAt(CODE, on(report, `edtf: ⟦"2023-12-15"⟧, ${words}`));
      assert.match(finding?.message ?? '', /Record “2023-12”/);
      expectClean(on(report, `edtf: "2023-12", ${words}`));
      expectClean(
        on('Rockets hit the harbour of Ostra on Friday, in mid-December.', `edtf: "2023-12-15", ${words}`),
      );
      expectClean(
        on('Rockets hit the harbour of Ostra on January 3.', 'edtf: "2024-01-03", expression: on January 3'),
      );
    });

  it('is silent where it is waived', () => {
    expectClean(
      told({
        report: 'Rockets hit the harbour of Ostra in mid-December.',
        time: 'edtf: "2023-12-15", expression: mid-December',
        more: waived(CODE),
      }),
    );
  });

  it('is mended by recording what the text says, by a mark, or by saying where the day comes from', () => {
    const wrong = when('in mid-December', '"2023-12-15"');
    assert.match(expectFixed(wrong, /^Change to “2023-12”/), /edtf: "2023-12"/);
    assert.match(expectFixed(wrong, /^Mark the day as approximate/), /edtf: "2023-12-15~"/);
    assert.match(expectFixed(wrong, /^Say that the day comes from elsewhere/), /basis: context/);
  });
});
