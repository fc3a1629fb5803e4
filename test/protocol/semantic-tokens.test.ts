import assert from 'node:assert/strict';
import { FakeTokens } from '../support/fake-editor/tokens.ts';
import { CLAIMS, harbourWith, PROJECT, REGISTRY, withEditor } from './support/start.ts';

const manyClaims = harbourWith(
  ['claims:', ...Array.from({ length: 50 }, (_, i) => `  - { id: C-${i}, kind: event, about: [C-0] }`)].join(
    '\n',
  ),
);

const WITH_TOKENS = {
  capabilities: {
    textDocument: { semanticTokens: { multilineTokenSupport: false } },
    workspace: { semanticTokens: { refreshSupport: true } },
  },
};

describe('semantic tokens', () => {
  it('are the extension’s own types there, and those of the protocol elsewhere', async () => {
    await withEditor(PROJECT, async (editor) => {
      const tokens = await new FakeTokens(editor, await editor.open(CLAIMS)).full();
      assert.deepEqual(tokens.slice(0, 4), [
        'claim definition: C-1',
        'kind: event',
        'event: closure',
        'source: harbour',
      ]);
    });
    await withEditor(
      PROJECT,
      async (editor) => {
        const tokens = await new FakeTokens(editor, await editor.open(CLAIMS)).full();
        assert.deepEqual(tokens.slice(0, 4), [
          'function definition: C-1',
          'type: event',
          'event: closure',
          'namespace: harbour',
        ]);
      },
      { initializationOptions: {} },
    );
  });

  it('come by what has changed after an edit, and only that', () =>
    withEditor(manyClaims, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const tokens = new FakeTokens(editor, doc);
      await tokens.full();
      const fresh = () => new FakeTokens(editor, doc).full();
      for (const edit of [
        () => doc.replace('{ id: C-20, kind: event', '{ id: C-20, kind: state'),
        () => doc.type('- { id: C-30', '# a line more\n  '),
        () => doc.replace('  - { id: C-10, kind: event, about: [C-0] }\n', ''),
        () => doc.type('- { id: C-40', '- { id: D-1 }\n  '),
        () => doc.replace('id: C-40', 'id: "C-40'),
        () => doc.type(0, '\n\n'),
      ]) {
        await edit();
        const { shown, sent, isDelta } = await tokens.delta();
        assert.deepEqual(shown, await fresh());
        assert(isDelta && sent <= 50, `${sent} numbers were sent`);
      }
      assert.equal((await tokens.delta()).sent, 0);
    }));

  it('come whole for a result that the server does not know, or no longer', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const tokens = new FakeTokens(editor, doc);
      const all = await tokens.full();
      const { resultId } = tokens;
      assert.equal((await tokens.delta('nothing of the kind')).isDelta, false);
      assert.equal((await tokens.delta(resultId)).isDelta, true);
      await doc.close();
      const again = new FakeTokens(editor, await editor.open(CLAIMS));
      assert.deepEqual(await again.delta(resultId), { shown: all, sent: all.length * 5, isDelta: false });
    }));

  it('come for a part of a file', () =>
    withEditor(manyClaims, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const start = doc.offsetOf('$0- { id: C-7,');
      assert.deepEqual(await new FakeTokens(editor, doc).range({ start, end: start + 20 }), [
        'claim definition: C-7',
        'kind: event',
        'claim: C-0',
      ]);
    }));

  it('are asked for again when what a reference names has gone elsewhere', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const registry = await editor.open(REGISTRY);
        const tokens = new FakeTokens(editor, doc);
        assert((await tokens.full()).includes('entity: port'));
        await registry.replace('id: port', 'id: quay');
        await editor.notice('workspace/semanticTokens/refresh');
        assert((await tokens.delta()).shown.includes('entity unresolved: port'));
      },
      WITH_TOKENS,
    ));

  it('do not run over lines where the editor shows no such tokens, and do where it does', async () => {
    const source = harbourWith(`
      claims:
        - id: C-1
          appearances:
            - quote: |
                The quay 🚢
                will reopen.
    `);
    const quotes = async (multiline: boolean, positionEncoding: string) => {
      let found: readonly string[] = [];
      await withEditor(
        source,
        async (editor) => {
          found = await new FakeTokens(editor, await editor.open(CLAIMS)).full();
        },
        {
          capabilities: {
            general: { positionEncodings: [positionEncoding] },
            textDocument: { semanticTokens: { multilineTokenSupport: multiline } },
          },
        },
      );
      return found.slice(1);
    };
    for (const encoding of ['utf-8', 'utf-16', 'utf-32'])
      assert.deepEqual(await quotes(false, encoding), ['quote: The quay 🚢', 'quote: will reopen.']);
    assert.deepEqual(await quotes(true, 'utf-16'), ['quote: The quay 🚢\n          will reopen.']);
  });

  it('are none for a file that is no annotation file', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open('notes/x.txt', { text: 'Nothing.' });
      assert.deepEqual(await new FakeTokens(editor, doc).full(), []);
    }));
});
