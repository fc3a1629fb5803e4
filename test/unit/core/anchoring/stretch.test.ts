import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import { gapThroughRevision, spanThroughRevision } from '../../../../server/src/core/anchoring/stretch.ts';

const OLD = `Harbour closed
The quay was shut on Monday.
https://example.org/a
Trains ran again
Nobody was hurt by the storm.
https://example.org/b
`;

/** The lines of the new text that the lines holding these words became. */
function lines(now: string, first: string, last: string, old = OLD): string {
  const start = old.indexOf(first);
  const end = old.indexOf('\n', old.indexOf(last)) + 1;
  const span = spanThroughRevision(fold(old), fold(now), { start, end });
  return now.slice(span.start, span.end);
}

describe('the lines of a work in a report that has changed', () => {
  const second = 'Trains ran again\nNobody was hurt by the storm.\nhttps://example.org/b\n';

  it('are where they are now, whatever was added before them', () => {
    assert.equal(lines(`Corrected.\n\n${OLD}`, 'Trains', '/b'), second);
    assert.equal(lines(`Corrected.\n\n${OLD}`, 'Harbour', '/a'), OLD.slice(0, OLD.indexOf('Trains')));
  });

  it('hold what was added inside and reworded at the border', () => {
    const now = OLD.replace('Trains ran again', 'Trains and trams ran\nThey were full.').replace('/b', '/c');
    assert.equal(
      lines(now, 'Trains', '/b'),
      'Trains and trams ran\nThey were full.\nNobody was hurt by the storm.\nhttps://example.org/c\n',
    );
  });

  it('are none where the work was taken out', () => {
    assert.equal(lines(OLD.slice(0, OLD.indexOf('Trains')), 'Trains', '/b'), '');
  });

  it('are whole lines in order, inside the text, after any edit', () => {
    const words = fc.array(fc.constantFrom('the', 'quay', 'was', 'shut', '\n', '. '), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (a, b, x, y) => {
        const [old, now] = [a.join(' '), b.join(' ')];
        const start = x % (old.length + 1);
        const end = start + (y % (old.length - start + 1));
        const span = spanThroughRevision(fold(old), fold(now), { start, end });
        assert(0 <= span.start && span.start <= span.end && span.end <= now.length);
        for (const at of [span.start, span.end])
          assert(at === 0 || at === now.length || now.charAt(at - 1) === '\n');
      }),
    );
  });
});

describe('the place where a sentence stood that is gone', () => {
  const gap = (old: string, now: string, words: string) => {
    const start = old.indexOf(words);
    return now.slice(gapThroughRevision(fold(old), fold(now), { start, end: start + words.length }));
  };

  it('is behind the sentence before it', () => {
    assert.equal(
      gap('One came. Two left. “Three stayed.”', 'One came. “Three stayed.”', 'Two left.'),
      '“Three stayed.”',
    );
    assert.equal(gap('One came.\nTwo left.\nThree.', 'One came.\nThree.', 'Two left.'), 'Three.');
  });

  it('is the beginning or the end where nothing stood before or behind it', () => {
    assert.equal(gap('One came. Two left.', 'Two left.', 'One came.'), 'Two left.');
    assert.equal(gap('One came. Two left.', 'One came.', 'Two left.'), '');
  });
});
