import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportsToTest } from '../../support/reports.ts';
import { annotatedReports, findingsIn, isRule } from './annotated-reports/check.ts';
import { JUDGED, PLANTED } from './annotated-reports/judgements.ts';

const { folder, real, name } = reportsToTest();
const reports = real ? annotatedReports(folder) : null;

/** So many words in a row of a report may stand in the project at most. */
const MOST_WORDS = 6;

describe(`the annotated reports 003 and 004, on ${name}`, () => {
  if (reports === null) {
    it.skip('run only where ADDUCE_REPORTS names a folder that has them');
    return;
  }

  const found = findingsIn(reports);
  const isAt = (code: string, claim: string) => found.some((one) => one.code === code && one.claim === claim);

  for (const { claim, code } of PLANTED.filter((one) => isRule(one.code)))
    it(`has the mistake in ${claim} found: ${code}`, () => {
      assert.ok(isAt(code, claim), `found there: ${codesAt(claim)}`);
    });

  it('has every warning and error judged by an editor', () => {
    const listed = [...PLANTED, ...JUDGED];
    assert.deepEqual(
      found
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .filter(({ code, claim }) => !listed.some((one) => one.code === code && one.claim === claim))
        .map(({ code, path, message }) => `${code} at ${path}: ${message}`),
      [],
    );
  });

  it('still has found what the editor judged, so that the judgements are of today', () => {
    assert.deepEqual(
      JUDGED.filter(({ code, claim }) => isRule(code) && !isAt(code, claim)),
      [],
    );
  });

  it('repeats no sentence of a report', () => {
    const beside = join(import.meta.dirname, 'annotated-reports');
    const runs = new Set(
      readdirSync(folder)
        .filter((file) => file.endsWith('.txt'))
        .flatMap((file) => runsOf(readFileSync(join(folder, file), 'utf8'))),
    );
    for (const file of readdirSync(beside))
      assert.deepEqual(
        runsOf(readFileSync(join(beside, file), 'utf8')).filter((run) => runs.has(run)),
        [],
        file,
      );
  });

  function codesAt(claim: string): string {
    return found.flatMap((one) => (one.claim === claim ? one.code : [])).join(', ') || 'nothing';
  }
});

/** Every run of more words than may be repeated. */
function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(MOST_WORDS).map((_, at) => words.slice(at, at + MOST_WORDS + 1).join(' '));
}
