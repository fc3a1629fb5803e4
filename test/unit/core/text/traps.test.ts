import assert from 'node:assert/strict';
import { segment } from '../../../../server/src/core/text/segment.ts';
import { marks } from './traps/marks.ts';
import { passages } from './traps/passages.ts';
import { wires } from './traps/wires.ts';
import { words } from './traps/words.ts';

function cutAsMarked(marked: string): readonly string[] {
  const text = marked.replaceAll('‖', '');
  return segment(text).map((unit) => text.slice(unit.start, unit.end));
}

for (const [subject, marked] of Object.entries({ ...words, ...marks, ...passages, ...wires })) {
  describe(`sentences: ${subject}`, () => {
    for (const passage of marked) {
      it(passage.replaceAll(/\s+/g, ' '), () => {
        const expected = passage.split('‖').map((part) => part.trim());
        assert.deepEqual(cutAsMarked(passage), expected);
      });
    }
  });
}
