import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const CODE = 'entity/metonym';

/** A claim on a letter from Orvel to Tarn, two capitals. */
const claim = (participants: string, more = '', registry = '') => `
  //- /reports/letter.txt
  Orvel sent Tarn a letter about the ferry. The letter reached Tarn in April 2024.
  //- /claims/registry.claims.yaml
  sources: [ { id: courier, type: article-newspaper, issued: "2024-05-06", file: ../reports/letter.txt } ]
  entities:
    - { id: orvel, type: place, name: Orvel }
    - { id: tarn, type: place, name: Tarn }
    - { id: ferry, type: equipment, name: the ferry }
    ${registry}
  //- /claims/letter.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: The government in Orvel wrote to the government in Tarn.
      participants: [ ${participants} ]
      appearances:
        - source: courier
          quote: Orvel sent Tarn a letter about the ferry.
          attribution: [ { claimer: courier } ]
      ${more}
`;

const GOVERNMENT =
  '- { id: orvel-government, type: organization, name: government in Orvel, part-of: orvel }';

describe('entity/metonym', () => {
  it('fires on a place that is host, trainer or guarantor, and not on one that something is done in or to', () => {
    for (const role of ['host', 'trainer', 'guarantor'])
      expectAt(CODE, claim(`{ role: ${role}, entity: ⟦orvel⟧ }`));
    for (const role of ['venue', 'target', 'destination'])
      expectClean(claim(`{ role: ${role}, entity: orvel }`));
  });

  it('fires on a place among those who act, and shows where it is registered as one', () => {
    const [finding] = expectAt(CODE, claim('{ role: actor, entity: ⟦orvel⟧ }'));
    assert.equal(finding?.severity, 'information');
    assert.match(finding?.message ?? '', /“Orvel” is registered as a place/);
    assert.deepEqual(
      finding?.related.map(({ uri }) => uri),
      ['file:///project/claims/registry.claims.yaml'],
    );
  });

  it('fires for each such participant, in whatever letters the role is written', () => {
    expectAt(CODE, claim('{ role: Actor, entity: ⟦orvel⟧ }, { role: recipient, entity: ⟦tarn⟧ }'));
  });

  it('fires on a place that is said to say something', () => {
    const said = claim('{ role: location, entity: tarn }').replace(
      '[ { claimer: courier } ]',
      '[ { claimer: courier }, { claimer: ⟦orvel⟧, explicit: false } ]',
    );
    expectAt(CODE, said);
  });

  it('lets places pass where things happen or go, bodies where they act, and roles that anything can have', () => {
    expectClean(claim('{ role: location, entity: orvel }, { role: destination, entity: tarn }'));
    expectClean(claim('{ role: target, entity: tarn }'));
    expectClean(claim('{ role: subject, entity: orvel }'));
    expectClean(claim('{ role: actor, entity: orvel-government }', '', GOVERNMENT));
    expectClean(claim('{ role: agent, entity: ferry }'));
  });

  it('can be waived', () => {
    expectClean(
      claim(
        '{ role: actor, entity: orvel }',
        'waive: [ { rule: entity/metonym, reason: The text does not say which body wrote. } ]',
      ),
    );
  });

  it('is mended by the one body that belongs to the place, and offers none where there are two', () => {
    const fixed = expectFixed(
      claim('{ role: actor, entity: orvel }', '', GOVERNMENT),
      'Name “orvel-government” instead',
    );
    assert.match(fixed, /entity: "?orvel-government/);
    expectFixed(
      claim('{ role: actor, entity: orvel }', '', GOVERNMENT.replace('part-of: orvel', 'aliases: [Orvel]')),
      'Name “orvel-government” instead',
    );
    const two = `${GOVERNMENT}\n    - { id: garrison, type: organization, name: garrison in Orvel, affiliation: orvel }`;
    const [finding] = expectAt(CODE, claim('{ role: actor, entity: ⟦orvel⟧ }', '', two));
    assert.deepEqual(finding?.plans ?? [], []);
  });

  it('stays linear in the number of participants', () => {
    assertLinearTime((text) => {
      const body = `entities: [ { id: p, type: place, name: P } ]
claims: [ { id: C-1, kind: event, proposition: All is well., participants: [ ${text} ], appearances: [] } ]
`;
      return allFindings(
        openProject({ files: new Map([['a.claims.yaml', { text: body, cursors: new Map(), ranges: [] }]]) }),
      );
    }, '{ role: actor, entity: p }, ');
  });
});
