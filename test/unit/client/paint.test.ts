import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare, lineMarks, strokes } from '../../../client/src/paint.ts';
import type { ClaimKind, WireRange } from '../../../server/src/lsp/protocol.ts';
import { passage } from './passages.ts';

/** Strokes as `from-to mark`, for passages on one line. */
function drawn(...passages: Parameters<typeof strokes>[0]): readonly string[] {
  return strokes(passages).map(
    ({ range, mark }) => `${range.start.character}-${range.end.character} ${mark}`,
  );
}

describe('strokes: what is drawn under the words of a report', () => {
  it('marks a passage by the kind of its claim', () => {
    assert.deepEqual(drawn(passage(0, 2, 9, 'forecast')), ['2-9 forecast']);
  });
  it('marks a passage whose claim has no kind yet as unstated', () => {
    assert.deepEqual(drawn(passage(0, 2, 9, null)), ['2-9 unstated']);
  });
  it('marks claims of different kinds on the same words as several', () => {
    assert.deepEqual(drawn(passage(0, 2, 9, 'event', 'state')), ['2-9 several']);
  });
  it('keeps one kind where two claims of it share their words', () => {
    assert.deepEqual(drawn(passage(0, 2, 9, 'event', 'event')), ['2-9 event']);
  });
  it('cuts a passage where another one begins and ends inside it', () => {
    assert.deepEqual(drawn(passage(0, 0, 20, 'event'), passage(0, 5, 8, 'statement')), [
      '0-5 event',
      '5-8 several',
      '8-20 event',
    ]);
  });
  it('draws nothing for a passage without words', () => {
    assert.deepEqual(drawn(passage(0, 4, 4, 'event')), []);
  });

  const kind = fc.constantFrom<ClaimKind | null>('event', 'state', 'statement', null);
  const some = fc.array(
    fc
      .tuple(fc.nat(2), fc.nat(12), fc.nat(12), kind)
      .map(([line, a, b, of]) => passage(line, Math.min(a, b), Math.max(a, b), of)),
    { maxLength: 8 },
  );
  it('never draws two strokes over each other, and none without words', () => {
    fc.assert(
      fc.property(some, (passages) => {
        const all = strokes(passages);
        for (const { range } of all) assert.ok(compare(range.start, range.end) < 0);
        all.forEach((stroke, i) => {
          const next = all[i + 1];
          if (next !== undefined) assert.ok(compare(stroke.range.end, next.range.start) <= 0);
        });
      }),
    );
  });
  it('draws under exactly the words that are claimed', () => {
    const columns = (ranges: readonly { readonly range: WireRange }[]) =>
      [
        ...new Set(
          ranges.flatMap(({ range }) =>
            Array.from(
              { length: range.end.character - range.start.character },
              (_, i) => `${range.start.line}:${range.start.character + i}`,
            ),
          ),
        ),
      ].sort();
    fc.assert(
      fc.property(some, (passages) => assert.deepEqual(columns(strokes(passages)), columns(passages))),
    );
  });
});

describe('lineMarks: the icon beside a line', () => {
  it('gives a line the icon of its only kind, and one for several kinds', () => {
    const passages = [
      passage(0, 0, 4, 'event'),
      passage(0, 6, 9, 'event'),
      passage(2, 0, 4, 'event'),
      passage(2, 6, 9, 'assessment'),
    ];
    assert.deepEqual(
      [...lineMarks({ passages, drifted: [], readRanges: [] })],
      [
        [0, 'event'],
        [2, 'several'],
      ],
    );
  });

  it('says first what asks for a look, then what is claimed, and last what was read', () => {
    const contested = { ...passage(3, 0, 4, 'event'), contested: true };
    const { range } = passage(2, 0, 4);
    const marks = lineMarks({
      passages: [passage(1, 0, 4, 'state'), passage(2, 0, 4, 'state'), contested],
      drifted: [
        { range, claim: 'C-1', state: 'edited' },
        { range: contested.range, claim: 'C-2', state: 'edited' },
      ],
      readRanges: [{ start: { line: 0, character: 0 }, end: { line: 3, character: 2 } }],
    });
    assert.deepEqual(
      [...marks],
      [
        [0, 'read'],
        [1, 'state'],
        [2, 'drifted'],
        [3, 'contested'],
      ],
    );
  });
});
