import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolder } from '../../support/folder.ts';

/** What only a process shows: exit codes, real pipes, memory. */
describe('the adduce process', function () {
  this.timeout(60_000);
  const main = resolve('server/src/cli/main.ts');
  const loader = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;

  function adduce(cwd: string, args: readonly string[], nodeOptions: readonly string[] = []): ChildProcess {
    return spawn(process.execPath, [...nodeOptions, '--import', loader, main, ...args], { cwd });
  }

  async function ended(child: ChildProcess) {
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => out.push(piece));
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => err.push(piece));
    const [code] = await once(child, 'close');
    return { code, out: out.join(''), err: err.join('') };
  }

  const sources = Array.from(
    { length: 20_000 },
    (_, at) => `  - { id: s${at}, type: report, issued: "2024", file: gone.txt }\n`,
  );
  const manyFindings = () => makeFolder({ 'a.claims.yaml': `sources:\n${sources.join('')}` });

  it('ends with the exit code, and has one line for what went wrong', async () => {
    const { code, out, err } = await ended(adduce(makeFolder({}), ['check', 'nowhere']));
    assert.deepEqual(
      { code, out, err },
      { code: 2, out: '', err: 'adduce: There is no file or folder “nowhere”.\n' },
    );
  });

  it('prints the version of the package', async () => {
    assert.match((await ended(adduce(makeFolder({}), ['--version']))).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('writes 20,000 findings in a small heap', async () => {
    for (const format of ['json', 'sarif', 'text']) {
      const { code, out } = await ended(
        adduce(manyFindings(), ['check', '--format', format], ['--max-old-space-size=200']),
      );
      assert.equal(code, 1);
      assert.equal(out.match(/source\/missing-file/g)?.length, format === 'sarif' ? 40_002 : 20_000);
      if (format !== 'text') JSON.parse(out);
    }
  });

  it('ends quietly when its reader goes', async () => {
    const child = adduce(manyFindings(), ['check', '--format', 'json']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { err } = await ended(child);
    assert.equal(err, '');
  });
});
