import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { Progress } from '../../../server/src/lsp/progress.ts';

/** A client that notes what it is told; `cancel` is the person who wants no more of it. */
function client(isShown = true) {
  const told: string[] = [];
  let time = 0;
  let stop = () => {};
  const reporter = {
    begin: (title: string, percent: number, message: string) => told.push(`${title} ${percent} % ${message}`),
    report: (percent: number, message: string) => told.push(`${percent} % ${message}`),
    done: () => told.push('done'),
    token: { onCancellationRequested: (listener: () => void) => (stop = listener) },
  };
  const connection = {
    window: { createWorkDoneProgress: () => Promise.resolve(reporter) },
  } as unknown as Connection;
  let cancelled = 0;
  const progress = new Progress({ connection, isShown, now: () => time }, () => cancelled++);
  return {
    told,
    async tell(at: number, done: number) {
      time = at;
      progress.tell({ what: 'Reading annotation files', done, of: 2000 });
      await Promise.resolve();
    },
    end: () => progress.end(),
    cancel: () => stop(),
    cancelled: () => cancelled,
  };
}

describe('telling what takes long', () => {
  it('says nothing of what is over in a second', async () => {
    const { told, tell, end } = client();
    await tell(0, 1);
    await tell(900, 1900);
    end();
    assert.deepEqual(told, []);
  });

  it('says how much is done, now and then, and that it is over', async () => {
    const { told, tell, end } = client();
    for (const [at, done] of [
      [0, 0],
      [1100, 500],
      [1150, 510],
      [1400, 1000],
    ] as const)
      await tell(at, done);
    end();
    assert.deepEqual(told, [
      'Adduce 25 % Reading annotation files: 500 of 2,000',
      '50 % Reading annotation files: 1,000 of 2,000',
      'done',
    ]);
  });

  it('begins anew for what comes later', async () => {
    const { told, tell, end } = client();
    await tell(0, 0);
    await tell(2000, 1000);
    end();
    await tell(9000, 1);
    assert.equal(told.length, 2);
  });

  it('says nothing to a client that shows none', async () => {
    const { told, tell } = client(false);
    await tell(0, 0);
    await tell(5000, 10);
    assert.deepEqual(told, []);
  });

  it('hears when somebody wants no more of it', async () => {
    const { tell, cancel, cancelled } = client();
    await tell(0, 0);
    await tell(2000, 10);
    cancel();
    assert.equal(cancelled(), 1);
  });
});
