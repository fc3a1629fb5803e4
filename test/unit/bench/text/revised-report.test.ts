import assert from 'node:assert/strict';
import { Random } from '../../../bench/random.ts';
import { fates, makeRevision } from '../../../bench/text/revised-report.ts';

describe('a report and its corrected version', () => {
  const { before, after, sentences } = makeRevision(new Random(5), 120);

  it('has sentences of every fate', () => {
    assert.deepEqual(new Set(sentences.map(({ fate }) => fate)), new Set(fates));
  });

  it('knows where each sentence stood', () => {
    for (const { quote, old } of sentences) assert.equal(before.slice(old.start, old.end), quote);
  });

  it('knows where each stands now, with its words when they were not touched', () => {
    for (const { fate, quote, now } of sentences) {
      const words = now === null ? null : after.slice(now.start, now.end);
      if (fate === 'unchanged' || fate === 'moved') assert.equal(words, quote);
      else assert.notEqual(words, quote);
    }
  });

  it('has lost the deleted ones, while a look-alike of some stays', () => {
    const gone = sentences.filter(({ fate }) => fate.startsWith('deleted'));
    assert.ok(gone.length > 0);
    for (const { quote, now } of gone) {
      assert.equal(now, null);
      assert.ok(!after.includes(quote));
    }
    const [beside] = sentences.filter(({ fate }) => fate === 'deleted beside its like');
    assert.ok(beside !== undefined);
    assert.ok(after.includes(beside.quote.slice(-30)));
  });

  it('has moved some to another place', () => {
    const moved = sentences.filter(({ fate }) => fate === 'moved');
    const order = moved.map(({ now }) => now?.start ?? -1);
    assert.notDeepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });
});
