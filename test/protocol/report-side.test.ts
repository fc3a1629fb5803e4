import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  DocumentHighlightRequest,
  type DocumentSymbol,
  InlayHintRequest,
  InlayHintResolveRequest,
  SelectionRangeRequest,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { AdduceRequests } from '../../server/src/lsp/protocol.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { lenses } from '../support/fake-editor/report-side.ts';
import { CLAIMS, PROJECT, REGISTRY, REPORT, withEditor } from './support/start.ts';

type Stretch = AdduceRequests['adduce/claimsAt']['params'];
type Target = AdduceRequests['adduce/annotate']['params'];

const OTHER = { initializationOptions: {} };

/** A text that is no report of the project, as its globs say. */
const WITH_NOTES = `${PROJECT}
      //- /adduce.yaml
      reports: [ "reports/**" ]
      //- /notes.txt
      Two cranes fell into the basin. Nobody was hurt.
`;

async function actionsAt(editor: FakeEditor, path: string, words: string, selected = false) {
  const report = await editor.open(path);
  const start = report.text.indexOf(words);
  assert(start >= 0, words);
  return {
    report,
    actions: await report.codeActions({ start, end: selected ? start + words.length : start }),
  };
}

describe('the lenses of a report', () => {
  it('show the claims of a sentence by the command of the extension', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT);
      const found = await lenses(editor, report);
      assert.deepEqual(
        found.map(({ words, lens }) => [words, lens.command?.title, lens.command?.command]),
        [
          [
            'Port officials shut the quay on Monday.',
            '“Port officials shut the…” 1 claim',
            'adduce.showClaims',
          ],
          [
            'Two cranes fell into the basin, the harbour master said.',
            '“Two cranes fell into the…” 1 claim',
            'adduce.showClaims',
          ],
        ],
      );
      const [target]: readonly Stretch[] = found[1]?.lens.command?.arguments ?? [];
      assert(target);
      const claims = await editor.request('adduce/claimsAt', target);
      assert.deepEqual(
        claims.map(({ id }) => id),
        ['C-1'],
      );
    }));

  it('are asked for again when other claims stand on the report', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const report = await editor.open(REPORT);
        const claims = await editor.open(CLAIMS);
        await claims.replace('quote: Two cranes fell into the basin', 'quote: Nobody was hurt.');
        await editor.notice('workspace/codeLens/refresh');
        assert.equal((await lenses(editor, report))[1]?.words, 'Nobody was hurt.');
      },
      { capabilities: { workspace: { codeLens: { refreshSupport: true } } } },
    ));

  it('are text in other editors', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const [first] = await lenses(editor, await editor.open(REPORT));
        assert.deepEqual(first?.lens.command, { title: '“Port officials shut the…” 1 claim', command: '' });
      },
      OTHER,
    ));

  it('are none in other texts', () =>
    withEditor(WITH_NOTES, async (editor) => {
      assert.deepEqual(await lenses(editor, await editor.open('notes.txt')), []);
    }));
});

describe('the outline of a report', () => {
  const shown = (symbols: readonly DocumentSymbol[]): unknown =>
    symbols.map(({ name, detail, children }) => [
      name,
      detail,
      ...(children === undefined ? [] : [shown(children)]),
    ]);

  it('has its works, headings and sentences', () =>
    withEditor(PROJECT, async (editor) => {
      const symbols = await (await editor.open(REPORT)).symbols();
      const [work] = symbols as readonly DocumentSymbol[];
      assert.equal(work?.kind, SymbolKind.File);
      assert.deepEqual(shown(work === undefined ? [] : [work]), [
        [
          'harbour',
          '2 of 4 sentences claimed',
          [
            [
              'Harbour closed',
              '',
              [
                ['Port officials shut the quay on Monday.', 'C-2'],
                ['Two cranes fell into the basin, the harbour master said.', 'C-1'],
                ['The quay will reopen.', 'no claim yet'],
                ['Nobody was hurt.', 'no claim yet'],
              ],
            ],
          ],
        ],
      ]);
    }));

  it('is a list in editors that show no tree', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const symbols = (await (await editor.open(REPORT)).symbols()) as readonly SymbolInformation[];
        assert.deepEqual(
          symbols.slice(0, 3).map(({ name, containerName }) => [name, containerName]),
          [
            ['harbour', undefined],
            ['Harbour closed', 'harbour'],
            ['Port officials shut the quay on Monday.', 'Harbour closed'],
          ],
        );
      },
      {
        capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: undefined } } },
      },
    ));

  it('leaves other texts to the editor', () =>
    withEditor(WITH_NOTES, async (editor) => {
      assert.deepEqual(await (await editor.open('notes.txt')).symbols(), []);
    }));
});

