import assert from 'node:assert/strict';
import { DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { CLAIMS, PROJECT, REPORT, withEditor } from './support/start.ts';

/** Asks for findings, and takes none that it has not asked for. */
const ASKING = {
  textDocument: { publishDiagnostics: undefined, diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

async function ask(editor: FakeEditor, uri: string, previousResultId?: string) {
  return editor.request(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });
}

describe('findings for an editor that asks for them', () => {
  it('are answered, as the text stands', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        await doc.replace('event: closure', 'event: closur');
        const report = await ask(editor, doc.uri);
        assert(report.kind === 'full');
        assert.deepEqual(
          report.items.map(({ code, range }) => [code, doc.textOf(range)]),
          [['reference/unknown-event', 'closur']],
        );
        assert.equal(editor.publications.count(doc.uri), 0);
      },
      { capabilities: ASKING },
    ));

  it('are not sent again where they are what they were', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const first = await ask(editor, doc.uri);
        assert(first.kind === 'full' && first.resultId !== undefined);
        const again = await ask(editor, doc.uri, first.resultId);
        assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
        await doc.replace('event: closure', 'event: closur');
        assert.equal((await ask(editor, doc.uri, first.resultId)).kind, 'full');
      },
      { capabilities: ASKING },
    ));

  it('are to be asked for again when something in another file has changed them', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        await ask(editor, doc.uri);
        const report = await editor.open(REPORT);
        await report.replace('Two cranes', 'Three cranes');
        await editor.request('adduce/ready', {});
        const found = await ask(editor, doc.uri);
        assert(found.kind === 'full');
        assert.deepEqual(
          found.items.map(({ code }) => code),
          ['anchor/quote-drift'],
        );
      },
      { capabilities: ASKING },
    ));

  it('are published, and not to be asked for, where the editor takes them', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        assert.equal(editor.server.capabilities.diagnosticProvider, undefined);
        const doc = await editor.open(CLAIMS);
        assert.deepEqual(await doc.diagnostics(), []);
      },
      { capabilities: { textDocument: { diagnostic: {} } } },
    ));
});
