import assert from 'node:assert/strict';
import { fixCode, fixForm, hasSeveral } from '../../../../server/src/features/fixes/fix-all.ts';
import type { RepairPlace } from '../../../../server/src/features/fixes/repair.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { harbourWith } from '../../support/harbour.ts';
import { openProject, type TestProject } from '../../support/project.ts';

const PATH = 'claims/a.claims.yaml';

function open(claims: string): { project: TestProject; place: RepairPlace } {
  const project = openProject(harbourWith(claims));
  const port = { readText: () => null, reports: () => [] };
  return { project, place: { workspace: project.workspace, uri: project.uri(PATH), port } };
}

const MISSPELT = `
claims:
  - id: C-1
    kind: events          # twice wrong: the value, and the key below
    propositon: Two cranes fell into the basin.
    certainity: x
    appearances:
      - source: harbuor
        quote: Two cranes fell into the basin
        attribution: [ { claimer: master, identification: Named } ]
    horizon: 2024
  - id: C-2
    kind: State
`;

describe('mending the form of a file', () => {
  it('does all that has one right answer, until nothing is left', () => {
    const { project, place } = open(MISSPELT);
    const text = applied(project.file(PATH).text, fixForm(place));
    assert.match(text, /kind: event {10}# twice wrong/);
    assert.match(text, /\n {4}proposition: Two cranes/);
    assert.match(text, /identification: named/);
    assert.match(text, /horizon: "2024"/);
    assert.match(text, /kind: state\n/);
  });

  it('leaves what takes a judgement: ids, quotes, figures', () => {
    const { project, place } = open(MISSPELT);
    assert.match(applied(project.file(PATH).text, fixForm(place)), /source: harbuor/);
  });

  it('leaves the project as it was', () => {
    const { project, place } = open(MISSPELT);
    const { workspace } = project;
    const before = workspace.findings(place.uri);
    const registry = workspace.findings(project.uri('claims/registry.claims.yaml'));
    fixForm(place);
    assert.deepEqual(workspace.findings(place.uri), before);
    assert.deepEqual(workspace.findings(project.uri('claims/registry.claims.yaml')), registry);
    assert.equal(workspace.annotationText(place.uri), project.file(PATH).text);
  });

  it('has nothing to do in a file that is right, or not open', () => {
    const { place } = open('claims: []\n');
    assert.deepEqual(fixForm(place), []);
    assert.deepEqual(fixForm({ ...place, uri: 'file:///project/gone.claims.yaml' }), []);
  });
});

describe('mending all of one code', () => {
  const unknown = `
    claims:
      - { id: C-1, kind: event, proposition: One., participants: [ { entity: fire }, { entity: bridge } ], appearances: [] }
      - { id: C-2, kind: event, proposition: Two., participants: [ { entity: fire } ], event: closrue, appearances: [] }
      - { id: C-3, kind: event, proposition: Three., event: closrue, appearances: [] }
  `;

  it('takes the fix that is meant, and touches no other code', () => {
    const { project, place } = open(unknown);
    assert.ok(hasSeveral(place, 'reference/unknown-event'));
    const text = applied(project.file(PATH).text, fixCode(place, 'reference/unknown-event'));
    assert.equal(text.match(/event: closure/g)?.length, 2);
    assert.match(text, /entity: fire /);
  });

  it('registers in another file, each id once', () => {
    const { project, place } = open(unknown);
    const edits = fixCode(place, 'reference/unknown-entity');
    const registry = project.uri('claims/registry.claims.yaml');
    assert.deepEqual([...new Set(edits.map(({ uri }) => uri))], [registry]);
    const text = applied(project.file('claims/registry.claims.yaml').text, edits);
    assert.equal(text.match(/- id: fire\n/g)?.length, 1);
    assert.equal(text.match(/- id: bridge\n/g)?.length, 1);
  });

  it('is offered only where there are several', () => {
    const { place } = open('claims:\n  - { id: C-1, kind: event, proposition: One., event: closrue }\n');
    assert.ok(!hasSeveral(place, 'reference/unknown-event'));
  });
});
