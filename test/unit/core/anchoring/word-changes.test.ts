import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesIn, wordChanges } from '../../../../server/src/core/anchoring/word-changes.ts';

/** As `git diff --word-diff` writes it. */
const shown = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('the words that went and came', () => {
  it('stand in their places, blanks and marks around them left alone', () => {
    assert.equal(shown('At least 84 died.', 'At least 94 died.'), 'At least [-84-]{+94+} died.');
    assert.equal(shown('It was closed.', 'It was not closed.'), 'It was {+not +}closed.');
    assert.equal(shown('It was, he said, closed.', 'It was closed.'), 'It was[-, he said,-] closed.');
    assert.equal(shown('He said so.', 'he said so'), '[-He-]{+he+} said so[-.-]');
  });

  it('are none where only the shapes of marks, blanks and lines differ', () => {
    assert.equal(shown('“It’s open” –  now', '"It\'s open" -\nnow'), '"It\'s open" -\nnow');
    assert.equal(shown('closed on Monday.[72] Then', 'closed on Monday. Then'), 'closed on Monday. Then');
  });

  it('are told apart by whether they change the claim', () => {
    assert.deepEqual(changesIn(wordChanges('Police arrested two men.', 'Officers detained three men.')), [
      { before: 'Police arrested two', after: 'Officers detained three', kinds: ['name', 'figure'] },
    ]);
    assert.deepEqual(changesIn(wordChanges('the storm came and went', 'the storm arrived and then left')), [
      { before: 'came', after: 'arrived', kinds: [] },
      { before: 'went', after: 'then left', kinds: [] },
    ]);
  });

  for (const [before, after, kind] of [
    ['It ended on January 25.', 'It ended on January 24.', 'date'],
    ['It ended on 3 May 2019.', 'It ended on 3 May 2021.', 'date'],
    ['The pier fell in 1987.', 'The pier fell in 1988.', 'date'],
    ['It began two weeks ago.', 'It began three weeks ago.', 'date'],
    ['It ended on 2024-01-25.', 'It ended on 2024-01-24.', 'date'],
    ['On May 3, 40 boats left.', 'On May 3, 30 boats left.', 'figure'],
    ['In 1987 it had 25 berths.', 'In 1987 it had 24 berths.', 'figure'],
    ['The gates open at 9:30.', 'The gates open at 9:45.', 'figure'],
  ] as const)
    it(`change a ${kind} in “${before}” and “${after}”`, () => {
      assert.deepEqual(
        changesIn(wordChanges(before, after)).flatMap(({ kinds }) => kinds),
        [kind],
      );
    });

  it('give the new wording where those that went are left out, for any two texts', () => {
    const text = fc.array(fc.constantFrom('the', 'quay', 'The', '84', ',', '.', '“', '\n', 'not', 'é'), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const parts = wordChanges(before, after);
        assert.equal(parts.flatMap((part) => (part.kind === 'removed' ? [] : part.text)).join(''), after);
        const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
        assert.deepEqual(
          words(parts.flatMap((part) => (part.kind === 'added' ? [] : part.text)).join(' ')),
          words(before),
        );
      }),
    );
  });
});
