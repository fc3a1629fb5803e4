import assert from 'node:assert/strict';
import type { AnnotationPlan } from '../../server/src/lsp/protocol.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { CLAIMS, HARBOUR, PROJECT, REPORT, withEditor } from './support/start.ts';

/** Asks for a plan on the words of a report (or its sentence, for a cursor). */
async function plan(
  editor: FakeEditor,
  path: string,
  words: string,
  cursor: 'cursor' | 'selection' = 'cursor',
) {
  const report = await editor.open(path);
  const start = report.text.indexOf(words);
  assert(start >= 0, `“${words}” does not stand in ${path}`);
  const range = report.rangeOf({ start, end: cursor === 'cursor' ? start : start + words.length });
  return editor.request('adduce/annotate', { uri: report.uri, range });
}

function accepted(answer: Awaited<ReturnType<typeof plan>>): AnnotationPlan {
  assert(!('refused' in answer), 'refused' in answer ? answer.refused : '');
  return answer;
}

/** The snippet as a person gets it who types nothing over. */
function written(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/**
 * Carries the plan out and returns the errors and the text of the annotation file. Until the analyst has said what the
 * sentence claims, rules may have something to say about it.
 */
async function carryOut(editor: FakeEditor, answer: AnnotationPlan) {
  const path = editor.folder.pathOf(answer.uri);
  if (answer.create) await editor.writeFile(path, '');
  const doc = await editor.open(path);
  await doc.change(
    doc.replacements([
      ...answer.edits,
      { range: answer.snippet.range, newText: written(answer.snippet.newText) },
    ]),
  );
  const diagnostics = (await doc.diagnostics()).filter(({ severity }) => severity === ERROR);
  return { text: doc.text, diagnostics };
}

const ERROR = 1;

describe('annotating', () => {
  it('adds a claim on the sentence to the file that has most claims on the source', () =>
    withEditor(PROJECT, async (editor) => {
      const answer = accepted(await plan(editor, REPORT, 'The quay will reopen. Nobody'));
      assert.equal(editor.folder.pathOf(answer.uri), CLAIMS);
      assert.equal(answer.claim, 'C-3');
      const { text, diagnostics } = await carryOut(editor, answer);
      assert.deepEqual(diagnostics, []);
      assert(
        text.endsWith(
          [
            '  - id: C-3',
            '    kind: forecast',
            '    proposition: "The quay will reopen."',
            '    event: closure',
            '    appearances:',
            '      - source: harbour',
            '        quote: "The quay will reopen."',
            '        attribution:',
            '          - claimer: harbour',
            '',
          ].join('\n'),
        ),
        text,
      );
    }));

  it('quotes a selection over two sentences, with its first and last word whole', () =>
    withEditor(PROJECT, async (editor) => {
      const answer = accepted(
        await plan(editor, REPORT, 'rbour master said.\nThe quay will reo', 'selection'),
      );
      const { text, diagnostics } = await carryOut(editor, answer);
      assert.deepEqual(diagnostics, []);
      assert.match(text, /quote: "harbour master said\. The quay will reopen"\n/);
    }));

  it('refuses what runs over the border of two works, and where there is no sentence', () =>
    withEditor(PROJECT, async (editor) => {
      const answer = await plan(editor, REPORT, 'Nobody was hurt.\nThe quay', 'selection');
      assert('refused' in answer);
      assert.match(answer.refused, /border of “harbour” and “harbour-later”/);
    }));

  it('adds the least context that tells a repeated sentence apart', () =>
    withEditor(
      `
      //- /a.txt
      The bridge held. Engineers had checked it twice. The bridge held. Then the rain came.
      `,
      async (editor) => {
        const answer = accepted(await plan(editor, 'a.txt', 'The bridge held. Then'));
        assert.match(answer.snippet.newText, /(?:prefix|suffix): /);
        const { diagnostics } = await carryOut(editor, answer);
        assert.deepEqual(diagnostics, []);
      },
    ));

  it('registers a report that is no source yet, with its hash, in a new file', () =>
    withEditor(
      '//- /reports/Storm in May.txt\nStorm in May\nThe roof came off at noon. 😀 Nobody slept.',
      async (editor) => {
        const answer = accepted(await plan(editor, 'reports/Storm in May.txt', 'Nobody slept'));
        assert.equal(answer.create, true);
        assert.equal(editor.folder.pathOf(answer.uri), 'claims/Storm in May.claims.yaml');
        const { text, diagnostics } = await carryOut(editor, answer);
        assert.deepEqual(diagnostics, []);
        assert.match(text, /^sources:\n {2}- id: storm-in-may\n {4}type: document\n/);
        assert.match(
          text,
          /file: "\.\.\/reports\/Storm in May\.txt"\n {4}sha256: "[0-9a-f]{64}"\n {4}accessed: "\d{4}-\d\d-\d\d"\n/,
        );
        assert.match(text, /quote: "Nobody slept\."\n/);
      },
    ));

  it('registers the lines that belong to no source yet', () =>
    withEditor(
      HARBOUR.replace('segment: { lines: [4, 5] }', 'segment: { lines: [5, 5] }'),
      async (editor) => {
        const answer = accepted(await plan(editor, REPORT, 'Trains were'));
        const { text, diagnostics } = await carryOut(editor, answer);
        assert.match(text, /segment: \{ lines: \[4, 4\] \}/);
        assert.deepEqual(diagnostics, []);
      },
    ));

  it('adds another claim on a sentence that has one', () =>
    withEditor(PROJECT, async (editor) => {
      const { diagnostics } = await carryOut(editor, accepted(await plan(editor, REPORT, 'Two cranes')));
      assert.deepEqual(diagnostics, []);
    }));

  it('keeps CRLF, and the layout the file has', () =>
    withEditor(PROJECT, async (editor) => {
      const crlf = editor.folder.read(CLAIMS).replaceAll('\n', '\r\n');
      await editor.writeFile(CLAIMS, crlf);
      const { text, diagnostics } = await carryOut(
        editor,
        accepted(await plan(editor, REPORT, 'Two cranes')),
      );
      assert(text.startsWith(crlf));
      assert(!/(?<!\r)\n/.test(text));
      assert.deepEqual(diagnostics, []);
    }));

  it('goes behind a last line without a line break, and before what follows the claims', () =>
    withEditor(PROJECT, async (editor) => {
      const text = editor.folder.read(CLAIMS).trimEnd();
      await editor.writeFile(CLAIMS, text);
      const first = await carryOut(editor, accepted(await plan(editor, REPORT, 'Two cranes')));
      assert.deepEqual(first.diagnostics, []);
      assert(first.text.startsWith(`${text}\n  - id: C-3\n`));
    }));

  it('fills lists that say that they are empty', () =>
    withEditor(
      '//- /a.txt\nThe roof came off at noon.\n//- /claims/a.claims.yaml\nsources: []\nclaims: [] \n',
      async (editor) => {
        const { text, diagnostics } = await carryOut(
          editor,
          accepted(await plan(editor, 'a.txt', 'The roof')),
        );
        assert.deepEqual(diagnostics, []);
        assert.match(text, /^sources:\n {2}- id: a\n[\s\S]*\nclaims:\n {2}- id: C-001\n/);
      },
    ));

  it('gives other editors the claim as a plain edit', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const report = await editor.open(REPORT);
        const claims = await editor.open(CLAIMS);
        const at = report.text.indexOf('Nobody was hurt');
        const [action] = await report.codeActions({ start: at, end: at });
        assert(action && 'edit' in action);
        await report.apply(action);
        assert.deepEqual(await claims.diagnostics(), []);
        assert.match(claims.text, /kind: event\n {4}proposition: "Nobody was hurt\."\n/);
      },
      { initializationOptions: {} },
    ));

  it('offers itself for a selection, but hangs no light bulb on every sentence', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT);
      const start = report.text.indexOf('Nobody was hurt');
      const titles = async (end: number, by: 'person' | 'editor') =>
        (await report.codeActions({ start, end }, by)).map(({ title }) => title);
      assert.equal((await titles(start, 'person'))[0], 'Annotate this sentence');
      assert.deepEqual(await titles(start, 'editor'), []);
      assert.equal((await titles(start + 6, 'editor'))[0], 'Annotate the selection');
    }));

  it('says in a report what stands where, and tells the editor when that changes', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT);
      const state = await editor.request('adduce/report', { uri: report.uri });
      assert.deepEqual(
        state?.passages.map(({ range, claims }) => [report.textOf(range), claims.map((claim) => claim.id)]),
        [
          ['Port officials shut the quay on Monday.', ['C-2']],
          ['Two cranes fell into the basin', ['C-1']],
        ],
      );
      assert.deepEqual([state.claimed, state.sources.map(({ id }) => id)], [2, ['harbour', 'harbour-later']]);
      const claims = await editor.open(CLAIMS);
      editor.inbox.notices.length = 0;
      await claims.replace('quote: Two cranes fell into the basin', 'quote: Nobody was hurt.');
      await editor.notice('adduce/reportsChanged', (params) =>
        JSON.stringify(params).includes('harbour.txt'),
      );
      const [claim] = await editor.request('adduce/claimsAt', {
        uri: report.uri,
        position: report.positionAt('Nobody $0was'),
      });
      assert.equal(claim?.id, 'C-1');
      const places = await editor.request('adduce/sentencesAt', {
        uri: claims.uri,
        position: claims.positionAt('id: C$0-1'),
      });
      assert.deepEqual(
        places.map(({ range }) => report.textOf(range)),
        ['Nobody was hurt.'],
      );
      assert.equal(await editor.request('adduce/report', { uri: claims.uri }), null);
    }));
});
