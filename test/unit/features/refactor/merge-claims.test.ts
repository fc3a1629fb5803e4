import assert from 'node:assert/strict';
import { parseMarked } from '../../../support/fixture.ts';
import { askedAt, refactored, whyNot } from './refactoring-at.ts';

const A = `
  //- /a.claims.yaml
  claims:
    - id: C-1$0
      kind: event
      proposition: Two cranes fell.   # ours
      appearances:
        - source: s
          quote: one
      relations: [ { type: identical, target: C-7 } ]
    - id: C-2
      about: [ "C-7", C-1 ]`;
const B = `
  //- /b.claims.yaml
  claims:
    - id: C-6

    - id: C-7
      proposition: two cranes fell.
      kind: event
      event: quake
      appearances:
      # The second report.
      - source: t
        quote: >-
          two
      relations: [ { type: identical, target: C-1 }, { type: supports, target: C-6, note: "as, said" } ]

    - id: C-8
      relations: [ { type: updates, target: 'C-7' } ]`;

const text = (lines: string, eol: '\n' | '\r\n' = '\n') => parseMarked(lines, { eol }).text;
const TITLE = 'Merge “C-7” into this claim';

describe('merging claims that say the same', () => {
  for (const eol of ['\n', '\r\n'] as const)
    it(`joins appearances and relations, and names the one wherever the other was (${JSON.stringify(eol)})`, () => {
      const changed = refactored(A + B, TITLE, { eol, closed: ['b.claims.yaml'] });
      assert.equal(
        changed.get('a.claims.yaml'),
        text(
          `
          claims:
            - id: C-1
              kind: event
              proposition: Two cranes fell.   # ours
              appearances:
                - source: s
                  quote: one
                # The second report.
                - source: t
                  quote: >-
                    two
              relations: [ { type: supports, target: C-6, note: "as, said" } ]
              event: quake
            - id: C-2
              about: [ "C-1", C-1 ]
          `,
          eol,
        ),
      );
      assert.equal(
        changed.get('b.claims.yaml'),
        text(
          `
          claims:
            - id: C-6

            - id: C-8
              relations: [ { type: updates, target: C-1 } ]
          `,
          eol,
        ),
      );
    });

  it('leaves claims alone whose file is read as one piece, with an anchor that may reach across', () => {
    const whole = `
      //- /a.claims.yaml
      x-note: &note { a: 1 }
      claims:
        - id: C-1$0
          proposition: One.
        - id: C-7
          proposition: One.
          kind: event
    `;
    assert.match(whyNot(whole, TITLE), /cannot be joined/);
  });

  it('joins claims of one file, and in braces', () => {
    const flow = `
      //- /a.claims.yaml
      claims:
        - { id: C-7, proposition: One., appearances: [ { source: t, quote: "t, wo" } ] }
        - { id: C-1$0, proposition: One., appearances: [ { source: s, quote: one } ] }
    `;
    assert.equal(
      refactored(flow, TITLE).get('a.claims.yaml'),
      'claims:\n  - { id: C-1, proposition: One., appearances: [ { source: s, quote: one }, { source: t, quote: "t, wo" } ] }\n',
    );
  });

  it('says in what the two differ', () => {
    const source =
      A.replace('kind: event', 'kind: state\n      evaluation: { credibility: 2 }') +
      B.replace('kind: event', 'kind: event\n      evaluation: { credibility: 3 }');
    assert.match(whyNot(source, TITLE), /^The two differ in “kind”, “evaluation”\. Make them agree first/);
  });

  it('does not lose comments', () => {
    assert.match(
      whyNot(A + B.replace('event: quake', 'event: quake # ours'), TITLE),
      /comments that would be lost/,
    );
  });

  it('is offered for the same words, or where somebody says that they are identical, and else not', () => {
    const titles = (source: string) =>
      askedAt(source)
        .offered.map(({ title }) => title)
        .filter((title) => title.startsWith('Merge'));
    assert.deepEqual(titles(A + B), [TITLE]);
    assert.deepEqual(titles(A.replace('Two cranes fell', 'Three fell') + B), [TITLE]);
    const others = A.replace('identical', 'related').replace('Two cranes fell', 'Three fell');
    assert.deepEqual(titles(others + B.replace('identical', 'related')), []);
  });
});
