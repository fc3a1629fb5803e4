import assert from 'node:assert/strict';
import { mayBeTakenUp, mentionText } from '../../../../../server/src/core/rules/entity/mentions.ts';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';

const CODE = 'entity/participant-not-in-quote';

interface Case {
  /** The sentence that is quoted; others stand before and after it. */
  readonly sentence?: string;
  readonly before?: string;
  readonly more?: string;
  readonly chain?: string;
}

const SENTENCE = 'Rebels burned the old ferry of Orvel at dawn.';

const claim = (
  participant: string,
  { sentence = SENTENCE, before = '', more = '', chain = '' }: Case = {},
) => `
  //- /reports/ferry.txt
  A baker saw the smoke from the mill. ${before} The mill stands near a wood. ${sentence} The water was cold. Trains ran on time.
  //- /claims/registry.claims.yaml
  sources: [ { id: courier, type: article-newspaper, issued: "2024-05-06", file: ../reports/ferry.txt } ]
  entities:
    - { id: rahbani, type: person, name: Karim Rahbani, affiliation: league }
    - { id: league, type: organization, name: Freedom League of Veltania }
    - { id: government, type: organization, name: government of Veltania, aliases: [Veltania] }
    - { id: officers, type: class, name: unnamed police officers }
    - { id: oscg, type: organization, name: Orvel Special Coast Guard, aliases: [OSCG] }
    - { id: orvel, type: place, name: Orvel }
  //- /claims/ferry.claims.yaml
  claims:
    - id: C-1
      kind: event
      proposition: Rebels burned the old ferry of Orvel.
      participants: [ { role: subject, entity: ${participant}, basis: attributed } ]
      appearances:
        - source: courier
          quote: ${JSON.stringify(sentence)}
          attribution: [ { claimer: courier }${chain} ]
      ${more}
`;

describe('entity/participant-not-in-quote', () => {
  it('fires on a participant that is named nowhere near the quote, and shows the sentence', () => {
    const [finding] = expectAt(CODE, claim('⟦rahbani⟧'));
    assert.equal(finding?.severity, 'warning');
    assert.match(finding?.message ?? '', /“Karim Rahbani” takes part here \(“subject”\), but neither/);
    assert.deepEqual(
      finding?.related.map(({ uri }) => uri),
      ['file:///project/reports/ferry.txt', 'file:///project/claims/registry.claims.yaml'],
    );
  });

  it('fires on bodies, states and classes, and where the name stands two sentences away', () => {
    expectAt(CODE, claim('⟦league⟧'));
    expectAt(CODE, claim('⟦government⟧'));
    expectAt(CODE, claim('⟦officers⟧'));
    expectAt(CODE, claim('⟦rahbani⟧', { before: 'Karim Rahbani fled.' }));
  });

  it('fires where a pronoun stands for somebody named in the sentence', () => {
    expectAt(CODE, claim('⟦rahbani⟧', { sentence: 'Paul Orlow burned his old ferry at dawn.' }));
    expectAt(CODE, claim('⟦league⟧', { sentence: 'It is known that rebels burned the old ferry of Orvel.' }));
  });

  it('takes a surname, another spelling, a people, an acronym and a describing noun for a mention', () => {
    expectClean(claim('rahbani', { sentence: 'Mr. Rahbani watched the old ferry of Orvel burn.' }));
    expectClean(claim('government', { sentence: 'Veltanian soldiers burned the old ferry of Orvel.' }));
    expectClean(claim('officers', { sentence: 'Two officers watched the old ferry of Orvel burn.' }));
    expectClean(claim('oscg', { sentence: 'The OSCG watched the old ferry of Orvel burn.' }));
    expectClean(claim('orvel'));
  });

  it('looks at the sentence before and after, and at whom the participant belongs to', () => {
    expectClean(claim('rahbani').replace('The mill stands', 'Karim Rahbani stands'));
    expectClean(claim('rahbani').replace('The water was', 'Rahbani was'));
    expectClean(claim('rahbani', { sentence: 'The Freedom League burned the old ferry of Orvel.' }));
  });

  it('is content with a pronoun, a noun that takes somebody up, or the chain', () => {
    expectClean(claim('rahbani', { sentence: 'At dawn he burned the old ferry of Orvel.' }));
    expectClean(claim('league', { sentence: 'The group burned the old ferry of Orvel.' }));
    expectClean(
      claim('rahbani', { chain: ', { claimer: rahbani, identification: named, explicit: false }' }),
    );
  });

  it('asks only that one of the quotes mentions the participant', () => {
    const two = claim('rahbani').replace(
      '      \n',
      `        - source: courier
          quote: Trains ran on time.
          attribution: [ { claimer: courier } ]
`,
    );
    expectClean(
      two
        .replace('Trains ran', 'Rahbani’s trains ran')
        .replace('quote: Trains ran', 'quote: Rahbani’s trains ran'),
    );
  });

  it('says nothing where the text cannot be looked at', () => {
    expectClean(claim('rahbani').replace('file: ../reports/ferry.txt', 'held: false'));
  });

  it('can be waived', () => {
    expectClean(
      claim('rahbani', {
        more: 'waive: [ { rule: entity/participant-not-in-quote, reason: The heading of the list names him. } ]',
      }),
    );
  });

  it('is read in linear time', () => {
    const facts = {
      type: 'person',
      name: null,
      aliases: [],
      aliasesSpan: null,
      partOf: null,
      affiliation: null,
      distinctFrom: [],
    } as const;
    for (const piece of ['the old ', 'it seems ', 'Orvel Special ', 'he '])
      assertLinearTime((text) => mayBeTakenUp(facts, mentionText(text)), piece);
  });
});
