import { budgets, number, verdict } from './budgets.ts';
import type { CheckResult } from './check-bench.ts';
import { ratiosOf } from './growth.ts';
import { table } from './page.ts';
import type { ServerResult } from './server-bench.ts';

/** The servers' figures as Markdown: side by side at each size, then growth and budgets. */
export function serverSection(results: readonly ServerResult[], ours: string, heading: string): string {
  const sizes = [...new Set(results.map(({ claims }) => claims))];
  const rows = sizes.flatMap((claims) =>
    results
      .filter((result) => result.claims === claims)
      .map((result) => [
        `${claims.toLocaleString('en-GB')} claims, ${result.contender}`,
        number(result.start),
        number(result.open),
        number(result.openAgain),
        number(result.keystroke.p50),
        number(result.keystroke.p95),
        memory(result.peakMemory),
        String(result.diagnostics),
      ]),
  );
  const head = ['One file', 'start', 'open', 'open again', 'key p50', 'key p95', 'memory', 'diagnostics'];
  return [
    heading,
    '',
    table(head, rows),
    '',
    explanation(results),
    '',
    ...growthOfServers(results),
    ...serverBudgets(results, ours),
  ].join('\n');
}

function explanation(results: readonly ServerResult[]): string {
  const counts = [...new Set(results.map(({ keystroke }) => keystroke.count))].join(' or ');
  return [
    'Milliseconds, and MB of resident memory at its peak. *start*: from the start of the process to the answer',
    'of `initialize`. *open*: from opening the file right after that to all the diagnostics it must give;',
    '*open again*: the same after closing it. *key*: from one letter typed or taken back to the right',
    `diagnostics, ${counts} times, in quotes, ids and propositions in turn, spread over the file. The mistakes are`,
    'missing and unknown keys, unknown ids and drifted quotes; yaml-language-server, given our JSON Schema,',
    'can see the keys alone, and waits 200 ms after each change before it begins. The measuring process collects',
    'its own garbage before each letter, so that no pause of its own is counted.',
  ].join('\n');
}

function growthOfServers(results: readonly ServerResult[]): string[] {
  const rows = [...new Set(results.map(({ contender }) => contender))].flatMap((contender) => {
    const own = results.filter((result) => result.contender === contender);
    return own.slice(1).map((result, i) => {
      const sizes = [own[i]?.claims ?? 0, result.claims];
      const ratio = (of: (one: ServerResult) => number): string =>
        number(
          ratiosOf(
            sizes,
            [own[i], result].map((one) => (one === undefined ? 0 : of(one))),
          )[0] ?? 0,
        );
      return [
        `${sizes.map((size) => size.toLocaleString('en-GB')).join(' → ')} claims, ${contender}`,
        ratio(({ open }) => open),
        ratio(({ keystroke }) => keystroke.p50),
      ];
    });
  });
  if (rows.length === 0) return [];
  return [
    'Growth: ratio of times over ratio of sizes; 1 is linear, 0 is not growing.',
    '',
    table(['From one size to the next', 'open', 'key p50'], rows),
    '',
  ];
}

function serverBudgets(results: readonly ServerResult[], ours: string): string[] {
  const at = (claims: number): ServerResult | undefined =>
    results.find((result) => result.contender === ours && result.claims === claims);
  const typed = at(budgets.keystrokeP95.claims);
  const opened = at(budgets.open.claims);
  if (typed === undefined || opened === undefined) return [];
  const rows = [
    [
      `keystroke p95 at ${thousands(budgets.keystrokeP95.claims)} claims`,
      `${budgets.keystrokeP95.ms} ms`,
      verdict(typed.keystroke.p95, budgets.keystrokeP95.ms, 'ms'),
    ],
    [
      `open at ${thousands(budgets.open.claims)} claims`,
      `${budgets.open.ms} ms`,
      verdict(opened.open, budgets.open.ms, 'ms'),
    ],
  ];
  return [table(['Budget', 'at most', 'measured'], rows)];
}

/** The figures of `adduce check` as Markdown, with growth and budgets. */
export function checkSection(results: readonly CheckResult[], heading: string): string {
  const rows = results.map((result) => [
    `${thousands(result.files)} files × ${result.claimsPerFile} claims`,
    thousands(result.claims),
    thousands(result.reports),
    number(result.bytes / 2 ** 20),
    thousands(result.findings),
    number(result.seconds),
    memory(result.peakMemory),
  ]);
  const ratios = ratiosOf(
    results.map(({ claims }) => claims),
    results.map(({ seconds }) => seconds),
  );
  const growth = ratios.map((ratio, i) => {
    const [from, to] = [results[i]?.claims ?? 0, results[i + 1]?.claims ?? 0];
    return `Growth from ${thousands(from)} to ${thousands(to)} claims: ${number(ratio)} (ratio of times over ratio of sizes).\n`;
  });
  return [
    heading,
    '',
    table(['Project', 'claims', 'reports', 'MB on disk', 'findings', 'seconds', 'memory (MB)'], rows),
    '',
    'The whole process, Node’s own start included, with `--format json`, without anything kept from an earlier',
    'run (the files lie in the system’s cache, having just been written).',
    '',
    ...growth,
    ...checkBudgets(results),
  ].join('\n');
}

function checkBudgets(results: readonly CheckResult[]): string[] {
  const rows = budgets.check.flatMap(({ claims, seconds, megabytes }) => {
    const result = results.find((one) => one.claims === claims);
    if (result === undefined) return [];
    const time = [
      `check of ${thousands(claims)} claims`,
      `${seconds} s`,
      verdict(result.seconds, seconds, 's'),
    ];
    if (megabytes === null || result.peakMemory === null) return [time];
    return [time, ['its memory', `${megabytes} MB`, verdict(result.peakMemory, megabytes, 'MB')]];
  });
  return rows.length === 0 ? [] : [table(['Budget', 'at most', 'measured'], rows)];
}

function memory(megabytes: number | null): string {
  return megabytes === null ? 'unknown' : number(megabytes);
}

function thousands(count: number): string {
  return count.toLocaleString('en-GB');
}
