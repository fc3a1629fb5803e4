import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resegment } from '../../../../server/src/core/text/resegment.ts';
import { segment } from '../../../../server/src/core/text/segment.ts';

const piece = fc.constantFrom(
  'The dam broke on Sunday, and the army came to the river at dawn',
  'The River Commission',
  'The River Commission Of Two Towns And Their Harbours',
  'the river rose',
  'Gen. Roth',
  'U.S.',
  '. ',
  '? ',
  ' ',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '• ',
  '1. ',
  'Share',
  'Quick guide',
  'http://a.b/c',
  '“',
  '”',
  '(',
  ')',
  '[72]',
  '5',
  'of',
);
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const insertion = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''));

describe('the units of a text after an edit', () => {
  it('are those of the text cut anew', () => {
    fc.assert(
      fc.property(text, insertion, fc.nat(), fc.nat(), (before, inserted, somewhere, some) => {
        const start = somewhere % (before.length + 1);
        const removed = Math.min(some % 30, before.length - start);
        const after = before.slice(0, start) + inserted + before.slice(start + removed);
        const edit = { start, removed, inserted: inserted.length };
        assert.deepEqual(resegment(segment(before), after, edit), segment(after));
      }),
      { numRuns: 20_000 },
    );
  }).timeout(60_000);

  it('are the same objects above the edit, and below it too where nothing moved', () => {
    const lines = Array.from({ length: 50 }, (_, at) => `The dam number ${at + 10} broke. The army came.`);
    const before = segment(lines.join('\n'));
    const text = lines.join('\n').replace('number 30 broke', 'number 30 burst');
    const after = resegment(before, text, { start: text.indexOf('burst'), removed: 5, inserted: 5 });
    const anew = after.filter((unit) => !before.includes(unit));
    assert.ok(anew.length > 0 && anew.length <= 8, `${anew.length} units cut anew`);
  });
});
