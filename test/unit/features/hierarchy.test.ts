import assert from 'node:assert/strict';
import { contains, type Span } from '../../../server/src/core/text/span.ts';
import {
  type CitationNode,
  citedAt,
  citedBy,
  citing,
} from '../../../server/src/features/hierarchy/citations.ts';
import { claimAt, earlierThan, laterThan } from '../../../server/src/features/hierarchy/derivation.ts';
import type { HierarchyNode } from '../../../server/src/features/hierarchy/node.ts';
import { cursorOf } from '../../support/fixture.ts';
import { openProject, type TestProject, uriOf } from '../support/project.ts';

const CHAINS = `
  //- /claims/registry.claims.yaml
  sources:
    - { id: digest, type: report, title: The Digest, publisher: institute, issued: "2024-03-05", held: false, derived-from: [ledger-1], notes: { "7": courier-1 } }
    - { id: ledger-1, type: article, issued: "2024-03-04", held: false }
    - { id: courier-1, type: article, issued: "2024-03-04", held: false }
  entities:
    - { id: institute, type: organization, name: The Institute }
    - { id: ledger, type: organization, name: The Ledger }
    - { id: officials, type: class, name: unnamed officials }
  //- /claims/a.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: The mill was warned.
      appearances:
        - source: dige$1st
          quote: x
          attribution: [ { claimer: institute }, { claimer: led$0ger, cue: said }, { claimer: officials } ]
    - id: C-2
      kind: event
      prop$2osition: The mill was flooded.
      appearances:
        - { source: digest, quote: y, attribution: [ { claimer: institute }, { claimer: [ledger, officials] } ] }
  //- /claims/b.claims.yaml
  claims:
    - id: D-1
      kind: event
      proposition: The mill is gone.
      appearances:
        - { source: courier-1, quote: z, attribution: [ { claimer: ledger, cue: said } ] }
`;

const A = 'claims/a.claims.yaml';
const REGISTRY = 'claims/registry.claims.yaml';

function words({ file }: TestProject, uri: string, { start, end }: Span): string {
  return file(uri.slice(uriOf('').length)).text.slice(start, end);
}

/** `name (detail) @ the words it leads to: the words at its places`. */
function lines(project: TestProject, nodes: readonly CitationNode[], from?: string): readonly string[] {
  return nodes.map(({ node, places }) => {
    assert(contains(node.span, node.focus));
    const at = places.map((place) => words(project, from ?? node.uri, place));
    return `${node.name} (${node.detail}) @ ${words(project, node.uri, node.focus)}: ${at.join(', ')}`;
  });
}

const at = ({ workspace, file }: TestProject, cursor: number) =>
  citedAt(workspace, uriOf(A), cursorOf(file(A), cursor));

function only(nodes: readonly HierarchyNode[]): HierarchyNode {
  const [node, ...others] = nodes;
  assert(node && others.length === 0);
  return node;
}

