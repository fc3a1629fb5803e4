import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { told, waived } from './told.ts';

const CODE = 'time/derived-mismatch';

/** A claim on a sentence that counts from the blast of 3 January 2024. */
const counted = (words: string, edtf: string, more: { role?: string; event?: string; waive?: string } = {}) =>
  told({
    report: `The crew left Ostra ${words}.`,
    proposition: 'The crew left Ostra.',
    time: `edtf: ${edtf}, expression: ${words}, basis: derived`,
    lists: `events: [ { id: blast, label: Blast in Ostra, time: ${more.event ?? '"2024-01-03"'} } ]`,
    more: `event: blast\n    event-role: ${more.role ?? 'before'}\n    ${more.waive ?? ''}`,
  });

describe(CODE, () => {
  const wrong: readonly (readonly [string, string])[] = [
    ['two days before the blast', '2024-01-02'],
    ['the day after the blast', '2024-01-05'],
    ['a week after the blast', '2024-01-17'],
    ['three months before the blast', '2023-11-20'],
    ['days before the blast', '2024-01-05'],
    ['six hours after the blast', '2024-01-08'],
    ['two days after the shelling', '2024-01-09'],
    ['three days after the opening of the lock', '2024-01-04'],
    ['a day before the meeting', '2024-01-04'],
  ];
  for (const [words, edtf] of wrong)
    it(`fires on ${edtf} for “${words}” of 3 January`, () => {
      const [finding] = expectAt(CODE, counted(words, `⟦"${edtf}"⟧`));
      assert.equal(finding?.related.length, 2);
    });

  const right: readonly (readonly [string, string])[] = [
    ['two days before the blast', '2024-01-01'],
    ['the day after the blast', '2024-01-04'],
    ['a week after the blast', '2024-01-12'],
    ['three months before the blast', '2023-10'],
    ['days before the blast', '2023-12-30'],
    ['six hours after the blast', '2024-01-04'],
    ['two days after the shelling', '2024-01-05'],
    ['three days after leaving', '2024-01-15'],
    ['a day before the meeting', '2024-01-02'],
    ['two days later', '2024-01-09'],
  ];
  for (const [words, edtf] of right)
    it(`takes ${edtf} for “${words}”`, () => expectClean(counted(words, `"${edtf}"`)));

  it('fires when the event stands in another file', () => {
    expectAt(
      CODE,
      `
      //- /reports/a.txt
      The crew left Ostra two days before the blast.
      //- /claims/registry.claims.yaml
      sources: [ { id: a, type: article-newspaper, issued: "2024-01-25", file: ../reports/a.txt } ]
      events: [ { id: blast, label: Blast in Ostra, time: "2024-01-03" } ]
      //- /claims/a.claims.yaml
      claims:
        - id: C-1
          kind: event
          proposition: The crew left Ostra.
          event: blast
          time: { edtf: ⟦"2024-01-02"⟧, expression: two days before the blast, basis: derived }
          appearances: [ { source: a, quote: The crew left Ostra two days before the blast., attribution: [ { claimer: a } ] } ]
      `,
    );
  });

  it('leaves alone an event whose time is open, and counts from each day of one that is not exact', () => {
    expectClean(counted('two days before the blast', '"2024-01-02"', { event: '"../2024-01-05"' }));
    expectClean(counted('two days before the blast', '"2024-01-02"', { event: '"2024-01"' }));
    expectClean(counted('two days before the blast', '"2024-01-02"', { event: '"2024-01-03~"' }));
  });

  it('leaves alone a claim that is the event itself, and counts from another', () => {
    expectClean(
      told({
        report: 'A blast shook Ostra two days before the vote.',
        proposition: 'A blast shook Ostra.',
        time: 'edtf: "2024-01-03", expression: two days before the vote, basis: derived',
        lists: 'events: [ { id: blast, label: Blast in Ostra, time: "2024-01-03" } ]',
        more: 'event: blast',
      }),
    );
  });

  it('counts from the date that the text gives the event, whatever event the claim is about', () => {
    const project = (edtf: string) =>
      told({
        report: 'The crew left Ostra two days before the January 3 blast.',
        proposition: 'The crew left Ostra.',
        time: `edtf: ${edtf}, basis: derived`,
      });
    const [finding] = expectAt(CODE, project('⟦"2024-01-02"⟧'));
    assert.match(finding?.message ?? '', /1 January 2024, counted from “2024-01-03” in the text/);
    expectClean(project('"2024-01-01"'));
  });

  it('is silent where it is waived', () => {
    expectClean(counted('two days before the blast', '"2024-01-02"', { waive: waived(CODE) }));
  });

  it('is mended by the day that the event makes of it', () => {
    const fixed = expectFixed(counted('two days before the blast', '"2024-01-02"'), 'Change to “2024-01-01”');
    assert.match(fixed, /edtf: "2024-01-01"/);
  });
});
