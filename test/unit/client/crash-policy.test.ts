import assert from 'node:assert/strict';
import { endReason, mayRestart } from '../../../client/src/crash-policy.ts';

const minutes = (...times: readonly number[]) => times.map((time) => time * 60_000);

describe('what happens when the language server stops by itself', () => {
  it('is started again twice', () => {
    assert.equal(mayRestart(minutes(0)), true);
    assert.equal(mayRestart(minutes(0, 1)), true);
  });
  it('is not started a third time within three minutes, since what crashed it is still open', () => {
    assert.equal(mayRestart(minutes(0, 1, 2)), false);
  });
  it('is started again when earlier crashes lie further back', () => {
    assert.equal(mayRestart(minutes(0, 1, 5)), true);
  });
  it('is said to be out of memory when it aborted, as V8 does', () => {
    assert.equal(endReason({ code: null, signal: 'SIGABRT' }), 'out-of-memory');
    assert.equal(endReason({ code: 134, signal: null }), 'out-of-memory');
  });
  it('is said to be ended from outside by any other signal', () => {
    assert.equal(endReason({ code: null, signal: 'SIGKILL' }), 'killed');
  });
  it('is said to have crashed when it left with an exit code', () => {
    assert.equal(endReason({ code: 1, signal: null }), 'crashed');
  });
  it('is said to have stopped answering while nothing is known', () => {
    assert.equal(endReason(null), 'unknown');
  });
});
