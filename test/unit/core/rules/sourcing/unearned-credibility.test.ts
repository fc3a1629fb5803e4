import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { appears, claim, weir } from '../../../support/weir.ts';

const CODE = 'sourcing/unearned-credibility';
const graded = (grade: string) => [
  `evaluation: { credibility: ${grade}, confidence: moderate, basis: The town and the mill had no quarrel. }`,
];

describe(CODE, () => {
  it('fires on “confirmed by other sources” where there is one document', () => {
    const [finding] = expectAt(CODE, weir([claim('W-1', [appears('survey')], { more: graded('⟦1⟧') })]));
    assert.equal(finding?.path, 'claims[W-1].evaluation.credibility');
    assert.match(
      finding.message,
      /all that is recorded here comes from one origin: River Board \(survey\)\./,
    );
  });

  it('fires on works that derive from each other', () => {
    const [finding] = expectAt(CODE, weir([claim('W-1', [appears('page')], { more: graded('⟦1⟧') })]));
    assert.match(finding?.message ?? '', /: page → courier → The Ledger \(ledger\)\./);
  });

  it('fires where the claim that is identical, in another file, has the same origin', () => {
    const found = expectAt(
      CODE,
      weir(
        [
          claim('W-1', [appears('ledger')], { more: graded('⟦1⟧') }),
          claim('W-2', [appears('courier')], {
            more: [
              'relations: [ { type: identical, target: W-1 } ]',
              'waive: [ { rule: sourcing/circular-corroboration, reason: Told below. } ]',
            ],
          }),
        ],
        { apart: true },
      ),
    );
    assert.match(found[0]?.message ?? '', /all 2 documents have it from one origin/);
  });

  it('is content with two origins, of the claim or of one that says the same', () => {
    expectClean(weir([claim('W-1', [appears('ledger'), appears('survey')], { more: graded('1') })]));
    expectClean(
      weir([
        claim('W-1', [appears('ledger')], { more: graded('1') }),
        claim('W-2', [appears('survey')], { more: ['relations: [ { type: identical, target: W-1 } ]'] }),
      ]),
    );
  });

  it('takes the two who report a statement for two, whoever made it', () => {
    const chain = (first: string) =>
      `{ claimer: ${first} }, { claimer: mayor, cue: said, identification: named }`;
    const statement = claim(
      'W-1',
      [
        appears('ledger', { chain: chain('ledger-daily') }),
        appears('survey', { chain: chain('river-board') }),
      ],
      { kind: 'statement', proposition: 'Ada Brandt told of a warning to the mill.', more: graded('1') },
    );
    expectClean(weir([statement]));
  });

  it('says nothing of other grades', () => {
    expectClean(weir([claim('W-1', [appears('survey')], { more: graded('2') })]));
    expectClean(weir([claim('W-1', [appears('survey')])]));
  });

  it('can be waived with a reason', () => {
    const more = [...graded('1'), `waive: [ { rule: ${CODE}, reason: A second survey is on its way. } ]`];
    expectClean(weir([claim('W-1', [appears('survey')], { more })]));
  });

  it('is mended by the next lower grade', () => {
    assert.match(
      expectFixed(
        weir([claim('W-1', [appears('survey')], { more: graded('1') })]),
        'Lower the credibility to 2',
      ),
      /credibility: 2, confidence/,
    );
  });
});
