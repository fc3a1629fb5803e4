import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../../server/src/core/text/lines.ts';
import { PieceFile } from '../../../../server/src/core/workspace/piece-file.ts';
import type { Cut } from '../../../../server/src/core/yaml/pieces.ts';

const LISTS = new Set(['sources', 'claims']);

/** A reader that notes what it was asked to read; `&` counts as an anchor. */
function recorder() {
  const reads: string[] = [];
  const read = (cut: Cut) => {
    reads.push(cut.text);
    return { content: cut.text, anchors: cut.text.includes('&') };
  };
  return { reads, file: new PieceFile<string>(LISTS, read) };
}

const CLAIMS = 'claims:\n  - id: a\n    kind: event\n  - id: b\n    kind: state\n  - id: c\n';

describe('a file kept as pieces', () => {
  it('reads again only the piece that was edited', () => {
    const { reads, file } = recorder();
    file.set(CLAIMS);
    reads.length = 0;
    const at = CLAIMS.indexOf('state');
    const { removed, added } = file.replace({ start: at, end: at + 5 }, 'event');
    assert.deepEqual(reads, ['  - id: b\n    kind: event\n']);
    assert.deepEqual([removed.length, added.length], [1, 1]);
  });

  it('joins two items when the dash between them goes', () => {
    const { file } = recorder();
    file.set(CLAIMS);
    const at = CLAIMS.indexOf('  - id: b');
    file.replace({ start: at, end: at + 4 }, '    ');
    assert.equal(file.pieces.length, 3);
    assert.equal(file.pieces[1]?.text, '  - id: a\n    kind: event\n    id: b\n    kind: state\n');
  });

  it('cuts the whole file again when the header changes shape', () => {
    const { file } = recorder();
    file.set(CLAIMS);
    file.replace({ start: 0, end: 'claims:'.length }, 'x-claims:');
    assert.deepEqual(
      file.pieces.map((piece) => piece.cut.kind),
      ['head'],
    );
  });

  it('is one whole while an anchor is in it, and pieces again when it is gone', () => {
    const { file } = recorder();
    file.set(CLAIMS);
    const at = CLAIMS.indexOf('event');
    const came = file.replace({ start: at, end: at }, '&x ');
    assert.deepEqual([file.pieces.length, came.removed.length, came.added.length], [1, 4, 1]);
    const went = file.replace({ start: at, end: at + 3 }, '');
    assert.deepEqual([file.pieces.length, went.removed.length, went.added.length], [4, 1, 4]);
  });

  it('keeps positions when its text is let go', () => {
    const { file } = recorder();
    file.set(CLAIMS);
    const before = [...CLAIMS].map((_, offset) => file.positionAt(offset));
    file.close();
    assert.deepEqual(
      [...CLAIMS].map((_, offset) => file.positionAt(offset)),
      before,
    );
    assert.equal(file.text(), null);
  });

  const part = fc.constantFrom(
    'claims:\n',
    'sources:\n',
    '  - id: a\n',
    '- b\n',
    '    kind: x\n',
    '\n',
    '# c\n',
    'x',
    ' ',
    '-',
    '&',
    '---\n',
    '\r\n',
    '\r',
    ' - d\n',
  );
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), insert: text }), {
    maxLength: 6,
  });

  it('is after any edits what it would be if read afresh', () => {
    fc.assert(
      fc.property(text, edits, (first, changes) => {
        const { file } = recorder();
        let now = first;
        let pieces = new Set(file.set(first).added);
        for (const { at, length, insert } of changes) {
          const start = at % (now.length + 1);
          const end = Math.min(now.length, start + length);
          now = now.slice(0, start) + insert + now.slice(end);
          const { removed, added } = file.replace({ start, end }, insert);
          for (const piece of removed) assert(pieces.delete(piece), 'a piece was removed that was not there');
          pieces = new Set([...pieces, ...added]);
        }
        const fresh = new PieceFile<string>(LISTS, (cut) => ({
          content: cut.text,
          anchors: cut.text.includes('&'),
        }));
        fresh.set(now);
        const shape = (one: PieceFile<string>) =>
          one.pieces.map(({ cut, content, start, line, index }) => ({ cut, content, start, line, index }));
        assert.equal(file.text(), now);
        assert.deepEqual(shape(file), shape(fresh));
        assert.deepEqual(new Set(file.pieces), pieces);
      }),
      { numRuns: 500 },
    );
  });

  it('counts lines and characters as the text does', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { file } = recorder();
        file.set(any);
        const lines = LineIndex.of(any);
        for (let offset = 0; offset <= any.length; offset++) {
          assert.deepEqual(file.positionAt(offset), lines.positionAt(offset));
          assert.equal(file.offsetAt(lines.positionAt(offset)), offset);
        }
      }),
    );
  });
});
