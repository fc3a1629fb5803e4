import assert from 'node:assert/strict';
import { lsp } from '../../../server/src/cli/lsp.ts';

async function served(...args: string[]): Promise<boolean> {
  let serving = false;
  await lsp(args, async () => {
    serving = true;
  });
  return serving;
}

describe('adduce lsp', () => {
  it('serves over the way it is told, whatever else the editor adds', async () => {
    for (const way of ['--stdio', '--socket=6009', '--pipe=/tmp/pipe'])
      assert.ok(await served(way, '--clientProcessId=12', '--unknown'), way);
    assert.ok(await served('--socket', '6009'));
  });

  it('asks for a way to talk, and for one only', async () => {
    await assert.rejects(served(), { name: 'CommandError', message: /Most want --stdio/ });
    await assert.rejects(served('--stdio', '--socket=1'), /One way to talk/);
  });

  it('refuses ways that cannot work', async () => {
    for (const way of ['--socket', '--socket=port', '--socket=70000'])
      await assert.rejects(served(way), /number of a port/);
    await assert.rejects(served('--pipe='), /name of a pipe/);
  });
});
