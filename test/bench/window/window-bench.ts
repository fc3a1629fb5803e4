import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openPage } from '../../../scripts/host/browser.ts';
import { projectRoot } from '../../../scripts/host/paths.ts';
import { temporaryFolder } from '../../../scripts/host/processes.ts';
import { quietSettings, writeUserSettings } from '../../../scripts/host/settings.ts';
import { webVsCode } from '../../../scripts/host/web-install.ts';
import { installExtension, startWebServer, userDataOf } from '../../../scripts/host/web-server.ts';
import { workbench } from '../../../scripts/host/workbench.ts';
import { packExtension } from '../../../scripts/package.ts';
import { median } from '../statistics.ts';

/** How long a window is left alone, in milliseconds: background work is done by then, and polling would show. */
const SETTLE = 15_000;
const IDLE = 30_000;
/** A tick of the processor’s clock as Linux counts it, in milliseconds. */
const TICK = 10;

/** What the extension costs a real VS Code, with the packed extension on the sample project. Times in milliseconds. */
export interface WindowResult {
  /** What the editor says our activation took: loading the code and calling it. */
  readonly activation: number;
  /** From opening the page until the extension has said what is claimed. */
  readonly untilMarked: number;
  /** Activation of the slowest of the extensions that VS Code brings itself. */
  readonly slowestOther: { readonly name: string; readonly activation: number };
  /** Processor time of the language server while nobody does anything, in {@link IDLE} milliseconds; null where it cannot be told. */
  readonly idleServer: number | null;
  /** The same of the process that runs all extensions, and of that process in a window without ours. */
  readonly idleHost: number | null;
  readonly idleHostWithoutUs: number | null;
  /** How many of our webview files were fetched before a view was opened, and after. */
  readonly webviewFiles: { readonly before: number; readonly after: number };
}

/** Measures windows, one after the other; what is not a count is the median. */
export async function measureWindow(windows: number): Promise<WindowResult> {
  const home = await temporaryFolder('window-bench');
  const vsix = join(home, 'adduce.vsix');
  await packExtension(vsix);
  const vsCode = await webVsCode();
  const data = join(home, 'profile');
  writeUserSettings(userDataOf(data), { ...quietSettings, 'extensions.verifySignature': false });
  await installExtension(vsCode, data, vsix);
  const other = join(home, 'profile-without-us');
  writeUserSettings(userDataOf(other), quietSettings);
  const idleHostWithoutUs = await idleWithoutUs(vsCode, other, join(home, 'kerman'));
  const results: Omit<WindowResult, 'idleHostWithoutUs'>[] = [];
  for (let i = 0; i < windows; i++) results.push(await one(vsCode, data, join(home, `kerman-${i}`)));
  const [first] = results;
  if (first === undefined) throw new Error('There is no window to measure.');
  const idle = (of: 'idleServer' | 'idleHost') => {
    const known = results.flatMap((result) => result[of] ?? []);
    return known.length === 0 ? null : median(known);
  };
  return {
    ...first,
    activation: median(results.map(({ activation }) => activation)),
    untilMarked: median(results.map(({ untilMarked }) => untilMarked)),
    idleServer: idle('idleServer'),
    idleHost: idle('idleHost'),
    idleHostWithoutUs,
  };
}

/** What the process that runs extensions uses by itself, on the same files. */
async function idleWithoutUs(vsCode: string, data: string, project: string): Promise<number | null> {
  cpSync(join(projectRoot, 'samples', 'kerman'), project, { recursive: true });
  const server = await startWebServer(vsCode, data);
  const window = await openPage(server.url({ folder: project }), { width: 1200, height: 1000 });
  try {
    const editor = await workbench(window.page);
    await editor.openFile('claims/01-northgate.claims.yaml');
    return (await idleTimes(server.running.child.pid)).idleHost;
  } finally {
    await window.close();
    await server.running.end();
  }
}

async function one(
  vsCode: string,
  data: string,
  project: string,
): Promise<Omit<WindowResult, 'idleHostWithoutUs'>> {
  cpSync(join(projectRoot, 'samples', 'kerman'), project, { recursive: true });
  const server = await startWebServer(vsCode, data);
  const began = performance.now();
  const window = await openPage(server.url({ folder: project }), { width: 1200, height: 1000 });
  const fetched: string[] = [];
  window.page.on('request', (request) => {
    if (request.url().includes('dist/webview')) fetched.push(request.url());
  });
  try {
    const editor = await workbench(window.page);
    await editor.openFile('reports/01-northgate-wire.txt');
    await editor.marked();
    const untilMarked = performance.now() - began;
    await editor.command('Developer: Show Running Extensions');
    const times = await activations(window.page);
    await editor.openFile('claims/01-northgate.claims.yaml');
    const idle = await idleTimes(server.running.child.pid);
    const before = fetched.length;
    await editor.command('Adduce: Show Timeline');
    await window.page
      .frameLocator('iframe.webview.ready')
      .frameLocator('#active-frame')
      .locator('svg')
      .first()
      .waitFor();
    const ours = times.find(({ name }) => name === 'Adduce');
    const others = times.filter(({ name }) => name !== 'Adduce').sort((a, b) => b.activation - a.activation);
    if (ours === undefined) throw new Error('The editor does not list the extension as running.');
    return {
      activation: ours.activation,
      untilMarked,
      slowestOther: others[0] ?? { name: 'none', activation: 0 },
      ...idle,
      webviewFiles: { before, after: fetched.length },
    };
  } finally {
    await window.close();
    await server.running.end();
  }
}

/** What the list of running extensions says of their activation. */
async function activations(page: Page) {
  const rows = page.locator('.runtime-extensions-editor .extension');
  await rows.filter({ hasText: 'Adduce' }).first().waitFor();
  const found: { readonly name: string; readonly activation: number }[] = [];
  for (const row of await rows.all()) {
    const name = (await row.locator('.name').first().innerText()).trim();
    const time = /(\d+)\s*ms/.exec(await row.locator('.activation-time').first().innerText());
    if (time?.[1] !== undefined) found.push({ name, activation: Number(time[1]) });
  }
  return found;
}

/** Processor time of our server and of the extension host while the window is left alone. */
async function idleTimes(root: number | undefined) {
  if (process.platform !== 'linux' || root === undefined) return { idleServer: null, idleHost: null };
  await pause(SETTLE);
  const before = processes(root);
  await pause(IDLE);
  const after = processes(root);
  const spent = (isIt: (command: string) => boolean) => {
    const it = after.find(({ command }) => isIt(command));
    const was = before.find(({ pid }) => pid === it?.pid);
    return it === undefined || was === undefined ? null : (it.ticks - was.ticks) * TICK;
  };
  return {
    idleServer: spent((command) => /adduce[^ ]*\/dist\/cli\.js/.test(command)),
    idleHost: spent((command) => command.includes('--type=extensionHost')),
  };
}

/** A process and what it has used of the processor, in ticks. */
interface Used {
  readonly pid: number;
  readonly command: string;
  readonly ticks: number;
}

function processes(root: number): readonly Used[] {
  const all = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program stands in parentheses, and may hold anything.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return [
        {
          pid: Number(name),
          parent: Number(fields[1]),
          command,
          ticks: Number(fields[11]) + Number(fields[12]),
        },
      ];
    } catch {
      return [];
    }
  });
  const ours = new Set([root]);
  for (let grown = true; grown; ) {
    const more = all.filter(({ pid, parent }) => ours.has(parent) && !ours.has(pid));
    for (const { pid } of more) ours.add(pid);
    grown = more.length > 0;
  }
  return all.filter(({ pid }) => ours.has(pid));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds));
}
