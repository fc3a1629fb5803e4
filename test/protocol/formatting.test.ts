import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { CLAIMS, harbourWith, withEditor } from './support/start.ts';

const OPTIONS = { tabSize: 8, insertSpaces: false };

/** Makes the edits of an answer as one change, and gives their number. */
async function make(doc: FakeDocument, answer: Promise<readonly TextEdit[] | null>): Promise<number> {
  const edits = (await answer) ?? [];
  if (edits.length > 0) await doc.change(doc.replacements([...edits]));
  return edits.length;
}

function formatted(editor: FakeEditor, doc: FakeDocument): Promise<number> {
  const params = { textDocument: { uri: doc.uri }, options: OPTIONS };
  return make(doc, editor.request(DocumentFormattingRequest.type, params));
}

describe('formatting', () => {
  it('lays out a document, the same whatever the editor’s tabs, and only once', () =>
    withEditor(
      harbourWith('claims:\n- id:  C-1\n  kind: event\n- {id: "é🙂",kind: event}\n'),
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        assert.ok((await formatted(editor, doc)) > 0);
        assert.equal(doc.text, 'claims:\n  - id: C-1\n    kind: event\n  - { id: "é🙂", kind: event }\n');
        assert.equal(await formatted(editor, doc), 0);
      },
    ));

  it('lays out the entries that a selection touches', () =>
    withEditor(harbourWith('claims:\n  - {id:  C-1}\n  - {id:  C-2}\n'), async (editor) => {
      const doc = await editor.open(CLAIMS);
      const start = doc.text.indexOf('C-2');
      const range = doc.rangeOf({ start, end: start + 3 });
      const params = { textDocument: { uri: doc.uri }, options: OPTIONS, range };
      await make(doc, editor.request(DocumentRangeFormattingRequest.type, params));
      assert.equal(doc.text, 'claims:\n  - {id:  C-1}\n  - { id: C-2 }\n');
    }));

  it('indents the line that Enter begins', () =>
    withEditor(harbourWith('claims:\n  - id: C-1\n  \n  - id: C-2\n'), async (editor) => {
      const doc = await editor.open(CLAIMS);
      const position = doc.positionAt(doc.text.indexOf('\n  - id: C-2'));
      const params = { textDocument: { uri: doc.uri }, options: OPTIONS, position, ch: '\n' };
      await make(doc, editor.request(DocumentOnTypeFormattingRequest.type, params));
      assert.equal(doc.text, 'claims:\n  - id: C-1\n    \n  - id: C-2\n');
    }));

  it('has no edits for a report, or a file that is not there', () =>
    withEditor(harbourWith('claims: []\n'), async (editor) => {
      const doc = await editor.open('reports/harbour.txt');
      assert.equal(await formatted(editor, doc), 0);
      const params = { textDocument: { uri: `${doc.uri}.gone` }, options: OPTIONS };
      assert.equal(await editor.request(DocumentFormattingRequest.type, params), null);
    }));
});
