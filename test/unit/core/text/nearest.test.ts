import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, isNear, nearest } from '../../../../server/src/core/text/nearest.ts';

describe('nearest', () => {
  it('finds the word that was meant, whatever the slip', () => {
    const words = ['likelihood', 'confidence', 'credibility', 'basis'];
    assert.deepEqual(nearest('confidance', words), ['confidence']); // one letter for another
    assert.deepEqual(nearest('likelyhood', words), ['likelihood']);
    assert.deepEqual(nearest('credibilty', words), ['credibility']); // one left out
    assert.deepEqual(nearest('bassis', words), ['basis']); // one too many
    assert.deepEqual(nearest('baiss', words), ['basis']); // two exchanged
  });

  it('sets case aside, so such words are nearest', () => {
    assert.deepEqual(nearest('Kerman', ['german', 'kerman']), ['kerman']);
    assert.deepEqual(nearest('a', ['A', 'b']), ['A']);
  });

  it('allows short words fewer slips than long ones', () => {
    assert.deepEqual(nearest('ab', ['ac']), []);
    assert.deepEqual(nearest('abc', ['abd', 'add']), ['abd']);
    assert.deepEqual(nearest('us-inteligence-comunity', ['us-intelligence-community']), [
      'us-intelligence-community',
    ]);
    assert.deepEqual(nearest('harbour-fire', ['market-flood']), []);
  });

  it('gives the nearest alone, as many as asked for, in the order of the list', () => {
    const words = ['claimed', 'claim', 'clams', 'claimsx', 'flames'];
    assert.deepEqual(nearest('claims', words), ['claim', 'clams', 'claimsx']);
    assert.deepEqual(nearest('claims', words, 2), ['claim', 'clams']);
  });

  it('offers nothing for a word that is longer than words are', () => {
    assert.deepEqual(nearest('x'.repeat(300), ['x'.repeat(299)]), []);
  });

  it('never offers the word itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (words, word) => {
        assert.ok(!nearest(word, [...words, word], 100).includes(word));
      }),
    );
  });
});

describe('isNear', () => {
  it('says of one word whether nearest could give it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '-'), maxLength: 11 });
    fc.assert(
      fc.property(word, word, (asked, other) => {
        assert.equal(isNear(asked, other), nearest(asked, [other]).length === 1);
      }),
    );
  });
});

describe('editDistance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is nothing between equal words and the same in both directions', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(editDistance(a, b) === 0, a === b);
        assert.equal(editDistance(a, b), editDistance(b, a));
      }),
    );
  });

  it('grows by one at most with each edit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, at) => {
        const longer = `${b.slice(0, at)}d${b.slice(at)}`;
        assert.ok(Math.abs(editDistance(a, longer) - editDistance(a, b)) <= 1);
      }),
    );
  });

  it('gives up above the limit, and is exact below it', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        assert.equal(editDistance(a, b, most), Math.min(editDistance(a, b), most + 1));
      }),
    );
  });

  it('counts two exchanged neighbours as one edit', () => {
    assert.equal(editDistance('ab', 'ba'), 1);
    assert.equal(editDistance('kitten', 'sitting'), 3);
  });
});
