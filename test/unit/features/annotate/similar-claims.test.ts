import assert from 'node:assert/strict';
import { wordsOf } from '../../../../server/src/features/annotate/quotable.ts';
import { similarClaims } from '../../../../server/src/features/annotate/similar-claims.ts';
import { cursorOf } from '../../../support/fixture.ts';
import { openProject } from '../../support/project.ts';

const claim = (id: string, proposition: string, more = '') =>
  `- { id: ${id}, kind: event, proposition: "${proposition}", ${more}appearances: [ { source: old, quote: "Nothing.", attribution: [ { claimer: old } ] } ] }`;

/** The claims offered for the sentence at the cursor, likest first, with what they have in common with it. */
function offeredFor(sentence: string, claims: readonly string[]) {
  const { workspace, file, uri } = openProject(`
    //- /reports/new.txt
    ${sentence}
    //- /claims/registry.claims.yaml
    sources:
      - { id: new, type: article, issued: "2024-03-05", file: ../reports/new.txt }
      - { id: old, type: article, issued: "2024-03-05", held: false }
    entities:
      - { id: orlan, type: organization, name: Orlan, aliases: [Orlan Shipping] }
      - { id: vessel, type: equipment, name: the Marigold }
    events:
      - { id: fire, label: Fire, time: "2024-03-04" }
    //- /claims/a.claims.yaml
    claims:
      ${claims.join('\n      ')}
  `);
  const at = cursorOf(file('reports/new.txt'));
  const words = wordsOf(workspace, uri('reports/new.txt'), { start: at, end: at });
  assert(!('refused' in words));
  return similarClaims(workspace, words).map(
    ({ claim: { entry }, why }) => `${entry.id}${why === '' ? '' : `: ${why}`}`,
  );
}

describe('the claims that a sentence may say again', () => {
  it('are those worded alike, likest first', () => {
    assert.deepEqual(
      offeredFor('$0Eleven workers were hurt in the fire at the depot, the police said.', [
        claim('C-1', 'The river rose by two metres.'),
        claim('C-2', 'A fire at the depot hurt workers.'),
        claim('C-3', 'The fire at the depot hurt eleven workers.'),
        claim('C-4', 'Trains ran late.'),
      ]),
      ['C-3', 'C-2'],
    );
  });

  it('come before others worded as much alike where both name the same people, things or days', () => {
    assert.deepEqual(
      offeredFor('$0Orlan Shipping said that the vessel burned on Monday.', [
        claim('C-1', 'A vessel burned.'),
        claim('C-2', 'A vessel burned.', 'participants: [ { role: owner, entity: orlan } ], '),
        claim('C-3', 'A vessel burned.', 'event: fire, participants: [ { role: owner, entity: orlan } ], '),
      ]),
      ['C-3: Orlan, 2024-03-04', 'C-2: Orlan', 'C-1'],
    );
  });

  it('are not those that stand on these words already, nor those given up', () => {
    const stands = claim('C-1', 'Workers were hurt.').replace(
      'source: old, quote: "Nothing."',
      'source: new, quote: "Workers were hurt"',
    );
    assert.deepEqual(
      offeredFor('$0Workers were hurt. Nobody knew.', [
        stands,
        claim('C-2', 'Workers were hurt.', 'rank: deprecated, '),
        claim('C-3', 'Workers were hurt.'),
      ]),
      ['C-3'],
    );
  });

  it('are five at most', () => {
    const many = [1, 2, 3, 4, 5, 6, 7].map((n) => claim(`C-${n}`, 'Workers were hurt at the depot.'));
    assert.equal(offeredFor('$0Workers were hurt at the depot.', many).length, 5);
  });

  it('are none where nothing is alike, whatever the script', () => {
    assert.deepEqual(offeredFor('$0🔥 وصلت السفينة صباحا.', [claim('C-1', 'Workers were hurt.')]), []);
    assert.deepEqual(offeredFor('$0وصلت السفينة صباحا.', [claim('C-1', 'وصلت السفينة إلى الميناء صباحا.')]), [
      'C-1',
    ]);
  });
});
