/**
 * `npm run screenshots [-- [--theme THEME] [--language LANGUAGE] NAME …]`: takes the pictures of the documentation from a real VS Code with
 * the extension of this checkout, into docs/images/. Each works on a fresh copy of the sample project.
 *
 * With a language, such as de, what the extension says is in it, and the pictures go there, too.
 *
 * With a theme (dark, light, high-contrast, high-contrast-light, or all) the pictures are for looking at, and go to
 * out/pictures/.
 */

import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { openPage } from './host/browser.ts';
import { developmentFolder } from './host/development.ts';
import { projectRoot } from './host/paths.ts';
import { endEverything, temporaryFolder } from './host/processes.ts';
import { heading, reasonOf, say } from './host/say.ts';
import { quietSettings, writeUserSettings } from './host/settings.ts';
import { webVsCode } from './host/web-install.ts';
import { startWebServer, userDataOf } from './host/web-server.ts';
import { workbench } from './host/workbench.ts';
import { type Shot, shots } from './pictures/shots.ts';
import { isTheme, type Theme, themes } from './pictures/themes.ts';

/** Settings of the pictures beside the quiet ones: nothing in the window but what they are about. */
const pictureSettings = {
  ...quietSettings,
  'workbench.layoutControl.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'remote.autoForwardPorts': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 14,
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.hover.sticky': true,
  'explorer.openEditors.visible': 0,
  'explorer.compactFolders': false,
  'breadcrumbs.enabled': false,
  'adduce.preserveOnAnnotate': 'never',
  'outline.showFiles': false,
};

interface Looks {
  readonly theme: Theme;
  /** Another language than English. */
  readonly language?: string;
}

async function take(
  vsCodeFolder: string,
  shot: Shot,
  { theme, language }: Looks,
  file: string,
): Promise<void> {
  const home = await temporaryFolder('shot');
  const project = join(home, 'kerman');
  cpSync(join(projectRoot, 'samples', 'kerman'), project, { recursive: true });
  const data = join(home, 'profile');
  writeUserSettings(userDataOf(data), { ...pictureSettings, 'workbench.colorTheme': themes[theme] });
  const server = await startWebServer(vsCodeFolder, data, process.env, language ?? null);
  const url = server.url({ folder: project, extensionDevelopmentPath: developmentFolder() });
  const window = await openPage(url, shot.size, shot.sharpness ?? 2);
  try {
    const vsCode = await workbench(window.page);
    try {
      await shot.arrange(vsCode);
    } catch (thrown) {
      const failed = join(projectRoot, 'out', `${shot.name}-failed.png`);
      await window.page.screenshot({ path: failed });
      throw new Error(`${shot.name}: ${reasonOf(thrown)}\nWhat the window showed: ${failed}`);
    }
    mkdirSync(dirname(file), { recursive: true });
    await vsCode.picture(file);
    say(relative(projectRoot, file));
  } finally {
    await window.close();
    await server.running.end();
  }
}

function chosenThemes(asked: string | undefined): readonly Theme[] {
  if (asked === undefined) return [];
  if (asked === 'all') return Object.keys(themes).filter(isTheme);
  if (isTheme(asked)) return [asked];
  throw new Error(`There is no theme “${asked}”; there are ${Object.keys(themes).join(', ')}, and all.`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { theme: { type: 'string' }, language: { type: 'string' } },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => !shots.some((shot) => shot.name === name));
  if (unknown !== undefined) throw new Error(`There is no picture “${unknown}”.`);
  const chosen = shots.filter((shot) => positionals.length === 0 || positionals.includes(shot.name));
  const { language } = values;
  const asked = chosenThemes(values.theme ?? (language === undefined ? undefined : 'dark'));
  const name = (shot: Shot, theme: Theme) =>
    [shot.name, theme, ...(language === undefined ? [] : [language])].join('-');
  heading('Building');
  await build();
  heading('Taking pictures');
  const vsCodeFolder = await webVsCode();
  const wanted = chosen.flatMap((shot) =>
    asked.length === 0
      ? [{ shot, theme: shot.theme, file: join(projectRoot, 'docs', 'images', `${shot.name}.png`) }]
      : asked.map((theme) => ({
          shot,
          theme,
          file: join(projectRoot, 'out', 'pictures', `${name(shot, theme)}.png`),
        })),
  );
  for (const { shot, theme, file } of wanted)
    try {
      await take(vsCodeFolder, shot, { theme, ...(language !== undefined && { language }) }, file);
    } catch (thrown) {
      // The others are wanted all the same.
      say(reasonOf(thrown));
      process.exitCode = 1;
    }
}

main()
  .catch((thrown: unknown) => {
    say(reasonOf(thrown));
    process.exitCode = 1;
  })
  .finally(endEverything);
