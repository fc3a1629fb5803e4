import assert from 'node:assert/strict';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import { parallelsAround } from '../../../../server/src/core/anchoring/parallels.ts';
import { byLength } from '../../../../server/src/core/anchoring/shared-words.ts';
import { bridgedApart, bridgesOf, Side } from '../../../../server/src/core/anchoring/sides.ts';
import { indexOf } from '../../../../server/src/core/anchoring/word-index.ts';

const text =
  'Rain fell on the upper valley. QUOTE stood here once. Farmers opened the old dam at noon so that two boats could pass. Nobody was hurt further down.';
const index = indexOf(fold(text));
const at = 6; // QUOTE

describe('what stood before and after a quote', () => {
  it('is beside a place where it stands word for word', () => {
    const before = Side.before(index, 'xx Rain fell on the upper valley. ', byLength);
    assert.equal(before.standingAt(at).beside, 1);
    const after = Side.after(index, ' Farmers opened the old dam at', byLength);
    assert.equal(after.standingAt(at + 4).beside, 1);
  });

  it('is beside it in part where some of its words are others', () => {
    const before = Side.before(index, 'xx Snow fell on the lower valley. ', byLength);
    const { beside } = before.standingAt(at);
    assert.ok(beside > 0.4 && beside < 0.9, `${beside}`);
  });

  it('is near where it stands a sentence away, and elsewhere where it stands far off', () => {
    const after = Side.after(index, ' Nobody was hurt further', byLength);
    assert.deepEqual(after.standingAt(at + 4), { beside: 0, near: 1, elsewhere: 0 });
    const far = indexOf(fold(`${text} ${'Nothing else happened on that long day. '.repeat(20)}`));
    const standing = Side.after(far, ' Nobody was hurt further', byLength).standingAt(far.tokens.count);
    assert.deepEqual(standing, { beside: 0, near: 0, elsewhere: 1 });
  });

  it('is nowhere when it was not stored', () => {
    const none = Side.before(index, '', byLength).standingAt(at);
    assert.deepEqual(none, { beside: 0, near: 0, elsewhere: 0 });
  });
});

describe('how much of the text around a passage is said elsewhere', () => {
  it('is nothing in running text, and nearly all in sections made alike', () => {
    assert.equal(parallelsAround(index, at, at + 4), 0);
    const section = (name: string) =>
      `The office of ${name} opens at nine. Bring two photographs and the signed form. Fees are paid in cash at the desk.`;
    const alike = indexOf(
      fold(`${section('Harn')} ${'Other words fill this page. '.repeat(30)} ${section('Odde')}`),
    );
    assert.ok(parallelsAround(alike, 3, 4) > 0.1);
  });

  it('is bridged apart from a passage where both sides stand together, though a word changed', () => {
    const now = indexOf(
      fold(
        'Rain fell on the upper valley. Farmers opened the dam at noon. Snow fell later. A quote stood here once.',
      ),
    );
    const before = Side.before(now, 'xx Rain fell on the upper valley. ', byLength);
    const after = Side.after(now, ' Farmers opened the old dam at', byLength);
    const bridges = bridgesOf(before, after);
    assert.ok(bridgedApart(bridges, 15) > 0.6);
    assert.equal(bridgedApart(bridges, 6), 0);
    const none = Side.after(now, ' Nobody was hurt further', byLength);
    assert.equal(bridgedApart(bridgesOf(before, none), 15), 0);
  });
});
