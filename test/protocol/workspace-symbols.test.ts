import assert from 'node:assert/strict';
import {
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver/node';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { CLAIMS, PROJECT, withEditor } from './support/start.ts';

const RESOLVING = {
  capabilities: { workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } } },
};

async function symbols(editor: FakeEditor, query: string): Promise<readonly WorkspaceSymbol[]> {
  const found = (await editor.request(WorkspaceSymbolRequest.type, { query })) ?? [];
  return found.map((symbol) => ({ ...symbol }));
}

function placeOf(editor: FakeEditor, { location }: WorkspaceSymbol): string {
  if (!('range' in location)) return `${editor.folder.pathOf(location.uri)}: ?`;
  return editor
    .found([location])
    .map(({ path, text }) => `${path}: ${text}`)
    .join();
}

describe('looking for symbols in the workspace', () => {
  it('finds entries by id and by name, in their event or list', () =>
    withEditor(PROJECT, async (editor) => {
      const found = [...(await symbols(editor, 'quay')), ...(await symbols(editor, 'c-1'))];
      assert.deepEqual(
        found.map((symbol) => `${symbol.name} in ${symbol.containerName} at ${placeOf(editor, symbol)}`),
        [
          'C-2 · The quay was shut. in claims at claims/a.claims.yaml: C-2',
          'closure · Closure of the quay in events at claims/registry.claims.yaml: closure',
          'C-1 · Two cranes fell into the basin. in Closure of the quay at claims/a.claims.yaml: C-1',
        ],
      );
    }));

  it('says where they stand when somebody goes there, as things are then', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const [symbol] = await symbols(editor, 'C-2');
        assert(symbol);
        assert.equal(placeOf(editor, symbol), `${CLAIMS}: ?`);
        await doc.type('$0claims:', '# a line more\n');
        const resolved = await editor.request(WorkspaceSymbolResolveRequest.type, symbol);
        assert.equal(placeOf(editor, resolved), `${CLAIMS}: C-2`);
        await doc.setText('claims: []\n');
        const gone = await editor.request(WorkspaceSymbolResolveRequest.type, symbol);
        assert.equal(placeOf(editor, gone), `${CLAIMS}: `);
      },
      RESOLVING,
    ));
});
