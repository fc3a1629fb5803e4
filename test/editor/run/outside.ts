/** Starts a VS Code for the editor tests, follows them, and tells the terminal how they go. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { developmentFolder } from '../../../scripts/host/development.ts';
import { outFolder, projectRoot } from '../../../scripts/host/paths.ts';
import { NotAvailable, reasonOf, say } from '../../../scripts/host/say.ts';
import { bundleTests } from './bundle.ts';
import { readEvents, type Totals } from './events.ts';
import { browserSession } from './in-browser.ts';
import { desktopSession } from './in-desktop.ts';
import { type Listener, listener } from './listener.ts';
import type { Session, SessionRequest } from './session.ts';
import { prepareStage } from './stage.ts';

export interface EditorRun {
  /** Paths below test/editor/suite; all of them when absent. */
  readonly only?: readonly string[];
  /** Runs only the tests whose full title matches this regular expression. */
  readonly grep?: string;
  /** A package to install and test in place of this checkout. */
  readonly vsix?: string;
}

/** How long VS Code may take to start, and how long it may then be silent: a single test has 30 s. */
const patience = { starting: 120_000, silent: 90_000 };

/** Where pictures and logs of failures go. */
const evidence = join(outFolder, 'editor-tests');

/**
 * Runs the editor tests in the first VS Code that can be had and prints how they go. A run that does not come to its
 * end counts as one failure more. Throws NotAvailable when there is no VS Code or nothing to run on.
 */
export async function runEditorTests(asked: EditorRun = {}): Promise<Totals> {
  const bundle = await bundleTests(asked.only ?? []);
  const stage = await prepareStage(
    bundle,
    asked.vsix === undefined ? 'checkout' : 'package',
    asked.grep ?? null,
  );
  rmSync(evidence, { recursive: true, force: true });
  mkdirSync(evidence, { recursive: true });
  const session = await openSession({
    stage,
    entry: bundle.entry,
    // VS Code runs tests only beside an extension in development: an empty one, where ours is installed.
    extension:
      asked.vsix === undefined
        ? developmentFolder()
        : join(projectRoot, 'test', 'editor', 'runner-extension'),
    ...(asked.vsix === undefined ? {} : { vsix: asked.vsix }),
  });
  const listening = listener();
  try {
    await follow(session, stage.plan.events, listening);
  } finally {
    const totals = listening.totals();
    if (totals.failed > 0) {
      writeFileSync(join(evidence, 'vscode.log'), session.log());
      say(`\n  Pictures and logs: ${evidence}`);
    }
    await session.end();
  }
  return listening.totals();
}

async function openSession(request: SessionRequest): Promise<Session> {
  const forced = process.env.ADDUCE_HOST;
  if (forced === 'browser') return browserSession(request);
  try {
    return await desktopSession(request);
  } catch (thrown) {
    if (!(thrown instanceof NotAvailable) || forced === 'desktop') throw thrown;
    say(thrown.message);
    say('The tests run in VS Code in the browser instead.');
    return browserSession(request);
  }
}

/** Reads the events as they come, until the tests finish, VS Code goes, or nothing has come for too long. */
async function follow(session: Session, eventsFile: string, listening: Listener): Promise<void> {
  let gone = false;
  void session.gone.then(() => {
    gone = true;
  });
  let read = 0;
  let finished = false;
  let limit = patience.starting;
  let lastNews = Date.now();
  while (!finished) {
    const goneBefore = gone;
    const fresh = readEvents(readFileSync(eventsFile, 'utf8').slice(read));
    read += fresh.read;
    for (const event of fresh.events) {
      lastNews = Date.now();
      limit = patience.silent;
      if (event.type === 'failed') {
        await takePicture(session, event.fullTitle);
        writeFileSync(event.seen, '');
      }
      if (event.type === 'answer') {
        await session.answer?.(event.answer);
        writeFileSync(event.done, session.answer === undefined ? 'nobody' : 'answered');
      }
      if (event.type === 'press') {
        await session.press?.(event.keys);
        writeFileSync(event.done, session.press === undefined ? 'nobody' : 'answered');
      }
      listening.hear(event);
      finished ||= event.type === 'finished';
    }
    if (finished) return;
    if (goneBefore)
      return listening.hear({ type: 'crashed', message: 'VS Code ended before its tests did.' });
    if (Date.now() - lastNews > limit) {
      const message = `Nothing has been heard from VS Code for ${limit / 1000} s.`;
      await takePicture(session, 'no news');
      return listening.hear({ type: 'crashed', message });
    }
    await new Promise((wake) => setTimeout(wake, 30));
  }
}

async function takePicture(session: Session, title: string): Promise<void> {
  const file = join(evidence, `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}.png`);
  try {
    await session.screenshot?.(file);
  } catch (thrown) {
    say(`  (no picture could be taken: ${reasonOf(thrown)})`);
  }
}
