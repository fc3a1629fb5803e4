import { number } from '../budgets.ts';
import { table } from '../page.ts';
import type { ViewsResult } from './views-bench.ts';

/** The figures of the views as Markdown. */
export function viewsSection(results: readonly ViewsResult[], heading: string): string {
  const names = results[0]?.views.map(({ name }) => name) ?? [];
  const of = ({ views }: ViewsResult, name: string) => views.find((view) => view.name === name);
  const cell = (result: ViewsResult, name: string) => {
    const view = of(result, name);
    return view === undefined ? '' : `${number(view.median)} / ${number(view.p95)}`;
  };
  const size = ({ claims }: ViewsResult) => `${claims.toLocaleString('en-GB')} claims`;
  return [
    heading,
    '',
    table(
      ['After an edit', ...results.map(size)],
      names.map((name) => [name, ...results.map((result) => cell(result, name))]),
    ),
    '',
    'Milliseconds until the server has what a view shows, median / 95th percentile, after one digit was edited in an open file of a',
    'project in memory. A view asks only while it is on screen. Timeline and source map show 2,000 claims and 250 sources at most.',
    '',
    'Growth of the median: ratio of times over ratio of sizes. 1 is linear.',
    '',
    table(
      [
        'From one size to the next',
        ...results.slice(1).map((result, i) => `${size(results[i] ?? result)} → ${size(result)}`),
      ],
      names.map((name) => [
        name,
        ...results.slice(1).map((result, i) => number(growthOf(results[i] ?? result, result, name, of))),
      ]),
    ),
  ].join('\n');
}

function growthOf(
  before: ViewsResult,
  after: ViewsResult,
  name: string,
  of: (result: ViewsResult, name: string) => { readonly median: number } | undefined,
): number {
  const times = (of(after, name)?.median ?? 0) / (of(before, name)?.median ?? 1);
  return times / (after.claims / before.claims);
}
