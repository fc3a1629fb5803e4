import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { driftHints } from '../../../../server/src/features/report/drift-hints.ts';
import { openProject } from '../../support/project.ts';

const BEFORE =
  'The quay was shut on Monday. Two cranes fell into the basin. Nobody was hurt. Trains ran as usual.';
const sha256 = createHash('sha256').update(`${BEFORE}\n`).digest('hex');

/** A report as it is now, four quotes of it as it was when it was read, and what is shown in it. */
function marksIn(now: string, part?: string) {
  const quotes = ['Two cranes fell into the basin.', 'Nobody was hurt.', 'Trains ran as usual.'];
  const { workspace, uri } = openProject(`
    //- /reports/r.txt
    ${now}
    //- /.adduce/preserved/${sha256}
    ${BEFORE}
    //- /claims/r.claims.yaml
    sources:
      - { id: r, type: report, issued: "2024-03-04", file: ../reports/r.txt, sha256: "${sha256}" }
    claims:
      ${quotes
        .map(
          (quote, i) =>
            `- { id: C-${i + 1}, kind: state, proposition: "It is so: ${i}.", appearances: [ { source: r, quote: "${quote}", attribution: [ { claimer: r } ] } ] }`,
        )
        .join('\n      ')}
  `);
  const report = workspace.report(uri('reports/r.txt'));
  assert(report !== null);
  const start = part === undefined ? 0 : report.text.indexOf(part);
  const span = { start, end: part === undefined ? report.text.length : start + part.length };
  return driftHints(workspace, report.uri, span).map(({ at, label, about }) => ({
    shown: `${report.text.slice(Math.max(0, at - 10), at)}|${label}`,
    tooltip: about.type === 'text' ? about.text : '',
  }));
}

const shown = (...given: Parameters<typeof marksIn>) => marksIn(...given).map((mark) => mark.shown);

describe('the marks of quotes that drifted', () => {
  it('are none while every quote stands where it stood', () => {
    assert.deepEqual(shown(BEFORE), []);
    assert.deepEqual(shown(`Corrected. ${BEFORE}`), []);
  });

  it('say that a figure changed, behind the words that stand there now, and what they were', () => {
    const [mark, ...others] = marksIn(BEFORE.replace('Two cranes', 'Nine cranes'));
    assert.equal(mark?.shown, 'the basin.|C-1 a figure changed');
    assert.match(mark?.tooltip ?? '', /It is so: 0/);
    assert.match(mark?.tooltip ?? '', /~~Two~~ \*\*Nine\*\* cranes/);
    assert.deepEqual(others, []);
  });

  it('say that words were replaced where nothing critical changed', () => {
    assert.deepEqual(shown(BEFORE.replace('fell into', 'tumbled into')), ['the basin.|C-1 reworded']);
  });

  it('say that a sentence moved', () => {
    const now = `Trains ran as usual. ${BEFORE.replace(' Trains ran as usual.', '')}`;
    assert.deepEqual(
      shown(now),
      ['as usual.|C-3 moved'].map((one) => one.replace('as usual.', ' as usual.')),
    );
  });

  it('are at no place for a quote that is gone, and only in the part asked for', () => {
    assert.deepEqual(shown(BEFORE.replace(' Nobody was hurt.', '')), []);
    const now = BEFORE.replace('Two cranes', 'Nine cranes').replace('as usual', 'late');
    assert.deepEqual(shown(now, 'The quay was'), []);
    assert.equal(shown(now).length >= 1, true);
  });
});

describe('the marks of quotes that may stand in several places', () => {
  it('number the places', () => {
    const { workspace, uri } = openProject(`
      //- /reports/r.txt
      It rained. The river rose. It rained.
      //- /claims/r.claims.yaml
      sources:
        - { id: r, type: report, issued: "2024-03-04", file: ../reports/r.txt }
      claims:
        - { id: C-1, kind: state, proposition: It rained., appearances: [ { source: r, quote: It rained., attribution: [ { claimer: r } ] } ] }
    `);
    const marks = driftHints(workspace, uri('reports/r.txt'), { start: 0, end: 100 });
    assert.deepEqual(
      marks.map(({ at, label }) => `${at} ${label}`),
      ['10 C-1 here? (1 of 2)', '37 C-1 here? (2 of 2)'],
    );
    assert.match(JSON.stringify(marks[0]?.about), /nothing tells which is meant/);
    assert.deepEqual(driftHints(workspace, uri('reports/none.txt'), { start: 0, end: 100 }), []);
  });
});
