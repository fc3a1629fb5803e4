import assert from 'node:assert/strict';
import type { SentenceWanted } from '../../server/src/lsp/protocol.ts';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { PROJECT, REGISTRY, REPORT, withEditor } from './support/start.ts';

async function sentence(editor: FakeEditor, report: FakeDocument, words: string, wanted: SentenceWanted) {
  const position = report.positionAt(report.text.indexOf(words));
  const found = await editor.request('adduce/sentence', { uri: report.uri, position, wanted });
  return typeof found === 'string' ? null : { ...found, words: report.textOf(found.range) };
}

async function mark(editor: FakeEditor, report: FakeDocument, words: string) {
  const start = report.positionAt(report.text.indexOf(words));
  return editor.request('adduce/markRead', { uri: report.uri, range: { start, end: start } });
}

describe('reading a report sentence by sentence', () => {
  it('finds the next sentence and what has been made of it', () =>
    withEditor(PROJECT, async (editor) => {
      const found = await sentence(editor, await editor.open(REPORT), 'Harbour closed', 'next');
      assert.equal(found?.words, 'Port officials shut the quay on Monday.');
      assert.equal(found?.coverage, 'claimed');
      assert.equal(found?.claims, 1);
    }));

  it('marks a sentence as read in the registry, and takes that back', () =>
    withEditor(PROJECT, async (editor) => {
      const registry = await editor.open(REGISTRY);
      const report = await editor.open(REPORT);
      const before = registry.text;
      for (const expected of ['mark', 'unmark'] as const) {
        const plan = await mark(editor, report, 'Nobody was hurt');
        assert(!('refused' in plan), JSON.stringify(plan));
        assert.equal(plan.mark, expected);
        const [file, other] = plan.files;
        assert(file !== undefined && other === undefined);
        assert.equal(file.uri, registry.uri);
        await registry.change(registry.replacements(file.edits));
        const read = await sentence(editor, report, 'Nobody was hurt', 'here');
        assert.equal(read?.coverage, expected === 'mark' ? 'read' : 'unread');
      }
      assert.equal(registry.text, before);
    }));

  it('says why a claimed sentence cannot be marked', () =>
    withEditor(PROJECT, async (editor) => {
      const plan = await mark(editor, await editor.open(REPORT), 'Two cranes');
      assert('refused' in plan);
      assert.match(plan.refused, /A claim stands on this sentence/);
    }));
});
