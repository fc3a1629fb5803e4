import assert from 'node:assert/strict';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { appears, claim, weir } from '../../../support/weir.ts';

const CODE = 'sourcing/anonymous-opinion';
const judged = (appearances: readonly string[], kind = '⟦assessment⟧', more: readonly string[] = []) =>
  claim('W-1', appearances, { kind, proposition: 'The mill had notice enough of the flood.', more });
const named = '{ claimer: ledger-daily }, { claimer: mayor, cue: said, identification: named }';

describe(CODE, () => {
  it('fires on a judgement whose only holders have no name', () => {
    const [finding] = expectAt(CODE, weir([judged([appears('ledger')])]));
    assert.equal(finding?.severity, 'information');
    assert.equal(finding.path, 'claims[W-1].kind');
    assert.match(finding.message, /it is that of unnamed town officials\./);
  });

  it('fires on a forecast', () => {
    const forecast = ['horizon: "2024-03/2024-12"', 'resolution: open'];
    const evaluation =
      'evaluation: { likelihood: likely, confidence: low, basis: The river rises every spring. }';
    expectAt(CODE, weir([judged([appears('ledger')], '⟦forecast⟧', [...forecast, evaluation])]));
  });

  it('fires where two documents carry it, and shows both', () => {
    const more = ['waive: [ { rule: sourcing/circular-corroboration, reason: The opinion is theirs. } ]'];
    const [finding] = expectAt(
      CODE,
      weir([judged([appears('ledger'), appears('courier')], '⟦assessment⟧', more)]),
    );
    assert.equal(finding?.related.length, 2);
  });

  it('is a warning in a newsroom', () => {
    const [finding] = expectAt(
      CODE,
      `${weir([judged([appears('ledger')])])}//- /adduce.yaml\nprofile: newsroom\n`,
    );
    assert.equal(finding?.severity, 'warning');
  });

  it('is content where somebody stands for it by name', () => {
    expectClean(weir([judged([appears('ledger', { chain: named })], 'assessment')]));
    expectClean(weir([judged([appears('ledger'), appears('survey')], 'assessment')]));
  });

  it('says nothing of what unnamed people report as facts, or are reported to have said', () => {
    expectClean(weir([claim('W-1', [appears('ledger')])]));
    expectClean(
      weir([
        claim('W-1', [appears('ledger')], {
          kind: 'statement',
          proposition: 'Town officials told of a warning to the mill.',
        }),
      ]),
    );
  });

  it('looks at the end of the chain alone', () => {
    const chain =
      '{ claimer: ledger-daily }, { claimer: officials, cue: said, identification: anonymous, number: plural }, { claimer: mayor, identification: named, explicit: false }';
    expectClean(weir([judged([appears('ledger', { chain })], 'assessment')]));
  });

  it('can be waived with a reason', () => {
    const more = [`waive: [ { rule: ${CODE}, reason: That they hold it is the news. } ]`];
    expectClean(weir([judged([appears('ledger')], 'assessment', more)]));
  });
});
