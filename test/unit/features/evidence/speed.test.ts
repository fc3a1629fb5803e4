import assert from 'node:assert/strict';
import { evidenceFor } from '../../../../server/src/features/evidence/evidence.ts';
import { growth } from '../../../bench/growth.ts';
import { openProject } from '../../support/project.ts';

/** So many claims on one event, each with a figure, a day and a participant. */
function asking(claims: number): () => unknown {
  const { workspace } = openProject(`//- /claims/a.claims.yaml
events: [ { id: fire } ]
sources: [ { id: s, type: article, issued: "2024-01-05", held: false } ]
claims:
${Array.from(
  { length: claims },
  (_, at) =>
    `  - { id: C-${at}, kind: event, proposition: Number ${at}., event: fire, time: { edtf: "2024-01-0${1 + (at % 5)}" }, participants: [ { role: actor, entity: e${at % 50} } ], quantities: [ { measure: injured, value: ${at % 60}, of: workers } ], appearances: [ { source: s, quote: Words of ${at}., attribution: [ { claimer: s } ] } ] }`,
).join('\n')}
`);
  workspace.settle();
  return () => evidenceFor(workspace, 'fire');
}

describe('the evidence on an event with many claims', () => {
  it('takes time in proportion to their number', function () {
    this.timeout(60_000);
    const { worst, times } = growth(asking, [200, 1000], { rounds: 3 });
    assert(worst < 2.5, `${worst.toFixed(2)} (${times.map((time) => time.toFixed(1)).join(', ')} ms)`);
  });
});
