import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceOf, likestPart } from '../../../../server/src/core/anchoring/compare.ts';

const text =
  'Earlier. The mayor said that “84 houses were flooded”, and that two of them, on the river, were lost.[3] Later.';
const passage = { start: text.indexOf('The mayor'), end: text.indexOf(' Later') };

function part(quote: string): string {
  const { start, end } = likestPart(text, passage, quote);
  return text.slice(start, end);
}

describe('the part of a passage that is most like a quote', () => {
  it('is the stretch the quote was taken from, whatever word was changed', () => {
    assert.equal(part('48 houses were flooded'), '84 houses were flooded');
    assert.equal(part('84 houses were burnt'), '84 houses were flooded');
    assert.equal(part('two of them, on a river, were lost'), 'two of them, on the river, were lost');
  });

  it('has the marks at its ends that the quote has', () => {
    assert.equal(part('“48 houses were flooded”'), '“84 houses were flooded”,');
  });

  it('is the whole passage for a quote of all of it', () => {
    const all = text.slice(passage.start, passage.end);
    assert.equal(part(all.replace('84', '48')), all);
    assert.equal(part('…'), all);
  });

  it('lies within the passage, for any quote', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...text.split(/(?<=\s)|(?=\s)/), '“', '9', '[3]')), (pieces) => {
        const { start, end } = likestPart(text, passage, pieces.join(''));
        assert.ok(passage.start <= start && start < end && end <= passage.end);
      }),
    );
  });
});

describe('the words in which a quote departs from a passage', () => {
  it('are those between what they have in common', () => {
    assert.deepEqual(differenceOf('at least 84 people died', 'at least 48 people died'), {
      passage: '84',
      quote: '48',
    });
    assert.deepEqual(differenceOf('it did not rain', 'it did rain'), { passage: 'not', quote: '' });
    assert.deepEqual(differenceOf('it will rain', 'it will rain again'), { passage: '', quote: 'again' });
  });

  it('are none where only marks, capitals and note markers differ', () => {
    assert.equal(differenceOf('“It rained”, he said.[12]', 'it rained - he said'), null);
  });

  it('do not run over when a word stands twice', () => {
    assert.deepEqual(differenceOf('very very wet', 'very wet'), { passage: 'very', quote: '' });
  });
});
