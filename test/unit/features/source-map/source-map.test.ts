import assert from 'node:assert/strict';
import fc from 'fast-check';
import { circlesIn } from '../../../../server/src/features/source-map/circles.ts';
import { sourceMapOf } from '../../../../server/src/features/source-map/source-map.ts';
import { leastGrowth } from '../../support/least-growth.ts';
import { openProject } from '../../support/project.ts';

function map() {
  const { workspace } = openProject(`
    //- /claims/a.claims.yaml
    sources:
      - { id: first, type: article, publisher: courier, issued: "2024-03-05", held: false }
      - { id: retold, type: article, issued: "2024-03-06", held: false, derived-from: [first] }
      - { id: ring-a, type: article, issued: "2024-03-06", held: false, derived-from: [ring-b] }
      - { id: ring-b, type: article, issued: "2024-03-06", held: false, derived-from: [ring-a] }
    entities:
      - { id: courier, type: organization, name: The Courier }
      - { id: officials, type: class, name: unnamed officials }
    claims:
      - id: C-1
        kind: event
        proposition: A dam broke.
        appearances:
          - { source: first, quote: A dam broke., attribution: [ { claimer: courier }, { claimer: officials, cue: said, identification: anonymous } ] }
          - { source: retold, quote: The dam broke., attribution: [ { claimer: retold }, { claimer: officials, identification: anonymous } ] }
  `);
  workspace.settle();
  return sourceMapOf(workspace, null);
}

describe('who has it from whom', () => {
  it('has works and claimers, with the origins told apart', () => {
    const { nodes } = map();
    const of = (id: string) => nodes.find((node) => node.id === id) ?? assert.fail(id);
    assert.deepEqual(
      [of('officials').isOrigin, of('officials').anonymous, of('officials').label],
      [true, true, 'unnamed officials'],
    );
    assert.equal(of('retold').isOrigin, false);
    assert.equal(of('officials').claims, 1);
    assert.deepEqual([of('officials').onlyOriginOf, of('first').onlyOriginOf], [1, 0]);
  });

  it('tells citing from repeating', () => {
    const { edges } = map();
    const kinds = edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`);
    assert(kinds.includes('work retold derives work first'), kinds.join('\n'));
    assert(kinds.some((one) => /cites claimer officials$/.test(one)));
  });

  it('says what looks confirmed by several and goes back to one', () =>
    assert.deepEqual(
      map().shared.map(({ claim, documents, origin }) => [claim, documents, origin]),
      [['C-1', 2, 'unnamed officials']],
    ));

  it('finds works that go back to themselves', () =>
    assert.deepEqual(
      map()
        .nodes.flatMap(({ id, inCircle }) => (inCircle ? [id] : []))
        .sort(),
      ['ring-a', 'ring-b'],
    ));
});

describe('a source map of whatever there is', () => {
  it('is nothing in an empty project', () => {
    const { workspace } = openProject('//- /adduce.yaml\n');
    workspace.settle();
    assert.deepEqual(sourceMapOf(workspace, null), { nodes: [], edges: [], shared: [], more: 0 });
  });

  it('has names as they are written, in a file that is broken further down', () => {
    const { workspace } = openProject(`
      //- /claims/a.claims.yaml
      entities:
        - { id: agency, type: organization, name: "<b>وكالة</b> [x](y)" }
      claims:
        - { id: C-1, kind: event, proposition: It rained., appearances: [ { source: gone, quote: Rain., attribution: [ { claimer: gone }, { claimer: agency } ] } ] }
        - { id: C-2, kind: event, appearances: [ { source: "unfinished
    `);
    workspace.settle();
    const { nodes } = sourceMapOf(workspace, null);
    assert(
      nodes.some(({ label }) => label === '<b>وكالة</b> [x](y)'),
      nodes.map(({ label }) => label).join('\n'),
    );
  });

  it('is found in time that grows with the claims', function () {
    this.timeout(60_000);
    const worst = leastGrowth((claims) => {
      const workspace = leaked(claims);
      return () => assert(sourceMapOf(workspace, null).nodes.length > 1);
    });
    assert(worst < 5, `${worst.toFixed(2)} times as long in proportion to the claims`);
  });
});

/** So many claims, each in a work of its own that has it from the one before. */
function leaked(claims: number) {
  const numbers = Array.from({ length: claims }, (_, at) => at);
  const { workspace } = openProject(
    [
      '//- /claims/a.claims.yaml',
      'sources:',
      ...numbers.map(
        (at) =>
          `  - { id: s${at}, type: article, held: false${at % 10 === 0 ? '' : `, derived-from: [s${at - 1}]`} }`,
      ),
      'claims:',
      ...numbers.map(
        (at) =>
          `  - { id: C-${at}, kind: event, proposition: It rained., appearances: [ { source: s${at}, quote: Rain., attribution: [ { claimer: s${at} } ] } ] }`,
      ),
    ].join('\n'),
  );
  workspace.settle();
  return workspace;
}

describe('circles in what derives from what', () => {
  it('are what can be reached from itself by others', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const edges = fc.array(
      fc.record({ from: node, to: node }).filter(({ from, to }) => from !== to),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(edges, (all) => {
        const reach = (from: string) => {
          const seen = new Set<string>();
          for (let grown = true; grown; ) {
            grown = false;
            for (const edge of all)
              if ((edge.from === from || seen.has(edge.from)) && !seen.has(edge.to))
                grown = Boolean(seen.add(edge.to));
          }
          return seen;
        };
        const expected = ['a', 'b', 'c', 'd', 'e', 'f'].filter((one) => reach(one).has(one));
        assert.deepEqual([...circlesIn(all)].sort(), expected);
      }),
    );
  });

  it('are found in a chain of a hundred thousand links', () => {
    const links = Array.from({ length: 100_000 }, (_, at) => ({ from: `n${at}`, to: `n${at + 1}` }));
    assert.equal(circlesIn(links).size, 0);
    assert.equal(circlesIn([...links, { from: 'n100000', to: 'n0' }]).size, 100_001);
  });
});
