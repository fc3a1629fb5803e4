import assert from 'node:assert/strict';
import { foldsIn } from '../../../server/src/features/folding.ts';
import { parseFixture } from '../../support/fixture.ts';
import { harbourWith } from '../support/harbour.ts';
import { openProject } from '../support/project.ts';

/** The folds of a file, each as its first and last line with the words on them. */
function folded(claims: string, { most = 1000, eol = '\n' as '\n' | '\r\n' } = {}): readonly string[] {
  const { workspace, uri, file } = openProject(parseFixture(harbourWith(claims), { eol }));
  const path = 'claims/a.claims.yaml';
  const lines = file(path).text.split(eol);
  return foldsIn(workspace, uri(path), most).map(
    ({ first, last, kind }) =>
      `${lines[first]?.trim()} … ${lines[last]?.trim()}${kind === null ? '' : ` (${kind})`}`,
  );
}

const CLAIMS = `
  # About the harbour,
  # as the reports have it.
  claims:
    - id: C-1
      kind: event
      appearances:
        - source: harbour
          quote: >-
            The quay
            # is no comment here

            will reopen.
          attribution:
          - claimer: port
          - { claimer: agency }

    # Another one,
  # indented carelessly.
    - id: C-2
      tags: [
        a,
      ]
  waive:
  - rule: a/b
    reason: None.
`;

describe('folding an annotation file', () => {
  for (const eol of ['\n', '\r\n'] as const)
    it(`folds lists, entries, what is nested in them, block scalars and comments (${JSON.stringify(eol)})`, () => {
      assert.deepEqual(folded(CLAIMS, { eol }), [
        '# About the harbour, … # as the reports have it. (comment)',
        'claims: … ]',
        '- id: C-1 … - { claimer: agency }',
        'appearances: … - { claimer: agency }',
        '- source: harbour … - { claimer: agency }',
        'quote: >- … will reopen.',
        'attribution: … - { claimer: agency }',
        '# Another one, … # indented carelessly. (comment)',
        '- id: C-2 … ]',
        'tags: [ … a,',
        'waive: … reason: None.',
        '- rule: a/b … reason: None.',
      ]);
    });

  it('folds what stands between region comments, from one entry into another', () => {
    assert.deepEqual(
      folded(`
        claims:
          # region January
          - id: C-1
            kind: event
          #endregion
          # region never ended
          - id: C-2
      `).filter((fold) => fold.endsWith('(region)')),
      ['# region January … #endregion (region)'],
    );
  });

  it('goes on folding around an entry that is broken', () => {
    assert.deepEqual(
      folded(`
        claims:
          - id: C-1
            kind: "event
            tags:
              - a
          - id: C-2
            kind: state
      `),
      ['claims: … kind: state', '- id: C-1 … - a', 'tags: … - a', '- id: C-2 … kind: state'],
    );
  });

  it('leaves the innermost out where an editor wants no more', () => {
    assert.deepEqual(folded(CLAIMS, { most: 7 }).slice(1, 4), [
      'claims: … ]',
      '- id: C-1 … - { claimer: agency }',
      '# Another one, … # indented carelessly. (comment)',
    ]);
  });
});
