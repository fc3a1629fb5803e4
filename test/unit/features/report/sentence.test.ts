import assert from 'node:assert/strict';
import { type SentenceWanted, sentenceFrom } from '../../../../server/src/features/report/sentence.ts';
import { openDepot, REPORT } from './depot.ts';

/** The sentence that somebody comes to from some words of the report, with its number and what has been made of it. */
function from(words: string, wanted: SentenceWanted): string | null {
  const { workspace, file, uri } = openDepot();
  const { text } = file(REPORT);
  const start = text.indexOf(words);
  assert(start >= 0, words);
  const found = sentenceFrom(workspace, uri(REPORT), { start, end: start }, wanted);
  return found === null
    ? null
    : `${found.number}/${found.of} ${found.coverage} ${text.slice(found.span.start, found.span.end)}`;
}

describe('reading a report sentence by sentence', () => {
  it('goes from one to the next, over headings and empty lines', () => {
    assert.equal(from('Fire at', 'next'), '1/8 unread A fire broke out at the depot on Monday.');
    assert.equal(from('broke out', 'next'), '2/8 claimed Nine workers were hurt, the fire brigade said.');
    assert.equal(from('Nobody', 'next'), '5/8 claimed Eleven workers were hurt.');
  });

  it('goes back from the middle of a sentence to the one before, and from a heading to the last one', () => {
    assert.equal(from('was arrested', 'previous'), '3/8 read The depot belongs to Orlan.');
    assert.equal(from('the toll', 'previous'), '4/8 claimed Nobody was arrested.');
  });

  it('ends at the ends of the file', () => {
    assert.equal(from('A fire', 'previous'), null);
    assert.equal(from('الشرطة', 'next'), null);
  });

  it('knows the sentence at a place', () => {
    assert.equal(from('late', 'here'), '6/8 unread Trains 🔥 ran late.');
    assert.equal(from('Fire at', 'here'), null);
  });

  it('finds the next one of which nothing has been made, round the end of the file', () => {
    assert.equal(from('A fire', 'next-unread'), '6/8 unread Trains 🔥 ran late.');
    assert.equal(from('قالت', 'next-unread'), '1/8 unread A fire broke out at the depot on Monday.');
  });
});
