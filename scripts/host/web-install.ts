import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloads } from './paths.ts';
import { npm } from './processes.ts';
import { NotAvailable, say, withPatience } from './say.ts';

/** The version of the VS Code that is served to a browser. */
export const webVersion = '1.100.3';

const ripgrepVersion = '1.18.0';
const finished = 'complete.json';

/**
 * The folder of a VS Code server that runs from Node alone, installed from the npm registry the first time and used
 * from `.vscode-test/` ever after.
 * Throws {@link NotAvailable} when it is not there and cannot be installed.
 */
export async function webVsCode(): Promise<string> {
  const home = join(downloads, `web-${webVersion}`);
  if (!existsSync(join(home, finished))) await install(home);
  return serverFolder(home);
}

function serverFolder(home: string): string {
  return join(home, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function install(home: string): Promise<void> {
  // The package that carries VS Code 1.x.y is numbered 4.x.y.
  const packaged = `code-server@${webVersion.replace(/^1\./, '4.')}`;
  say(`VS Code ${webVersion} for the browser is not here yet: installing it from the npm registry`);
  say(`  into ${home} (about 300 MB, once; usually under a minute).`);
  const began = Date.now();
  // Built beside its place and moved there when whole: an interrupted or parallel installation leaves no half of one.
  const building = `${home}.building-${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  try {
    writeFileSync(join(building, 'package.json'), '{ "private": true }\n');
    await step('fetching VS Code', building, ['install', packaged, `@vscode/ripgrep@${ripgrepVersion}`]);
    await step('fetching what it needs to run', serverFolder(building), ['install', '--omit=dev']);
    placeRipgrep(building);
    writeFileSync(join(building, finished), JSON.stringify({ webVersion, ripgrepVersion }));
    rmSync(home, { recursive: true, force: true });
    renameSync(building, home);
  } catch (thrown) {
    if (!existsSync(join(home, finished))) throw thrown;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  say(`  … installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

async function step(what: string, cwd: string, args: readonly string[]): Promise<void> {
  // Its install scripts compile native modules that it runs without; they would need a compiler here.
  const quietly = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--engine-strict=false',
  ];
  const { code, printed } = await withPatience(what, npm([...args, '--prefix', cwd, ...quietly], cwd));
  if (code === 0) return;
  const said = printed.trim().split('\n').slice(0, 3).join(' ');
  throw new NotAvailable(`VS Code for the browser cannot be installed: npm says “${said}”`);
}

/** Searching files in VS Code runs ripgrep, which its package would fetch in an install script. */
function placeRipgrep(home: string): void {
  const packages = join(home, 'node_modules', '@vscode');
  const platform = readdirSync(packages).find((name) => name.startsWith('ripgrep-'));
  if (platform === undefined) return;
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const bin = join(serverFolder(home), 'node_modules', '@vscode', 'ripgrep', 'bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(join(packages, platform, 'bin', program), join(bin, program));
}
