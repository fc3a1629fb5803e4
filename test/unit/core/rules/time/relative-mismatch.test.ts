import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { MAYOR, told, waived } from './told.ts';

const CODE = 'time/relative-mismatch';

/** A claim on a sentence with a time in it, issued on Thursday, 25 January 2024. */
const when = (words: string, edtf: string, more: { issued?: string; more?: string; basis?: string } = {}) =>
  told({
    report: `Rockets hit the harbour of Ostra ${words}.`,
    time: `edtf: ${edtf}, expression: ${words}, basis: ${more.basis ?? 'relative'}`,
    ...(more.issued !== undefined && { issued: more.issued }),
    ...(more.more !== undefined && { more: more.more }),
  });

describe(CODE, () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['yesterday', '2024-01-23'],
    ['on Sunday', '2024-01-14'],
    ['last Friday', '2024-01-05'],
    ['last week', '2024-01-10'],
    ['last month', '2024-01'],
    ['earlier this month', '2023-12-30'],
    ['three days ago', '2024-01-18'],
    ['two weeks ago', '2024-01-24'],
    ['last year', '2022-06'],
  ];
  for (const [words, edtf] of wrong)
    it(`fires on ${edtf} for “${words}”, which the day of issue makes another day`, () => {
      const [finding] = expectAt(CODE, when(words, `⟦"${edtf}"⟧`));
      assert.equal(finding?.severity, 'warning');
      assert.match(finding?.message ?? '', /25 January 2024/);
      assert.equal(finding?.related.length, 2);
    });

  const right: readonly (readonly [string, string])[] = [
    ['yesterday', '2024-01-24'],
    ['yesterday', '2024-01'],
    ['today', '2024-01-25'],
    ['last night', '2024-01-24'],
    ['last night', '2024-01-25'],
    ['on Sunday', '2024-01-21'],
    ['last Friday', '2024-01-19'],
    ['last Friday', '2024-01-12'],
    ['last week', '2024-01-17'],
    ['last week', '2024-01-22'],
    ['last month', '2023-12'],
    ['two weeks ago', '2024-01-11'],
    ['two weeks ago', '2024-01-16'],
    ['last winter', '2023-01'],
    ['in recent days', '2024-01-24'],
  ];
  for (const [words, edtf] of right)
    it(`takes ${edtf} for “${words}”`, () => expectClean(when(words, `"${edtf}"`)));

  it('counts from the work that the quote stands in, where a file holds two', () => {
    const project = (first: string, second: string) => `
      //- /reports/two.txt
      Rockets hit the harbour of Ostra yesterday.
      A drone hit the bridge of Ostra yesterday.
      //- /claims/works.claims.yaml
      sources:
        - { id: old, type: report, issued: "2024-01-06", file: ../reports/two.txt, segment: { lines: [1, 1] } }
        - { id: new, type: report, issued: "2024-01-25", file: ../reports/two.txt, segment: { lines: [2, 2] } }
      //- /claims/two.claims.yaml
      claims:
        - id: C-1
          kind: event
          proposition: Rockets hit the harbour of Ostra.
          time: { edtf: ${first}, expression: yesterday, basis: relative }
          appearances: [ { source: old, quote: Rockets hit the harbour of Ostra yesterday., attribution: [ { claimer: old } ] } ]
        - id: C-2
          kind: event
          proposition: A drone hit the bridge of Ostra.
          time: { edtf: ${second}, expression: yesterday, basis: relative }
          appearances: [ { source: new, quote: A drone hit the bridge of Ostra yesterday., attribution: [ { claimer: new } ] } ]
    `;
    expectClean(project('"2024-01-05"', '"2024-01-24"'));
    expectAt(CODE, project('"2024-01-05"', '⟦"2024-01-05"⟧'));
  });

  it('fires without an expression, where the quote tells one time', () => {
    expectAt(
      CODE,
      told({ report: 'Rockets hit the harbour of Ostra yesterday.', time: 'edtf: ⟦"2024-01-23"⟧' }),
    );
  });

  it('takes the one time of the quote that counts from its day, where that is the basis', () => {
    const report = 'The mayor said yesterday that rockets hit the harbour of Ostra in 2020.';
    const time = (edtf: string, basis: string) => `edtf: ${edtf}, basis: ${basis}`;
    expectAt(CODE, told({ report, ...MAYOR, time: time('⟦"2024-01-20"⟧', 'relative') }));
    expectClean(told({ report, ...MAYOR, time: time('"2024-01-24"', 'relative') }));
    expectClean(told({ report, ...MAYOR, time: time('"2020"', 'explicit') }));
  });

  it('allows for a day of issue that is an estimate', () => {
    const issued = 'issued: "2024-01-25~"';
    expectClean(when('yesterday', '"2024-01-22"', { issued }));
    expectClean(when('on Friday', '"2024-01-26"', { issued }));
    expectAt(CODE, when('yesterday', '⟦"2024-01-18"⟧', { issued }));
  });

  it('asks about a weekday of another week that only the estimate allows', () => {
    // 25 January 2024 is a Thursday.
    const issued = 'issued: "2024-01-25~"';
    for (const [words, edtf] of [
      ['on Tuesday', '⟦"2024-01-16"⟧'],
      ['on Wednesday', '⟦"2024-01-17"⟧'],
      ['Monday', '⟦"2024-01-15"⟧'],
    ] as const) {
      const [finding] = expectAt(CODE, when(words, edtf, { issued }));
      assert.equal(finding?.severity, 'information', words);
    }
    expectClean(when('on Tuesday', '"2024-01-23"', { issued }));
    expectClean(when('on Friday', '"2024-01-19"', { issued }));
    expectClean(when('on Monday', '"2024-01-22"', { issued }));
  });

  it('says, as information, that nothing can be checked where the day of issue is not known', () => {
    for (const issued of ['issued: "2024-01-25/.."', 'issued: "2024-01"']) {
      const project = told({
        report: 'Rockets hit the harbour of Ostra yesterday.',
        issued,
        time: 'edtf: "2024-01-24", expression: ⟦yesterday⟧, basis: relative',
      });
      const [finding] = expectAt(CODE, project);
      assert.equal(finding?.severity, 'information');
      assert.match(finding?.message ?? '', /nobody can check/);
    }
  });

  it('fires on another year than the one counted, unless the text gives it', () => {
    const day = 'Rockets hit the harbour of Ostra on January 3.';
    const time = (edtf: string) => `edtf: ${edtf}, expression: January 3, basis: explicit`;
    const [finding] = expectAt(CODE, told({ report: day, time: time('⟦"2023-01-03"⟧') }));
    assert.match(finding?.message ?? '', /without a year/);
    expectClean(told({ report: day, time: time('"2024-01-03"') }));
    expectClean(
      told({
        report: `It was the worst month of the year 2023.\n${day}`,
        quote: day,
        time: time('"2023-01-03"'),
      }),
    );
  });

  it('leaves alone what counts from another time or is said to come from elsewhere', () => {
    expectClean(when('the next day', '"2024-01-04"'));
    expectClean(when('yesterday', '"2024-01-04"', { basis: 'context' }));
    expectClean(when('from March to May', '"2023-03/2023-04"'));
    expectClean(
      told({
        report: 'Rockets hit the harbour of Ostra yesterday.',
        time: 'edtf: "2024-01-03", basis: context',
      }),
    );
  });

  it('leaves alone the time of the saying, where the expression names another', () => {
    expectClean(
      told({
        report: 'The mayor recalled yesterday that rockets hit the harbour of Ostra on January 3, 2020.',
        ...MAYOR,
        chain: MAYOR.chain.replace('said', 'recalled'),
        time: 'edtf: "2020-01-03", expression: "January 3, 2020", basis: explicit',
      }),
    );
  });

  it('is silent where it is waived, and where the report is marked as wrong', () => {
    expectClean(when('yesterday', '"2024-01-23"', { more: waived(CODE) }));
    expectClean(
      told({
        report: 'Rockets hit the harbour of Ostra yesterday.',
        time: 'edtf: "2024-01-23", as-reported: "2024-01-24", expression: yesterday, sic: true',
      }),
    );
  });

  it('is mended by the day that the text means', () => {
    assert.match(
      expectFixed(when('yesterday', '"2024-01-23"'), 'Change to “2024-01-24”'),
      /edtf: "2024-01-24"/,
    );
  });
});
