import assert from 'node:assert/strict';
import { claimHighlights } from '../../../../server/src/features/report/highlights.ts';
import { openDepot, REPORT } from './depot.ts';

/** What is highlighted with the cursor in front of words of a report. */
function highlightedAt(words: string, path = REPORT, eol: '\n' | '\r\n' = '\n') {
  const { workspace, file, uri } = openDepot({ eol });
  const { text } = file(path);
  assert(text.includes(words));
  return claimHighlights(workspace, uri(path), text.indexOf(words)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('the highlights in a report', () => {
  const nine = ['Nine workers were hurt, the fire brigade said.', 'Nine workers were hurt, one union said.'];

  it('are all words on which the claims at the cursor stand, in every work of the file', () => {
    assert.deepEqual(highlightedAt('Nine'), nine);
    assert.deepEqual(highlightedAt('one union'), nine);
  });

  it('are those of each claim where several stand at the cursor', () => {
    assert.deepEqual(highlightedAt('hurt, the fire'), [nine[0], 'workers were hurt', nine[1]]);
  });

  it('are none where nothing is claimed, so that the editor highlights the word', () => {
    assert.deepEqual(highlightedAt('The depot belongs'), []);
    assert.deepEqual(highlightedAt('anybody', 'reports/other.txt'), []);
  });

  it('are right with line breaks of two characters, and behind emoji', () => {
    assert.deepEqual(highlightedAt('Nine', REPORT, '\r\n'), nine);
  });

  it('are none outside the text and in a file that is not there', () => {
    const { workspace, uri } = openDepot();
    assert.deepEqual(claimHighlights(workspace, uri(REPORT), 1e6), []);
    assert.deepEqual(claimHighlights(workspace, uri('reports/none.txt'), 3), []);
  });
});
