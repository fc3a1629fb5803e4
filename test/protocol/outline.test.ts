import assert from 'node:assert/strict';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver/node';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import { CLAIMS, harbourWith, PROJECT, withEditor } from './support/start.ts';

function shown(
  doc: FakeDocument,
  symbols: readonly (DocumentSymbol | SymbolInformation)[],
  depth = 0,
): readonly string[] {
  return symbols.flatMap((symbol) => {
    const tags = symbol.tags === undefined ? '' : ` [${symbol.tags.join()}]`;
    if ('location' in symbol)
      return [
        `${symbol.containerName}: ${symbol.name}${tags} at ${doc.textOf(symbol.location.range).slice(0, 7)}`,
      ];
    const line = `${'  '.repeat(depth)}${symbol.name}${tags} at ${doc.textOf(symbol.selectionRange)}`;
    doc.spanOf(symbol.range);
    return [line, ...shown(doc, symbol.children ?? [], depth + 1)];
  });
}

const TAGS = { textDocument: { documentSymbol: { tagSupport: { valueSet: [1] } } } };

describe('the outline', () => {
  it('has claims under their events', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      assert.deepEqual(shown(doc, await doc.symbols()), [
        'Claims at claims',
        '  Closure of the quay at closure',
        '    C-1 · Two cranes fell into the basin. at C-1',
        '  C-2 · The quay was shut. at C-2',
      ]);
    }));

  it('is a list for editors that know no more', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        assert.deepEqual(shown(doc, await doc.symbols()), [
          'Closure of the quay: C-1 · Two cranes fell into the basin. at id: C-1',
          'Claims: C-2 · The quay was shut. at id: C-2',
        ]);
      },
      {
        capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: undefined } } },
      },
    ));

  it('strikes out claims that stand no more, where the editor can', () => {
    const project = harbourWith(`
      claims:
        - { id: C-1, kind: event, proposition: Two fell., rank: deprecated }
    `);
    return withEditor(
      project,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        assert.deepEqual(shown(doc, await doc.symbols()), [
          'Claims at claims',
          '  C-1 · Two fell. [1] at C-1',
        ]);
      },
      { capabilities: TAGS },
    );
  });

  it('counts as the editor does, follows what is typed, and is none for a report', () =>
    withEditor(
      harbourWith(`
        claims:
          - { proposition: "😀 fell.", id: C-1 }
      `),
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        assert.deepEqual(shown(doc, await doc.symbols()), ['Claims at claims', '  C-1 · 😀 fell. at C-1']);
        await doc.replace('fell', '😀 fell');
        assert.deepEqual(shown(doc, await doc.symbols()), ['Claims at claims', '  C-1 · 😀 😀 fell. at C-1']);
      },
      { capabilities: { general: { positionEncodings: ['utf-8'] } } },
    ));

  it('is cut where it would freeze the editor, and says so', () => {
    const events = Array.from({ length: 5003 }, (_, i) => `  - { id: e${i}, label: Event ${i} }`).join('\n');
    return withEditor('//- /claims/b.claims.yaml\nclaims: []\n', async (editor) => {
      const doc = await editor.open(CLAIMS, { text: `events:\n${events}\n` });
      const [list, last] = await doc.symbols();
      assert.equal(list !== undefined && 'children' in list ? list.children?.length : 0, 5000);
      assert.equal(last?.name, '… and 3 more');
      assert(last !== undefined && 'range' in last);
      assert.equal(doc.textOf(last.range), 'e4999');
    });
  });
});
