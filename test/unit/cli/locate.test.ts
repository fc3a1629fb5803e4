import assert from 'node:assert/strict';
import { locate } from '../../../server/src/cli/locate.ts';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { makeFolder } from '../../support/folder.ts';
import { testTerminal } from '../../support/terminal.ts';

const REPORT = 'The quay was closed on Monday. Nobody was hurt.\nIt reopened on Monday after noon.\n';

async function run(...args: string[]) {
  const terminal = testTerminal({ cwd: makeFolder({ 'quay.txt': REPORT }) });
  const code = await locate(['quay.txt', ...args], terminal, nodeFilePort());
  return { code, out: terminal.out() };
}

describe('adduce locate', () => {
  it('prints the place of a quote and the sentence around it', async () => {
    assert.deepEqual(await run('--quote', 'was closed'), {
      code: 0,
      out: 'exact  1:10-1:20\n  The quay was closed on Monday.\n',
    });
  });

  it('lists the places of words that stand there several times, and ends with 1', async () => {
    assert.deepEqual(await run('--quote', 'on Monday'), {
      code: 1,
      out:
        'ambiguous: these words stand in 2 places. Add --prefix or --suffix to say which.\n' +
        '  1:21-1:30\n    The quay was closed on Monday.\n' +
        '  2:13-2:22\n    It reopened on Monday after noon.\n',
    });
  });

  it('tells repeats apart by the words beside them', async () => {
    for (const context of [
      ['--prefix', 'reopened '],
      ['--suffix', ' after'],
    ])
      assert.match((await run('--quote', 'on Monday', ...context)).out, /^exact {2}2:13-2:22\n/);
  });

  it('suggests similar places for words that do not stand there, and ends with 1', async () => {
    const { code, out } = await run('--quote', 'The quay was closed on Friday.');
    assert.equal(code, 1);
    assert.match(
      out,
      /^deleted: these words do not stand in this report\. The most similar places:\n {2}1:1-/,
    );
    assert.equal((await run('--quote', 'Zebras')).out, 'deleted: these words do not stand in this report.\n');
  });

  it('gives offsets as JSON', async () => {
    const { out } = await run('--quote', 'Nobody', '--format', 'json');
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      file: 'quay.txt',
      state: 'exact',
      start: 31,
      end: 37,
      range: { start: { line: 0, character: 31 }, end: { line: 0, character: 37 } },
      sentence: 'Nobody was hurt.',
      candidates: [],
    });
  });

  it('asks for the words when there are none', async () => {
    await assert.rejects(run(), /Which words\? Give them with --quote/);
    await assert.rejects(run('--quote', ' '), /Which words\?/);
  });
});
