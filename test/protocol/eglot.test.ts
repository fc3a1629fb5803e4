import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOf, configurations, folderFor, lineOf, scriptOf } from './support/other-editor.ts';

/** What test/protocol/support/eglot.el prints. Lines count from 0. */
interface Answers {
  readonly broken: readonly { readonly line: number; readonly text: string }[];
  readonly hover: string;
  readonly quote: Place;
  readonly claim: Place;
  readonly completions: readonly string[];
  readonly renamed: true | null;
  /** The other file that names the claim says its new id. */
  readonly renamedElsewhere: true | null;
  readonly actions: readonly string[];
  readonly failure?: string;
}
interface Place {
  readonly file: string;
  readonly line: number;
}

const MINUTE = 60_000;

describe('Emacs with Eglot, set up as docs/editors.md says', function () {
  this.timeout(2 * MINUTE);
  let folder: string;
  let answers: Answers;

  before(async function () {
    const mode = yamlMode();
    if (mode === null) {
      console.log(
        '      Emacs with Eglot and a mode for YAML is not installed here: these tests are skipped.',
      );
      return this.skip();
    }
    folder = folderFor('eglot');
    const configuration = configurations('elisp ').get('eglot');
    assert(configuration, 'docs/editors.md has no configuration for Eglot.');
    const setUp = join(folder, 'init.el');
    writeFileSync(setUp, configuration.replace('yaml-ts-mode', mode));
    const args = ['--batch', '--no-site-file', '--eval', INSTALLED, '-l', setUp, '-l', scriptOf('eglot.el')];
    answers = await answersOf(folder, 'emacs', args, 1.5 * MINUTE);
  });

  after(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  it('shows the finding on a quote that was changed, and takes it back when that is undone', () => {
    assert.equal(answers.broken.length, 1);
    assert.match(answers.broken[0]?.text ?? '', /anchor\/quote-drift/);
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

  it('completes the id of an event, and renames a claim in both files that name it', () => {
    assert(answers.completions.includes('kerman-2024'), answers.completions.join());
    assert.equal(answers.renamed, true);
    assert.equal(answers.renamedElsewhere, true);
  });

  it('offers to annotate a sentence of a report', () => {
    assert.deepEqual(answers.actions.slice(0, 2), ['Annotate this sentence', 'Annotate as an event']);
  });
});

/** Makes what Debian and other systems have installed known to an Emacs in which nothing else is. */
const INSTALLED = '(package-initialize)';

/** The mode for YAML of the Emacs here, with its grammar; null where it has none, has no Eglot, or there is no Emacs. */
function yamlMode(): string | null {
  if (process.platform === 'win32') return null;
  const asked = `(princ (cond
    ((not (require 'eglot nil t)) 'none)
    ((and (fboundp 'yaml-ts-mode) (fboundp 'treesit-ready-p) (treesit-ready-p 'yaml t)) 'yaml-ts-mode)
    ((fboundp 'yaml-mode) 'yaml-mode)
    (t 'none)))`;
  const { stdout, status } = spawnSync(
    'emacs',
    ['--batch', '--no-site-file', '--eval', INSTALLED, '--eval', asked],
    { encoding: 'utf8' },
  );
  return status !== 0 || stdout === 'none' ? null : stdout;
}
