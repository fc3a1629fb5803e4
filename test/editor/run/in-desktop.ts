import { join } from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { desktopVsCode, displayFor, ownProfile } from '../../../scripts/host/desktop.ts';
import { readManifest } from '../../../scripts/host/paths.ts';
import { run, start, temporaryFolder } from '../../../scripts/host/processes.ts';
import { quietSettings, writeUserSettings } from '../../../scripts/host/settings.ts';
import { planVariable } from './plan.ts';
import type { Session, SessionRequest } from './session.ts';

/** Runs the tests in a downloaded desktop VS Code. Throws NotAvailable where none can be had. */
export async function desktopSession({ stage, entry, extension, vsix }: SessionRequest): Promise<Session> {
  const display = displayFor('Desktop VS Code');
  const program = await desktopVsCode(versionAskedFor());
  const profile = await temporaryFolder('vs');
  const userData = join(profile, 'u');
  const own = ownProfile(userData, join(profile, 'x'));
  writeUserSettings(userData, quietSettings);
  if (vsix !== undefined) await install(program, own, vsix);

  const tests = [
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${entry}`,
    stage.plan.opened,
  ];
  const [command = program, ...args] = [...display, program, ...own, ...tests];
  const env = { ...process.env, [planVariable]: stage.planFile };
  const window = start(command, args, { output: 'keep', env });
  let printed = '';
  for (const stream of [window.child.stdout, window.child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return { gone: window.ended, log: () => printed, end: () => window.end() };
}

async function install(program: string, own: readonly string[], vsix: string): Promise<void> {
  const cli = resolveCliPathFromVSCodeExecutablePath(program);
  const { code, printed } = await run(cli, [...own, '--install-extension', vsix, '--force'], {
    output: 'keep',
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`VS Code did not install ${vsix}:\n${printed.trim()}`);
}

function versionAskedFor(): string {
  const asked = process.env.ADDUCE_TEST_VSCODE;
  return asked === 'min' ? readManifest().oldestVsCode : asked || 'stable';
}
