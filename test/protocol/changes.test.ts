import assert from 'node:assert/strict';
import type { FileEdits, PreservationPlan, ReviewQuote } from '../../server/src/lsp/protocol.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { FakeEditor as Editor } from '../support/fake-editor/editor.ts';
import {
  MILL_AFTER,
  MILL_BEFORE,
  MILL_CLAIMS,
  MILL_COPY,
  MILL_FILES,
  MILL_QUOTES,
  MILL_REGISTRY,
  MILL_REPORT,
  sha256,
} from '../unit/support/mill.ts';
import { inProcess } from './support/start.ts';

/** An editor on the project with its report preserved. */
async function withMill(
  more: Readonly<Record<string, string>>,
  test: (editor: FakeEditor) => Promise<void>,
): Promise<void> {
  const editor = await Editor.start({
    server: inProcess,
    files: { 'adduce.yaml': '# mine\n', ...MILL_FILES, [MILL_COPY]: MILL_BEFORE, ...more },
    initializationOptions: { client: 'adduce-vscode' },
  });
  try {
    await editor.request('adduce/ready', {});
    await test(editor);
  } finally {
    await editor.stop();
  }
}

const REPLACED = { [MILL_REPORT]: MILL_AFTER };

async function review(editor: FakeEditor, path = MILL_REPORT) {
  const [state, ...more] = await editor.request('adduce/review', { uri: editor.folder.uriOf(path) });
  assert.deepEqual(more, []);
  return state;
}

async function quotesOf(editor: FakeEditor): Promise<readonly ReviewQuote[]> {
  return (await review(editor))?.quotes ?? [];
}

async function carryOut(editor: FakeEditor, files: readonly FileEdits[]): Promise<void> {
  await editor.apply({ changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, [...edits]])) });
}

function planned(answer: PreservationPlan | { refused: string }): PreservationPlan {
  assert(!('refused' in answer), 'refused' in answer ? answer.refused : '');
  return answer;
}

