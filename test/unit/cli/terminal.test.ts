import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { wantsColour, withProgress, writeAll } from '../../../server/src/cli/terminal.ts';
import { testTerminal } from '../../support/terminal.ts';

describe('writing to a stream', () => {
  it('writes everything in order, and holds no more than a batch however slow the reader', async () => {
    let [most, written, made] = [0, 0, 0];
    const slow = new Writable({
      decodeStrings: false,
      write(piece: string, _encoding, done) {
        written += piece.length;
        setImmediate(done);
      },
    });
    function* pieces(): Iterable<string> {
      for (let i = 0; i < 20_000; i++) {
        made += 100;
        most = Math.max(most, made - written);
        yield 'x'.repeat(100);
      }
    }
    await writeAll(slow, pieces());
    assert.equal(written, 2_000_000);
    assert.ok(most < 100_000, `${most} characters were held`);
  });

  it('stops quietly, and makes no more text, when the reader has gone', async () => {
    const gone = new Writable({
      write(_piece, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    gone.on('error', () => {});
    let made = 0;
    function* pieces(): Iterable<string> {
      for (; made < 100; made++) yield 'x'.repeat(100_000);
    }
    await writeAll(gone, pieces());
    assert.equal(made, 0);
  });

  it('fails when the stream does', async () => {
    const full = new Writable({
      write: (_piece, _encoding, done) => done(new Error('ENOSPC: no space left')),
    });
    full.on('error', () => {});
    await assert.rejects(writeAll(full, ['x']), /ENOSPC/);
  });
});

describe('colour', () => {
  const pipe = testTerminal({ cwd: '/' }).stdout;
  const screen = testTerminal({ cwd: '/', columns: 80 }).stdout;

  it('is for terminals that can show it', () => {
    assert.equal(wantsColour(pipe, {}), false);
    assert.equal(wantsColour(screen, {}), true);
    assert.equal(wantsColour(screen, { TERM: 'dumb' }), false);
  });

  it('goes with NO_COLOR, unless that is empty, and comes with FORCE_COLOR', () => {
    assert.equal(wantsColour(screen, { NO_COLOR: '1' }), false);
    assert.equal(wantsColour(screen, { NO_COLOR: '' }), true);
    assert.equal(wantsColour(pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
    assert.equal(wantsColour(screen, { FORCE_COLOR: '0' }), false);
  });
});

describe('progress', () => {
  it('shows on a terminal while the work lasts, and is wiped off, also when the work fails', () => {
    const terminal = testTerminal({ cwd: '/', columns: 80 });
    assert.equal(
      withProgress(terminal, 'Checking …', () => terminal.err()),
      'Checking …',
    );
    assert.equal(terminal.err(), 'Checking …\r\u001b[K');
    assert.throws(() => withProgress(terminal, 'Again …', () => assert.fail('no')));
    assert.ok(terminal.err().endsWith('Again …\r\u001b[K'));
  });

  it('shows on a terminal that does not know its width', () => {
    const terminal = testTerminal({ cwd: '/', columns: 0 });
    withProgress(terminal, 'Checking …', () => {});
    assert.match(terminal.err(), /^Checking …/);
  });

  it('shows nowhere else', () => {
    const terminal = testTerminal({ cwd: '/' });
    withProgress(terminal, 'Checking …', () => {});
    assert.equal(terminal.err(), '');
  });
});
