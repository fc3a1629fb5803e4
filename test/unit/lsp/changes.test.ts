import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyChanges } from '../../../server/src/lsp/changes.ts';

describe('the changes an editor says of a document', () => {
  const piece = fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '😀', ' ', '');
  const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
  const change = fc.record({
    lines: fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })),
    characters: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })),
    text,
  });

  it('are, taken together, one edit that leads from the old text to the new', () => {
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 4 }), (before, said) => {
        const changes = said.map(({ lines, characters, text }) => ({
          range: {
            start: { line: lines[0], character: characters[0] },
            end: { line: lines[1], character: characters[1] },
          },
          text,
        }));
        const document = TextDocument.create('file:///r.txt', 'plaintext', 1, before);
        const edit = applyChanges(document, changes, 2, 'utf-16');
        const whole = TextDocument.create('file:///r.txt', 'plaintext', 1, before);
        const after = TextDocument.update(whole, changes, 2).getText();
        assert.equal(document.getText(), after);
        const { start, removed, inserted } = edit;
        assert.equal(
          before.slice(0, start) + after.slice(start, start + inserted) + before.slice(start + removed),
          after,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('are no larger than what differs when the whole text is given anew', () => {
    const document = TextDocument.create('file:///r.txt', 'plaintext', 1, 'the old dam');
    const edit = applyChanges(document, [{ text: 'the new dam' }], 2, 'utf-16');
    assert.deepEqual(edit, { start: 4, removed: 3, inserted: 3 });
    assert.equal(document.getText(), 'the new dam');
    assert.equal(document.version, 2);
  });
});
