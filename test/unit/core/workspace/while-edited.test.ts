import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import { occurrences } from '../../../../server/src/core/anchoring/locate.ts';
import type { Quote } from '../../../../server/src/core/model/entry.ts';
import { Edits } from '../../../../server/src/core/workspace/while-edited.ts';

function quoteOf(quote: string): Quote {
  const span = { start: 0, end: 0 };
  return { source: 'mill', quote, prefix: null, suffix: null, span, keyStart: 0, flow: false, path: '' };
}

describe('what edits of a report leave of its quotes', () => {
  const line = fc.constantFrom(
    'The mill stood still.',
    'The mill stood',
    'still. Nobody knew why.',
    'Nobody knew why.',
    'The “mill” stood still.',
    '',
    'a b',
    `It rained${' and rained'.repeat(120)}.`,
  );
  const lines = fc.array(line, { maxLength: 14 }).map((all) => all.join('\n'));
  const quotes = ['The mill stood still.', 'Nobody knew why.', 'mill', 'a b', 'rained and rained', 'why. a'];

  it('are all places of their words, wherever it says that it knows them', () => {
    fc.assert(
      fc.property(lines, lines, lines, lines, (head, saved, now, tail) => {
        const [before, after] = [`${head}\n${saved}\n${tail}`, `${head}\n${now}\n${tail}`];
        const edits = new Edits(before, after);
        for (const words of quotes) {
          const quote = quoteOf(words);
          const known = edits.placesThrough(quote, occurrences(fold(before), words));
          if (known !== null) assert.deepEqual(known, occurrences(fold(after), words));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are the lines of a work whose first and last line stand as they were', () => {
    const saved = 'Title\nOne.\nTwo.\nThree.\nEnd\n';
    const work = { start: saved.indexOf('One.'), end: saved.indexOf('End') };
    const through = (now: string) => {
      const span = new Edits(saved, now).linesThrough(saved, work);
      return span === null ? null : now.slice(span.start, span.end);
    };
    assert.equal(through('Title!\nOne.\nTwo and a half.\nThree.\nEnd\n'), 'One.\nTwo and a half.\nThree.\n');
    assert.equal(through('Title\nOne!\nTwo.\nThree.\nEnd\n'), null);
    assert.equal(through('Title\nOne.\nTwo.\nEnd\n'), null);
  });
});
