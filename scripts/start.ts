/**
 * `npm start [-- FOLDER]`: checks a folder of reports and claims (by default the sample project), prints what was
 * found, and opens the folder in a real VS Code with the extension of this checkout.
 *
 * ADDUCE_HOST=code|desktop|browser asks for one VS Code instead of the first that can be had.
 */

import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from './build.ts';
import { openWithCode } from './host/code-on-path.ts';
import { desktopVsCode, hasDisplay, ownProfile } from './host/desktop.ts';
import { developmentFolder } from './host/development.ts';
import { downloads, projectRoot } from './host/paths.ts';
import {
  endEverything,
  type Running,
  run,
  start,
  temporaryFolder,
  wasInterrupted,
} from './host/processes.ts';
import { heading, NotAvailable, reasonOf, say } from './host/say.ts';
import { quietSettings, writeUserSettings } from './host/settings.ts';
import { webVsCode } from './host/web-install.ts';
import { startWebServer, userDataOf } from './host/web-server.ts';

const sample = join(projectRoot, 'samples', 'kerman');

/** Of a VS Code that is opened here for the first time. A paragraph of a report is one long line: shown whole. */
const firstSettings = { ...quietSettings, '[plaintext]': { 'editor.wordWrap': 'on' } };

type Host = 'code' | 'desktop' | 'browser';

/** Each opens the folder, says so, and settles when there is nothing left to wait for. */
const hosts: Readonly<Record<Host, (folder: string) => Promise<void>>> = {
  code: async (folder) => {
    const opening = await openWithCode(folder, projectRoot);
    await succeeded(opening, '`code`');
    say('Opened in your VS Code. The window stays open when this command ends.');
  },
  desktop: async (folder) => {
    if (!hasDisplay()) throw new NotAvailable('Desktop VS Code: there is no display here.');
    const program = await desktopVsCode('stable');
    const profile = await temporaryFolder('vs');
    writeUserSettings(join(profile, 'u'), firstSettings);
    const own = ownProfile(join(profile, 'u'), join(profile, 'x'));
    const window = start(program, [...own, `--extensionDevelopmentPath=${developmentFolder()}`, folder], {
      output: 'keep',
    });
    say('Opened in the downloaded VS Code. Ctrl-C here closes it.');
    await succeeded(window, 'Desktop VS Code');
  },
  browser: async (folder) => {
    const vsCode = await webVsCode();
    const data = join(downloads, 'browser-profile');
    if (!existsSync(userDataOf(data))) writeUserSettings(userDataOf(data), firstSettings);
    const server = await startWebServer(vsCode, data);
    say('VS Code is ready in the browser. Open this address (only this machine can; it holds the key):\n');
    say(`  ${server.url({ folder, extensionDevelopmentPath: developmentFolder() })}\n`);
    say('Ctrl-C ends it.');
    await succeeded(server.running, 'The VS Code server');
  },
};

async function succeeded(program: Running, name: string): Promise<void> {
  const code = await program.ended;
  if (code !== 0 && !wasInterrupted()) throw new NotAvailable(`${name} ended with code ${code}.`);
}

function folderAskedFor(): string {
  // A folder is meant as seen from where the person typed the command, which npm moves away from.
  const here = process.env.INIT_CWD ?? process.cwd();
  const [asked] = process.argv.slice(2);
  const folder = asked === undefined ? sample : resolve(here, asked);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new NotAvailable(`There is no folder ${folder}.`);
  return folder;
}

function hostsAskedFor(): readonly Host[] {
  const asked = process.env.ADDUCE_HOST;
  if (!asked) return ['code', 'desktop', 'browser'];
  if (asked === 'code' || asked === 'desktop' || asked === 'browser') return [asked];
  throw new NotAvailable(`ADDUCE_HOST is “${asked}”; it can be code, desktop or browser.`);
}

async function check(folder: string): Promise<void> {
  const cli = join(projectRoot, 'dist', 'cli.js');
  if (!existsSync(cli)) return say('`adduce check` is not built: nothing checked.');
  const shown = relative(process.cwd(), folder);
  const target = shown !== '' && !shown.startsWith('..') ? shown : folder;
  const { code } = await run(process.execPath, [cli, 'check', target], {
    output: 'show',
    cwd: process.cwd(),
  });
  if (code > 1) say(`\`adduce check\` did not finish (code ${code}); the folder is opened all the same.`);
}

/** What a newcomer to the folder does first. */
function nextStep(folder: string): string {
  if (folder === sample) return 'Next: ten minutes with the sample, step by step in its README.md.';
  if (existsSync(join(folder, 'adduce.yaml')))
    return 'Next: open a report and run “Adduce: Annotate Sentence”.';
  return 'Next: this folder is no project yet. In VS Code, press F1 and run “Adduce: Create Project”.';
}

async function main(): Promise<void> {
  const folder = folderAskedFor();
  const asked = hostsAskedFor();
  heading('Building');
  await build();
  heading(`Checking ${folder}`);
  await check(folder);
  say(nextStep(folder));
  heading('Opening VS Code');
  for (const host of asked) {
    try {
      return await hosts[host](folder);
    } catch (thrown) {
      if (!(thrown instanceof NotAvailable)) throw thrown;
      say(thrown.message);
    }
  }
  throw new NotAvailable('No VS Code could be opened.');
}

main()
  .catch((thrown: unknown) => {
    say(reasonOf(thrown));
    process.exitCode = 1;
  })
  .finally(endEverything);
