/**
 * Prints how often each rule is right about the annotated reports, as a Markdown table:
 * `ADDUCE_REPORTS=… npx tsx test/unit/core/annotated-reports/precision.ts`
 */
import { reportsToTest } from '../../../support/reports.ts';
import { annotatedReports, findingsIn } from './check.ts';
import { JUDGED, PLANTED } from './judgements.ts';

const { folder, name } = reportsToTest();
const reports = annotatedReports(folder);
if (reports === null) throw new Error(`The reports 003 and 004 are not among ${name}.`);

const found = findingsIn(reports);
const codes = [...new Set(found.map(({ code }) => code))].sort();
const rows = codes.map((code) => {
  const its = found.filter((one) => one.code === code);
  const planted = its.filter(({ claim }) => PLANTED.some((one) => one.claim === claim && one.code === code));
  const judged = (judgement: 'right' | 'wrong') =>
    its.filter(({ claim }) =>
      JUDGED.some((one) => one.claim === claim && one.code === code && one.judgement === judgement),
    ).length;
  const [right, wrong] = [judged('right'), judged('wrong')];
  return { code, severity: its[0]?.severity ?? '', planted: planted.length, right, wrong, all: its.length };
});

const percent = (wrong: number, all: number) => `${Math.round((100 * (all - wrong)) / all)} %`;
const total = (key: 'planted' | 'right' | 'wrong' | 'all') => rows.reduce((sum, row) => sum + row[key], 0);
const lines = [
  '| Rule | Severity | Planted | Right besides | Wrong | Not judged | Precision |',
  '|---|---|--:|--:|--:|--:|--:|',
  ...rows.map(
    ({ code, severity, planted, right, wrong, all }) =>
      `| \`${code}\` | ${severity} | ${planted} | ${right} | ${wrong} | ${all - planted - right - wrong} | ${percent(wrong, all)} |`,
  ),
  `| all | | ${total('planted')} | ${total('right')} | ${total('wrong')} | ${total('all') - total('planted') - total('right') - total('wrong')} | ${percent(total('wrong'), total('all'))} |`,
];
process.stdout.write(`${lines.join('\n')}\n`);
