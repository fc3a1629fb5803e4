import { openPage } from '../../../scripts/host/browser.ts';
import { readManifest } from '../../../scripts/host/paths.ts';
import { say } from '../../../scripts/host/say.ts';
import { quietSettings, writeUserSettings } from '../../../scripts/host/settings.ts';
import { webVersion, webVsCode } from '../../../scripts/host/web-install.ts';
import { installExtension, startWebServer, userDataOf } from '../../../scripts/host/web-server.ts';
import { planVariable } from './plan.ts';
import type { Session, SessionRequest } from './session.ts';

/** Runs the tests in VS Code served to a browser without a window. Throws NotAvailable where that cannot be had. */
export async function browserSession({ stage, entry, extension, vsix }: SessionRequest): Promise<Session> {
  sayVersion();
  const vsCode = await webVsCode();
  writeUserSettings(userDataOf(stage.profile), quietSettings);
  if (vsix !== undefined) await installExtension(vsCode, stage.profile, vsix);
  const env = { ...process.env, [planVariable]: stage.planFile };
  const server = await startWebServer(vsCode, stage.profile, env);
  try {
    const url = server.url({
      folder: stage.plan.opened,
      extensionDevelopmentPath: extension,
      extensionTestsPath: entry,
    });
    const window = await openPage(url, { width: 1280, height: 800 });
    return {
      gone: server.running.ended,
      log: () => `VS Code server:\n${server.log()}\n\nWindow:\n${window.consoleLog()}\n`,
      screenshot: async (file) => void (await window.page.screenshot({ path: file })),
      answer: async ({ text, key }) => {
        const input = window.page.locator('.quick-input-widget input[type="text"]').first();
        await input.waitFor();
        await input.pressSequentially(text);
        await input.press(key);
      },
      press: async (keys) => {
        for (const key of keys)
          if (key.startsWith('"')) await window.page.keyboard.type(key.slice(1, -1));
          else await window.page.keyboard.press(key);
      },
      end: async () => {
        await window.close();
        await server.running.end();
      },
    };
  } catch (thrown) {
    await server.running.end();
    throw thrown;
  }
}

function sayVersion(): void {
  const asked = process.env.ADDUCE_TEST_VSCODE;
  if (!asked || asked === 'stable' || asked === webVersion) return;
  const version = asked === 'min' ? readManifest().oldestVsCode : asked;
  say(`VS Code ${version} does not come for the browser; the tests run in ${webVersion}.`);
}
