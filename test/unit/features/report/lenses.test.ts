import assert from 'node:assert/strict';
import { claimedSentences, sentenceTitle } from '../../../../server/src/features/report/lenses.ts';
import type { TestProject } from '../../support/project.ts';
import { openDepot, REPORT } from './depot.ts';

/** The sentences with what is said above them. */
function lensesIn({ workspace, file, uri }: TestProject, path = REPORT) {
  const { text } = file(path);
  return claimedSentences(workspace, uri(path)).map(({ span, claims, words }) => [
    text.slice(span.start, span.end),
    sentenceTitle(workspace, claims.length, claims, words),
  ]);
}

describe('the lenses on claimed sentences', () => {
  it('say how many claims stand on each, and how many of these disagree with another', () => {
    assert.deepEqual(lensesIn(openDepot()), [
      ['Nine workers were hurt, the fire brigade said.', '2 claims · 1 conflict'],
      ['Nobody was arrested.', '1 claim'],
      ['Eleven workers were hurt.', '“Eleven workers were…” 1 claim · 1 conflict'],
      ['Nine workers were hurt, one union said.', '“Nine workers were hurt…” 1 claim · 1 conflict'],
    ]);
  });

  it('count a conflict that a claim owns up to, from either side', () => {
    const project = openDepot();
    const claims = project.file('claims/b.claims.yaml').text;
    project.workspace.setAnnotations(
      project.uri('claims/b.claims.yaml'),
      claims.replace(
        '    event: fire\n',
        '    event: fire\n    relations: [ { type: refutes, target: C-1 } ]\n',
      ),
      'open',
    );
    project.workspace.settle();
    const titles = lensesIn(project).map(([, title]) => title);
    assert.equal(titles[0], '2 claims · 1 conflict');
    assert.match(titles[2] ?? '', /1 claim · 1 conflict$/);
  });

  it('are none in files without claims', () => {
    const project = openDepot();
    assert.deepEqual(lensesIn(project, 'reports/other.txt'), []);
    assert.deepEqual(claimedSentences(project.workspace, project.uri('reports/none.txt')), []);
  });
});
