import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../server/src/cli/check.ts';
import { init } from '../../../server/src/cli/init.ts';
import { projectSettings } from '../../../server/src/core/check-project.ts';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { CHECK_TOOLS } from '../../support/check-tools.ts';
import { makeFolder } from '../../support/folder.ts';
import { testTerminal } from '../../support/terminal.ts';

const tools = { port: nodeFilePort(), settingsOf: projectSettings, today: () => '2024-02-29' };

async function run(cwd: string, ...args: string[]) {
  const terminal = testTerminal({ cwd });
  const code = await init(args, terminal, tools);
  return { code, out: terminal.out() };
}

describe('adduce init', () => {
  it('makes a folder of reports a project that checks clean, and says what it did and what comes next', async () => {
    const folder = makeFolder({
      'in/Harbour news 100%#é.txt': '\ufeffOne.\r\n',
      'in/b.md': '# Two\n',
      'in/scan.txt': '\0\0',
    });
    const { code, out } = await run(folder);
    assert.equal(code, 0);
    assert.match(out, /^Created adduce\.yaml\nCreated claims\/registry\.claims\.yaml\n/);
    assert.match(out, /Left out “in\/scan\.txt”: it is not a text file\.\nFound 2 reports .*\nNext:\n/);
    const terminal = testTerminal({ cwd: folder });
    assert.equal(await check(['--fail-level', 'hint'], terminal, CHECK_TOOLS), 0, terminal.out());
  });

  it('overwrites nothing', async () => {
    const folder = makeFolder({
      'a.txt': 'One.',
      'adduce.yaml': '# mine\n',
      'x.claims.yaml': '# mine too\n',
    });
    const { code, out } = await run(folder);
    assert.equal(code, 0);
    assert.doesNotMatch(out, /Created/);
    assert.equal(readFileSync(join(folder, 'adduce.yaml'), 'utf8'), '# mine\n');
    assert.ok(!existsSync(join(folder, 'claims')));
    // A second run finds its own files and leaves them alone.
    const fresh = makeFolder({ 'a.txt': 'One.' });
    await run(fresh);
    const before = readFileSync(join(fresh, 'claims/registry.claims.yaml'), 'utf8');
    await run(fresh);
    assert.equal(readFileSync(join(fresh, 'claims/registry.claims.yaml'), 'utf8'), before);
  });

  it('tells of the baseline where there are claims already, and only there', async () => {
    const late = makeFolder({ 'sub/a.txt': 'One.', 'sub/x.claims.yaml': 'claims: []\n' });
    assert.match(
      (await run(late, 'sub')).out,
      /\n {2}adduce check sub\n {2}adduce check sub --update-baseline, .*only what is new counts\n$/,
    );
    assert.doesNotMatch((await run(makeFolder({ 'a.txt': 'One.' }))).out, /baseline/);
  });

  it('stops at a registry that its globs do not show, rather than overwrite it', async () => {
    const settings = 'annotations: ["work/*.claims.yaml"]\n';
    const folder = makeFolder({
      'a.txt': 'One.',
      'adduce.yaml': settings,
      'claims/registry.claims.yaml': '# mine\n',
    });
    await assert.rejects(run(folder), { name: 'CommandError', message: /nothing is overwritten/ });
    assert.equal(readFileSync(join(folder, 'claims/registry.claims.yaml'), 'utf8'), '# mine\n');
  });

  it('writes the settings alone where there is no report, and says so', async () => {
    const folder = makeFolder({ 'sub/photo.jpg': '' });
    const { out } = await run(folder, 'sub');
    assert.match(out, /^Created sub\/adduce\.yaml\nNo report was found here/);
    assert.match(out, / {2}adduce check sub\n$/);
    assert.ok(!existsSync(join(folder, 'sub/claims')));
  });

  it('refuses a folder that is not there, and more than one', async () => {
    const folder = makeFolder({ 'a.txt': '' });
    for (const path of ['nowhere', 'a.txt'])
      await assert.rejects(run(folder, path), {
        name: 'CommandError',
        message: new RegExp(`no folder “${path}”`),
      });
    await assert.rejects(run(folder, 'a', 'b'), /One folder at a time/);
  });
});
