import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { ownId, ownString } from '../../../../server/src/core/text/own-string.ts';

describe('a string of its own', () => {
  it('is the same string, whatever it is part of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(300), (text, at) => {
        const part = text.slice(at);
        assert.equal(ownString(part), part);
        assert.equal(ownId(part), part);
      }),
    );
  });

  it('does not keep the text alive that it was part of', () => {
    const megabyte = 1024 * 1024;
    const parts: string[] = [];
    const before = used();
    for (let i = 0; i < 20; i++) {
      const text = `${i} ${'\u2019x'.repeat(megabyte)}`;
      parts.push(ownString(text.slice(10, 60)), ownId(text.slice(20, 70)));
    }
    assert.equal(parts.length, 40);
    assert.ok(used() - before < 20 * megabyte, 'the texts are still there');
  });
});

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes of the heap in use once everything that nobody needs is gone. */
function used(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
