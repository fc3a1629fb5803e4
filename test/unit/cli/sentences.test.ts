import assert from 'node:assert/strict';
import { sentences } from '../../../server/src/cli/sentences.ts';
import { nodeFilePort } from '../../../server/src/node/file-port.ts';
import { makeFolder } from '../../support/folder.ts';
import { testTerminal } from '../../support/terminal.ts';

const REPORT = '\ufeffHarbour news\r\n\r\nThe quay 🚢 was closed. It rained.\r\n• One boat \u001bsank\r\n';

async function run(...args: string[]) {
  const terminal = testTerminal({
    cwd: makeFolder({ 'quay.txt': REPORT, 'empty.txt': '', 'binary.txt': '\0' }),
  });
  const code = await sentences(args, terminal, nodeFilePort());
  return { code, out: terminal.out() };
}

describe('adduce sentences', () => {
  it('prints each sentence on a line with its number, kind and line', async () => {
    const { code, out } = await run('quay.txt');
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), [
      '1  heading      L1  Harbour news',
      '2  sentence     L3  The quay 🚢 was closed.',
      '3  sentence     L3  It rained.',
      '4  bullet       L4  • One boat ␛sank',
      '',
    ]);
  });

  it('gives offsets into the text as JSON, without the byte order mark', async () => {
    const { version, file, sentences: found } = JSON.parse((await run('quay.txt', '--format', 'json')).out);
    assert.deepEqual({ version, file }, { version: 1, file: 'quay.txt' });
    const text = REPORT.slice(1);
    assert.equal(found.length, 4);
    for (const { start, end, text: sentence } of found) assert.equal(text.slice(start, end), sentence);
    assert.deepEqual(found[1], {
      number: 2,
      kind: 'sentence',
      line: 3,
      start: 16,
      end: 39,
      text: 'The quay 🚢 was closed.',
    });
  });

  it('prints nothing, or an empty list, for an empty report', async () => {
    assert.equal((await run('empty.txt')).out, '');
    assert.deepEqual(JSON.parse((await run('empty.txt', '--format', 'json')).out).sentences, []);
  });

  it('reads over line ends where the lines are broken to fit a page', async () => {
    const lines = 'The quay was closed by the harbour master and by\nGen. Roth. It rained.\n';
    const terminal = testTerminal({ cwd: makeFolder({ 'page.txt': lines }) });
    await sentences(['page.txt', '--wrapped'], terminal, nodeFilePort());
    assert.deepEqual(terminal.out().split('\n'), [
      '1  sentence     L1  The quay was closed by the harbour master and by Gen. Roth.',
      '2  sentence     L2  It rained.',
      '',
    ]);
  });

  it('knows the abbreviations of the project around the file', async () => {
    const cwd = makeFolder({
      'adduce.yaml': 'words: { abbreviations: { title: [Hujj] } }\n',
      'reports/a.txt': 'They met Hujj. Sadr. He left.',
    });
    const terminal = testTerminal({ cwd });
    await sentences(['reports/a.txt'], terminal, nodeFilePort());
    assert.equal(terminal.out().split('\n').length - 1, 2);
  });

  it('prints the works of a file when asked', async () => {
    const digest = [
      'River Update, May 5, 2031',
      'The dam broke on Sunday, and the army came at dawn.',
      'River Update, May 6, 2031',
      'The towns were told of it at noon.',
      '',
    ].join('\n');
    const cwd = makeFolder({ 'digest.txt': digest });
    const terminal = testTerminal({ cwd });
    await sentences(['digest.txt', '--works'], terminal, nodeFilePort());
    assert.deepEqual(terminal.out().split('\n'), [
      'L1-2  River Update, May 5, 2031 · 2031-05-05',
      '    because its heading on line 1 gives a date',
      'L3-4  River Update, May 6, 2031 · 2031-05-06',
      '    because its heading on line 3 gives a date',
      '',
    ]);
    const asJson = testTerminal({ cwd });
    await sentences(['digest.txt', '--works', '--format', 'json'], asJson, nodeFilePort());
    const { version, file, works } = JSON.parse(asJson.out());
    assert.deepEqual([version, file, works.length, works[1].lines], [1, 'digest.txt', 2, [3, 4]]);
  });

  it('says plainly what it cannot read', async () => {
    await assert.rejects(run('binary.txt'), {
      name: 'CommandError',
      message: '“binary.txt” is not a text file.',
    });
    await assert.rejects(run('gone.txt'), { name: 'CommandError', message: '“gone.txt” does not exist.' });
    await assert.rejects(run('.'), { name: 'CommandError', message: '“.” is a folder, not a file.' });
    await assert.rejects(run(), /Which file\?/);
    await assert.rejects(run('a', 'b'), /One file at a time/);
  });
});
