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

/** Where every claim is held against all others, it comes to 5. */
const LIMIT = 2.5;
/** A busy machine gets this many chances to be quiet. */
const ATTEMPTS = 4;

describe('the evidence on an event with many claims', () => {
  it('takes time in proportion to their number', function () {
    this.timeout(60_000);
    let worst = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < ATTEMPTS && worst >= LIMIT; attempt++)
      worst = Math.min(
        worst,
        growth(asking, [200, 1000], {
          rounds: 3,
          leastMs: 5,
          now: () => process.cpuUsage().user / 1000,
        }).worst,
      );
    assert(worst < LIMIT, `${worst.toFixed(2)} times as long in proportion to the claims`);
  });
});
