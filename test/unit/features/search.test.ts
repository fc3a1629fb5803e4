import assert from 'node:assert/strict';
import { findEntries } from '../../../server/src/features/search/find-entries.ts';
import { openProject } from '../support/project.ts';

const PROJECT = `
  //- /claims/a.claims.yaml
  sources:
    - { id: isw-2024, type: report, title: "Iran Update, January 25, 2024", held: false }
  entities:
    - { id: islamic-state, type: organization, name: Islamic State, aliases: [ISIS, ISIL] }
    - { id: zurich, type: place, name: Zürich }
  events:
    - { id: kerman-2024, label: Kerman bombings }
  claims:
    - { id: C-101, kind: event, proposition: The United States warned Iran of an attack. }
    - { id: C-110, kind: event, proposition: The Kerman bombings killed at least 94 people. }
    - { id: C-200, kind: event, proposition: Nobody kept a memorandum of C-110. }
    - { kind: event, proposition: A claim without an id. }
`;

const found = (query: string, most?: number, project = openProject(PROJECT)) =>
  findEntries([project.workspace], query, most).map(({ definition }) => definition.entry.id);

describe('looking for entries in the project', () => {
  it('finds them by id, title, name, other names, label and proposition, whatever the case', () => {
    assert.deepEqual(found('ISW-20'), ['isw-2024']);
    assert.deepEqual(found('iran upd'), ['isw-2024']);
    assert.deepEqual(found('islamic st'), ['islamic-state']);
    assert.deepEqual(found('isil'), ['islamic-state']);
    assert.deepEqual(found('94 people'), ['C-110']);
  });

  it('puts first what begins with the words, ids before names, then words within', () => {
    assert.deepEqual(found('kerman'), ['kerman-2024', 'C-110']);
    assert.deepEqual(found('c-110'), ['C-110', 'C-200']);
    // An id that begins so, a name that begins so, and a word within a name.
    assert.deepEqual(found('is'), ['isw-2024', 'islamic-state']);
    assert.deepEqual(found('c-1'), ['C-101', 'C-110', 'C-200']);
    assert.deepEqual(found('state'), ['islamic-state', 'C-101']);
  });

  it('wants all words of a query, in any order', () => {
    assert.deepEqual(found('iran warned'), ['C-101']);
    assert.deepEqual(found('bombings kerman'), ['kerman-2024', 'C-110']);
    assert.deepEqual(found('kerman zebra'), []);
  });

  it('takes letters of an id in their order, and beginnings of the words of a name, but no letters of a sentence', () => {
    assert.deepEqual(found('c110'), ['C-110', 'C-200']);
    assert.deepEqual(found('unstir'), ['C-101']);
    assert.deepEqual(found('kb94'), ['C-110']);
    // n, o, e, r, m stand in “Nobody kept a memorandum” in this order.
    assert.deepEqual(found('noerm'), []);
  });

  it('takes no number apart', () => {
    const project = openProject(
      '//- /claims/a.claims.yaml\nevents:\n  - { id: flood, label: Ward 9 of the 4 towns }\n',
    );
    assert.deepEqual(found('w9t', 9, project), ['flood']);
    assert.deepEqual(found('w94', 9, project), []);
  });

  it('does without accents, and with them', () => {
    assert.deepEqual(found('zurich'), ['zurich']);
    assert.deepEqual(found('Zürich'), ['zurich']);
  });

  it('gives no more than is wanted, the best of all', () => {
    const events = Array.from({ length: 2000 }, (_, i) => `  - { id: Q-${i}, label: The quay ${i} }`);
    const project = openProject(
      `//- /claims/a.claims.yaml\nevents:\n${events.join('\n')}\n  - { id: quay }\n`,
    );
    const some = found('quay', 100, project);
    assert.deepEqual([some.length, some[0], some[1]], [100, 'quay', 'Q-0']);
    assert.equal(found('', 100, project).length, 100);
  });

  it('follows what is typed', () => {
    const project = openProject(PROJECT);
    const { workspace, uri, file } = project;
    const path = 'claims/a.claims.yaml';
    assert.deepEqual(found('shelling', 9, project), []);
    const at = file(path).text.indexOf('bombings }');
    workspace.editAnnotations(
      uri(path),
      workspace.rangeIn(uri(path), { start: at, end: at + 8 }),
      'shelling',
    );
    assert.deepEqual(found('shelling', 9, project), ['kerman-2024']);
    assert.deepEqual(found('bombings', 9, project), ['C-110']);
    workspace.removeAnnotations(uri(path));
    assert.deepEqual(found('shelling', 9, project), []);
  });
});
