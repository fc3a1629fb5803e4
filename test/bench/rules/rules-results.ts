import { number } from '../budgets.ts';
import { ratiosOf } from '../growth.ts';
import { table } from '../page.ts';
import { type EditName, editKinds } from './rule-edits.ts';
import type { RulesResult } from './rules-bench.ts';

/** The figures of the rules as Markdown. */
export function rulesSection(results: readonly RulesResult[], heading: string): string {
  const names = Object.keys(editKinds).filter((name): name is EditName => name in editKinds);
  const rows = results.map(({ claims, sources, cold, rules, edits }) => [
    `${thousands(claims)} of ${thousands(sources)}`,
    number(cold / 1000),
    number(rules.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000),
    ...names.map((name) => `${number(edits[name].median)} / ${number(edits[name].p95)}`),
  ]);
  const head = ['Claims of sources', 'all, s', 'rules, s', ...names];
  return [
    heading,
    '',
    table(head, rows),
    '',
    'Seconds to read and check everything in a project in memory, and the part of it that the rules take, in which',
    'reports are read and quotes and sentences looked at for them; then',
    'milliseconds, median / 95th percentile, from an edit of one digit in an open file until all that it changes has been',
    'checked and is shown anew. One claim in ten is said again by a later report, one in twenty has a planted mistake;',
    'all of those are found, and no others of their kinds.',
    '',
    'Growth of the median of an edit: ratio of times over ratio of sizes. 1 is linear; 0.25 is an edit that takes as long in',
    'a project four times as large.',
    '',
    table(
      ['From one size to the next', ...names],
      results.slice(1).map((result, i) => {
        const before = results[i] ?? result;
        return [
          `${thousands(before.claims)} → ${thousands(result.claims)} claims`,
          ...names.map((name) => number(growthOf([before, result], name))),
        ];
      }),
    ),
    '',
    `The rules that take most at ${thousands(results.at(-1)?.claims ?? 0)} claims: ${dearest(results.at(-1))}.`,
    '',
    `Findings by code at ${thousands(results.at(-1)?.claims ?? 0)} claims, planted or not: ${foundIn(results.at(-1))}.`,
  ].join('\n');
}

function growthOf(results: readonly RulesResult[], name: EditName): number {
  const [ratio = 0] = ratiosOf(
    results.map(({ claims }) => claims),
    results.map(({ edits }) => edits[name].median),
  );
  return ratio;
}

function dearest(result: RulesResult | undefined): string {
  return (result?.rules ?? [])
    .slice(0, 8)
    .map(({ name, milliseconds, checks }) => {
      const each = (1000 * milliseconds) / Math.max(1, checks);
      return `\`${name}\` ${number(milliseconds / 1000)} s (${number(each)} µs a check)`;
    })
    .join(', ');
}

function foundIn(result: RulesResult | undefined): string {
  return (result?.found ?? []).map(([code, count]) => `\`${code}\` ${thousands(count)}`).join(', ');
}

function thousands(count: number): string {
  return count.toLocaleString('en-GB');
}
