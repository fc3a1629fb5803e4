import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOf, configurations, folderFor, lineOf, scriptOf } from './support/other-editor.ts';

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
    folder = folderFor('neovim');
    const setUp = join(folder, 'init.lua');
    writeFileSync(setUp, configurationFor(version));
    const script = `luafile ${scriptOf('neovim.lua')}`;
    const args = ['--headless', '-n', '-i', 'NONE', '-u', setUp, '-c', script];
    answers = await answersOf(folder, 'nvim', args, 1.5 * MINUTE);
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
  const found = [...configurations('lua neovim-0.')]
    .map(([since, text]) => ({ since: Number(since), text }))
    .sort((one, other) => other.since - one.since)
    .find(({ since }) => major > 0 || since <= minor);
  assert(found, `docs/editors.md has no configuration for Neovim ${major}.${minor}.`);
  return found.text;
}
