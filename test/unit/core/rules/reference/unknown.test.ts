import assert from 'node:assert/strict';
import { harbourWith } from '../../../support/harbour.ts';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const claim = (fields: string, appearance = 'source: harbour, attribution: [ { claimer: master } ]') =>
  harbourWith(`
    claims:
      - id: C-1
        kind: event
        proposition: Two cranes fell into the basin.
        ${fields}
        appearances: [ { ${appearance}, quote: Two cranes fell into the basin } ]
  `);

describe('reference/unknown-…', () => {
  it('fires on a source that is not registered', () => {
    const [finding] = expectAt(
      'reference/unknown-source',
      claim('rank: normal', 'source: ⟦harbor⟧, attribution: [ { claimer: master } ]'),
    );
    assert.match(finding?.message ?? '', /Did you mean “harbour”/);
    assert.equal(finding?.path, 'claims[C-1].appearances[0].source');
    assert.equal(finding?.claim, 'C-1');
  });

  it('fires on an entity, an event and a claim that are not there', () => {
    expectAt('reference/unknown-entity', claim('participants: [ { role: actor, entity: ⟦portt⟧ } ]'));
    expectAt('reference/unknown-event', claim('event: ⟦closing⟧'));
    expectAt('reference/unknown-claim', claim('about: [⟦C-2⟧]'));
    expectAt('reference/unknown-claim', claim('relations: [ { type: supports, target: ⟦C-9⟧ } ]'));
  });

  it('takes an entity or a source for a claimer, and nothing else', () => {
    expectClean(
      claim('rank: normal', 'source: harbour, attribution: [ { claimer: agency }, { claimer: master } ]'),
    );
    expectAt(
      'reference/unknown-entity',
      claim('rank: normal', 'source: harbour, attribution: [ { claimer: ⟦closure⟧ } ]'),
    );
  });

  it('checks every claimer of a joint statement', () => {
    expectAt(
      'reference/unknown-entity',
      claim('rank: normal', 'source: harbour, attribution: [ { claimer: [port, ⟦mayor⟧] } ]'),
    );
  });

  it('compares ids letter by letter, and leaves their zeros', () => {
    expectAt('reference/unknown-claim', claim('about: [⟦c-1⟧]'));
    expectClean(
      `${claim('about: [012]')}        - { id: 012, kind: state, proposition: The basin is deep., appearances: [ { source: harbour, quote: into the basin, attribution: [ { claimer: port }, { claimer: master } ] } ] }\n`,
    );
  });

  it('is mended by the id that was meant, in the quotes it was written in', () => {
    assert.match(expectFixed(claim('event: closur'), 'Change to “closure”'), /event: closure\n/);
    assert.match(expectFixed(claim('event: "closur"'), 'Change to “closure”'), /event: "closure"\n/);
  });
});
