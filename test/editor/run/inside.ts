/** The module that VS Code loads to run the tests: `run()` is called in its extension host. */
import { appendFileSync, existsSync } from 'node:fs';
import * as vscode from 'vscode';
import type { TestEvent } from './events.ts';
import { type Plan, readPlan } from './plan.ts';

/** Runs the test files of the plan. Settles in every case: what happened is in the events. */
export async function run(): Promise<void> {
  const plan = readPlan();
  const tell = (event: TestEvent) => appendFileSync(plan.events, `${JSON.stringify(event)}\n`);
  try {
    await runMocha(plan, tell);
  } catch (thrown) {
    tell({
      type: 'crashed',
      message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    });
  } finally {
    tell({ type: 'finished' });
  }
}

async function runMocha(plan: Plan, tell: (event: TestEvent) => void): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    // Whoever forbids the outer run to focus on one test forbids this one.
    forbidOnly: Boolean(process.env.CI),
    ...(plan.grep === null ? {} : { grep: new RegExp(plan.grep) }),
    // It prints nothing: the events below say it all.
    reporter: Mocha.reporters.Base,
    rootHooks: {
      async afterEach(this: Mocha.Context) {
        if (this.currentTest?.state === 'failed') await created(seenFile(plan, this.currentTest));
      },
    },
  });
  for (const file of plan.files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  await new Promise<void>((done) => {
    report(
      mocha.run(() => done()),
      plan,
      tell,
    );
  });
}

function report(runner: Mocha.Runner, plan: Plan, tell: (event: TestEvent) => void): void {
  let depth = 0;
  runner.on('start', () => tell({ type: 'started', vsCode: vscode.version, tests: runner.total }));
  runner.on('suite', (suite) => {
    if (suite.root) return;
    tell({ type: 'suite', depth, title: suite.title });
    depth++;
  });
  runner.on('suite end', (suite) => {
    if (!suite.root) depth--;
  });
  runner.on('pass', (test) => {
    tell({ type: 'passed', depth, title: test.title, milliseconds: test.duration ?? 0 });
  });
  runner.on('pending', (test) => tell({ type: 'skipped', depth, title: test.title }));
  runner.on('fail', (test, error: Error) => {
    tell({
      type: 'failed',
      depth,
      title: test.title,
      fullTitle: test.titlePath().join(' › '),
      message: error.message,
      stack: error.stack ?? error.message,
      seen: seenFile(plan, test),
    });
  });
}

const failures = new Map<object, number>();

/** The file by which the outer process says that it has taken its picture of a failure. */
function seenFile(plan: Plan, test: Mocha.Runnable): string {
  const number = failures.get(test) ?? failures.size;
  failures.set(test, number);
  return `${plan.events}.seen-${number}`;
}

/** Waits for a file to be made, for some seconds: a picture is not worth more. */
async function created(file: string): Promise<void> {
  for (let look = 0; look < 100 && !existsSync(file); look++)
    await new Promise((wake) => setTimeout(wake, 50));
}
