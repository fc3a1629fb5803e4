import assert from 'node:assert/strict';
import { initialsOf, lettersOf, searchText } from '../../../../server/src/core/text/search-text.ts';

const has = (text: string, query: string) => (lettersOf(query) & ~lettersOf(text)) === 0;

describe('a text as it is searched', () => {
  it('has no capitals, accents or line breaks', () => {
    assert.equal(searchText('Zürich:\r\n  ÉTÉ 2024'), 'zurich: ete 2024');
    assert.equal(searchText('Straße, Øre'), 'straße, øre');
    assert.equal(searchText('كِتاب'), 'كتاب');
  });

  it('is passed over for letters that it lacks alone', () => {
    assert.equal(has('two cranes fell', 'crane'), true);
    assert.equal(has('two cranes fell', 'quay'), false);
    assert.equal(has('c-101', 'c-101'), true);
    assert.equal(has('c101', '😀'), false);
    assert.equal(has('😀', '😀'), true);
    assert.equal(has('two cranes', 'cranes two'), true);
  });

  it('has the letters that its words begin with', () => {
    assert.equal(initialsOf('\nc-101\nquay shut'), lettersOf('c1qs'));
  });
});
