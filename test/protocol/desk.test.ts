import assert from 'node:assert/strict';
import type { DeskView } from '../../server/src/lsp/protocol.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { CLAIMS, PROJECT, REPORT, withEditor } from './support/start.ts';

async function lines(editor: FakeEditor, uri: string, view: DeskView, parent: string | null = null) {
  const page = await editor.request('adduce/desk', {
    uri,
    view,
    parent,
    words: '',
    by: 'event',
    from: 0,
    count: 50,
  });
  return page.nodes;
}

describe('the views of a project', () => {
  it('lead from a group to its claims, and from a claim to its entry and its words', () =>
    withEditor(PROJECT, async (editor) => {
      const claims = await editor.open(CLAIMS);
      const report = await editor.open(REPORT);
      const [group] = await lines(editor, claims.uri, 'claims');
      assert.equal(group?.id, 'closure');
      const [claim] = await lines(editor, claims.uri, 'claims', group.key);
      assert.equal(claim?.label, 'Two cranes fell into the basin.');
      assert(claim.entry !== null && claim.text !== null);
      assert.equal(claims.textOf(claim.entry.range), 'C-1');
      assert.equal(claim.text.uri, report.uri);
      assert.equal(report.textOf(claim.text.range), 'Two cranes fell into the basin');
    }));

  it('follow an edit that is not saved', () =>
    withEditor(PROJECT, async (editor) => {
      const claims = await editor.open(CLAIMS);
      const ids = async () => (await lines(editor, claims.uri, 'claims')).map(({ id }) => id);
      assert.deepEqual(await ids(), ['closure', '']);
      const start = claims.text.indexOf('      event: closure\n'.trimStart()) - 4;
      const range = {
        start: claims.positionAt(start),
        end: claims.positionAt(start + '    event: closure\n'.length),
      };
      await claims.change(claims.replacements([{ range, newText: '' }]));
      assert.deepEqual(await ids(), ['']);
    }));

  it('have nothing to show of a file outside of every project', () =>
    withEditor(PROJECT, async (editor) => {
      assert.deepEqual(await lines(editor, 'file:///nowhere/else.txt', 'sources'), []);
      assert.equal(await editor.request('adduce/waiting', { uri: 'file:///nowhere/else.txt' }), 0);
    }));
});
