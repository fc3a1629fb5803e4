import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { appears, claim, weir } from '../../../support/weir.ts';

const CODE = 'sourcing/anonymous-overgraded';
const graded = (grade: string, basis = '') => [
  `evaluation: { credibility: ${grade}, confidence: low${basis === '' ? '' : `, basis: ${basis}`} }`,
];

describe(CODE, () => {
  it('fires on a high grade for what one unnamed origin says', () => {
    const [finding] = expectAt(CODE, weir([claim('W-1', [appears('ledger')], { more: graded('⟦2⟧') })]));
    assert.equal(finding?.path, 'claims[W-1].evaluation.credibility');
    assert.match(finding.message, /one origin without a name: ledger-daily → unnamed town officials\./);
  });

  it('fires however many documents repeat it, in other files too', () => {
    expectAt(
      CODE,
      weir(
        [
          claim('W-1', [appears('ledger')], { more: graded('⟦2⟧') }),
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
  });

  it('fires on a statement that somebody unnamed made, and names the speaker', () => {
    const [finding] = expectAt(
      CODE,
      weir([
        claim('W-1', [appears('ledger')], {
          kind: 'statement',
          proposition: 'Town officials told of a warning to the mill.',
          more: graded('⟦2⟧'),
        }),
      ]),
    );
    assert.match(finding?.message ?? '', /without a name: ledger-daily → unnamed town officials\./);
  });

  it('leaves the grade 1 to the rule that says more', () => {
    expectAt(
      'sourcing/unearned-credibility',
      weir([claim('W-1', [appears('ledger')], { more: graded('⟦1⟧') })]),
    );
  });

  it('remarks that works graded A do not make an unnamed origin reliable', () => {
    const chain = '{ claimer: river-board }, { claimer: ⟦officials⟧, cue: said, identification: anonymous }';
    const [finding] = expectAt(CODE, weir([claim('W-1', [appears('survey', { chain })])]));
    assert.equal(finding?.severity, 'information');
    assert.equal(finding.path, 'claims[W-1].appearances[0].attribution[1]');
    assert.deepEqual(
      finding.related.map(({ message }) => message),
      ['Graded A'],
    );
  });

  it('leaves opinions to the rule that says more', () => {
    const chain = '{ claimer: river-board }, { claimer: officials, cue: said, identification: anonymous }';
    const opinion = { kind: '⟦assessment⟧', proposition: 'The mill had notice enough of the flood.' };
    expectAt('sourcing/anonymous-opinion', weir([claim('W-1', [appears('survey', { chain })], opinion)]));
  });

  it('is content with a reason, a named origin, a second origin or a low grade', () => {
    expectClean(weir([claim('W-1', [appears('ledger')], { more: graded('2', 'They sat at the table.') })]));
    expectClean(weir([claim('W-1', [appears('survey')], { more: graded('2') })]));
    expectClean(weir([claim('W-1', [appears('ledger'), appears('survey')], { more: graded('2') })]));
    expectClean(weir([claim('W-1', [appears('ledger')], { more: graded('3') })]));
  });

  it('can be waived with a reason', () => {
    const more = [...graded('2'), `waive: [ { rule: ${CODE}, reason: We know who they are. } ]`];
    expectClean(weir([claim('W-1', [appears('ledger')], { more })]));
  });

  it('is mended by a lower grade', () => {
    assert.match(
      expectFixed(
        weir([claim('W-1', [appears('ledger')], { more: graded('2') })]),
        'Lower the credibility to 3',
      ),
      /credibility: 3/,
    );
  });
});