describe('the highlights in a report', () => {
  const highlighted = async (editor: FakeEditor, path: string, place: string) => {
    const doc = await editor.open(path);
    const at = { textDocument: { uri: doc.uri }, position: doc.positionAt(place) };
    return (
      (await editor.request(DocumentHighlightRequest.type, at))?.map(({ range }) => doc.textOf(range)) ?? null
    );
  };

  it('are the words on which the claims at the cursor stand', () =>
    withEditor(PROJECT, async (editor) => {
      assert.deepEqual(await highlighted(editor, REPORT, 'Two cr$0anes'), ['Two cranes fell into the basin']);
    }));

  it('are the editor’s own in other texts', () =>
    withEditor(WITH_NOTES, async (editor) => {
      assert.equal(await highlighted(editor, 'notes.txt', 'Two cr$0anes'), null);
    }));
});

describe('the growing selection in a report', () => {
  const grownAt = async (editor: FakeEditor, path: string, place: string) => {
    const doc = await editor.open(path);
    const textDocument = { uri: doc.uri };
    const found = await editor.request(SelectionRangeRequest.type, {
      textDocument,
      positions: [doc.positionAt(place)],
    });
    const words: string[] = [];
    for (let range = found?.[0]; range !== undefined; range = range.parent)
      words.push(doc.textOf(range.range));
    return words;
  };

  it('goes from the word to the file', () =>
    withEditor(PROJECT, async (editor) => {
      const [word, sentence, paragraph, work, file, ...more] = await grownAt(editor, REPORT, 'Nobody w$0as');
      assert.deepEqual([word, sentence], ['was', 'Nobody was hurt.']);
      assert.equal(paragraph, 'The quay will reopen. Nobody was hurt.');
      assert.match(work ?? '', /^Harbour closed\n[\s\S]*Nobody was hurt\.$/);
      assert.match(file ?? '', /^Harbour closed\n[\s\S]*example\.org\/harbour\n$/);
      assert.deepEqual(more, []);
    }));

  it('is the editor’s own in other texts', () =>
    withEditor(WITH_NOTES, async (editor) => {
      assert.deepEqual(await grownAt(editor, 'notes.txt', 'Two cr$0anes'), []);
    }));
});

describe('the inlay hints of a report', () => {
  const CHANGED = PROJECT.replace('quote: Two cranes fell', 'quote: The quay will')
    .replace('will into the basin', 'will reopen.')
    .replace('Nobody was hurt.', 'The quay will reopen.');

  const hints = async (editor: FakeEditor) => {
    const doc = await editor.open(REPORT);
    const range = doc.rangeOf({ start: 0, end: doc.text.length });
    return (await editor.request(InlayHintRequest.type, { textDocument: { uri: doc.uri }, range })) ?? [];
  };

  it('number the places of a quote that stands in several, with the reason over them', () =>
    withEditor(CHANGED, async (editor) => {
      const found = await hints(editor);
      assert.deepEqual(
        found.map(({ label }) => label),
        ['C-1 here? (1 of 2)', 'C-1 here? (2 of 2)'],
      );
      const [first] = found;
      assert(first);
      const { tooltip } = await editor.request(InlayHintResolveRequest.type, first);
      assert.match(JSON.stringify(tooltip), /nothing tells which is meant/);
    }));

  it('can be switched off, as the lenses can', () =>
    withEditor(
      CHANGED,
      async (editor) => {
        assert.deepEqual(await hints(editor), []);
        const uri = editor.folder.uriOf(REPORT);
        assert.deepEqual(await editor.request(CodeLensRequest.type, { textDocument: { uri } }), []);
      },
      { settings: { adduce: { inlayHints: { anchors: false }, codeLens: { sentences: false } } } },
    ));
});

