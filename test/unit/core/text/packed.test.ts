import assert from 'node:assert/strict';
import { packed } from '../../../../server/src/core/text/packed.ts';

describe('packed', () => {
  it('gives the same items, and goes its own way from then on', () => {
    const items = [1, 2, 3];
    const kept = packed(items);
    items.push(4);
    assert.deepEqual(kept, [1, 2, 3]);
  });

  it('makes no array for no items', () => {
    assert.equal(packed([]), packed([]));
  });
});
