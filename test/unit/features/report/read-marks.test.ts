import assert from 'node:assert/strict';
import { editsOfRead, readPlans, readTitle } from '../../../../server/src/features/report/read-marks.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import type { TestProject } from '../../support/project.ts';
import { openDepot, REPORT } from './depot.ts';

const REGISTRY = 'claims/registry.claims.yaml';

/** What is offered on words of the report, and the lines of the registry that it changes. */
function offered(project: TestProject, words: string, cursor = false) {
  const { workspace, file, uri } = project;
  const start = file(REPORT).text.indexOf(words);
  assert(start >= 0);
  const selection = { start, end: cursor ? start : start + words.length };
  return readPlans(workspace, uri(REPORT), selection).map((plan) => {
    const edits = editsOfRead(workspace, plan) ?? assert.fail('not made');
    assert(edits.every((edit) => edit.uri === uri(REGISTRY)));
    const text = workspace.annotationText(uri(REGISTRY)) ?? '';
    const after = applied(text, edits);
    const before = new Set(text.split(/\r?\n/));
    return {
      title: readTitle(plan),
      lines: after.split(/\r?\n/).filter((line) => !before.has(line)),
      after,
    };
  });
}

const read = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line) => /read: "?(\d[\d, -]*\d|\d)/.exec(line)?.[1] ?? null);

describe('marking sentences as read', () => {
  it('adds the number of the sentence at the cursor to those of its work', () => {
    const [offer, ...others] = offered(openDepot(), 'A fire broke', true);
    assert(offer);
    assert.equal(offer.title, 'Mark this sentence as read, nothing to claim');
    assert.deepEqual(read(offer), ['2, 4']);
    assert.deepEqual(others, []);
  });

  it('begins the list of a work that has none, in a work further down in the file', () => {
    const [offer] = offered(openDepot(), 'Trains', true);
    assert.deepEqual(offer === undefined ? null : read(offer), ['8']);
  });

  it('takes the sentences of a selection that are not claimed, in each work its own', () => {
    const [offer, back] = offered(
      openDepot(),
      'broke out at the depot on Monday. Nine workers were hurt, the fire brigade said. The depot belongs to Orlan.\nNobody was arrested.\n\nDepot fire: the toll\nEleven workers were hurt. Trains',
    );
    assert(offer && back);
    assert.equal(offer.title, 'Mark these 2 sentences as read, nothing to claim');
    assert.deepEqual(read(offer), ['2, 4', '8']);
    assert.equal(back.title, 'Take back that it was read, nothing to claim');
  });

  it('takes the mark back, and the key with the last one', () => {
    const project = openDepot();
    const [offer, ...others] = offered(project, 'The depot belongs', true);
    assert(offer);
    assert.equal(offer.title, 'Take back that it was read, nothing to claim');
    assert.deepEqual(others, []);
    assert.doesNotMatch(offer.after, /read:/);
    const before = project.file(REGISTRY).text;
    assert.equal(offer.after, before.replace(', read: "4"', ''));
  });

  it('offers nothing on a claimed sentence, a headline, and in a file that is no source', () => {
    const project = openDepot();
    assert.deepEqual(offered(project, 'Nobody was arrested', true), []);
    assert.deepEqual(offered(project, 'Depot fire', true), []);
    assert.deepEqual(
      readPlans(project.workspace, project.uri('reports/other.txt'), { start: 3, end: 3 }),
      [],
    );
    assert.deepEqual(readPlans(project.workspace, project.uri('reports/none.txt'), { start: 3, end: 3 }), []);
  });

  it('offers nothing in a report that is no longer the version recorded: the numbers count in that one', () => {
    const project = openDepot();
    const registry = project.file(REGISTRY).text;
    project.workspace.setAnnotations(
      project.uri(REGISTRY),
      registry.replace('read: "4"', `read: "4", sha256: "${'a'.repeat(64)}"`),
      'open',
    );
    project.workspace.settle();
    assert.deepEqual(offered(project, 'A fire broke', true), []);
    assert.equal(offered(project, 'Trains', true).length, 1);
  });

  it('keeps line breaks of two characters', () => {
    const project = openDepot({ eol: '\r\n' });
    const [offer] = offered(project, 'A fire broke', true);
    assert.deepEqual(offer === undefined ? null : read(offer), ['2, 4']);
    assert.doesNotMatch(offer?.after ?? '', /[^\r]\n/);
  });
});
