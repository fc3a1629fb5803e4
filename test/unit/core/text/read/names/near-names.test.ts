import assert from 'node:assert/strict';
import { editDistance } from '../../../../../../server/src/core/text/nearest.ts';
import { nameKey, nameWords } from '../../../../../../server/src/core/text/read/names/name-key.ts';
import { nameRuns } from '../../../../../../server/src/core/text/read/names/name-runs.ts';
import { NearNames, nameEdits } from '../../../../../../server/src/core/text/read/names/near-names.ts';
import { tokenize } from '../../../../../../server/src/core/text/read/words/tokens.ts';
import { assertLinearTime } from '../../../../../support/linear-time.ts';

const keyOf = (name: string) => nameKey(nameWords(name));

describe('how names are compared', () => {
  it('is without titles, articles, hyphens, accents, apostrophes and a genitive', () => {
    assert.equal(keyOf('Mr. al-Rahbani’s'), keyOf('Rahbani'));
    assert.equal(keyOf('Prime Minister Karim el Rahbani'), keyOf('Karim ar-Rahbani'));
    assert.equal(keyOf('Sana’a'), keyOf('Sanaa'));
    assert.equal(keyOf('Renée Müller'), keyOf('Renee Muller'));
    assert.equal(keyOf('Abdul Rahman'), keyOf('Abdulrahman'));
    assert.equal(keyOf('the Northern Wing'), keyOf('Northern Wing'));
  });

  it('leaves a title that is all there is, and names in other scripts', () => {
    assert.deepEqual(nameWords('President'), ['president']);
    assert.deepEqual(nameWords('قاسم سلیمانی').length, 2);
  });
});

describe('runs of words that may be names', () => {
  const runsOf = (text: string) =>
    nameRuns(tokenize(text)).map(({ words }) => words.map(({ word }) => word).join(' '));

  it('take in articles, particles, initials and titles with their stops', () => {
    assert.deepEqual(runsOf('He met Gen. Karim al-Rahbani and Ludwig van Hoorn in Orvel.'), [
      'he',
      'gen karim rahbani',
      'ludwig van hoorn',
      'orvel',
    ]);
    assert.deepEqual(runsOf('so said John Q. Miller of the Institute for the Study of Tides'), [
      'john q miller of institute for study of tides',
    ]);
  });

  it('end at a genitive, at a mark and at a small word', () => {
    assert.deepEqual(runsOf('then Orvel’s Mayor, Anna Roth, met Bo'), ['orvel', 'mayor', 'anna roth', 'bo']);
  });

  it('leave contractions, which no name is', () => {
    assert.deepEqual(runsOf('and You’ve seen Tarn'), ['tarn']);
  });

  it('are found in linear time', () => {
    for (const piece of ['Al-', 'Anna of the ', 'al ', 'A. ', 'of '])
      assertLinearTime((text) => nameRuns(tokenize(text)), piece);
  });
});

describe('names that resemble one', () => {
  /** Names of syllables, so that many are near each other; the same in every run. */
  const names = (count: number) => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const syllables = ['ka', 'li', 'mo', 'sa', 'ten', 'ru', 'be', 'ni', 'an', 'o'];
    return Array.from({ length: count }, () =>
      Array.from({ length: 2 + next(4) }, () => syllables[next(syllables.length)]).join(''),
    );
  };

  it('are exactly those that few enough edits part from it', () => {
    const all = [...new Set(names(600))];
    const index = new NearNames<number>();
    for (const [value, name] of all.entries()) index.add(name, value);
    for (const name of all.slice(0, 200)) {
      const expected = all
        .map((other) => ({ other, edits: editDistance(name, other) }))
        .filter(({ other, edits }) => edits <= nameEdits(Math.min(name.length, other.length)))
        .sort((a, b) => a.edits - b.edits || (a.other < b.other ? -1 : 1));
      assert.deepEqual(
        index.near(name).map(({ key, edits }) => ({ other: key, edits })),
        expected,
      );
    }
  });

  it('are gone when they have been taken out as often as put in', () => {
    const index = new NearNames<string>();
    index.add('rahbani', 'a');
    index.add('rahbani', 'a');
    index.add('rahbani', 'b');
    index.delete('rahbani', 'a');
    index.delete('rahbani', 'b');
    assert.deepEqual(index.near('rahbany'), [{ key: 'rahbani', edits: 1, values: ['a'] }]);
    index.delete('rahbani', 'a');
    index.delete('rahbani', 'a');
    assert.deepEqual(index.near('rahbani'), []);
  });

  it('are none for names of four letters', () => {
    const index = new NearNames<string>();
    index.add('iraq', 'a');
    assert.deepEqual(index.near('iran'), []);
    assert.equal(index.near('iraq').length, 1);
  });
});
