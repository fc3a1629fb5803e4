/**
 * `npm test [-- PART …]`: builds and runs all tests, or the parts named: lint, unit, protocol, webview, editor, package.
 * Ends with one line, `N passed, N failed`, and exits with 1 when anything failed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sum, type Totals } from '../test/editor/run/events.ts';
import { runEditorTests } from '../test/editor/run/outside.ts';
import { build } from './build.ts';
import { projectRoot } from './host/paths.ts';
import { binOf, endEverything, run, temporaryFolder, wasInterrupted } from './host/processes.ts';
import { heading, reasonOf, say } from './host/say.ts';
import { totalsVariable } from './mocha-totals.ts';

interface Step {
  readonly part: Part;
  readonly title: string;
  readonly run: () => Promise<Totals>;
}

const parts = ['lint', 'unit', 'protocol', 'webview', 'editor', 'package'] as const;
type Part = (typeof parts)[number];

const steps: readonly Step[] = [
  {
    part: 'lint',
    title: 'Format and lint rules',
    run: () => tool('@biomejs/biome', 'biome', ['check', '.']),
  },
  { part: 'lint', title: 'Types', run: () => tool('typescript', 'tsc', ['-p', '.']) },
  {
    part: 'lint',
    title: 'Types of the webviews',
    run: () => tool('typescript', 'tsc', ['-p', 'client/webview']),
  },
  { part: 'unit', title: 'Unit tests', run: () => mocha('test/unit/**/*.test.ts') },
  {
    part: 'protocol',
    title: 'Language server tests, with a fake editor',
    run: () => mocha('test/protocol/**/*.test.ts'),
  },
  {
    part: 'webview',
    title: 'Webviews in a browser, in each theme',
    run: () => mocha('test/webview/**/*.test.ts'),
  },
  { part: 'editor', title: 'Tests in a real VS Code', run: () => runEditorTests() },
  {
    part: 'editor',
    title: 'Tests in VS Code for the web, in a web worker',
    run: () => mocha('test/editor/web.test.ts'),
  },
  { part: 'package', title: 'The packaged extension', run: () => mocha('test/editor/package.test.ts', 20) },
];

const passedOne: Totals = { passed: 1, failed: 0, skipped: 0 };
const failedOne: Totals = { passed: 0, failed: 1, skipped: 0 };

/** A command of an installed package, which counts as one test. */
async function tool(packageName: string, command: string, args: readonly string[]): Promise<Totals> {
  const { code } = await run(process.execPath, [binOf(packageName, command), ...args], { output: 'show' });
  return code === 0 ? passedOne : failedOne;
}

/** A mocha run in a process of its own. One that ends without its counts, or against them, or not at all, has failed. */
async function mocha(files: string, minutes = 10): Promise<Totals> {
  const totalsFile = join(await temporaryFolder('totals'), 'totals.json');
  const reporter = join(projectRoot, 'scripts', 'mocha-totals.ts');
  const args = ['--import=tsx', '--reporter', reporter, ...mochaFlags(), files];
  const { code } = await run(process.execPath, [binOf('mocha', 'mocha'), ...args], {
    output: 'show',
    limitSeconds: minutes * 60,
    env: { ...process.env, [totalsVariable]: totalsFile },
  });
  if (!existsSync(totalsFile)) {
    say(`The test run ended (code ${code}) before it could count its tests.`);
    return failedOne;
  }
  if (code === 124)
    say(`The test run did not come to an end within ${minutes} minutes: something it opened is open still.`);
  const totals = JSON.parse(readFileSync(totalsFile, 'utf8')) as Totals;
  if (code !== 0 && totals.failed === 0) {
    say(`The tests passed, but their run ended with code ${code}.`);
    return sum([totals, failedOne]);
  }
  return totals;
}

function mochaFlags(): string[] {
  return [...(process.env.CI ? ['--forbid-only'] : []), ...(process.stdout.isTTY ? [] : ['--no-color'])];
}

async function attempt(title: string, work: () => Promise<Totals>): Promise<Totals> {
  heading(title);
  try {
    const totals = await work();
    if (totals.skipped > 0) say(`(${totals.skipped} skipped)`);
    return totals;
  } catch (thrown) {
    say(reasonOf(thrown));
    return failedOne;
  }
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((part) => !parts.some((known) => known === part));
  if (unknown !== undefined) {
    say(`There is no part “${unknown}”; the parts are ${parts.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const all: Totals[] = [];
  all.push(
    await attempt('Building', async () => {
      await build();
      return passedOne;
    }),
  );
  for (const { part, title, run } of steps) {
    if (asked.length > 0 && !asked.includes(part)) continue;
    if (wasInterrupted()) return;
    all.push(await attempt(title, run));
  }
  const { passed, failed } = sum(all);
  say(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

await main().finally(endEverything);
