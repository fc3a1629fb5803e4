import assert from 'node:assert/strict';
import { segment } from '../../../../server/src/core/text/segment.ts';
import { bodies } from './traps/bodies.ts';
import { courts } from './traps/courts.ts';
import { figures } from './traps/figures.ts';
import { marks } from './traps/marks.ts';
import { passages } from './traps/passages.ts';
import { speech } from './traps/speech.ts';
import { wires } from './traps/wires.ts';
import { words } from './traps/words.ts';

const subjects = { ...words, ...marks, ...passages, ...wires, ...speech, ...courts, ...bodies, ...figures };

function cutAsMarked(marked: string): readonly string[] {
  const text = marked.replaceAll('‖', '');
  return segment(text).map((unit) => text.slice(unit.start, unit.end));
}

for (const [subject, marked] of Object.entries(subjects)) {
  describe(`sentences: ${subject}`, () => {
    for (const passage of marked) {
      it(passage.replaceAll(/\s+/g, ' '), () => {
        const expected = passage.split('‖').map((part) => part.trim());
        assert.deepEqual(cutAsMarked(passage), expected);
      });
    }
  });
}
