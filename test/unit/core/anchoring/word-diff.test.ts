import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokensOf } from '../../../../server/src/core/anchoring/tokens.ts';
import { matchWords } from '../../../../server/src/core/anchoring/word-diff.ts';

const words = (text: string) => tokensOf(text).ids;

/** The old words that stayed, with the others left out. */
function stayed(old: string, now: string): string {
  const tokens = tokensOf(old);
  const matched = matchWords(tokens.ids, words(now));
  return [...matched.entries()]
    .filter(([, place]) => place >= 0)
    .map(([at]) => old.slice(tokens.starts[at], tokens.ends[at]))
    .join(' ');
}

describe('matching the words of two texts', () => {
  it('keeps what stands in both, whatever the case', () => {
    assert.equal(
      stayed('The gate opened at six.', 'At dawn the Gate was opened at 6.'),
      'The gate opened at',
    );
  });

  it('takes figures with their separators as one word', () => {
    assert.equal(stayed('26,000 men', '26 000 men'), 'men');
  });

  it('prefers long runs to words that stand everywhere', () => {
    const block = Array.from({ length: 80 }, (_, at) => `item ${at} of the list`).join(' ');
    assert.equal(stayed(`${block} the end`, `the start of the list ${block}`), block);
  });

  it('matches equal words only, in order, each once', () => {
    const text = fc.array(fc.nat(12), { maxLength: 300 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [old, now] = [Int32Array.from(a), Int32Array.from(b)];
        let last = -1;
        for (const [at, place] of matchWords(old, now).entries()) {
          if (place < 0) continue;
          assert.ok(place > last && place < now.length);
          assert.equal(old[at], now[place]);
          last = place;
        }
      }),
    );
  });

  it('leaves nothing out of equal texts', () => {
    const same = words('no word is like another here '.repeat(500));
    assert.ok(matchWords(same, same).every((place, at) => place === at));
  });
});
