import assert from 'node:assert/strict';
import { expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';
import { appears, claim, weir } from '../../../support/weir.ts';

const CODE = 'uncertainty/high-confidence-one-origin';
const sure = (confidence: string) => [
  `evaluation: { credibility: 3, confidence: ${confidence}, basis: The Board had no reason to lie. }`,
];
const support = (id: string, work: Parameters<typeof appears>[0], target: string) =>
  claim(id, [appears(work)], {
    proposition: 'The town had word of the high water.',
    more: [`relations: [ { type: supports, target: ${target} } ]`],
  });

describe(CODE, () => {
  it('fires on high confidence in what one origin says', () => {
    const [finding] = expectAt(CODE, weir([claim('W-1', [appears('survey')], { more: sure('⟦high⟧') })]));
    assert.equal(finding?.path, 'claims[W-1].evaluation.confidence');
    assert.match(finding.message, /comes from one origin: River Board \(survey\)\. ICD 203/);
  });

  it('fires on documents that repeat one origin', () => {
    const more = [...sure('⟦high⟧'), 'waive: [ { rule: sourcing/circular-corroboration, reason: Known. } ]'];
    expectAt(CODE, weir([claim('W-1', [appears('ledger'), appears('courier')], { more })]));
  });

  it('fires where what supports it, in another file, has the same origin, and shows that', () => {
    const [finding] = expectAt(
      CODE,
      weir([claim('W-1', [appears('ledger')], { more: sure('⟦high⟧') }), support('W-2', 'courier', 'W-1')], {
        apart: true,
      }),
    );
    assert.deepEqual(
      finding?.related.map(({ message }) => message),
      ['Same origin'],
    );
  });

  it('is content with several origins, or support from another', () => {
    expectClean(weir([claim('W-1', [appears('ledger'), appears('survey')], { more: sure('high') })]));
    expectClean(
      weir([claim('W-1', [appears('ledger')], { more: sure('high') }), support('W-2', 'survey', 'W-1')]),
    );
  });

  it('fires on what somebody unnamed is said to have said', () => {
    const statement = { kind: 'statement', proposition: 'Town officials told of a warning to the mill.' };
    expectAt(CODE, weir([claim('W-1', [appears('ledger')], { ...statement, more: sure('⟦high⟧') })]));
  });

  it('is content with a statement that is on record, and with two who report one that is not', () => {
    const statement = { kind: 'statement', proposition: 'Ada Brandt told of a warning to the mill.' };
    expectClean(weir([claim('W-1', [appears('survey')], { ...statement, more: sure('high') })]));
    const chain = (first: string, how: string) =>
      `{ claimer: ${first} }, { claimer: mayor, cue: said, identification: ${how} }`;
    const named = appears('ledger', { chain: chain('ledger-daily', 'named') });
    expectClean(weir([claim('W-1', [named], { ...statement, more: sure('high') })]));
    const two = [
      appears('ledger', { chain: chain('ledger-daily', 'anonymous') }),
      appears('survey', { chain: chain('river-board', 'anonymous') }),
    ];
    expectClean(weir([claim('W-1', two, { ...statement, more: sure('high') })]));
  });

  it('says nothing of moderate confidence', () => {
    expectClean(weir([claim('W-1', [appears('survey')], { more: sure('moderate') })]));
  });

  it('can be waived with a reason', () => {
    const more = [...sure('high'), `waive: [ { rule: ${CODE}, reason: We read the gauge ourselves. } ]`];
    expectClean(weir([claim('W-1', [appears('survey')], { more })]));
  });

  it('is mended by less confidence', () => {
    assert.match(
      expectFixed(
        weir([claim('W-1', [appears('survey')], { more: sure('high') })]),
        'Lower the confidence to moderate',
      ),
      /confidence: moderate, basis/,
    );
  });
});