describe('a report that was replaced', () => {
  it('while the editor was closed is found so when it starts', () =>
    withMill(REPLACED, async (editor) => {
      const registry = await editor.diagnosticsOf(MILL_REGISTRY);
      assert.deepEqual(
        registry.diagnostics.map(({ code }) => code),
        ['source/changed'],
      );
      assert.match(String(registry.diagnostics[0]?.message), /Of its 5 quotes 1 stands as it was/);
      const claims = await editor.open(MILL_CLAIMS);
      assert.deepEqual(
        (await claims.diagnostics()).map(({ code }) => code),
        ['anchor/quote-drift', 'anchor/quote-drift', 'anchor/quote-drift'],
      );
      const state = await review(editor);
      assert.deepEqual(
        [state?.name, state?.sources, state?.preserved, state?.exact, state?.moved],
        [MILL_REPORT, ['mill'], true, 1, 1],
      );
    }));

  it('while the editor runs is found so at once, and clean again when the old one is back', () =>
    withMill({}, async (editor) => {
      assert.equal(await review(editor), undefined);
      await editor.writeFile(MILL_REPORT, MILL_AFTER);
      await editor.diagnosticsOf(MILL_CLAIMS, ({ diagnostics }) => diagnostics.length === 3);
      await editor.writeFile(MILL_REPORT, MILL_BEFORE);
      await editor.diagnosticsOf(MILL_CLAIMS, ({ diagnostics }) => diagnostics.length === 0);
    }));

  it('is walked through quote by quote, with what went, what came and where', () =>
    withMill(REPLACED, async (editor) => {
      const quotes = await quotesOf(editor);
      assert.deepEqual(
        quotes.map(({ claim, state, summary, now }) => [claim, state, summary, now]),
        [
          [
            'M-2',
            'edited-critical',
            'a figure changed: “Eleven” → “Fourteen”',
            'Fourteen workers were inside when the roof caught fire.',
          ],
          [
            'M-3',
            'edited',
            'reworded: “arrived” → “came” and 1 more',
            'Firemen came within the hour, pumping water from the river.',
          ],
          ['M-4', 'deleted', 'gone from the source', null],
        ],
      );
      const claims = await editor.open(MILL_CLAIMS);
      assert.deepEqual(
        quotes.map(({ echoes }) => echoes.map((range) => [range.start.line, claims.textOf(range)])),
        [[[11, 'Eleven']], [], []],
        'the proposition says “Eleven”, too',
      );
      const places = editor.found(quotes.flatMap(({ place }) => place ?? []));
      assert.deepEqual(
        places.map(({ text }) => text),
        [quotes[0]?.now, quotes[1]?.now, ''],
      );
      const last = places[2];
      assert.equal(
        MILL_AFTER.split('\n')[last?.range.start.line ?? -1],
        'Two of the drivers were taken to hospital.',
      );
      for (const { parts, now } of quotes)
        if (now !== null)
          assert.equal(parts.flatMap(({ kind, text }) => (kind === 'removed' ? [] : text)).join(''), now);
    }));

  it('without the version that was read, is walked through with what is most similar', async () => {
    const editor = await Editor.start({ server: inProcess, files: { ...MILL_FILES, ...REPLACED } });
    try {
      const quotes = await quotesOf(editor);
      assert.equal((await review(editor))?.preserved, false);
      const figure = quotes.find(({ claim }) => claim === 'M-2');
      assert.equal(figure?.now, 'Fourteen workers were inside when the roof caught fire.');
      assert.match(figure.summary, /“Eleven” → “Fourteen”$/);
      await carryOut(editor, [figure.accept ?? assert.fail()]);
      assert(!(await quotesOf(editor)).some(({ claim }) => claim === 'M-2'));
    } finally {
      await editor.stop();
    }
  });

  it('is clean after each quote has been accepted or kept, and the new version preserved', () =>
    withMill(REPLACED, async (editor) => {
      const claims = await editor.open(MILL_CLAIMS);
      for (const claim of ['M-2', 'M-3']) {
        const quote = (await quotesOf(editor)).find((one) => one.claim === claim);
        assert(quote?.open);
        await carryOut(editor, [quote.accept ?? assert.fail(claim)]);
      }
      const gone = (await quotesOf(editor)).find((one) => one.claim === 'M-4');
      assert(gone?.reason !== null && gone !== undefined);
      assert.match(gone.reason, /it stands in the version of 2024-05-07, which is preserved/);
      const kept = await editor.request('adduce/keepQuote', {
        report: editor.folder.uriOf(MILL_REPORT),
        key: gone.key,
        reason: gone.reason,
      });
      assert(kept);
      await carryOut(editor, [kept]);
      assert.deepEqual(
        (await quotesOf(editor)).filter(({ open }) => open),
        [],
      );
      assert.equal(
        claims.text,
        MILL_FILES[MILL_CLAIMS]
          ?.replace("'Eleven workers", "'Fourteen workers")
          .replace(
            'Firemen arrived within the hour\n          and pumped water',
            'Firemen came within the hour,\n          pumping water',
          )
          .replace(
            `"${MILL_QUOTES.gone}"\n`,
            `"${MILL_QUOTES.gone}"\n        waive: [ { rule: anchor/quote-drift, reason: "${gone.reason}" } ]\n`,
          ),
      );

      const plan = planned(
        await editor.request('adduce/preserve', { uri: editor.folder.uriOf(MILL_REPORT) }),
      );
      assert.equal(plan.open, 0);
      assert.equal(editor.folder.pathOf(plan.copy.uri), `.adduce/preserved/${sha256(MILL_AFTER)}`);
      assert.equal(Buffer.from(plan.copy.base64, 'base64').toString('utf8'), MILL_AFTER);
      await editor.writeFile(editor.folder.pathOf(plan.copy.uri), MILL_AFTER);
      await carryOut(editor, plan.edits);
      await editor.diagnosticsOf(MILL_REGISTRY, ({ diagnostics }) => diagnostics.length === 0);
      await editor.diagnosticsOf(MILL_CLAIMS, ({ diagnostics }) => diagnostics.length === 0);
      assert.equal(await review(editor), undefined);
    }));

  it('offers the review at its findings, and to preserve it at its source', () =>
    withMill(REPLACED, async (editor) => {
      const registry = await editor.open(MILL_REGISTRY);
      await registry.diagnostics();
      const titles = async (words: string) => (await registry.codeActions(words)).map(({ title }) => title);
      assert.deepEqual(await titles('sha25$06'), [
        'Preserve this report (a copy, its hash and today’s date)',
      ]);
      assert.deepEqual(await titles(`sha256: "$0${sha256(MILL_BEFORE).slice(0, 8)}`), [
        'Review what became of the quotes of this source',
        'Preserve this report (a copy, its hash and today’s date)',
        'Waive source/changed in this file with a reason…',
      ]);
      const claims = await editor.open(MILL_CLAIMS);
      await claims.diagnostics();
      const actions = await claims.codeActions("'Eleven$0 workers", 'person', ['quickfix']);
      assert.deepEqual(
        actions.map(({ title }) => title),
        [
          'Take over the new words (the claim may need changing too)',
          'Review what became of the quotes of this source',
          'Waive anchor/quote-drift with a reason…',
          'Waive anchor/quote-drift in this file with a reason…',
        ],
      );
    }));

  it('shows over a quote what went and what came, and over one that is gone where it stood', () =>
    withMill(REPLACED, async (editor) => {
      const claims = await editor.open(MILL_CLAIMS);
      await claims.diagnostics();
      assert.match(
        (await claims.hoverText("'Eleven$0 workers")) ?? '',
        /^~~Eleven~~ \*\*Fourteen\*\* workers/,
      );
      assert.match(
        (await claims.hoverText('"Two of$0 the workers')) ?? '',
        /In the version that was read:.*\*\*Two of the workers were taken to hospital\\\.\*\*.*preserved copy, line 4/s,
      );
      const [target] = await claims.definition("'Eleven$0 workers");
      assert.equal(target?.text, 'Fourteen workers were inside when the roof caught fire.');
    }));
});

