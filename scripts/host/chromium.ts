import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { downloads } from './paths.ts';
import { npm, onPath, run } from './processes.ts';
import { NotAvailable, say, withPatience } from './say.ts';

/** A Chromium that runs here, and the environment it needs for that. */
export interface Chromium {
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The last version of the package that runs on Node 20. */
const packaged = '@sparticuz/chromium@143.0.4';

/**
 * Finds a Chromium: the one named in ADDUCE_CHROMIUM, an installed one, one of playwright's,
 * else one installed from the npm registry into `.vscode-test/chromium` (Linux on x64).
 * Throws {@link NotAvailable} with what a person can do.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.ADDUCE_CHROMIUM;
  if (named) {
    if (await runs(named, process.env)) return { program: named, env: process.env };
    throw new NotAvailable(`ADDUCE_CHROMIUM names ${named}, which does not run.`);
  }
  for (const program of installed()) {
    if (await runs(program, process.env)) return { program, env: process.env };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return fromRegistry();
  throw new NotAvailable(
    'No Chromium or Chrome was found. Install one, or name its program file in the variable ADDUCE_CHROMIUM.',
  );
}

function installed(): string[] {
  return [...usualPlaces(), chromium.executablePath(), ...playwrightsOwn()].filter(
    (path): path is string => path !== undefined && existsSync(path),
  );
}

function usualPlaces(): (string | undefined)[] {
  if (process.platform === 'darwin') {
    const applications = ['/Applications', join(homedir(), 'Applications')];
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      applications.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
    return [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ].flatMap((program) => roots.map((root) => (root === undefined ? undefined : join(root, program))));
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    onPath,
  );
}

function playwrightsOwn(): string[] {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .flatMap((name) =>
      ['chrome-linux', 'chrome-linux64'].map((folder) => join(cache, name, folder, 'chrome')),
    );
}

async function runs(program: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  // Chrome on Windows opens a window when asked for its version.
  if (process.platform === 'win32') return existsSync(program);
  return (await run(program, ['--version'], { output: 'keep', env })).code === 0;
}

async function fromRegistry(): Promise<Chromium> {
  const home = join(downloads, 'chromium');
  const unpacked = join(home, 'unpacked');
  const program = join(unpacked, 'chromium');
  if (!existsSync(program)) await install(home, unpacked);

  const env: NodeJS.ProcessEnv = { ...process.env };
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = fontSettings(unpacked);
  if (await runs(program, env)) return { program, env };
  // A machine without the shared libraries of a browser: the package carries the few this one needs.
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') };
  if (await runs(program, withLibraries)) return { program, env: withLibraries };

  const { printed } = await run(program, ['--version'], { output: 'keep', env });
  throw new NotAvailable(
    `The Chromium from the npm registry does not run here: ${printed.trim()}\n${howToInstall}`,
  );
}

async function install(home: string, unpacked: string): Promise<void> {
  say('No Chromium was found on this machine: installing one from the npm registry (about 65 MB, once).');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const fetched = npm(['install', packaged, '--prefix', home, ...quietly], home);
  const { code, printed } = await withPatience('fetching Chromium', fetched);
  if (code !== 0) throw new NotAvailable(`Chromium cannot be installed: ${printed.trim()}\n${howToInstall}`);

  // The package unpacks itself into the temporary folder; given one of ours, and moved when whole, nothing is left
  // half done and nobody else's file is run. Its own libraries come along only where it believes to be in a cloud.
  const unpacking = `${unpacked}.${process.pid}`;
  mkdirSync(unpacking, { recursive: true });
  const entry = pathToFileURL(
    join(home, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js'),
  ).href;
  const script = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: unpacking, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const done = await run(process.execPath, ['--input-type=module', '--eval', script], {
    output: 'keep',
    env,
  });
  if (done.code !== 0) throw new NotAvailable(`Chromium cannot be unpacked: ${done.printed.trim()}`);
  rmSync(unpacked, { recursive: true, force: true });
  renameSync(unpacking, unpacked);
}

/** Fonts for a machine that has none: without them a page shows no text. */
function fontSettings(unpacked: string): string {
  const file = join(unpacked, 'fonts.conf');
  const folders = [join(unpacked, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const list = folders.map((folder) => `  <dir>${folder}</dir>`).join('\n');
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<fontconfig>\n${list}\n  <cachedir>${join(unpacked, 'font-cache')}</cachedir>\n</fontconfig>\n`,
  );
  return file;
}

const howToInstall =
  'Install a browser (on Debian or Ubuntu, as root: apt-get install chromium), or name one in ADDUCE_CHROMIUM.';
