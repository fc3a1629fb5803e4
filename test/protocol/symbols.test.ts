import assert from 'node:assert/strict';
import { highlights, linkedEditing, prepareRename, rename } from '../support/fake-editor/symbols.ts';
import { CLAIMS, PROJECT, REGISTRY, withEditor } from './support/start.ts';

describe('renaming', () => {
  it('begins with the id at the cursor, and says why where there is none', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(await prepareRename(editor, doc, 'event: clo$0sure'), {
        words: 'closure',
        placeholder: 'closure',
      });
      await assert.rejects(
        prepareRename(editor, doc, 'proposition: Two cr$0anes'),
        /^Error: There is nothing here/,
      );
    }));

  it('changes open files by version and closed ones on disk, each place with what it is for', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.type('- id: C-$01', 'x');
      await doc.replace('C-x1', 'C-1');
      const registry = editor.folder.read(REGISTRY);
      const edit = await rename(editor, doc, 'claimer: por$0t', 'port-authority');
      assert.deepEqual(
        edit.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
        [
          { uri: editor.folder.uriOf(REGISTRY), version: null },
          { uri: doc.uri, version: 3 },
        ],
      );
      assert.deepEqual(
        Object.values(edit.changeAnnotations ?? {}).map(({ label }) => label),
        ['The entity “port” itself', 'Where the entity “port” is named'],
      );
      await editor.apply(edit);
      assert.equal(editor.folder.read(REGISTRY), registry.replace('id: port,', 'id: port-authority,'));
      assert.match(doc.text, /claimer: port-authority \}/);
      await doc.diagnosticsThat('no broken tie', (all) =>
        all.every(({ code }) => !String(code).startsWith('reference/')),
      );
      await editor.apply(await rename(editor, doc, 'claimer: port-auth$0ority', 'port'));
      assert.equal(editor.folder.read(REGISTRY), registry);
    }));

  it('takes along what the baseline says of it, so that nothing known comes back as new', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.replace('event: closure', 'event: closur');
      const entry = { file: CLAIMS, claim: 'C-1', code: 'reference/unknown-event', path: 'event' };
      const baseline = (claim: string) =>
        JSON.stringify({ version: 1, entries: [{ ...entry, claim, words: 'closur' }] });
      await editor.writeFile('.adduce/baseline.json', baseline('C-1'));
      await doc.diagnosticsThat('are softened', (found) => found[0]?.severity === 4);
      await editor.apply(await rename(editor, doc, '- id: C-$01', 'C-100'));
      assert.equal(editor.folder.read('.adduce/baseline.json'), baseline('C-100'));
      await doc.diagnosticsThat('are softened still', (found) => found[0]?.severity === 4);
    }));

  it('looks at what has changed on disk without anybody saying so', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      editor.folder.write(
        'claims/new.claims.yaml',
        '# 🚢\r\nclaims:\r\n  - { id: C-9, relations: [ { target: "C-1" } ] }\r\n',
      );
      await editor.apply(await rename(editor, doc, '- id: C-$01', 'C-100'));
      assert.match(editor.folder.read('claims/new.claims.yaml'), /\{ target: "C-100" \} \] \}\r\n$/);
    }));

  it('is refused in words that say what to do', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await assert.rejects(
        rename(editor, doc, 'claimer: por$0t', 'master'),
        /is taken by the entity “the harbour master”/,
      );
      await assert.rejects(rename(editor, doc, 'claimer: por$0t', 'a b'), /“a b” cannot be an id/);
    }));

  it('is refused in a file about whose surroundings nothing is known', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        await assert.rejects(prepareRename(editor, doc, '- id: C-$01'), /lies in no folder that is open/);
        await assert.rejects(rename(editor, doc, '- id: C-$01', 'C-9'), /lies in no folder that is open/);
      },
      { workspaceFolders: [] },
    ));

  it('comes as plain changes where an editor knows no more', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const edit = await rename(editor, doc, 'claimer: por$0t', 'quay');
        assert.deepEqual(Object.keys(edit), ['changes']);
        await editor.apply(edit);
        assert.match(doc.text, /claimer: quay/);
      },
      { capabilities: { workspace: { workspaceEdit: { documentChanges: undefined } } } },
    ));

  it('counts as the editor does', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        editor.folder.write('claims/e.claims.yaml', 'claims:\n  - { id: C-9, x-a: 🚢é, event: closure }\n');
        const doc = await editor.open('claims/e.claims.yaml');
        await editor.apply(await rename(editor, doc, 'event: clo$0sure', 'shut'));
        assert.equal(doc.text, 'claims:\n  - { id: C-9, x-a: 🚢é, event: shut }\n');
        assert.match(editor.folder.read(REGISTRY), /id: shut,/);
      },
      { capabilities: { general: { positionEncodings: ['utf-8'] } } },
    ));
});

describe('the id at the cursor', () => {
  it('is highlighted in its file', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const found = await highlights(editor, doc, '- id: C-$01');
      assert.deepEqual(
        found.map(({ range, kind }) => `${doc.textOf(range)} ${kind}`),
        ['C-1 3', 'C-1 2'],
      );
      assert.deepEqual(await highlights(editor, doc, 'Two cr$0anes fell into the basin.'), []);
    }));

  it('can be edited in all its places within a claim', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.equal(await linkedEditing(editor, doc, 'event: clo$0sure'), null);
      await doc.replace('claimer: port', 'claimer: harbour');
      const at = doc.text.lastIndexOf('source: harbour') + 10;
      const found = await linkedEditing(editor, doc, at);
      assert.deepEqual(
        found?.ranges.map((range) => doc.textOf(range)),
        ['harbour', 'harbour'],
      );
    }));

  it('is nothing past the end of a text, or in a file of another kind', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open('reports/harbour.txt');
      assert.deepEqual(await highlights(editor, report, 'Nobody was $0hurt'), []);
      assert.equal(await linkedEditing(editor, report, 'Two cr$0anes'), null);
      await assert.rejects(prepareRename(editor, report, 'Two cr$0anes'), /There is nothing here to rename/);
      const position = { line: 9999, character: 9999 };
      const textDocument = { uri: editor.folder.uriOf(CLAIMS) };
      assert.equal(await editor.request('textDocument/linkedEditingRange', { textDocument, position }), null);
      assert.equal(await editor.request('textDocument/documentHighlight', { textDocument, position }), null);
    }));
});