describe('the actions on a sentence', () => {
  it('are commands of the extension where a person chooses or types', () =>
    withEditor(PROJECT, async (editor) => {
      const { actions } = await actionsAt(editor, REPORT, 'Nobody was');
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          'Annotate this sentence',
          'Annotate as an event',
          'Annotate as a state',
          'Annotate as a statement',
          'Annotate as an assessment',
          'Annotate as a forecast',
          'Add to an existing claim…',
          'Mark this sentence as read, nothing to claim',
        ],
      );
      const forecast = actions.find(({ title }) => title.endsWith('forecast'));
      assert(forecast !== undefined && 'kind' in forecast && typeof forecast.command === 'object');
      const [target]: readonly Target[] = forecast.command.arguments ?? [];
      assert(target);
      const plan = await editor.request('adduce/annotate', target);
      assert(!('refused' in plan));
      assert.match(plan.snippet.newText, /\n {4}kind: forecast\n/);
    }));

  it('write a claim of the kind chosen in other editors', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const claims = await editor.open(CLAIMS);
        const { report, actions } = await actionsAt(editor, REPORT, 'Nobody was');
        const assessment = actions.find(({ title }) => title === 'Annotate as an assessment');
        assert(assessment);
        await report.apply(assessment);
        assert.match(claims.text, /- id: C-3\n {4}kind: assessment\n/);
      },
      OTHER,
    ));

  it('add the words to a claim that says the same, in other editors at once', () =>
    withEditor(
      PROJECT.replace('Trains were not affected.', 'Two cranes fell into the basin of the port.'),
      async (editor) => {
        const claims = await editor.open(CLAIMS);
        const { report, actions } = await actionsAt(editor, REPORT, 'Two cranes fell into the basin of');
        const add = actions.find(({ title }) => title === 'Add to C-1: “Two cranes fell into the basin.”');
        assert(add, actions.map(({ title }) => title).join('; '));
        await report.apply(add);
        assert.match(
          claims.text,
          /attribution: \[ { claimer: master } \]\n {6}- source: harbour-later\n {8}quote: "Two cranes fell into the basin of the port\."\n {8}attribution: \[ { claimer: harbour-later } \]\n {2}- id: C-2/,
        );
      },
      OTHER,
    ));

  it('add the words to the claim that a person picks, in the extension', () =>
    withEditor(
      PROJECT.replace('Trains were not affected.', 'Two cranes fell into the basin of the port.'),
      async (editor) => {
        const { actions } = await actionsAt(editor, REPORT, 'Two cranes fell into the basin of');
        const add = actions.find(({ title }) => title === 'Add to an existing claim…');
        assert(add !== undefined && 'kind' in add && typeof add.command === 'object');
        assert.equal(add.command.command, 'adduce.addToClaim');
        const [target]: readonly Target[] = add.command.arguments ?? [];
        assert(target);
        const found = await editor.request('adduce/similarClaims', target);
        assert(!('refused' in found));
        const [claim] = found.claims;
        assert.equal(claim?.id, 'C-1');
        const claims = await editor.open(CLAIMS);
        const plan = await editor.request('adduce/addAppearance', {
          ...target,
          claim: { uri: claim.entry.uri, id: claim.id },
        });
        assert(!('refused' in plan));
        assert.deepEqual([plan.uri, plan.version], [claims.uri, claims.version]);
        await claims.change(claims.replacements(plan.edits.map((edit) => ({ ...edit }))));
        const state = await editor.request('adduce/report', { uri: target.uri });
        assert.equal(state?.claimed, 3);
        const gone = await editor.request('adduce/addAppearance', {
          ...target,
          claim: { uri: claims.uri, id: 'C-9' },
        });
        assert('refused' in gone);
      },
    ));

  it('mark sentences as read in the registry, and take that back', () =>
    withEditor(PROJECT, async (editor) => {
      const registry = await editor.open(REGISTRY);
      const before = registry.text;
      const { report, actions } = await actionsAt(editor, REPORT, 'The quay will reopen. Nobody', true);
      const mark = actions.find(({ title }) => title === 'Mark these 2 sentences as read, nothing to claim');
      assert(mark, actions.map(({ title }) => title).join('; '));
      await report.apply(mark);
      assert.match(registry.text, /segment: { lines: \[1, 3\] }, read: "4-5" }/);
      const start = report.text.indexOf('The quay');
      const again = await report.codeActions({ start, end: start + 'The quay will reopen. Nobody'.length });
      const back = again.find(({ title }) => title.startsWith('Take back'));
      assert(back);
      await report.apply(back);
      assert.equal(registry.text, before);
    }));
});
