import assert from 'node:assert/strict';
import { viewReport } from '../../../server/src/features/report-state.ts';
import { openDepot, REPORT } from './report/depot.ts';

/** What is drawn in the report, its stretches in their own words. */
function view(change?: (text: string) => string) {
  const { workspace, file, uri } = openDepot();
  const text = change === undefined ? file(REPORT).text : change(file(REPORT).text);
  if (change !== undefined) workspace.setOpenReport(uri(REPORT), text);
  workspace.settle();
  const found = viewReport(workspace, uri(REPORT)) ?? assert.fail('no source');
  const wordsOf = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) =>
    text.slice(span.start, span.end);
  return {
    counts: [found.claimed, found.read, found.sentences],
    read: found.readSpans.map((span) => wordsOf({ span })),
    contested: found.passages.filter(({ contested }) => contested).map(wordsOf),
    drifted: found.drifted.map((one) => `${one.claim.entry.id} ${one.state}: ${wordsOf(one)}`),
  };
}

describe('what is drawn in a report', () => {
  it('counts what was made of its sentences, and says which were read', () => {
    const { counts, read } = view();
    assert.deepEqual(counts, [4, 1, 8]);
    assert.deepEqual(read, ['The depot belongs to Orlan.']);
  });

  it('tells the passages whose claims disagree', () =>
    assert.deepEqual(view().contested, [
      'Nine workers were hurt, the fire brigade said.',
      'Eleven workers were hurt.',
      'Nine workers were hurt, one union said.',
    ]));

  it('tells where words have come to stand that no quote has', () => {
    assert.deepEqual(view().drifted, []);
    assert.deepEqual(view((text) => text.replace('Eleven workers', 'Twelve workers')).drifted, [
      'C-2 edited-critical: Twelve workers were hurt.',
    ]);
  });
});
