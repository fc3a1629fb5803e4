import assert from 'node:assert/strict';
import { wordsToQuote } from '../../../../server/src/features/annotate/selection.ts';
import { parseMarked } from '../../../support/fixture.ts';

/** The words quoted for the marked selection. */
function quoted(marked: string): string | null {
  const { text, ranges } = parseMarked(marked);
  const [selection] = ranges;
  assert.ok(selection !== undefined);
  const words = wordsToQuote({ text, unitAt: () => null }, selection);
  return words === null ? null : text.slice(words.start, words.end);
}

describe('the words that are quoted for a selection', () => {
  it('are its words, the first and the last completed', () => {
    assert.equal(quoted('The qu⟦ay was sh⟧ut.'), 'quay was shut');
  });

  it('end before a note marker, and begin behind one, that the selection runs into', () => {
    assert.equal(quoted('⟦The quay was shut.[⟧12] Nobody was hurt.'), 'The quay was shut.');
    assert.equal(quoted('⟦The quay was shut.[1⟧2] Nobody was hurt.'), 'The quay was shut.');
    assert.equal(quoted('The quay was shut.[1⟦2] Nobody was⟧ hurt.'), 'Nobody was');
  });

  it('keep a whole marker, and brackets that are none', () => {
    assert.equal(quoted('⟦The quay was shut.[12]⟧ Nobody.'), 'The quay was shut.[12]');
    assert.equal(quoted('The ⟦quay [at Hollin⟧ Point] was shut.'), 'quay [at Hollin');
  });

  it('are none in the middle of a marker', () => {
    assert.equal(quoted('The quay was shut.⟦[1⟧2] Nobody.'), null);
  });
});
