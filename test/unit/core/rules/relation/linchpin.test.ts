import assert from 'node:assert/strict';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { appears, claim, type Work, weir } from '../../../support/weir.ts';

const CODE = 'relation/linchpin';
const judgement = (work: Work, kind = '⟦assessment⟧', more: readonly string[] = []) =>
  claim('W-1', [appears(work, { chain: CHAINS[work] })], {
    kind,
    proposition: 'The mill had notice enough of the flood.',
    more,
  });
const fact = (id: string, work: Work, target: string, more: readonly string[] = [], type = 'supports') =>
  claim(id, [appears(work, { chain: CHAINS[work] })], {
    proposition: 'The town had word of the high water.',
    more: [`relations: [ { type: ${type}, target: ${target} } ]`, ...more],
  });

/** The officials stand by their names here: an opinion without one would be a finding of its own. */
const CHAINS: Partial<Record<Work, string>> = {
  ledger: '{ claimer: ledger-daily }, { claimer: mayor, cue: said, identification: named }',
  courier:
    '{ claimer: courier-daily }, { claimer: ledger-daily }, { claimer: mayor, cue: told, identification: named }',
};

describe(CODE, () => {
  it('fires where a judgement and what supports it have one origin', () => {
    const [finding] = expectAt(CODE, weir([judgement('ledger'), fact('W-2', 'courier', 'W-1')]));
    assert.equal(finding?.path, 'claims[W-1].kind');
    assert.match(
      finding.message,
      /^Its own chain and all of its support \(W-2\) hang on one origin, Ada Brandt:/,
    );
  });

  it('fires across files, and through claims that support the support', () => {
    const [finding] = expectAt(
      CODE,
      weir([judgement('ledger'), fact('W-2', 'courier', 'W-1'), fact('W-3', 'ledger', 'W-2')], {
        apart: true,
      }),
    );
    assert.match(finding?.message ?? '', /\(W-2, W-3\)/);
    assert.equal(finding?.related.length, 2);
  });

  it('fires on a forecast', () => {
    const forecast = [
      'horizon: "2024-03/2024-12"',
      'resolution: open',
      'evaluation: { likelihood: likely, confidence: low, basis: The river rises every spring. }',
    ];
    expectAt(CODE, weir([judgement('survey', '⟦forecast⟧', forecast), fact('W-2', 'survey', 'W-1')]));
  });

  it('does not take claims that support each other for ground to stand on', () => {
    const more = ['relations: [ { type: supports, target: W-2 } ]'];
    expectAt(CODE, weir([judgement('ledger', '⟦assessment⟧', more), fact('W-2', 'courier', 'W-1')]));
  });

  it('is content with one line of support from elsewhere, however far below', () => {
    expectClean(weir([judgement('ledger', 'assessment'), fact('W-2', 'survey', 'W-1')]));
    expectClean(
      weir([judgement('ledger', 'assessment'), fact('W-2', 'courier', 'W-1'), fact('W-3', 'survey', 'W-2')]),
    );
  });

  it('says nothing of a judgement that stands alone, and of facts', () => {
    expectClean(weir([judgement('ledger', 'assessment')]));
    expectClean(weir([judgement('ledger', 'event'), fact('W-2', 'courier', 'W-1')]));
  });

  it('takes for support only what stands and does not refute', () => {
    const rejected = ['rank: deprecated', 'deprecated-reason: The mayor took it back.'];
    expectClean(weir([judgement('ledger', 'assessment'), fact('W-2', 'courier', 'W-1', rejected)]));
    expectClean(weir([judgement('ledger', 'assessment'), fact('W-2', 'courier', 'W-1', [], 'qualifies')]));
  });

  it('can be waived with a reason', () => {
    const more = [`waive: [ { rule: ${CODE}, reason: The mayor was there. } ]`];
    expectClean(weir([judgement('ledger', 'assessment', more), fact('W-2', 'courier', 'W-1')]));
  });
});
