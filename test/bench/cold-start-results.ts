import { number, verdict } from './budgets.ts';
import type { ColdStartResult } from './cold-start.ts';
import { table } from './page.ts';

/** At 100,000 claims; milliseconds. */
const AIM = { claims: 100_000, judged: 6000, recalled: 1500, elsewhere: 50 } as const;

/** The figures as Markdown. */
export function coldStartSection(results: readonly ColdStartResult[], heading: string): string {
  const head = ['Project', 'file judged', 'all judged', 'recalled', 'key meanwhile', 'elsewhere', 'memory'];
  const rows = results.map((one) => [
    `${one.claims.toLocaleString('en-GB')} claims`,
    number(one.judged),
    number(one.all),
    number(one.recalled),
    `${number(one.keyMeanwhile.p50)} / ${number(one.keyMeanwhile.p95)}`,
    `${number(one.elsewhere.p50)} / ${number(one.elsewhere.p95)}`,
    one.peakMemory === null ? '' : number(one.peakMemory),
  ]);
  return [
    heading,
    '',
    table(head, rows),
    '',
    'Milliseconds from the start of the process, in files of 20 claims, without anything kept from an earlier run, until',
    'the one open file has its findings, and until all files have; *recalled*: the second time, until what was found the',
    'first time is shown. *Key meanwhile*: from a letter typed in the open file to its findings while the others are',
    'being checked; *elsewhere*: from a letter typed into the id of an event in the registry, and taken back, to the',
    'findings of a closed file that names it; median / 95th percentile. MB of resident memory at its peak.',
    ...aims(results),
  ].join('\n');
}

function aims(results: readonly ColdStartResult[]): readonly string[] {
  const large = results.find(({ claims }) => claims === AIM.claims);
  if (large === undefined) return [];
  const row = (what: string, figure: number, most: number) => [
    what,
    `${number(most)} ms`,
    verdict(figure, most, 'ms'),
  ];
  return [
    '',
    table(
      [`Aim at ${AIM.claims.toLocaleString('en-GB')} claims`, 'at most', 'measured'],
      [
        row('the open file judged', large.judged, AIM.judged),
        row('recalled', large.recalled, AIM.recalled),
        row('elsewhere, p95', large.elsewhere.p95, AIM.elsewhere),
      ],
    ),
  ];
}
