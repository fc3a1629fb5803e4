import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passageWithSameEnds } from '../../../../server/src/core/anchoring/same-ends.ts';

const TEXT =
  'The harbour master said that at least 84 containers fell into the basin on Monday. Divers found two of them. The harbour master said that nobody was hurt.';

function passage(quote: string): string | null {
  const span = passageWithSameEnds(TEXT, quote);
  return span === null ? null : TEXT.slice(span.start, span.end);
}

describe('the passage with the ends of a quote', () => {
  it('is the one in which a figure or a word is another, or stands besides', () => {
    const sentence = 'at least 84 containers fell into the basin on Monday.';
    assert.equal(passage(sentence.replace('84', '94')), sentence);
    assert.equal(passage(sentence.replace('into', 'off')), sentence);
    assert.equal(passage('at least 84 containers fell basin on Monday.'), sentence);
    assert.equal(passage('at least 84 big containers fell into the basin on Monday.'), sentence);
  });

  it('is not known where an end stands twice, is a few letters, or both are little of the quote', () => {
    assert.equal(passage('The harbour master said that two men were hurt.'), null);
    assert.equal(passage('Diver saw two of them.'), null);
    assert.equal(passage('Divers saw neither of the two, nor one of them.'), null);
    assert.equal(passage('x'), null);
    assert.equal(passage(''), null);
  });

  it('is not what lies between the ends of two sentences far apart', () => {
    assert.equal(passage('at least 84 containers fell xxx Divers found two of them.'), null);
  });

  it('lies in the text and has the ends, for any quote', () => {
    const piece = fc.constantFrom(...TEXT.split(/(?<=\s)/), 'x ');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const quote = pieces.join('');
        const span = passageWithSameEnds(TEXT, quote);
        if (span === null) return;
        const found = TEXT.slice(span.start, span.end);
        assert.equal(found[0], quote[0]);
        assert.equal(found.at(-1), quote.at(-1));
      }),
    );
  });
});
