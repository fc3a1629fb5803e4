import assert from 'node:assert/strict';
import { openProject } from '../../support/project.ts';
import { allFindings, expectAt, expectClean } from '../../support/rule-cases.ts';

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

  describe('says of which claim the YAML is broken, and where in it', () => {
    const claims = (body: string) =>
      `//- /a.claims.yaml\nclaims:\n  - id: C-1\n    kind: event\n    proposition: The ferry left.\n  - id: C-2\n${body}`;
    /** Claim and path of the findings about YAML itself. */
    const broken = (fixture: string) =>
      allFindings(openProject(fixture))
        .map(({ finding }) => finding)
        .filter(({ code }) => code.startsWith('yaml/'))
        .map(({ code, claim, path }) => `${code} ${claim} ${path}`);

    it('for a key that stands twice', () => {
      assert.deepEqual(
        broken(claims('    kind: event\n    proposition: The ferry sank.\n    kind: state\n')),
        ['yaml/duplicate-key C-2 claims[C-2].kind'],
      );
      assert.deepEqual(
        broken(
          claims(
            '    kind: event\n    appearances:\n      - { source: a, quote: b, quote: c, attribution: [] }\n',
          ),
        ),
        ['yaml/duplicate-key C-2 claims[C-2].appearances[0].quote'],
      );
    });

    it('for an alias that leads nowhere, in a file that has others', () => {
      assert.deepEqual(
        broken(
          claims(
            '    kind: event\n    tags: &ours [ port ]\n    proposition: The ferry sank.\n  - id: C-3\n    tags: *ours\n    kind: event\n    relations: [ { type: identical, target: *other } ]\n',
          ),
        ),
        ['yaml/alias C-3 claims[C-3].relations[0].target'],
      );
    });

    it('for YAML of which only the lines can be told', () => {
      assert.deepEqual(broken(claims('    kind: event\n    proposition: "The ferry\n      sank.\n')), [
        'yaml/syntax C-2 claims[C-2].proposition',
      ]);
      assert.deepEqual(
        broken(
          claims('    kind: event\n    appearances:\n      - { source: a, quote: [ b }\n    tags: [ x ]\n'),
        ),
        ['yaml/syntax C-2 claims[C-2].appearances'],
      );
    });

    it('and of no claim, where it is in none', () => {
      assert.deepEqual(broken('//- /a.claims.yaml\nx-note: *gone\nclaims:\n  - id: C-1\n'), [
        'yaml/alias undefined x-note',
      ]);
    });
  });
});
