import assert from 'node:assert/strict';
import {
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  type Location,
} from 'vscode-languageserver/node';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { CLAIMS, PROJECT, REGISTRY, REPORT, withEditor } from './support/start.ts';

const REFRESHING = { capabilities: { workspace: { codeLens: { refreshSupport: true } } } };

async function lensesOf(editor: FakeEditor, doc: FakeDocument): Promise<readonly CodeLens[]> {
  const lenses = (await editor.request(CodeLensRequest.type, { textDocument: { uri: doc.uri } })) ?? [];
  assert(lenses.every(({ command }) => command === undefined));
  const resolved: CodeLens[] = [];
  for (const lens of lenses) resolved.push(await editor.request(CodeLensResolveRequest.type, lens));
  return resolved;
}

const shown = async (editor: FakeEditor, doc: FakeDocument) =>
  (await lensesOf(editor, doc)).map(({ range, command }) => `${doc.textOf(range)}: ${command?.title}`);

function placesIn(argument: unknown): readonly Location[] {
  const { locations }: { locations?: readonly Location[] } = Object(argument);
  return locations ?? [];
}

describe('code lenses', () => {
  it('count over entries, and lead to the places with a command of the extension', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const [first] = await lensesOf(editor, doc);
      assert.match(first?.command?.title ?? '', /^1 appearance · 1 independent origin/);
      assert.equal(first?.command?.command, 'adduce.showPlaces');
      assert.deepEqual(
        editor.found(placesIn(first?.command?.arguments?.[0])).map(({ path, text }) => `${path}: ${text}`),
        [`${REPORT}: Two cranes fell into the basin`],
      );
      const registry = await editor.open(REGISTRY);
      assert.deepEqual((await shown(editor, registry)).slice(0, 2), [
        'harbour: 2 claims',
        'harbour-later: no claims yet',
      ]);
    }));

  it('offer to show a claim and its words side by side, where it has a quote', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const beside = (await lensesOf(editor, doc)).filter(
        ({ command }) => command?.title === 'show side by side',
      );
      assert.deepEqual(
        beside.map(({ range }) => doc.textOf(range)),
        ['C-1', 'C-2'],
      );
      assert.equal(beside[0]?.command?.command, 'adduce.goToSentence');
      assert.deepEqual(beside[0]?.command?.arguments, [{ uri: doc.uri, position: beside[0]?.range.start }]);
    }));

  it('are words without a command in other editors', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(REGISTRY);
        const [first] = await lensesOf(editor, doc);
        assert.deepEqual(first?.command, { title: '2 claims', command: '' });
      },
      { initializationOptions: {} },
    ));

  it('can be switched off list by list, at once', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(REGISTRY);
        assert.deepEqual(await shown(editor, doc), ['closure: 1 claim']);
        await editor.configure({ adduce: { codeLens: { events: false, sources: false } } });
        await editor.notice('workspace/codeLens/refresh');
        assert.deepEqual(await shown(editor, doc), []);
      },
      { ...REFRESHING, settings: { adduce: { codeLens: { sources: false } } } },
    ));

  it('are asked for anew when what they say has changed elsewhere, and only then', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const registry = await editor.open(REGISTRY);
        assert((await shown(editor, registry)).includes('closure: 1 claim'));
        const refreshes = () =>
          editor.inbox.notices.filter(({ method }) => method === 'workspace/codeLens/refresh').length;
        const doc = await editor.open(CLAIMS);
        await doc.replace('The quay was shut.', 'The quay was shut again.');
        await editor.request('adduce/ready', {});
        assert.equal(refreshes(), 0);
        await doc.replace('kind: state\n', 'kind: state\n    event: closure\n');
        await editor.notice('workspace/codeLens/refresh');
        assert((await shown(editor, registry)).includes('closure: 2 claims'));
      },
      REFRESHING,
    ));

  it('are none for what is not ours', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT);
      const lens = { range: report.rangeOf({ start: 0, end: 0 }), data: { uri: 5 } };
      const resolved = await editor.request(CodeLensResolveRequest.type, lens);
      assert.equal(resolved.command?.title, '');
    }));
});
