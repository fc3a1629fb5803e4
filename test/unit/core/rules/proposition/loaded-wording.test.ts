import assert from 'node:assert/strict';
import { assertLinearTime } from '../../../../support/linear-time.ts';
import { openProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean } from '../../../support/rule-cases.ts';

const CODE = 'proposition/loaded-wording';

const claim = (proposition: string, kind = 'event', more = '') => `
  //- /reports/mill.txt
  The council of Orvel closed the paper mill in April 2024.
  //- /claims/registry.claims.yaml
  sources: [ { id: courier, type: article-newspaper, issued: "2024-05-06", file: ../reports/mill.txt } ]
  //- /claims/mill.claims.yaml
  claims:
    - id: C-1
      kind: ${kind}
      proposition: ${proposition}
      time: { edtf: "2024-04", expression: in April 2024, basis: explicit }
      appearances:
        - source: courier
          quote: The council of Orvel closed the paper mill in April 2024.
          attribution: [ { claimer: courier } ]
      ${more}
`;

describe('proposition/loaded-wording', () => {
  it('fires on words that make a fact or a lie of what somebody says', () => {
    const [finding] = expectAt(CODE, claim('⟦The council of Orvel covered up the leak at the mill.⟧'));
    assert.equal(finding?.severity, 'information');
    assert.match(finding?.message ?? '', /says “covered up”/);
    expectAt(CODE, claim('⟦The council of Orvel falsely accused the owner of the mill.⟧'));
    expectAt(CODE, claim('⟦The council of Orvel admitted responsibility for the leak.⟧', 'statement'));
    expectAt(CODE, claim('⟦The council of Orvel conceded losses of two million crowns.⟧', 'statement'));
    expectAt(CODE, claim('⟦The council of Orvel admitted using the mill as a store.⟧', 'statement'));
    expectAt(CODE, claim('⟦The council of Orvel admits damage to the mill.⟧', 'statement'));
    expectClean(claim('The hospital of Orvel admitted twelve workers of the mill.'));
    expectClean(claim('The council of Orvel conceded two seats to the Mill Party.'));
    expectClean(claim('The paper mill in Orvel admitted visitors.'));
  });

  it('fires on words that judge', () => {
    const [finding] = expectAt(CODE, claim('⟦The puppets of the owner closed the paper mill.⟧'));
    assert.match(finding?.message ?? '', /which judges/);
  });

  it('fires in the basis of an evaluation', () => {
    const [finding] = expectAt(
      CODE,
      claim(
        'The council of Orvel closed the paper mill.',
        'event',
        'evaluation: { credibility: 3, confidence: low, basis: ⟦The owner is a notorious talker.⟧ }',
      ),
    );
    assert.match(finding?.message ?? '', /^The basis says “notorious”/);
  });

  it('lets the words of others pass, between marks or after a cue in a statement', () => {
    expectClean(claim('The owner called the councillors “puppets of the bank.”', 'statement'));
    expectClean(claim('The owner warned that the council covered up the leak.', 'statement'));
  });

  it('lets the same letters pass in other senses', () => {
    expectClean(claim('The clinic of Orvel admitted nine workers of the mill.'));
    expectClean(claim('The club of Orvel conceded a goal.'));
    expectClean(claim('A puppet theatre moved into the paper mill.'));
    expectClean(claim('The council sold the mill to Anton Savage and Vera Evil.'));
  });

  it('can be waived', () => {
    expectClean(
      claim(
        'The court found that the council wrongly closed the paper mill.',
        'event',
        'waive: [ { rule: proposition/loaded-wording, reason: The word is that of the judgment. } ]',
      ),
    );
  });

  it('stays linear in prose of any length', () => {
    assertLinearTime((text) => {
      const body = `sources: [ { id: s, type: report, issued: "2024", held: false } ]
claims: [ { id: C-1, kind: event, proposition: "${text}", appearances: [ { source: s, quote: x, attribution: [ { claimer: s } ] } ] } ]
`;
      return allFindings(
        openProject({ files: new Map([['a.claims.yaml', { text: body, cursors: new Map(), ranges: [] }]]) }),
      );
    }, 'the ‘puppets’ “covered up” ');
  });
});
