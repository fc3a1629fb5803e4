import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What test/protocol/support/neovim.lua prints. Lines count from 0. */
interface Answers {
  readonly broken: readonly { readonly code: string; readonly line: number; readonly message: string }[];
  readonly hover: string;
  readonly quote: Place;
  readonly claim: Place;
  readonly actions: readonly string[];
  readonly failure?: string;
}
interface Place {
  readonly file: string;
  readonly line: number;
}

const TOP = fileURLToPath(new URL('../../', import.meta.url));
const MINUTE = 60_000;

describe('Neovim, set up as docs/editors.md says', function () {
  this.timeout(2 * MINUTE);
  let folder: string;
  let answers: Answers;

  before(async function () {
    const version = neovimVersion();
    const why =
      process.platform === 'win32'
        ? 'is not tried on Windows'
        : 'is not installed here (no nvim on the PATH)';
    if (version === null) {
      console.log(`      Neovim ${why}: these tests are skipped.`);
      return this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'adduce-neovim-'));
    cpSync(join(TOP, 'samples', 'kerman'), join(folder, 'kerman'), { recursive: true });
    writeFileSync(join(folder, 'init.lua'), configurationFor(version));
    // The configuration calls `adduce`: here that is the command line as it stands in the source.
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
    const main = join(TOP, 'server', 'src', 'cli', 'main.ts');
    const command = `#!/bin/sh\nexec "${process.execPath}" --import "${tsx.href}" "${main}" "$@"\n`;
    writeFileSync(join(folder, 'adduce'), command, { mode: 0o755 });
    answers = await runNeovim(folder);
  });

  after(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  it('shows the finding on a quote that was changed, and takes it back when that is undone', () => {
    assert.deepEqual(
      answers.broken.map(({ code }) => code),
      ['anchor/quote-drift'],
    );
    assert.match(answers.broken[0]?.message ?? '', /killing at least 84 people/);
    assert.equal(
      answers.broken[0]?.line,
      lineOf('claims/01-northgate.claims.yaml', 'quote: killing at least 84'),
    );
  });

  it('shows the card of a source', () => {
    assert.match(answers.hover, /Kerman buries its dead/);
    assert.match(answers.hover, /Reliability B/);
  });

  it('goes from a quote to its sentence, and from the sentence to the claim', () => {
    assert.deepEqual(answers.quote, {
      file: '01-northgate-wire.txt',
      line: lineOf('reports/01-northgate-wire.txt', 'killing at least 84 people'),
    });
    assert.deepEqual(answers.claim, {
      file: '01-northgate.claims.yaml',
      line: lineOf('claims/01-northgate.claims.yaml', 'id: K-102'),
    });
  });

  it('offers to annotate a sentence of a report', () => {
    assert.deepEqual(answers.actions.slice(0, 2), ['Annotate this sentence', 'Annotate as an event']);
  });
});

/** `[0, 11]` for 0.11; null where there is none. */
function neovimVersion(): readonly [number, number] | null {
  if (process.platform === 'win32') return null;
  const { stdout, status } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const match = status === 0 ? /^NVIM v(\d+)\.(\d+)/.exec(stdout) : null;
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

/** The configuration that docs/editors.md gives for a version: that for the newest one not above it. */
function configurationFor([major, minor]: readonly [number, number]): string {
  const page = readFileSync(join(TOP, 'docs', 'editors.md'), 'utf8');
  const found = [...page.matchAll(/^```lua neovim-0\.(\d+)\n([\s\S]*?)^```$/gm)]
    .map((fence) => ({ since: Number(fence[1]), text: fence[2] ?? '' }))
    .sort((a, b) => b.since - a.since)
    .find(({ since }) => major > 0 || since <= minor);
  assert(found, `docs/editors.md has no configuration for Neovim ${major}.${minor}.`);
  return found.text;
}

/** Runs Neovim without a screen and without anybody's own settings. */
async function runNeovim(folder: string): Promise<Answers> {
  const script = join(TOP, 'test', 'protocol', 'support', 'neovim.lua');
  const args = ['--headless', '-n', '-i', 'NONE', '-u', join(folder, 'init.lua'), '-c', `luafile ${script}`];
  const home = join(folder, 'home');
  const neovim = spawn('nvim', args, {
    cwd: join(folder, 'kerman'),
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  neovim.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  neovim.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const limit = setTimeout(() => neovim.kill('SIGKILL'), 1.5 * MINUTE);
  await new Promise((resolve, reject) => neovim.once('close', resolve).once('error', reject));
  clearTimeout(limit);
  const line = /^ANSWERS (.*)$/m.exec(output)?.[1];
  assert(line, `Neovim gave no answers:\n${output}`);
  const answers: Answers = JSON.parse(line);
  assert.equal(answers.failure, undefined, output);
  return answers;
}

/** The line of a sample's file on which words first stand, from 0. */
function lineOf(path: string, words: string): number {
  const lines = readFileSync(join(TOP, 'samples', 'kerman', path), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(words));
}
