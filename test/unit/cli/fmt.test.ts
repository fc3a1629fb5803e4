import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fmt } from '../../../server/src/cli/fmt.ts';
import { projectSettings } from '../../../server/src/core/check-project.ts';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { makeFolder } from '../../support/folder.ts';
import { testTerminal } from '../../support/terminal.ts';

const UNTIDY = 'claims:\n- id:     C-1\n  tags: [ a ]   # so\n';
const TIDY = 'claims:\n  - id: C-1\n    tags: [a]     # so\n';
const FILES = {
  'adduce.yaml': '# mine\n',
  'claims/a.claims.yaml': UNTIDY,
  'claims/b.claims.yaml': TIDY,
  'below/adduce.yaml': '# another\n',
  'below/c.claims.yaml': UNTIDY,
};

function project(files: Readonly<Record<string, string>> = FILES) {
  const folder = makeFolder(files);
  const run = async (...args: string[]) => {
    const terminal = testTerminal({ cwd: folder });
    const tools = { port: nodeFilePort(), settingsOf: projectSettings, write: writeFileSync };
    const code = await fmt(args, terminal, tools);
    return { code, out: terminal.out(), err: terminal.err() };
  };
  return { run, read: (path: string) => readFileSync(join(folder, path), 'utf8'), folder };
}

describe('adduce fmt', () => {
  it('lays out what is not, in the project and those below, and says which', async () => {
    const { run, read } = project();
    assert.deepEqual(await run(), {
      code: 0,
      out: 'claims/a.claims.yaml  formatted\nbelow/c.claims.yaml  formatted\n',
      err: '',
    });
    assert.equal(read('claims/a.claims.yaml'), TIDY);
    assert.equal(read('below/c.claims.yaml'), TIDY);
    assert.equal((await run()).out, 'Nothing to do: all 3 files are laid out as they should be.\n');
  });

  it('writes nothing where it is only to check, and ends with 1', async () => {
    const { run, read } = project();
    const { code, out } = await run('--check', 'claims/a.claims.yaml', 'claims/b.claims.yaml');
    assert.equal(code, 1);
    assert.equal(out, 'claims/a.claims.yaml  would change\n');
    assert.equal(read('claims/a.claims.yaml'), UNTIDY);
    assert.equal((await run('--check', 'claims/b.claims.yaml')).code, 0);
  });

  it('keeps line ends and the byte order mark', async () => {
    const { run, read } = project({ 'a.claims.yaml': `\ufeff${UNTIDY.replaceAll('\n', '\r\n')}` });
    assert.equal((await run()).code, 0);
    assert.equal(read('a.claims.yaml'), `\ufeff${TIDY.replaceAll('\n', '\r\n')}`);
  });

  it('goes on behind a file that it cannot read, and ends with 2', async () => {
    const { run, read, folder } = project();
    writeFileSync(join(folder, 'claims/0.claims.yaml'), Buffer.from([0x63, 0x3a, 0xff, 0x0a]));
    const { code, err } = await run();
    assert.equal(code, 2);
    assert.match(err, /“claims\/0\.claims\.yaml” cannot be changed: it is not saved as UTF-8/);
    assert.equal(read('claims/a.claims.yaml'), TIDY);
  });

  it('says what is no annotation file, or is not there', async () => {
    const { run } = project();
    await assert.rejects(run('adduce.yaml'), /“adduce\.yaml” is no annotation file/);
    await assert.rejects(run('gone.claims.yaml'), /There is no file or folder “gone\.claims\.yaml”/);
    await assert.rejects(run('--chekc'), /Did you mean “--check”/);
  });
});
