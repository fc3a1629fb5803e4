import assert from 'node:assert/strict';
import { type InlayHint, InlayHintRequest, InlayHintResolveRequest } from 'vscode-languageserver/node';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { CLAIMS, PROJECT, REGISTRY, REPORT, withEditor } from './support/start.ts';

async function hintsOf(editor: FakeEditor, doc: FakeDocument): Promise<readonly InlayHint[]> {
  const range = doc.rangeOf({ start: 0, end: doc.text.length });
  return (await editor.request(InlayHintRequest.type, { textDocument: { uri: doc.uri }, range })) ?? [];
}

const labelOf = ({ label }: InlayHint) =>
  typeof label === 'string' ? label : label.map(({ value }) => value).join('');

const shown = async (editor: FakeEditor, doc: FakeDocument) => (await hintsOf(editor, doc)).map(labelOf);

const REFRESHING = { capabilities: { workspace: { inlayHint: { refreshSupport: true } } } };

describe('inlay hints', () => {
  it('stand behind quotes, and lead to the report once they are looked at', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const [first, ...others] = await hintsOf(editor, doc);
      assert(first);
      assert.equal(labelOf(first), 'line 2');
      assert.deepEqual(others.map(labelOf), ['= 2024-03-04', 'line 2']);
      const { label, tooltip } = await editor.request(InlayHintResolveRequest.type, first);
      const location = typeof label === 'string' ? undefined : label[0]?.location;
      assert.deepEqual(
        editor.found(location === undefined ? [] : [location]).map(({ path, text }) => `${path}: ${text}`),
        [`${REPORT}: Two cranes fell into the basin`],
      );
      assert.match(JSON.stringify(tooltip), /harbour/);
    }));

  it('can be switched off one by one, at once', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        assert.deepEqual(await shown(editor, doc), ['= 2024-03-04']);
        await editor.configure({ adduce: { inlayHints: { dates: false } } });
        await editor.notice('workspace/inlayHint/refresh');
        assert.deepEqual(await shown(editor, doc), ['line 2', 'line 2']);
      },
      { ...REFRESHING, settings: { adduce: { inlayHints: { quoteLines: false } } } },
    ));

  it('are as they are by default for an editor that has no settings to ask for', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        assert.deepEqual(await shown(editor, doc), ['line 2', '= 2024-03-04', 'line 2']);
        await editor.configure({ adduce: { inlayHints: { dates: false } } });
        assert.deepEqual(await shown(editor, doc), ['line 2', 'line 2']);
      },
      { capabilities: { workspace: { configuration: undefined } } },
    ));

  it('are asked for again when what they show has changed elsewhere', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const report = await editor.open(REPORT);
        const registry = await editor.open(REGISTRY);
        await shown(editor, doc);
        await registry.replace('segment: { lines: [1, 3] }', 'segment: { lines: [1, 4] }');
        await report.type(0, 'Late news\n');
        await editor.notice('workspace/inlayHint/refresh');
        assert.deepEqual(await shown(editor, doc), ['line 3', '= 2024-03-04', 'line 3']);
      },
      REFRESHING,
    ));

  it('are not asked for again when they stay as they are', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const report = await editor.open(REPORT);
        await shown(editor, doc);
        await report.type('Trains were$0', ' surely');
        await editor.request('adduce/ready', {});
        assert.deepEqual(
          editor.inbox.notices.filter(({ method }) => method === 'workspace/inlayHint/refresh'),
          [],
        );
      },
      REFRESHING,
    ));
});
