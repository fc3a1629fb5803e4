import assert from 'node:assert/strict';
import { segment } from '../../../../server/src/core/text/segment.ts';
import { traps } from './traps.ts';

function cutAsMarked(marked: string): readonly string[] {
  const text = marked.replaceAll('‖', '');
  return segment(text).map((unit) => text.slice(unit.start, unit.end));
}

for (const [subject, passages] of Object.entries(traps)) {
  describe(`sentences: ${subject}`, () => {
    for (const marked of passages) {
      it(marked.replaceAll(/\s+/g, ' '), () => {
        const expected = marked.split('‖').map((part) => part.trim());
        assert.deepEqual(cutAsMarked(marked), expected);
      });
    }
  });
}
