import assert from 'node:assert/strict';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenPage, openPage } from '../../scripts/host/browser.ts';
import { developmentFolder } from '../../scripts/host/development.ts';
import { outFolder, projectRoot, readManifest } from '../../scripts/host/paths.ts';
import { endEverything, run, temporaryFolder } from '../../scripts/host/processes.ts';
import { quietSettings, writeUserSettings } from '../../scripts/host/settings.ts';
import { webVsCode } from '../../scripts/host/web-install.ts';
import { startWebServer, userDataOf, type WebServer } from '../../scripts/host/web-server.ts';
import { type Workbench, workbench } from '../../scripts/host/workbench.ts';

const evidence = join(outFolder, 'web-tests');

/**
 * The extension where nothing of it runs on Node: in the web worker of VS Code for the web. Its files come from the
 * editor, under a scheme of their own, as they do from a service. Built by `npm test` before.
 */
describe('the extension in a web worker', function () {
  this.timeout('3m');
  let server: WebServer;
  let window: OpenPage;
  let vsCode: Workbench;
  let project: string;

  before(async () => {
    mkdirSync(evidence, { recursive: true });
    const home = await temporaryFolder('web-tests');
    project = join(home, 'kerman');
    cpSync(join(projectRoot, 'samples', 'kerman'), project, { recursive: true });
    const profile = join(home, 'profile');
    writeUserSettings(userDataOf(profile), {
      ...quietSettings,
      'remote.extensionKind': { [readManifest().id]: ['web'] },
      'editor.hover.delay': 1,
    });
    server = await startWebServer(await webVsCode(), profile);
    const url = server.url({ folder: project, extensionDevelopmentPath: developmentFolder() });
    window = await openPage(url, { width: 1280, height: 800 });
    vsCode = await workbench(window.page);
    await vsCode.openFile('claims/02-corvane.claims.yaml');
  });

  afterEach(async function () {
    const { title = '', state } = this.currentTest ?? {};
    const name = `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}${state === 'failed' ? '-failed' : ''}.png`;
    await window?.page.screenshot({ path: join(evidence, name) });
  });

  after(async () => {
    await window?.close();
    await server?.running.end();
    await endEverything();
  });

  it('finds in the sample project what the command line finds', async () => {
    await vsCode.underlined('warning');
    const { printed } = await run(process.execPath, [join(projectRoot, 'dist', 'cli.js'), 'check', project], {
      output: 'keep',
    });
    const [, warnings, infos] = /\((\d+) warnings?, (\d+) information\)/.exec(printed) ?? [];
    assert(warnings !== undefined, printed);
    // Said of the whole workspace, in the status bar.
    const problems = window.page.locator('#status\\.problems a[aria-label]');
    await problems
      .and(window.page.locator(`[aria-label="Warnings: ${warnings}, Infos: ${infos}"]`))
      .waitFor();
  });

  it('really runs there', async () => {
    await vsCode.command('Developer: Show Running Extensions');
    const row = window.page
      .locator('.runtime-extensions-editor .monaco-list-row')
      .filter({ hasText: 'adduce' });
    await row.filter({ hasText: 'web worker' }).waitFor();
    await vsCode.openFile('claims/02-corvane.claims.yaml');
  });

  it('shows what a reference leads to, and goes there', async () => {
    await vsCode.find('corvane-2024-01-25');
    const hover = await vsCode.hover();
    await hover.filter({ hasText: 'Corvane Institute' }).waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('F12');
    await vsCode.opened('registry.claims.yaml');
  });

  it('goes from a quote to its sentence, and marks what is claimed in the report', async () => {
    await vsCode.openFile('claims/02-corvane.claims.yaml');
    await vsCode.find('Two American officials');
    await vsCode.command('Adduce: Go to Sentence');
    await vsCode.marked();
    await window.page
      .locator('.tab.active')
      .filter({ hasText: /\.(txt|md)$/ })
      .first()
      .waitFor();
  });

  it('checks while one types, and takes back what was found', async () => {
    await vsCode.openFile('claims/01-northgate.claims.yaml');
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.type('sources: [BROKEN');
    await window.page.keyboard.press('Enter');
    await vsCode.underlined('error');
    await vsCode.command('File: Revert File');
    await window.page.locator('.editor-instance .squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('shows the page of a rule', async () => {
    await vsCode.openFile('claims/02-corvane.claims.yaml');
    await vsCode.command('Go to Next Problem in Files');
    await window.page.locator('.marker-widget a.code-link').first().click();
    await vsCode.opened('.md');
    await window.page.locator('.view-line').filter({ hasText: 'Default severity' }).first().waitFor();
  });
});