describe('a report that is being edited', () => {
  it('says at once that a figure of a quote has changed, and takes it back on undo', () =>
    withMill({}, async (editor) => {
      const report = await editor.open(MILL_REPORT);
      await report.replace('Eleven', 'Twelve');
      const { diagnostics } = await editor.diagnosticsOf(
        MILL_CLAIMS,
        (found) => found.diagnostics.length === 1,
      );
      assert.match(String(diagnostics[0]?.message), /“Eleven” is now “Twelve”/);
      const refused = await editor.request('adduce/preserve', { uri: report.uri });
      assert('refused' in refused);
      assert.match(refused.refused, /not saved/);
      await report.replace('Twelve', 'Eleven');
      await editor.diagnosticsOf(MILL_CLAIMS, (found) => found.diagnostics.length === 0);
    }));
});

describe('preserving', () => {
  it('is offered with an annotation while no copy is kept and nothing of another version is to be looked at', async () => {
    const offered = async (files: Readonly<Record<string, string>>, path: string, words: string) => {
      let answer: unknown;
      await withMill(files, async (editor) => {
        const report = await editor.open(path);
        const start = report.text.indexOf(words);
        answer = await editor.request('adduce/annotate', {
          uri: report.uri,
          range: report.rangeOf({ start, end: start }),
        });
      });
      assert(typeof answer === 'object' && answer !== null);
      return 'mayPreserve' in answer ? answer.mayPreserve : answer;
    };
    assert.equal(await offered({}, MILL_REPORT, 'Insurers'), false);
    assert.equal(await offered({ 'reports/new.txt': 'All is well.\n' }, 'reports/new.txt', 'well'), true);
    assert.equal(await offered(REPLACED, MILL_REPORT, 'Insurers'), false);
    const refused = await offered({}, MILL_COPY, 'Insurers');
    assert(typeof refused === 'object' && refused !== null && 'refused' in refused);
    assert.match(String(refused.refused), /preserved copy of a report/);
  });

  it('is planned from a source in the registry as from the report, once it is known to the project', () =>
    withMill({ 'notes.txt': 'Mine.\n' }, async (editor) => {
      const registry = await editor.open(MILL_REGISTRY);
      const position = registry.rangeOf({
        start: registry.text.indexOf('title'),
        end: 0 + registry.text.indexOf('title'),
      }).start;
      const plan = planned(await editor.request('adduce/preserve', { uri: registry.uri, position }));
      assert.deepEqual([plan.sources, plan.edits, plan.open], [['mill'], [], 0]);
      assert.equal(editor.folder.pathOf(plan.copy.uri), MILL_COPY);
      for (const [uri, why] of [
        [editor.folder.uriOf('notes.txt'), /No source in the registry/],
        [registry.uri, /Put the cursor on a source/],
      ] as const) {
        const refused = await editor.request('adduce/preserve', { uri });
        assert('refused' in refused);
        assert.match(refused.refused, why);
      }
    }));
});
