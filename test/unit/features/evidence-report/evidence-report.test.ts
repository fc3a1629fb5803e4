import assert from 'node:assert/strict';
import { reportAsHtml } from '../../../../server/src/exchange/evidence-report/html.ts';
import { reportAsMarkdown } from '../../../../server/src/exchange/evidence-report/markdown.ts';
import {
  evidenceReport,
  type ReportScope,
} from '../../../../server/src/features/evidence-report/evidence-report.ts';
import { openProject } from '../../support/project.ts';
import { openDepot, REPORT } from '../report/depot.ts';

const MADE = '2024-05-06';

function ofDepot(scope: ReportScope) {
  const { workspace } = openDepot();
  workspace.settle();
  return evidenceReport(workspace, scope, MADE);
}

const idsOf = ({ parts }: ReturnType<typeof evidenceReport>) =>
  parts.map(({ title, claims }) => [title, claims.map(({ id }) => id)]);

const HOSTILE = `
  //- /claims/a.claims.yaml
  sources:
    - { id: s, type: webpage, title: "<b>Bold</b> & [link](x)", publisher: "*P*", issued: "2024-03-05", URL: "javascript:alert(1)", held: false }
  claims:
    - id: C-1
      kind: event
      proposition: '<script>alert("x")</script> # [a](javascript:b) \`code\`'
      appearances: [ { source: s, quote: 'הגשר נפל </blockquote>', attribution: [ { claimer: s } ] } ]
      waive: [ { rule: sourcing/self-citation, reason: "<i>It is so</i>." } ]
`;

describe('an evidence report', () => {
  it('is of the project by event, with what has no event at the end', () =>
    assert.deepEqual(idsOf(ofDepot({ type: 'project' })), [
      ['Fire at the depot', ['C-1', 'C-2']],
      ['Without an event', ['C-3', 'C-4']],
    ]));

  it('is of an event, of a file of claims, of a report', () => {
    const { uri } = openDepot();
    assert.deepEqual(idsOf(ofDepot({ type: 'event', id: 'fire' })), [['Fire at the depot', ['C-1', 'C-2']]]);
    assert.deepEqual(idsOf(ofDepot({ type: 'file', uri: uri('claims/a.claims.yaml') })), [
      ['Fire at the depot', ['C-1']],
    ]);
    assert.deepEqual(idsOf(ofDepot({ type: 'file', uri: uri(REPORT) })).flat(2).length, 6);
  });

  it('is of the claims that a person chose, under their events; of what is not there, nothing', () => {
    assert.deepEqual(idsOf(ofDepot({ type: 'claims', ids: ['C-4', 'C-2', 'C-99'] })), [
      ['Fire at the depot', ['C-2']],
      ['Without an event', ['C-4']],
    ]);
  });

  it('says of a claim where it stands, from whom it is, how many origins it has and what contradicts it', () => {
    const { parts, sources, summary } = ofDepot({ type: 'event', id: 'fire' });
    const [claim] = parts[0]?.claims ?? [];
    assert.equal(claim?.contested, true);
    assert.equal(claim.origins, '2 documents, 2 origins: Fire Brigade and Rail Union');
    assert.deepEqual(
      claim.appearances.map(({ source, chain, where }) => [source, chain, where]),
      [
        [1, 'Fire at the depot → Fire Brigade', 'line 2'],
        [2, 'toll → Rail Union', 'line 6'],
      ],
    );
    assert(claim.open.some((message) => /11 workers/.test(message)));
    assert.deepEqual(parts[0]?.figures[0]?.disagreements, [
      '9 workers (C-1) and 11 workers (C-2) cannot both hold.',
    ]);
    assert.deepEqual(
      sources.map(({ number, id }) => [number, id]),
      [
        [1, 'depot'],
        [2, 'toll'],
      ],
    );
    assert.match(summary.join(' '), /2 claims from 2 sources\. 2 claims contradicted/);
  });

  it('is the same text for the same project', () => {
    const text = () => reportAsMarkdown(ofDepot({ type: 'project' }));
    assert.equal(text(), text());
    assert.match(text(), /^### The fire at the depot hurt nine workers\.$/m);
    assert.match(text(), /^> Nine workers were hurt, the fire brigade said\. \[\^1\]$/m);
    assert.match(text(), /^\[\^1\]: Fire at the depot\. Tuesday, 5 March 2024\.$/m);
  });

  it('takes nothing that people wrote for Markdown or HTML', () => {
    const { workspace } = openProject(HOSTILE);
    workspace.settle();
    const report = evidenceReport(workspace, { type: 'project' }, MADE);
    const markdown = reportAsMarkdown(report);
    assert(!/<script|<b>|<i>|(?<!\\)\]\(|(?<!\\)`code/.test(markdown), markdown);
    const html = reportAsHtml(report);
    assert(!/<script|<b>|<i>|href="javascript/.test(html), html);
    assert.equal(html.match(/<\/blockquote>/g)?.length, 1);
    assert.match(html, /<blockquote dir="auto">הגשר נפל/);
  });

  it('needs nothing from outside, and no script', () => {
    const html = reportAsHtml(ofDepot({ type: 'project' }));
    assert(!/<(?:script|link|img|iframe)|url\(|@import/.test(html));
    for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g))
      assert(html.includes(`id="${target}"`), target);
  });
});