describe('the chain of attribution', () => {
  it('begins with whoever is named at the cursor, or with the sources of the claim around it', () => {
    const project = openProject(CHAINS);
    assert.deepEqual(
      [0, 1, 2].map((cursor) => at(project, cursor).map(({ name, detail }) => `${name} (${detail})`)),
      [
        ['The Ledger (ledger · organization)'],
        ['The Digest (digest · report)'],
        ['The Digest (digest · report)'],
      ],
    );
  });

  it('tells who cites somebody, in each file with the places there', () => {
    const project = openProject(CHAINS);
    assert.deepEqual(lines(project, citing(project.workspace, only(at(project, 0)).ref)), [
      'The Digest (digest · report · in C-1, C-2) @ digest: ledger, ledger',
      'courier-1 (article · in D-1) @ courier-1: ledger',
    ]);
  });

  it('tells whom somebody cites, and leads there', () => {
    const project = openProject(CHAINS);
    const ledger = only(at(project, 0));
    assert.deepEqual(lines(project, citedBy(project.workspace, ledger.ref, ledger.uri), ledger.uri), [
      'unnamed officials (officials · class · in C-1) @ officials: officials',
    ]);
  });

  it('takes the publisher for the source, and what the registry says of works with it', () => {
    const project = openProject(CHAINS);
    const { workspace } = project;
    const digest = only(at(project, 1)).ref;
    const expected = [
      'The Ledger (ledger · organization · in C-1, C-2) @ ledger: ledger, ledger',
      'unnamed officials (officials · class · in C-2) @ officials: officials',
    ];
    assert.deepEqual(lines(project, citedBy(workspace, digest, uriOf(A)), uriOf(A)), [
      ...expected,
      'ledger-1 (article) @ ledger-1: ',
      'courier-1 (article) @ courier-1: ',
    ]);
    const institute = { ...digest, kind: 'entity', id: 'institute' } as const;
    assert.deepEqual(lines(project, citedBy(workspace, institute, uriOf(A)), uriOf(A)), expected);
    assert.deepEqual(citing(workspace, institute), []);
    const ledger = { ...digest, id: 'ledger-1' };
    assert.deepEqual(lines(project, citing(workspace, ledger)), [
      'The Digest (digest · report) @ digest: ledger-1',
    ]);
  });

  it('shows places in the file that is shown alone', () => {
    const project = openProject(CHAINS);
    const digest = only(at(project, 1)).ref;
    assert.deepEqual(lines(project, citedBy(project.workspace, digest, uriOf(REGISTRY)), uriOf(REGISTRY)), [
      'The Ledger (ledger · organization · in C-1, C-2) @ ledger: ',
      'unnamed officials (officials · class · in C-2) @ officials: ',
      'ledger-1 (article) @ ledger-1: ledger-1',
      'courier-1 (article) @ courier-1: courier-1',
    ]);
  });

  it('knows somebody who is registered nowhere by the id', () => {
    const project = openProject(CHAINS.replace('- { id: ledger, type: organization, name: The Ledger }', ''));
    const ledger = only(at(project, 0));
    assert.deepEqual([ledger.name, ledger.detail], ['ledger', 'not registered']);
    assert.equal(citing(project.workspace, ledger.ref).length, 2);
  });

  it('is none where nothing is', () => {
    const { workspace } = openProject(CHAINS);
    assert.deepEqual(citedAt(workspace, uriOf(A), 99_999).length, 1);
    assert.deepEqual(citedAt(workspace, uriOf('claims/none.claims.yaml'), 0), []);
  });
});

const DERIVED = `
  //- /claims/a.claims.yaml
  claims:
    - { id: C-1, kind: event, proposition: Two fell. }
    - { id: C-2, kind: event, proposition: Three fe$0ll., relations: [ { type: updates, target: C-$11 }, { type: refutes, target: C-4 } ] }
    - { id: C-4, kind: event, proposition: None fell. }
  //- /claims/b.claims.yaml
  claims:
    - { id: C-3, kind: assessment, proposition: Many fell., relations: [ { type: derived-from, target: C-2 }, { type: identical, target: C-2 }, { type: supports, target: C-1 } ] }
    - { id: C-5, kind: event, proposition: Some fell., relations: [ { type: qualifies, target: C-2 }, { type: qualifies, target: C-5 } ] }
`;

describe('how claims come out of each other', () => {
  const told = (nodes: readonly HierarchyNode[]) => nodes.map(({ name, detail }) => `${name} | ${detail}`);

  it('begins with the claim around the cursor, or the one that is named there', () => {
    const { workspace, file } = openProject(DERIVED);
    const [here, there] = [0, 1].map((cursor) => claimAt(workspace, uriOf(A), cursorOf(file(A), cursor)));
    assert.deepEqual(
      [told(here ?? []), told(there ?? [])],
      [['C-2 · Three fell. | '], ['C-1 · Two fell. | ']],
    );
  });

  it('tells both ways, and in which way', () => {
    const project = openProject(DERIVED);
    const { ref } = only(claimAt(project.workspace, uriOf(A), cursorOf(project.file(A), 0)));
    assert.deepEqual(told(earlierThan(project.workspace, ref)), ['C-1 · Two fell. | updated by C-2']);
    assert.deepEqual(told(laterThan(project.workspace, ref)), [
      'C-3 · Many fell. | concluded from, says the same as C-2',
      'C-5 · Some fell. | narrows C-2',
    ]);
  });
});
