import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonEnds, throughCommonEnds } from '../../../../server/src/core/anchoring/common-ends.ts';

const through = (old: string, now: string, words: string) => {
  const start = old.indexOf(words);
  const span = throughCommonEnds(commonEnds(old, now), { start, end: start + words.length });
  return span === null ? null : now.slice(span.start, span.end);
};

describe('a stretch of a text that is edited in one place', () => {
  it('moves with the text around it', () => {
    assert.equal(through('One. Two. Three.', 'One. Now two. Two. Three.', 'Two.'), 'Two.');
    assert.equal(through('One. Two. Three.', 'Three.', 'Three.'), 'Three.');
    assert.equal(through('One. Two.', 'One. Two. Three.', 'One.'), 'One.');
  });

  it('does not take in what is put in right before or behind it', () => {
    assert.equal(through('OneTwoThree', 'OneXTwoThree', 'Two'), 'Two');
    assert.equal(through('OneTwoThree', 'OneTwoXThree', 'Two'), 'Two');
  });

  it('takes in what is put into it, and is not known when the edit goes over its border', () => {
    assert.equal(through('One. Two b. Three.', 'One. Two a b. Three.', 'Two b.'), 'Two a b.');
    assert.equal(through('One. Two. Three.', 'One. Nine. Three.', 'wo. Th'), null);
  });

  it('has the same words whenever it lies outside of the edit', () => {
    const text = fc.stringMatching(/^[ab .]{0,30}$/);
    fc.assert(
      fc.property(text, text, text, text, fc.nat(), fc.nat(), (head, gone, come, tail, a, b) => {
        const old = head + gone + tail;
        const now = head + come + tail;
        const ends = commonEnds(old, now);
        assert(ends.before + ends.behind <= Math.min(old.length, now.length));
        const start = a % (head.length + 1);
        const end = start + (b % (head.length - start + 1));
        if (start === end) return;
        const span = throughCommonEnds(ends, { start, end });
        assert(span !== null || end > ends.before);
        if (span !== null) assert.equal(now.slice(span.start, span.end), old.slice(start, end));
      }),
    );
  });
});
