import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareIds } from '../../../../server/src/features/desk/id-order.ts';

describe('the order of ids', () => {
  it('is that of people: by number, whatever the number of digits', () => {
    assert.deepEqual(['C-10', 'C-9', 'C-2', 'B-1'].sort(compareIds), ['B-1', 'C-2', 'C-9', 'C-10']);
  });

  it('is that of the collator, for whatever ids there are', () => {
    const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    const id = fc.oneof(
      fc.stringMatching(/^[A-Ca-c]-?\d{1,4}(-\d{1,3})?$/),
      fc.string({ maxLength: 6 }),
      fc.stringMatching(/^[ab0-2é٣.]{0,6}$/),
    );
    fc.assert(
      fc.property(id, id, (a, b) => {
        assert.equal(Math.sign(compareIds(a, b)), Math.sign(compare(a, b)));
      }),
      { numRuns: 3000 },
    );
  });
});
