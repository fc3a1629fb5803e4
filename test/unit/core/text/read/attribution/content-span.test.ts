import assert from 'node:assert/strict';
import { claimerNumber } from '../../../../../../server/src/core/text/read/attribution/claimer-number.ts';
import { contentOf } from '../../../../../../server/src/core/text/read/attribution/content-span.ts';
import { read } from '../../../../../../server/src/core/text/read/read.ts';
import { assertLinearTime } from '../../../../../support/linear-time.ts';

/** What each cue of a sentence reports. */
function contents(sentence: string): readonly string[] {
  return read(sentence).attribution.map((hit) =>
    contentOf(sentence, { start: 0, end: sentence.length }, hit)
      .map(({ start, end }) => sentence.slice(start, end).trim())
      .join(' | '),
  );
}

describe('what a cue reports', () => {
  for (const [sentence, content] of [
    ['Farmers say that the dam was opened.', 'that the dam was opened.'],
    ['The dam was opened, farmers say.', 'The dam was opened,'],
    ['The dam, farmers say, was opened at night.', 'The dam, | , was opened at night.'],
    ['According to farmers, the dam was opened.', ', the dam was opened.'],
    ['The dam was opened, according to farmers.', 'The dam was opened,'],
    ['The dam broke after farmers said that it leaked, and flooded the town.', 'that it leaked'],
    ['The dam, which farmers say was leaking, broke.', 'was leaking'],
    ['Farmers said that the dam leaked, but nobody came.', 'that the dam leaked'],
    ['Farmers said “it leaked, but nobody came.”', '“it leaked, but nobody came.”'],
    ['Farmers voiced hope for a “quick repair,” but nobody came.', 'for a “quick repair,”'],
    ['Farmers said on Monday—long before the town was warned—that the dam leaked.', 'that the dam leaked.'],
    ['Farmers said on Monday, a day after the rain, that the dam leaked.', 'that the dam leaked.'],
    ['“It leaked,” said Ida Renn, the head of the Farmers’ League, which runs the dam.', '“It leaked,”'],
    ['“It leaked,” said Ida Renn, a farmer, “and it broke.”', '“It leaked,” | “and it broke.”'],
    ['The dam broke because, farmers say, it leaked.', ', it leaked.'],
    ['There is a gap between what farmers said and the record.', ''],
  ] as const)
    it(sentence, () => {
      assert.deepEqual(contents(sentence), [content]);
    });

  it('is told in time that grows with the sentence', () => {
    assertLinearTime((text) => {
      const [hit] = read('Farmers say that it leaked.').attribution;
      assert(hit);
      return contentOf(`Farmers say ${text}`, { start: 0, end: text.length + 12 }, hit);
    }, ', and “which, ');
  });
});

describe('whether somebody cited is one or several', () => {
  const number = (words: string) => claimerNumber(words, 'anonymous');
  it('is told by article, number and head', () => {
    assert.deepEqual(
      [
        'a port official',
        'port officials',
        'two aides',
        'the witness',
        'a number of farmers',
        'one of the farmers',
      ].map(number),
      ['singular', 'plural', 'plural', 'singular', 'plural', 'singular'],
    );
    assert.deepEqual(
      ['an official in the mayor’s offices', 'residents of the town', 'an official and two aides'].map(
        number,
      ),
      ['singular', 'plural', 'plural'],
    );
  });

  it('is not told by words for anybody, nor asked of bodies and texts', () => {
    assert.equal(number('someone close to the talks'), null);
    assert.equal(claimerNumber('the councils', 'collective'), null);
    assert.equal(claimerNumber('they', 'pronoun'), null);
    assert.equal(claimerNumber('she', 'pronoun'), 'singular');
    assert.equal(claimerNumber('James Ellis', 'named'), 'singular');
  });
});
