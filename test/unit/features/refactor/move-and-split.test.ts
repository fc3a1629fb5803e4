import assert from 'node:assert/strict';
import { parseMarked } from '../../../support/fixture.ts';
import { askedAt, refactored, whyNot } from './refactoring-at.ts';

const TWO = `
  //- /claims/a.claims.yaml
  claims:
  # Of the first.
  - id: C-1
    kind: event
    proposition: >-
      One,
        and more.
    appearances:
    - source: s
      quote: "one"   # as read
      # about the quote
    # about the claim

  - id: C-2$0
    kind: event

  # Of the third.
  - id: C-3
    kind: event`;
const OTHER = `
  //- /claims/b.claims.yaml
  # The second report.
  claims:
      - id: D-1
        appearances: [ { source: s, quote: two } ]
  entities:
      - { id: e }
`;
const REGISTRY = `
  //- /registry.claims.yaml
  sources: [ { id: s, type: report, issued: "2024", held: false } ]
`;

const text = (lines: string, eol: '\n' | '\r\n' = '\n') => parseMarked(lines, { eol }).text;
const first = (source: string) => source.replace('C-2$0', 'C-2').replace('id: C-1', 'id: C-1$0');

describe('moving a claim to another file', () => {
  for (const eol of ['\n', '\r\n'] as const)
    it(`takes its comments along, closed files too (${JSON.stringify(eol)})`, () => {
      const changed = refactored(first(TWO) + OTHER, 'Move “C-1” to claims/b.claims.yaml', {
        eol,
        closed: ['claims/b.claims.yaml'],
      });
      assert.equal(
        changed.get('claims/a.claims.yaml'),
        text(
          `
          claims:
          - id: C-2
            kind: event

          # Of the third.
          - id: C-3
            kind: event
          `,
          eol,
        ),
      );
      assert.equal(
        changed.get('claims/b.claims.yaml'),
        text(
          `
          # The second report.
          claims:
              - id: D-1
                appearances: [ { source: s, quote: two } ]
              # Of the first.
              - id: C-1
                kind: event
                proposition: >-
                  One,
                    and more.
                appearances:
                - source: s
                  quote: "one"   # as read
                  # about the quote
                # about the claim
          entities:
              - { id: e }
          `,
          eol,
        ),
      );
    });

  it('opens the list of a file that has none, and leaves no two empty lines', () => {
    const changed = refactored(TWO + REGISTRY, 'Move “C-2” to registry.claims.yaml');
    assert.match(
      changed.get('registry.claims.yaml') ?? '',
      /^claims:\n {2}- id: C-2\n {4}kind: event\n\nsources: \[/,
    );
    assert.match(
      changed.get('claims/a.claims.yaml') ?? '',
      /about the claim\n\n {0}# Of the third\.\n- id: C-3/,
    );
  });

  it('offers the files with claims on the same sources first', () => {
    const { offered } = askedAt(first(TWO) + REGISTRY + OTHER);
    assert.deepEqual(
      offered.filter(({ kind }) => kind === 'move').map(({ title }) => title),
      ['Move “C-1” to claims/b.claims.yaml', 'Move “C-1” to registry.claims.yaml'],
    );
  });

  it('says why a claim in brackets, or with an anchor, cannot be moved', () => {
    assert.match(
      whyNot(`\n  //- /claims/c.claims.yaml\n  claims: [ { id: C-9$0 } ]${OTHER}`, /^Move/),
      /stands in brackets/,
    );
    assert.match(
      whyNot(
        `\n  //- /claims/c.claims.yaml\n  claims:\n    - id: C-9$0\n      tags: &t [ a ]${OTHER}`,
        /^Move/,
      ),
      /YAML anchor/,
    );
  });

  it('is not offered for other entries, nor where there is no other file', () => {
    assert.deepEqual(
      askedAt(TWO).offered.filter(({ kind }) => kind === 'move'),
      [],
    );
    const source = `\n  //- /c.claims.yaml\n  entities:\n    - id: e$0${OTHER}`;
    assert.deepEqual(
      askedAt(source).offered.filter(({ kind }) => kind === 'move'),
      [],
    );
  });
});

const SEVERAL = `
  //- /a.claims.yaml
  claims:
    # Of the claim.
    - id: C-007
      kind: event
      proposition: One.
      event: quake
      appearances:
        - source: a   # the first
          quote: one
        - { source: b, quote: two }
        - source: c
          quote: three
      evaluation: { credibility: 2 }
      relations: [ { type: supports, target: C-008 } ]

    - id: C-008
`;

describe('splitting a claim', () => {
  it('makes a claim of the appearance at the cursor, with what the claim says of the world', () => {
    const changed = refactored(
      SEVERAL.replace('quote: two', 'quote: $0two'),
      'Make this appearance a claim of its own',
    );
    assert.equal(
      changed.get('a.claims.yaml'),
      text(`
      claims:
        # Of the claim.
        - id: C-007
          kind: event
          proposition: One.
          event: quake
          appearances:
            - source: a   # the first
              quote: one
            - source: c
              quote: three
          evaluation: { credibility: 2 }
          relations: [ { type: supports, target: C-008 } ]

        - id: C-009
          kind: event
          proposition: One.
          event: quake
          appearances:
            - { source: b, quote: two }

        - id: C-008
      `),
    );
  });

  it('splits one of two wherever the cursor is', () => {
    const two = SEVERAL.replace('        - { source: b, quote: two }\n', '').replace(
      'kind: event',
      'kind: event$0',
    );
    const split =
      refactored(two, 'Split into two claims, one for each appearance').get('a.claims.yaml') ?? '';
    assert.match(split, /- id: C-009\n {4}kind: event\n/);
    assert.equal(split.match(/quote: three/g)?.length, 1);
    assert.equal(split.match(/quote: one/g)?.length, 1);
  });

  it('splits a claim in braces', () => {
    const flow = `
      //- /a.claims.yaml
      claims:
        - { id: C-1, appearances: [ { source: a, quote: one }, { source: b, quote: t$0wo } ], review: { status: draft } }
    `;
    assert.equal(
      refactored(flow, 'Make this appearance a claim of its own').get('a.claims.yaml'),
      text(`
      claims:
        - { id: C-1, appearances: [ { source: a, quote: one } ], review: { status: draft } }
        - { id: C-2, appearances: [ { source: b, quote: two } ] }
      `),
    );
  });

  it('asks which appearance is meant where there are more', () => {
    assert.match(
      whyNot(SEVERAL.replace('kind: event', 'kind: event$0'), /appearance/),
      /Put the cursor on the appearance/,
    );
  });

  it('is not offered for a claim with one appearance', () => {
    const titles = askedAt(TWO.replace('C-2$0', 'C-2').replace('id: C-1', 'id: C-1$0')).offered.map(
      ({ title }) => title,
    );
    assert.ok(!titles.some((title) => /appearance/.test(title)), titles.join('; '));
  });
});
