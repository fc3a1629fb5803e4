import assert from 'node:assert/strict';
import { deskLineAt } from '../../../../server/src/features/desk/at-cursor.ts';
import { claimsView } from '../../../../server/src/features/desk/claims.ts';
import { entitiesView } from '../../../../server/src/features/desk/entities.ts';
import type { DeskPage, DeskQuery } from '../../../../server/src/features/desk/node.ts';
import { queueLength, queueView } from '../../../../server/src/features/desk/queue.ts';
import { approving } from '../../../../server/src/features/desk/review.ts';
import { sourcesView } from '../../../../server/src/features/desk/sources.ts';
import { openProject } from '../../support/project.ts';
import { openDepot, REPORT } from '../report/depot.ts';

const TOP: DeskQuery = { parent: null, words: '', by: 'event', from: 0, count: 100 };

const lines = ({ nodes }: DeskPage) => nodes.map(({ label, description }) => `${label} | ${description}`);

describe('the view of sources', () => {
  it('says of each how much of it is covered, how reliable it is, and when it was published', () => {
    const { workspace } = openDepot();
    assert.deepEqual(lines(sourcesView(workspace, TOP)), [
      'Fire at the depot | 2 claimed, 1 read, 1 open · Tuesday, 5 March 2024',
      'toll | 2 claimed, 0 read, 2 open · Wednesday, 6 March 2024',
    ]);
  });

  it('says how many things it is of, as do the others', () => {
    const { workspace } = openDepot();
    const totals = (words: string) =>
      [sourcesView, claimsView, entitiesView, queueView].map(
        (view) => view(workspace, { ...TOP, words }).total,
      );
    workspace.settle();
    const [sources, claims, entities, queue] = totals('');
    assert.deepEqual([sources, claims], [2, 4]);
    assert(entities !== undefined && queue !== undefined && queue > 0);
    assert.deepEqual(totals('no such words'), [0, 0, 0, 0]);
  });

  it('gives the share of the sentences that are claimed or read, for a bar to be drawn', () => {
    const { workspace } = openDepot();
    assert.deepEqual(
      sourcesView(workspace, TOP).nodes.map(({ covered }) => covered),
      [0.75, 0.5],
    );
  });

  it('has the claims of a source below it, in the order of its text', () => {
    const { workspace } = openDepot();
    assert.deepEqual(
      sourcesView(workspace, { ...TOP, parent: 'source:depot' }).nodes.map(({ id }) => id),
      ['C-1', 'C-4', 'C-3'],
    );
  });
});

describe('the view of claims', () => {
  it('brings them together by event, with those without one last', () => {
    const { workspace } = openDepot();
    assert.deepEqual(lines(claimsView(workspace, TOP)), [
      'Fire at the depot | 2 claims',
      'no event | 2 claims',
    ]);
  });

  it('marks contested claims in words, and leads to entry and sentence', () => {
    const { workspace, uri } = openDepot();
    workspace.settle();
    const [first] = claimsView(workspace, { ...TOP, parent: 'group:fire' }).nodes;
    assert.equal(first?.description, 'C-1 · contested');
    assert.equal(first.entry?.uri, uri('claims/a.claims.yaml'));
    assert.equal(first.text?.uri, uri(REPORT));
  });

  it('brings them together by kind in the order of the format, by source and by status', () => {
    const { workspace } = openDepot();
    const by = (grouping: DeskQuery['by']) => lines(claimsView(workspace, { ...TOP, by: grouping }));
    assert.deepEqual(by('kind'), ['event | 3 claims', 'state | 1 claim']);
    assert.deepEqual(by('source'), ['Fire at the depot | 3 claims', 'toll | 2 claims']);
    assert.deepEqual(by('status'), ['no review status | 4 claims']);
    assert.deepEqual(by('tag'), ['no tag | 4 claims']);
  });

  it('shows what has the words asked for, a page at a time', () => {
    const { workspace } = openDepot();
    const filtered = { ...TOP, words: 'hurt DEPOT' };
    assert.deepEqual(lines(claimsView(workspace, filtered)), [
      'Fire at the depot | 2 claims',
      'no event | 1 claim',
    ]);
    const page = claimsView(workspace, { ...TOP, parent: 'group:fire', from: 1, count: 1 });
    assert.deepEqual([page.nodes.map(({ id }) => id), page.more], [['C-2'], 0]);
    assert.equal(claimsView(workspace, { ...TOP, parent: 'group:fire', count: 1 }).more, 1);
  });
});

