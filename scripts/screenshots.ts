/**
 * `npm run screenshots [-- NAME …]`: takes the pictures of the documentation from a real VS Code with the extension of
 * this checkout, into docs/images/. Each works on a fresh copy of the sample project.
 */

import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { openPage } from './host/browser.ts';
import { developmentFolder } from './host/development.ts';
import { projectRoot } from './host/paths.ts';
import { endEverything, temporaryFolder } from './host/processes.ts';
import { heading, reasonOf, say } from './host/say.ts';
import { quietSettings, writeUserSettings } from './host/settings.ts';
import { webVsCode } from './host/web-install.ts';
import { startWebServer, userDataOf } from './host/web-server.ts';
import { type Workbench, workbench } from './host/workbench.ts';

/** The colour themes pictures are taken in. */
const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
} as const;

/** A picture of the documentation. */
interface Shot {
  /** The file name in docs/images/, without its ending. */
  readonly name: string;
  readonly theme: keyof typeof themes;
  /** Brings the window to what the picture is to show. */
  readonly arrange: (vsCode: Workbench) => Promise<void>;
}

const shots: readonly Shot[] = [
  {
    name: 'report',
    theme: 'light',
    arrange: async (vsCode) => {
      await vsCode.openFile('reports/01-northgate-wire.txt');
      await vsCode.tidy();
      await vsCode.find('refused the fare');
    },
  },
];

/** Settings of the pictures beside the quiet ones: nothing in the window but what they are about. */
const pictureSettings = {
  ...quietSettings,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'remote.autoForwardPorts': false,
  'editor.wordWrap': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 14,
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'explorer.openEditors.visible': 0,
  'explorer.compactFolders': false,
  'breadcrumbs.enabled': false,
  'outline.showFiles': false,
};

const size = { width: 1280, height: 800 };

async function take(vsCodeFolder: string, shot: Shot): Promise<void> {
  const home = await temporaryFolder('shot');
  const project = join(home, 'kerman');
  cpSync(join(projectRoot, 'samples', 'kerman'), project, { recursive: true });
  const data = join(home, 'profile');
  writeUserSettings(userDataOf(data), { ...pictureSettings, 'workbench.colorTheme': themes[shot.theme] });
  const server = await startWebServer(vsCodeFolder, data);
  const url = server.url({ folder: project, extensionDevelopmentPath: developmentFolder() });
  const window = await openPage(url, size);
  try {
    const file = join(projectRoot, 'docs', 'images', `${shot.name}.png`);
    mkdirSync(join(file, '..'), { recursive: true });
    const vsCode = await workbench(window.page);
    try {
      await shot.arrange(vsCode);
    } catch (thrown) {
      const failed = join(projectRoot, 'out', `${shot.name}-failed.png`);
      await window.page.screenshot({ path: failed });
      throw new Error(`${shot.name}: ${reasonOf(thrown)}\nWhat the window showed: ${failed}`);
    }
    await vsCode.picture(file);
    say(`docs/images/${shot.name}.png`);
  } finally {
    await window.close();
    await server.running.end();
  }
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.find((name) => !shots.some((shot) => shot.name === name));
  if (unknown !== undefined) throw new Error(`There is no picture “${unknown}”.`);
  heading('Building');
  await build();
  heading('Taking pictures');
  const vsCodeFolder = await webVsCode();
  for (const shot of shots) {
    if (asked.length === 0 || asked.includes(shot.name)) await take(vsCodeFolder, shot);
  }
}

main()
  .catch((thrown: unknown) => {
    say(reasonOf(thrown));
    process.exitCode = 1;
  })
  .finally(endEverything);
