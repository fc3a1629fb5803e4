import assert from 'node:assert/strict';
import { inOrder } from '../../../../client/src/reading/in-order.ts';

describe('steps asked for faster than they are done', () => {
  it('are done one after the other, in the order asked for, a failed one included', async () => {
    const queue = inOrder();
    const done: string[] = [];
    const step = (name: string, fails = false) =>
      queue(async () => {
        done.push(`${name} begins`);
        await new Promise((wake) => setImmediate(wake));
        if (fails) throw new Error(name);
        done.push(`${name} ends`);
      });
    const [, second] = await Promise.allSettled([step('a'), step('b', true), step('c')]);
    assert.equal(second.status, 'rejected');
    assert.deepEqual(done, ['a begins', 'a ends', 'b begins', 'c begins', 'c ends']);
  });
});
