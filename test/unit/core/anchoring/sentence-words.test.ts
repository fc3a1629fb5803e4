import assert from 'node:assert/strict';
import { fold } from '../../../../server/src/core/anchoring/fold.ts';
import { sentencesIn } from '../../../../server/src/core/anchoring/sentence-words.ts';

const TEXT = 'The port closed.[3] Nobody said why. It opened again on Monday.';

describe('the sentences in a stretch of a source', () => {
  const text = fold(TEXT);
  const read = (from: number, to: number, cutBefore: boolean, cutAfter: boolean) =>
    sentencesIn(text, { start: from, end: to }, cutBefore, cutAfter).map(({ start, end, words }) => [
      TEXT.slice(start, end),
      words.join(' '),
    ]);

  it('come with their words as they are compared: folded, in lower case, without note markers', () => {
    assert.deepEqual(read(0, TEXT.length, false, false), [
      ['The port closed.[3]', 'the port closed'],
      ['Nobody said why.', 'nobody said why'],
      ['It opened again on Monday.', 'it opened again on monday'],
    ]);
  });

  it('leave out what the stretch cuts off, and what may be cut off at its ends', () => {
    const start = TEXT.indexOf('Nobody');
    const end = start + 'Nobody said why.'.length;
    assert.deepEqual(
      read(start, end, false, false).map(([words]) => words),
      ['Nobody said why.'],
    );
    assert.deepEqual(read(start, end, true, false), []);
    assert.deepEqual(read(start + 1, end + 5, false, false), []);
  });

  it('are the same in a source too long to be kept', () => {
    const long = `${TEXT} ${'Nothing else happened. '.repeat(12_000)}`;
    const stretch = { start: 0, end: TEXT.length + 1 };
    assert.deepEqual(
      sentencesIn(fold(long), stretch, false, true).map(({ start, end }) => long.slice(start, end)),
      ['The port closed.[3]', 'Nobody said why.', 'It opened again on Monday.'],
    );
  });
});
