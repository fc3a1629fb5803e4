import { join } from 'node:path';
import { hasDisplay } from './desktop.ts';
import { downloads, readManifest } from './paths.ts';
import { onPath, type Running, run, start } from './processes.ts';
import { NotAvailable } from './say.ts';

const isWindows = process.platform === 'win32';

/**
 * Opens `folder` in the user's own VS Code, by the `code` command on the PATH, with the extension of this checkout.
 * Throws {@link NotAvailable} when there is none, or it is too old, or could show no window.
 */
export async function openWithCode(folder: string, extension: string): Promise<Running> {
  const code = onPath('code');
  if (code === undefined) throw new NotAvailable('There is no `code` command on the PATH.');
  if (process.env.VSCODE_IPC_HOOK_CLI !== undefined) {
    throw new NotAvailable(
      '`code` belongs to a remote window here, which cannot load an extension in development.',
    );
  }
  if (!hasDisplay()) throw new NotAvailable('`code` is on the PATH, but there is no display for its window.');

  const { printed } = await run(code, [...asRoot(), '--version'], { output: 'keep', shell: isWindows });
  const version = /^(\d+)\.(\d+)\.\d+/m.exec(printed);
  const { oldestVsCode } = readManifest();
  if (version === null) throw new NotAvailable('`code` on the PATH does not say its version.');
  if (!isAtLeast(version[0], oldestVsCode)) {
    throw new NotAvailable(
      `\`code\` is VS Code ${version[0]}; the extension needs ${oldestVsCode} or newer.`,
    );
  }
  const args = [...asRoot(), `--extensionDevelopmentPath=${extension}`, folder];
  return start(code, args, { output: 'show', shell: isWindows });
}

/** VS Code refuses to run as root unless told where to keep its state. */
function asRoot(): readonly string[] {
  return process.getuid?.() === 0
    ? ['--no-sandbox', `--user-data-dir=${join(downloads, 'code-as-root')}`]
    : [];
}

/** Whether a version `a.b.c` is `least` or newer. */
export function isAtLeast(version: string, least: string): boolean {
  const [have, need] = [version, least].map((text) => text.split('.').map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (have?.[place] ?? 0) - (need?.[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
