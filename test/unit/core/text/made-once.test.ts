import assert from 'node:assert/strict';
import { madeOnce } from '../../../../server/src/core/text/made-once.ts';

describe('what is made once for an object', () => {
  it('is the same at every call, also when nothing could be made', () => {
    let calls = 0;
    const made = madeOnce(({ size }: { readonly size: number }) => {
      calls++;
      return size === 0 ? undefined : [size];
    });
    const [empty, full] = [{ size: 0 }, { size: 2 }];
    assert.equal(made(full), made(full));
    assert.equal(made(empty), made(empty));
    assert.equal(calls, 2);
  });

  it('is made anew for another object that looks the same', () => {
    const made = madeOnce((source: { readonly size: number }) => [source.size]);
    assert.notEqual(made({ size: 1 }), made({ size: 1 }));
  });
});
