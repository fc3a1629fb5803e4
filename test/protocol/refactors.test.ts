import assert from 'node:assert/strict';
import type { CodeAction, Command } from 'vscode-languageserver/node';
import { CLAIMS, harbourWith, REGISTRY, withEditor } from './support/start.ts';

const CLAIM = harbourWith(`
  claims:
    # Of the first.
    - kind: event
      id: C-1
      proposition: Two cranes fell into the basin.
      event: closure
      appearances:
        - source: harbour
          quote: Two cranes fell into the basin
          attribution: [ { claimer: "Port officials" } ]
        - source: harbour
          quote: Nobody was hurt
          attribution: [ { claimer: master } ]
    - id: C-2
`);
const OTHER = `
      //- /claims/b.claims.yaml
      claims:
        - { id: D-1, kind: event, proposition: "Two cranes fell, and more.", event: closure }
`;

const titled = (actions: readonly (CodeAction | Command)[], title: string) =>
  actions.find((one) => one.title === title) ?? assert.fail(actions.map((one) => one.title).join('; '));
const kindOf = (action: CodeAction | Command) => ('kind' in action ? (action.kind ?? '') : '');

describe('refactorings', () => {
  it('change several files in one edit, closed ones too', () =>
    withEditor(CLAIM + OTHER, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const move = titled(await doc.codeActions('id: C-1$0'), 'Move “C-1” to claims/b.claims.yaml');
      assert.equal(kindOf(move), 'refactor.move');
      await doc.apply(move);
      assert.match(doc.text, /^claims:\n {2}- id: C-2\n+$/);
      assert.match(
        editor.folder.read('claims/b.claims.yaml'),
        /D-1.*\n {2}# Of the first\.\n {2}- kind: event\n {4}id: C-1\n/,
      );
    }));

  it('register a name where the registry is', () =>
    withEditor(CLAIM, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const extract = titled(
        await doc.codeActions('Port offi$0cials'),
        'Register “Port officials” as an entity',
      );
      assert.equal(kindOf(extract), 'refactor.extract');
      await doc.apply(extract);
      assert.match(doc.text, /claimer: "port-officials"/);
      assert.match(editor.folder.read(REGISTRY), /- id: port-officials\n {4}name: Port officials\n/);
    }));

  it('are of the kinds asked for', () =>
    withEditor(CLAIM + OTHER, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const kinds = async (...only: string[]) =>
        [...new Set((await doc.codeActions('id: C-1$0', 'person', only)).map(kindOf))].sort();
      assert.deepEqual(await kinds('refactor'), ['refactor.extract', 'refactor.move', 'refactor.rewrite']);
      assert.deepEqual(await kinds('refactor.move'), ['refactor.move']);
      assert.deepEqual(await kinds('quickfix'), []);
    }));

  it('light no bulb by themselves', () =>
    withEditor(CLAIM, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const actions = await doc.codeActions('id: C-1$0', 'editor');
      assert.ok(!actions.some((action) => kindOf(action).startsWith('refactor')));
    }));

  it('are shown with the reason where they cannot be made, to a client that does that', async () => {
    const anchored = harbourWith('claims:\n  - id: C-1\n    tags: &t [ a ]\n') + OTHER;
    const title = 'Move “C-1” to another file';
    await withEditor(
      anchored,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const move = titled(await doc.codeActions('id: C-1$0'), title);
        assert.match(('disabled' in move && move.disabled?.reason) || '', /YAML anchor/);
      },
      { capabilities: { textDocument: { codeAction: { disabledSupport: true } } } },
    );
    await withEditor(anchored, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.ok(!(await doc.codeActions('id: C-1$0')).some((action) => action.title === title));
    });
  });

  it('leave stops in VS Code, indented as seen from the line', () =>
    withEditor(
      CLAIM,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const add = titled(await doc.codeActions('id: C-2$0'), 'Add the 5 keys that are missing');
        const [change] = ('edit' in add ? add.edit?.documentChanges : undefined) ?? [];
        assert.ok(change !== undefined && 'edits' in change);
        const [edit] = change.edits;
        assert.ok(edit !== undefined && 'snippet' in edit);
        assert.match(
          edit.snippet.value,
          /^\n {2}kind: \$\{1\|event,.*\|\}\n {2}proposition: "\$\{2:\}"\n {2}appearances:\n {4}- source: /,
        );
      },
      { capabilities: { workspace: { workspaceEdit: { snippetEditSupport: true } } } },
    ));

  it('are none for broken entries and places that are not there', () =>
    withEditor(harbourWith('claims:\n  - id: "C-1\n'), async (editor) => {
      const doc = await editor.open(CLAIMS);
      const refactor = ['refactor'];
      assert.deepEqual(await doc.codeActions(5, 'person', refactor), []);
      const far = { start: { line: 90, character: 9 }, end: { line: 99, character: 9 } };
      const params = {
        textDocument: { uri: doc.uri },
        range: far,
        context: { diagnostics: [], only: refactor },
      };
      assert.deepEqual(await editor.request('textDocument/codeAction', params), []);
    }));
});
