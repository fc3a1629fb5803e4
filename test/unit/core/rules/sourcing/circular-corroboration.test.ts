import assert from 'node:assert/strict';
import { findingsOf, openProject } from '../../../support/project.ts';
import { expectAt, expectClean } from '../../../support/rule-cases.ts';
import { appears, claim, marked, weir } from '../../../support/weir.ts';

const CODE = 'sourcing/circular-corroboration';
const identicalTo = (target: string) => [`relations: [ { type: identical, target: ${target} } ]`];

describe(CODE, () => {
  it('fires where the chains of all appearances end with the same people', () => {
    const [finding] = expectAt(CODE, weir([claim('W-1', [marked(appears('ledger')), appears('courier')])]));
    assert.equal(finding?.path, 'claims[W-1].appearances');
    assert.match(finding.message, /^2 documents say this, and all of them have it from one origin, /);
    assert.match(
      finding.message,
      /: ledger-daily → unnamed town officials; courier-daily → ledger-daily → unnamed/,
    );
    assert.deepEqual(
      finding.related.map(({ uri }) => uri.split('/').at(-1)),
      ['ledger.txt', 'courier.txt'],
    );
  });

  it('fires where a work only retells another, through as many as there are', () => {
    expectAt(CODE, weir([claim('W-1', [marked(appears('page')), appears('ledger')])]));
  });

  it('fires on identical claims in two files, once, where the link is written', () => {
    const [finding, another] = expectAt(
      CODE,
      weir(
        [
          claim('W-1', [appears('ledger')]),
          claim('W-2', [appears('courier')], { more: identicalTo('⟦W-1⟧') }),
        ],
        { apart: true },
      ),
    );
    assert.equal(finding?.path, 'claims[W-2].relations[0]');
    assert.equal(another, undefined);
    assert.match(finding.related.map(({ message }) => message).join(), /Says the same: ledger-daily → /);
  });

  it('tells what a claim and its likes have in common at the one that has it by itself', () => {
    const [finding] = expectAt(
      CODE,
      weir([
        claim('W-1', [appears('page')], { more: identicalTo('W-2') }),
        claim('W-2', [marked(appears('ledger')), appears('courier')]),
      ]),
    );
    assert.match(finding?.message ?? '', /^3 documents/);
  });

  it('fires on a joint statement that two documents repeat', () => {
    const chain =
      '{ claimer: ledger-daily }, { claimer: [mayor, river-board], cue: said, identification: named }';
    const joint = appears('ledger', { chain: chain.replace('river-board', '⟦river-board⟧') });
    const [finding] = expectAt(
      CODE,
      weir([claim('W-1', [joint, appears('courier', { chain: `{ claimer: courier-daily }, ${chain}` })])]),
    );
    assert.match(finding?.message ?? '', /one joint statement, of Ada Brandt and River Board/);
  });

  it('is content with an origin of its own for one of the documents', () => {
    expectClean(weir([claim('W-1', [appears('ledger'), appears('courier'), appears('survey')])]));
    expectClean(
      weir([
        claim('W-1', [appears('ledger'), appears('courier')]),
        claim('W-2', [appears('survey')], { more: identicalTo('W-1') }),
      ]),
    );
  });

  it('only asks about several works of one house, each in its own voice', () => {
    const [finding] = expectAt(CODE, weir([claim('W-1', [marked(appears('survey')), appears('gauge')])]));
    assert.equal(finding?.severity, 'information');
    assert.match(
      finding?.message ?? '',
      /^2 documents say this, all of them by River Board in its own voice/,
    );
    expectAt(
      CODE,
      weir([
        claim('W-1', [appears('survey')]),
        claim('W-2', [appears('gauge')], { more: identicalTo('⟦W-1⟧') }),
      ]),
    );
    const own = { more: ', own-reporting: true' };
    expectClean(weir([claim('W-1', [appears('survey'), appears('gauge', own)])]));
    const official = {
      chain:
        '{ claimer: river-board }, { claimer: officials, cue: said, identification: anonymous, number: plural }',
    };
    expectClean(weir([claim('W-1', [appears('survey'), appears('gauge', official)])]));
    expectClean(weir([claim('W-1', [appears('survey'), appears('ledger')])]));
  });

  it('takes nobody’s part for the whole, and no affiliation for identity', () => {
    const registry =
      '  - { id: clerks, type: class, name: town clerks, part-of: officials, affiliation: officials }';
    const chain =
      '{ claimer: courier-daily }, { claimer: ledger-daily }, { claimer: clerks, cue: told, identification: anonymous }';
    expectClean(weir([claim('W-1', [appears('ledger'), appears('courier', { chain })])], { registry }));
  });

  it('does not count what the source found out by itself as a retelling', () => {
    expectClean(
      weir([claim('W-1', [appears('ledger'), appears('page', { more: ', own-reporting: true' })])]),
    );
  });

  it('says nothing of two appearances in one work, of statements, and of claims that support each other', () => {
    expectClean(weir([claim('W-1', [appears('page'), appears('page')])]));
    expectClean(
      weir([
        claim('W-1', [appears('ledger'), appears('courier')], {
          kind: 'statement',
          proposition: 'Town officials told of a warning to the mill.',
        }),
      ]),
    );
    expectClean(
      weir([
        claim('W-1', [appears('ledger')]),
        claim('W-2', [appears('courier')], {
          proposition: 'The mill had word of the high water.',
          more: ['relations: [ { type: supports, target: W-1 } ]'],
        }),
      ]),
    );
  });

  it('waits for a chain that is not finished', () => {
    const chain = '{ claimer: courier-daily }, { claimer: }';
    const project = openProject(weir([claim('W-1', [appears('ledger'), appears('courier', { chain })])]));
    assert.deepEqual(
      findingsOf(project).filter((finding) => finding.endsWith(CODE)),
      [],
    );
  });

  it('does not set a denial against those who affirm', () => {
    expectClean(
      weir([claim('W-1', [appears('ledger'), appears('letter', { more: ', polarity: negative' })])]),
    );
  });

  it('can be waived with a reason', () => {
    const more = [`waive: [ { rule: ${CODE}, reason: Kept to show who repeated it. } ]`];
    expectClean(weir([claim('W-1', [appears('ledger'), appears('courier')], { more })]));
  });
});
