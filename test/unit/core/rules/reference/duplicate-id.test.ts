import assert from 'node:assert/strict';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean } from '../../../support/rule-cases.ts';

describe('reference/duplicate-id', () => {
  it('fires at both entries, two files apart', () => {
    const [first] = expectAt(
      'reference/duplicate-id',
      `
      //- /a.claims.yaml
      events: [ { id: ⟦flood⟧, label: Flood } ]
      //- /b.claims.yaml
      events:
        - id: ⟦flood⟧
          label: The same flood
      `,
    );
    assert.deepEqual(
      first?.related.map((place) => place.uri),
      ['file:///project/b.claims.yaml'],
    );
  });

  it('lets a source and an entity share an id: they are named in different places', () => {
    expectClean(`
      //- /a.claims.yaml
      sources: [ { id: wire, type: article, issued: "2024", held: false } ]
      events: [ { id: wire, label: The wire } ]
    `);
  });

  it('counts an entry whose YAML does not parse by the id it shows', () => {
    const project = openProject(`
      //- /a.claims.yaml
      events:
        - { id: flood, label: Flood }
        - id: flood
          label: "unclosed
    `);
    assert.deepEqual(
      allFindings(project).map(({ finding }) => finding.code),
      ['reference/duplicate-id', 'reference/duplicate-id', 'yaml/syntax'],
    );
  });
});
