import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { claim, quay, waiver } from '../../../support/quay.ts';
import { expectAt, expectClean, expectFixed, expectNone } from '../../../support/rule-cases.ts';

const CODE = 'sourcing/claimed-not-committed';
const ATTACK = 'A bomb of the Basin Brigade threw the north crane into the basin.';

interface Options {
  readonly claiming?: string;
  readonly participant?: string;
  readonly more?: readonly string[];
  /** Lines of the claim that quotes who claimed it. */
  readonly event?: string;
}

/** A claim that the Brigade did it, and in another file one on the sentence by which somebody claimed it. */
function on({
  claiming = 'The Basin Brigade claimed responsibility for the bomb.',
  participant = '⟦brigade⟧',
  more = [],
  event = 'collapse',
}: Options = {}) {
  return quay({
    gazette: `${ATTACK} ${claiming}`,
    claims: [
      claim({
        proposition: 'The Basin Brigade bombed the north crane.',
        appearances: [
          `{ source: gazette-1, quote: ${ATTACK}, attribution: [ { claimer: gazette } ], certainty: certain }`,
        ],
        more: ['event: collapse', `participants: [ { role: perpetrator, entity: ${participant} } ]`, ...more],
      }),
      claim({
        id: 'C-2',
        kind: 'statement',
        proposition: 'The Basin Brigade put its name to the bomb.',
        appearances: [
          `{ source: gazette-1, quote: ${JSON.stringify(claiming)}, attribution: [ { claimer: gazette }, { claimer: brigade, cue: claimed, identification: collective } ], certainty: certain }`,
        ],
        more: [`event: ${event}`, 'event-role: about'],
      }),
    ],
  });
}

describe(CODE, () => {
  it('fires where a claim in another file quotes that the deed was claimed', () => {
    const [finding] = expectAt(CODE, on());
    assert.match(finding?.message ?? '', /“claimed responsibility”/);
    assert.equal(finding?.related.length, 1);
  });

  it('knows other ways to claim a deed', () => {
    for (const claiming of [
      'The Basin Brigade has claimed the bombing in a message online.',
      'The Basin Brigade took full responsibility for the bomb.',
      'The Basin Brigade claimed credit for the bomb.',
    ])
      expectAt(CODE, on({ claiming }));
  });

  it('fires where the claim itself is quoted from those words', () => {
    expectAt(
      CODE,
      quay({
        gazette: 'The Basin Brigade claimed the bombing of the north crane.',
        claims: [
          claim({
            proposition: 'The Basin Brigade bombed the north crane.',
            appearances: [
              '{ source: gazette-1, quote: The Basin Brigade claimed the bombing of the north crane., attribution: [ { claimer: gazette } ], certainty: unspecified }',
            ],
            more: ['event: collapse', 'participants: [ { role: perpetrator, entity: ⟦brigade⟧ } ]'],
          }),
        ],
      }),
    );
  });

  it('is content where the basis is given', () => {
    for (const basis of ['claimed', 'attributed', 'confirmed'])
      expectClean(on({ participant: `brigade, basis: ${basis}` }));
  });

  it('is content where nobody claimed it', () => {
    for (const claiming of [
      'No group has claimed responsibility for the bomb.',
      'The Basin Brigade did not claim responsibility for the bomb.',
      'The bomb claimed the lives of two fishermen.',
      'The Basin Brigade claimed the attack was a provocation.',
      'The mayor took responsibility for the slow rescue.',
    ])
      expectClean(
        on({ claiming, participant: 'brigade' }).replace(
          'claimer: brigade, cue: claimed',
          'claimer: brigade',
        ),
      );
  });

  it('is content with a deed of another event, a denial and another part in it', () => {
    expectClean(
      on({ event: 'collapse-2', participant: 'brigade' }).replace(
        'events:',
        'events:\n  - { id: collapse-2, label: Another }',
      ),
    );
    expectNone(
      CODE,
      on({ participant: 'brigade' }).replace(
        'certainty: certain }',
        'certainty: certain, polarity: negative }',
      ),
    );
    expectClean(on({ participant: 'brigade' }).replace('role: perpetrator', 'role: claimant'));
    expectClean(on({ participant: 'brigade', more: ['event-role: after'] }));
  });

  it('can be waived', () => {
    expectClean(on({ participant: 'brigade', more: [waiver(CODE)] }));
  });

  it('is mended by saying that it was claimed', () => {
    assert.match(
      expectFixed(on({ participant: 'brigade' }), 'Add “basis: claimed”'),
      /entity: brigade, basis: "?claimed/,
    );
  });

  it('takes time in proportion to the quotes', () => {
    assertLinearTime(
      (text) => openProject(on({ claiming: `The Basin Brigade ${text} spoke.`, participant: 'brigade' })),
      'claimed the the claim responsible ',
      { small: 10_000, large: 80_000 },
    );
  });
});
