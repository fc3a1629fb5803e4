import assert from 'node:assert/strict';
import { findReferences } from '../../../../server/src/features/references.ts';
import { highlightsAt, MOST_HIGHLIGHTS } from '../../../../server/src/features/symbol/highlight.ts';
import { linkedPlaces } from '../../../../server/src/features/symbol/linked-editing.ts';
import { openProject } from '../../support/project.ts';
import { projectAtCursor } from './support.ts';

describe('highlighting an id', () => {
  /** The places in the file of the cursor, as `role: words`, with what is marked there. */
  function highlighted(source: string) {
    const project = projectAtCursor(source);
    const file = [...project.fixture.files].find(([path]) => project.uri(path) === project.at)?.[1];
    assert(file);
    const found = highlightsAt(project.workspace, project.at, project.offset);
    const inOrder = found.map(({ span }) => span).sort((a, b) => a.start - b.start);
    assert.deepEqual(inOrder, file.ranges);
    return found.map(({ role }) => role);
  }

  it('shows where it is defined and where it is named, in this file alone', () => {
    assert.deepEqual(
      highlighted(`
        //- /a.claims.yaml
        entities:
          - { id: ⟦port⟧, name: port }
          - { id: x, part-of: ⟦"po$0rt"⟧ }
        events:
          - { id: port, place: { entity: ⟦port⟧ } }
        //- /b.claims.yaml
        entities:
          - { id: y, part-of: port }
      `),
      ['definition', 'mention', 'mention'],
    );
  });

  it('shows what names an id that nothing has, and a registered publisher', () => {
    assert.deepEqual(
      highlighted(`
        //- /a.claims.yaml
        claims:
          - { id: C-1, event: ⟦fi$0re⟧ }
          - { id: C-2, event: ⟦fire⟧, place: { entity: fire } }
      `),
      ['mention', 'mention'],
    );
    assert.deepEqual(
      highlighted(`
        //- /a.claims.yaml
        sources:
          - { id: s, publisher: ⟦post⟧ }
        entities:
          - { id: ⟦post⟧ }
          - { id: e, affiliation: ⟦po$0st⟧ }
      `),
      ['definition', 'mention', 'mention'],
    );
  });

  it('shows where a tag stands', () => {
    assert.deepEqual(
      highlighted(`
        //- /a.claims.yaml
        claims:
          - { id: osint, tags: [ ⟦os$0int⟧ ] }
          - { id: C-2, tags: [ a, ⟦'osint'⟧ ] }
      `),
      ['mention', 'mention'],
    );
  });

  it('shows those nearest to the cursor where there are very many', () => {
    const claims = Array.from({ length: 3000 }, (_, i) => `  - { id: C-${i}, event: fire }`);
    const text = `claims:\n${claims.join('\n')}\n`;
    const { workspace, uri } = openProject({
      files: new Map([['a.claims.yaml', { text, cursors: new Map(), ranges: [] }]]),
    });
    for (const [claim, first, last] of [
      ['C-0', 'C-0', 'C-999'],
      ['C-1500', 'C-1001', 'C-2000'],
      ['C-2999', 'C-2000', 'C-2999'],
    ] as const) {
      const at = text.indexOf('fire', text.indexOf(`id: ${claim},`)) + 1;
      const found = highlightsAt(workspace, uri('a.claims.yaml'), at);
      assert.equal(found.length, MOST_HIGHLIGHTS);
      const claimOf = (start: number | undefined) => /id: (\S+),[^\n]*$/.exec(text.slice(0, start))?.[1];
      assert.equal(claimOf(found[0]?.span.start), first);
      assert.equal(claimOf(found.at(-1)?.span.start), last);
    }
  });

  it('shows nothing over what has no name', () => {
    const { workspace, at } = projectAtCursor('//- /a.claims.yaml\nclaims:\n  - { id: C-1, kind: eve$0nt }');
    for (const offset of [0, 22, 1e6]) assert.deepEqual(highlightsAt(workspace, at, offset), []);
    assert.deepEqual(highlightsAt(workspace, 'file:///project/none.claims.yaml', 0), []);
  });
});

describe('references', () => {
  it('lists the claims with a tag in all files', () => {
    const { workspace, at, offset } = projectAtCursor(`
      //- /a.claims.yaml
      claims:
        - { id: C-1, tags: [ os$0int ] }
      //- /b.claims.yaml
      claims:
        - { id: C-2, tags: [ osint ] }
    `);
    const found = findReferences(workspace, at, offset, 'without-declaration');
    assert.deepEqual(
      found.map(({ uri }) => uri),
      ['file:///project/a.claims.yaml', 'file:///project/b.claims.yaml'],
    );
  });

  it('takes no claimer for an entity that nobody has, where it is a source', () => {
    const { workspace, at, offset } = projectAtCursor(`
      //- /a.claims.yaml
      sources:
        - { id: wire }
      claims:
        - { id: C-1, place: { entity: wi$0re }, appearances: [ { source: wire, attribution: [ { claimer: wire } ] } ] }
    `);
    assert.equal(findReferences(workspace, at, offset, 'with-declaration').length, 1);
  });
});

describe('editing an id in all its places at once', () => {
  function linked(source: string) {
    const project = projectAtCursor(source);
    const file = [...project.fixture.files].find(([path]) => project.uri(path) === project.at)?.[1];
    assert.deepEqual(linkedPlaces(project.workspace, project.at, project.offset) ?? [], file?.ranges ?? []);
  }

  it('links what means the same within one claim, without quotation marks', () => {
    linked(`
      //- /a.claims.yaml
      sources:
        - { id: wire }
      claims:
        - id: C-1
          event: wire
          appearances:
            - { source: ⟦wi$0re⟧, quote: wire, attribution: [ { claimer: "⟦wire⟧" } ] }
            - { source: '⟦wire⟧', attribution: [ { claimer: other } ] }
        - { id: C-2, appearances: [ { source: wire } ] }
    `);
  });

  it('links a claimer with the entity it means, not with the source', () => {
    linked(`
      //- /a.claims.yaml
      sources: [ { id: wire } ]
      entities: [ { id: wire } ]
      claims:
        - id: C-1
          place: { entity: ⟦wire⟧ }
          appearances: [ { source: wire, attribution: [ { claimer: ⟦wi$0re⟧ } ] } ]
    `);
  });

  it('links nothing where the id stands once, is a tag, or may mean either', () => {
    linked('//- /a.claims.yaml\nclaims:\n  - { id: C-1, event: fi$0re }\n  - { id: C-2, event: fire }');
    linked('//- /a.claims.yaml\nclaims:\n  - { id: C-1, tags: [ a$0b, ab ] }');
    linked(`
      //- /a.claims.yaml
      claims:
        - { id: C-1, place: { entity: new }, appearances: [ { source: new, attribution: [ { claimer: n$0ew } ] } ] }
    `);
  });

  it('links an id that nothing has yet with itself', () => {
    linked(`
      //- /a.claims.yaml
      claims:
        - { id: C-1, appearances: [ { source: ⟦n$0ew⟧ }, { source: ⟦new⟧ } ] }
    `);
  });
});
