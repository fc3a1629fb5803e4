import { expectAt, expectClean } from '../../support/rule-cases.ts';

describe('reading a piece of an annotation file', () => {
  it('finds an item in which there is nothing, at its dash', () => {
    expectAt(
      'schema/value',
      `
      //- /a.claims.yaml
      events:
        # - the first
        ⟦-⟧
        - id: flood
        ⟦-⟧ # to do
      entities:
      ⟦-⟧
      `,
    );
  });

  it('finds nothing in lists without items', () => {
    expectClean('//- /a.claims.yaml\nevents:\nentities: []\nclaims: # none yet\n');
  });
});
