import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SameLines } from '../../../../server/src/core/anchoring/same-lines.ts';

describe('the lines that two versions of a text share', () => {
  it('carry a stretch with them, however many lines are edited before and behind it', () => {
    const old = 'One.\nTwo.\nThree.\nFour.\nFive.\n';
    const now = 'One!\nTwo.\nAnd a half.\nThree.\nFive, at last.\n';
    const lines = new SameLines(old, now);
    const carried = (words: string) => {
      const start = old.indexOf(words);
      const span = lines.through({ start, end: start + words.length });
      return span === null ? null : now.slice(span.start, span.end);
    };
    assert.deepEqual(['One', 'Two', 'hree', 'Four', 'Five'].map(carried), [null, 'Two', 'hree', null, null]);
    assert.equal(carried('Two.\nThree.'), null);
    assert.deepEqual(
      lines.changed.map(({ start, end }) => now.slice(start, end)),
      ['One!\n', 'And a half.\n', 'Five, at last.\n'],
    );
    assert.deepEqual(
      lines.replaced.map(({ start, end }) => old.slice(start, end)),
      ['One.\n', '', 'Four.\nFive.\n'],
    );
  });

  it('are the same characters in both, whole lines of both, and with the rest make up the texts', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ab', '\n', '\n\n', '\r\n', 'a\n', 'long line\n'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (old, now) => {
        const lines = new SameLines(old, now);
        const rest = lines.replaced.reduce((sum, { start, end }) => sum + end - start, 0);
        let shared = 0;
        for (let at = 0; at < old.length; at++) {
          const span = lines.through({ start: at, end: at + 1 });
          if (span === null) continue;
          shared++;
          assert.equal(now.slice(span.start, span.end), old[at]);
          const begins = (text: string, offset: number) => offset === 0 || text[offset - 1] === '\n';
          assert.equal(begins(old, at), begins(now, span.start));
        }
        assert.equal(shared + rest, old.length);
        assert.equal(
          shared + lines.changed.reduce((sum, { start, end }) => sum + end - start, 0),
          now.length,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
