import assert from 'node:assert/strict';
import { claimsNearby } from '../../../../server/src/features/annotate/claims-nearby.ts';
import { wordsOf } from '../../../../server/src/features/annotate/quotable.ts';
import { similarClaims } from '../../../../server/src/features/annotate/similar-claims.ts';
import { cursorOf } from '../../../support/fixture.ts';
import { openProject } from '../../support/project.ts';

/** A report whose first sentence is claimed about the fire, and its last, far away, about the flood. */
function open() {
  const { workspace, file, uri } = openProject(`
    //- /reports/new.txt
    The depot burned. $0Nobody knows why the watchman was away. ${'It rained all day. '.repeat(60)}The river rose.
    //- /claims/a.claims.yaml
    sources:
      - { id: new, type: article, issued: "2024-03-05", file: ../reports/new.txt }
      - { id: old, type: article, issued: "2024-03-05", held: false }
    events:
      - { id: fire, label: Fire }
      - { id: flood, label: Flood }
    claims:
      - { id: C-10, kind: event, event: fire, proposition: "The guard had left his post.", appearances: [ { source: old, quote: "No." } ] }
      - { id: C-2, kind: event, event: fire, proposition: "The insurer paid nothing.", appearances: [ { source: old, quote: "No." } ] }
      - { id: C-3, kind: event, event: fire, rank: deprecated, proposition: "A spark did it.", appearances: [ { source: old, quote: "No." } ] }
      - { id: C-4, kind: event, event: fire, proposition: "The depot burned.", appearances: [ { source: new, quote: "The depot burned." } ] }
      - { id: C-5, kind: event, event: flood, proposition: "The river rose.", appearances: [ { source: new, quote: "The river rose." } ] }
  `);
  const at = cursorOf(file('reports/new.txt'));
  const words = wordsOf(workspace, uri('reports/new.txt'), { start: at, end: at });
  assert(!('refused' in words));
  return { workspace, words };
}

describe('the claims about the event that the text is about', () => {
  it('are offered by their ids, however they are worded, but for those given up and those of other events', () => {
    const { workspace, words } = open();
    assert.deepEqual(similarClaims(workspace, words), []);
    assert.deepEqual(
      claimsNearby(workspace, words).map(({ entry }) => entry.id),
      ['C-2', 'C-4', 'C-10'],
    );
  });

  it('are none of which the words carry one already', () => {
    const { workspace, words } = open();
    const report = words.report;
    const start = report.text.indexOf('The depot');
    const there = { ...words, words: { start, end: start + 'The depot burned.'.length } };
    assert.deepEqual(
      claimsNearby(workspace, there).map(({ entry }) => entry.id),
      ['C-2', 'C-10'],
    );
  });
});