describe('the line of the view of claims at the cursor', () => {
  const depot = openDepot();
  const claims = depot.uri('claims/a.claims.yaml');
  const at = (file: string, text: string, words: string, by: DeskQuery['by'] = 'event') => {
    const offset = text.indexOf(words);
    assert(offset >= 0, words);
    return deskLineAt(depot.workspace, file, offset, by);
  };
  const inClaims = (words: string, by?: DeskQuery['by']) =>
    at(claims, depot.workspace.annotationText(claims) ?? '', words, by);

  it('is that of the claim, below the line of its event, as the view has it', () => {
    const found = inClaims('id: C-1');
    assert(found !== null);
    assert(claimsView(depot.workspace, TOP).nodes.some(({ key }) => key === found.group));
    const below = claimsView(depot.workspace, { ...TOP, parent: found.group }).nodes;
    assert.deepEqual(
      below.find(({ key }) => key === found.claim.key),
      found.claim,
    );
  });

  it('is below the line that the claims are brought together by', () => {
    assert.equal(inClaims('id: C-1', 'kind')?.group, 'group:event');
    assert.equal(inClaims('id: C-1', 'source')?.group, 'group:depot');
    assert.equal(inClaims('id: C-1', 'tag')?.group, 'group:');
  });

  it('is that of the claim that stands on the words of a report, and none elsewhere', () => {
    const report = depot.workspace.report(depot.uri(REPORT));
    assert(report !== null);
    const standing = depot.workspace.standingOn(depot.uri(REPORT)).find(({ span }) => span !== null);
    assert(standing?.span != null);
    const found = deskLineAt(depot.workspace, depot.uri(REPORT), standing.span.start, 'event');
    assert.equal(found?.claim.id, standing.claim.entry.id);
    assert.equal(deskLineAt(depot.workspace, depot.uri(REPORT), report.text.length, 'event'), null);
    assert.equal(inClaims('claims:'), null);
  });
});

describe('the view of entities', () => {
  it('brings them together by type, and has the claims that name each below it', () => {
    const { workspace } = openDepot();
    assert.deepEqual(lines(entitiesView(workspace, TOP)), ['organization | 3']);
    assert.deepEqual(lines(entitiesView(workspace, { ...TOP, parent: 'group:organization' })), [
      'Fire Brigade | 1 claim · the fire brigade',
      'Orlan | 0 claims',
      'Rail Union | 1 claim',
    ]);
    assert.deepEqual(
      entitiesView(workspace, { ...TOP, parent: 'entity:union' }).nodes.map(({ id }) => id),
      ['C-1'],
    );
  });
});

describe('the view of what waits for a person', () => {
  const IN_REVIEW = `
    //- /claims/c.claims.yaml
    claims:
      - id: R-1
        kind: state
        proposition: It rained.
        appearances: []
        evaluation: { credibility: 2 }
        review: { status: in-review, annotator: a.lind }
`;

  it('has quotes that have drifted, conflicts and claims in review, each with the place it is about', () => {
    const project = openDepot();
    const { workspace, uri, file } = project;
    workspace.setOpenReport(uri(REPORT), file(REPORT).text.replace('Eleven workers', 'Twelve workers'));
    workspace.settle();
    assert.deepEqual(
      queueView(workspace, TOP).nodes.map(({ id, description }) => [id, description]),
      [
        ['anchor', '1'],
        ['conflict', '2'],
      ],
    );
    const [drifted] = queueView(workspace, { ...TOP, parent: 'group:anchor' }).nodes;
    assert.equal(drifted?.id, 'C-2');
    assert.equal(drifted.code, 'anchor/quote-drift');
    assert.equal(queueLength(workspace), 3);
  });

  it('has claims in review, and says who wrote them', () => {
    const { workspace } = openProject(IN_REVIEW);
    workspace.settle();
    assert.deepEqual(lines(queueView(workspace, { ...TOP, parent: 'group:review' })), [
      'It rained. | R-1 · by a.lind',
    ]);
  });

  it('lets another person approve, and not the one who wrote the claim', () => {
    const { workspace } = openProject(IN_REVIEW);
    const entry = workspace.definitions('claim', 'R-1')[0]?.definition.entry ?? assert.fail();
    assert.deepEqual(approving(entry, 'j.osei', '2024-05-06'), [
      { path: 'review', key: 'status', change: { set: 'approved' } },
      { path: 'review', key: 'reviewer', change: { set: 'j.osei' } },
      { path: 'review', key: 'modified', change: { set: '2024-05-06' } },
    ]);
    const refused = approving(entry, 'a.lind', '2024-05-06');
    assert('refused' in refused && /four eyes/.test(refused.refused));
  });
});
