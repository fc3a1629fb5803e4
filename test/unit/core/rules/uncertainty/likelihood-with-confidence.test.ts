import assert from 'node:assert/strict';
import { growth } from '../../../../bench/growth.ts';
import { openProject } from '../../../support/project.ts';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { port } from './port.ts';

const CODE = 'uncertainty/likelihood-with-confidence';
const assessment = {
  kind: 'assessment',
  text: 'The strike weakens the port.',
  proposition: 'The strike weakens the port.',
} as const;
const basis = (prose: string) => port({ ...assessment, claim: [`evaluation: { basis: ${prose} }`] });

describe(CODE, () => {
  it('fires on a sentence of the basis that has both', () => {
    for (const prose of [
      'We assess with high confidence that the port is likely to lose trade.',
      'The loss is very likely, and our confidence in that is only moderate.',
      'The port will almost certainly lose trade (low to moderate confidence).',
      'We are highly confident that a recovery is unlikely.',
    ])
      expectAt(CODE, basis(`⟦${JSON.stringify(prose)}⟧`));
  });

  it('fires on the proposition, and on the note of a relation to a claim in another file', () => {
    const proposition = 'The port very likely loses trade (high confidence).';
    const found = openProject(port({ ...assessment, proposition })).workspace;
    assert.ok(found.findings('file:///project/claims/port.claims.yaml').some(({ code }) => code === CODE));
    expectAt(
      CODE,
      `${port({
        ...assessment,
        claim: [
          'relations: [ { type: related, target: P-2, note: ⟦"A loss is likely, and I say so with high confidence."⟧ } ]',
        ],
      })}//- /claims/other.claims.yaml
claims:
  - id: P-2
    kind: event
    proposition: The tide turned.
    appearances: [ { source: tide, quote: The tide turned., attribution: [ { claimer: tide } ] } ]
`,
    );
  });

  it('is content with two sentences', () => {
    expectClean(
      basis('"A loss is likely. Our confidence is moderate, as one paper alone has looked into it."'),
    );
    expectClean(
      basis(
        '>-\n      A loss is likely.\n      Our confidence is moderate'
          .replace(/>-\n\s+/, '"')
          .replace(/\n\s+/, ' ')
          .concat('."'),
      ),
    );
  });

  it('is content with confidence of other kinds', () => {
    expectClean(basis('"A vote of no confidence is likely."'));
    expectClean(basis('"Confidence-building talks are likely, and hopes are high."'));
    expectClean(basis('"The paper writes “likely, with high confidence” and names nobody."'));
  });

  it('never looks at the source', () => {
    expectClean(
      port({
        kind: 'assessment',
        text: 'The ministry’s paper puts it with high confidence that a loss is likely.',
        quote: '"with high confidence that a loss is likely"',
        proposition: 'A loss of trade follows.',
        appearance: 'certainty: probable',
      }),
    );
  });

  it('can be waived', () => {
    expectClean(
      port({
        ...assessment,
        claim: [
          'evaluation: { basis: "With high confidence, a loss is likely." }',
          `waive: [ { rule: ${CODE}, reason: Taken over word for word from a finished product. } ]`,
        ],
      }),
    );
  });

  it('is a step milder in a newsroom', () => {
    const [finding] = expectAt(
      CODE,
      `//- /adduce.yaml\nprofile: newsroom\n${basis('⟦"With high confidence, a loss is likely."⟧')}`,
    );
    assert.equal(finding?.severity, 'warning');
  });

  it('takes time linear in the length of the prose', function () {
    this.timeout(30_000);
    for (const piece of ['confidence is ', 'high confidence. ', 'A likely, “confidence ']) {
      const { worst } = growth(
        (size) => {
          const fixture = basis(JSON.stringify(piece.repeat(size / piece.length)));
          return () => openProject(fixture).workspace.findings('file:///project/claims/port.claims.yaml');
        },
        [10_000, 80_000],
        { rounds: 3, leastMs: 0 },
      );
      assert.ok(worst < 4, `grows ${worst} times as fast as the prose`);
    }
  });
});
