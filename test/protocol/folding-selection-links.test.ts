import assert from 'node:assert/strict';
import {
  DocumentLinkRequest,
  DocumentLinkResolveRequest,
  FoldingRangeRequest,
  type SelectionRange,
  SelectionRangeRequest,
} from 'vscode-languageserver/node';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { CLAIMS, PROJECT, REGISTRY, REPORT, withEditor } from './support/start.ts';

async function firstLines(editor: FakeEditor, doc: FakeDocument): Promise<readonly string[]> {
  const lines = doc.text.split('\n');
  const found = await editor.request(FoldingRangeRequest.type, { textDocument: { uri: doc.uri } });
  return (found ?? []).map(({ startLine }) => lines[startLine]?.trim() ?? '');
}

describe('folding', () => {
  it('offers lists, entries and what is nested in them', () =>
    withEditor(PROJECT, async (editor) => {
      assert.deepEqual(await firstLines(editor, await editor.open(CLAIMS)), [
        'claims:',
        '- id: C-1',
        'appearances:',
        '- source: harbour',
        '- id: C-2',
        'appearances:',
        '- source: harbour',
      ]);
    }));

  it('offers no more than the editor wants', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        assert.deepEqual(await firstLines(editor, await editor.open(CLAIMS)), [
          'claims:',
          '- id: C-1',
          '- id: C-2',
        ]);
      },
      { capabilities: { textDocument: { foldingRange: { rangeLimit: 4 } } } },
    ));
});

describe('growing a selection', () => {
  it('answers for every place, from the inside out', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const places = ['event: clo$0sure', 'id: C-$02'].map((place) => doc.positionAt(place));
      const found = await editor.request(SelectionRangeRequest.type, {
        textDocument: { uri: doc.uri },
        positions: [...places, { line: 9999, character: 0 }],
      });
      const steps = (one: SelectionRange | undefined): readonly string[] =>
        one === undefined ? [] : [doc.textOf(one.range), ...steps(one.parent)];
      assert.deepEqual(
        (found ?? []).map((one) => steps(one)[0]),
        ['closure', '2', doc.text],
      );
      assert.deepEqual(steps(found?.[0]).slice(0, 2), ['closure', 'event: closure']);
      for (const one of found ?? []) assert.equal(steps(one).at(-1), doc.text);
    }));
});

describe('links', () => {
  it('lead from a source to its report once they are followed', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(REGISTRY);
      const [first, second] =
        (await editor.request(DocumentLinkRequest.type, { textDocument: { uri: doc.uri } })) ?? [];
      assert(first && second);
      assert.equal(doc.textOf(first.range), '../reports/harbour.txt');
      assert.equal(first.target, undefined);
      const { target, tooltip } = await editor.request(DocumentLinkResolveRequest.type, second);
      assert.equal(target, `${editor.folder.uriOf(REPORT)}#L4`);
      assert.equal(tooltip, 'Open reports/harbour.txt at line 4, where the work begins');
    }));

  it('name the file alone in editors that may take the line for a part of its name', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(REGISTRY);
        const links = await editor.request(DocumentLinkRequest.type, { textDocument: { uri: doc.uri } });
        const [, second] = links ?? [];
        assert(second);
        const { target } = await editor.request(DocumentLinkResolveRequest.type, second);
        assert.equal(target, editor.folder.uriOf(REPORT));
      },
      { initializationOptions: {} },
    ));

  it('are left alone that the server has not made', () =>
    withEditor(PROJECT, async (editor) => {
      await editor.open(CLAIMS);
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const link = { range, data: { type: 'file', uri: 7 } };
      assert.deepEqual(await editor.request(DocumentLinkResolveRequest.type, link), link);
    }));
});
