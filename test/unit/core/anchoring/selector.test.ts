import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import { locate } from '../../../../server/src/core/anchoring/locate.ts';
import { minimalSelector } from '../../../../server/src/core/anchoring/selector.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';

/** Reads `text` with `⟦` and `⟧` around the stretch that is meant. */
function marked(text: string): { text: string; span: Span } {
  const start = text.indexOf('⟦');
  const end = text.indexOf('⟧') - 1;
  return { text: text.replace('⟦', '').replace('⟧', ''), span: { start, end } };
}

function select(input: string): ReturnType<typeof minimalSelector> {
  const { text, span } = marked(input);
  return minimalSelector(fold(text), span);
}

describe('the selector stored for a stretch of a report', () => {
  it('is the exact words alone when they stand once', () => {
    assert.deepEqual(select('It rained. ⟦The “old” bridge–road fell.⟧ Nobody was hurt.'), {
      quote: 'The “old” bridge–road fell.',
    });
  });

  it('leaves outer blanks off and keeps line breaks inside', () => {
    assert.deepEqual(select('It rained.⟦ The bridge\n  fell. ⟧Nobody was hurt.'), {
      quote: 'The bridge\n  fell.',
    });
  });

  it('takes a note marker in when the stretch ends with it, and leaves one before the stretch out', () => {
    assert.deepEqual(select('It rained.⟦[3] The bridge fell.[4]⟧[5] Nobody was hurt.'), {
      quote: 'The bridge fell.[4]',
    });
  });

  it('adds the nearest word that tells repeats apart', () => {
    assert.deepEqual(select('On Monday it rained. On Tuesday ⟦it rained⟧.'), {
      quote: 'it rained',
      prefix: 'Tuesday',
    });
    assert.deepEqual(select('⟦It rained⟧ on Monday. It rained hard.'), { quote: 'It rained', suffix: 'on' });
  });

  it('prefers one side to both at equal length, and both to a long one', () => {
    assert.deepEqual(select('red tide up. red ⟦tide⟧ down. new tide up.'), {
      quote: 'tide',
      suffix: 'down.',
    });
    const grid = 'left one mid up. right two mid up. left one mid down. right two ⟦mid⟧ down.';
    assert.deepEqual(select(grid), { quote: 'mid', prefix: 'two', suffix: 'down.' });
  });

  it('writes context on one line', () => {
    assert.deepEqual(select('One\nnorth  wind\n⟦blew.⟧ The north wind blew. The north wind blew. The'), {
      quote: 'blew.',
      prefix: 'One north wind',
    });
  });

  it('needs no context for a repeat outside the segment', () => {
    const { text, span } = marked('It rained.\nAgain. ⟦It rained.⟧');
    assert.deepEqual(minimalSelector(fold(text), span, { within: { start: 11, end: text.length } }), {
      quote: 'It rained.',
    });
  });

  it('tells the same sentence apart however often it is repeated in a row', () => {
    const sentence = 'It rained.';
    const text = Array.from({ length: 5 }, () => sentence).join(' ');
    const folded = fold(text);
    for (let at = 0; at < text.length; at += sentence.length + 1) {
      const span = { start: at, end: at + sentence.length };
      const anchor = locate(folded, minimalSelector(folded, span));
      assert.deepEqual({ start: anchor.start, end: anchor.end }, span);
    }
  });

  it('leads back to the very same stretch in texts full of repeats', () => {
    const sentence = fc.constantFrom(
      'It rained.',
      'It rained.[7]',
      'The river rose.',
      '“We left,” he said.',
      'It rained “a lot”.',
      'Café – closed.',
      'No.',
      '雨が降った。',
      'He',
    );
    const join = fc.constantFrom(' ', '\n', '  ', '\r\n\r\n', '\u00a0');
    const text = fc
      .array(fc.tuple(sentence, join), { minLength: 1, maxLength: 14 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.nat(30), (source, from, size, edge) => {
        const start = from % source.length;
        const end = Math.min(source.length, start + 1 + (size % 40));
        const folded = fold(source);
        const within = { start: Math.max(0, start - edge), end: source.length };
        for (const options of [{}, { within }]) {
          // A stretch of blanks, or inside a note marker, holds no words to quote.
          const selector = minimalSelector(folded, { start, end }, options);
          if (fold(selector.quote).text.trim() === '' || /^\[?7?\]?$/.test(source.slice(start, end).trim()))
            continue;
          const anchor = locate(folded, selector, options);
          assert.equal(anchor.state, 'exact', JSON.stringify({ selector, anchor }));
          const got = source.slice(anchor.start, anchor.end);
          assert.equal(got, selector.quote);
          assert.ok(
            (anchor.start ?? -1) >= start - 7 && (anchor.end ?? -1) <= end + 1,
            JSON.stringify({ selector, anchor, start, end }),
          );
          assert.ok(
            (anchor.start ?? -1) < end && start < (anchor.end ?? -1),
            JSON.stringify({ selector, anchor, start, end }),
          );
        }
      }),
      { numRuns: 2000 },
    );
  }).timeout(30_000);
});
