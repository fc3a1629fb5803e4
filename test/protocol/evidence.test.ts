import assert from 'node:assert/strict';
import { CLAIMS, PROJECT, REPORT, withEditor } from './support/start.ts';

describe('the evidence on an event', () => {
  it('is asked for by the event of the claim at a place, and follows what is typed', () =>
    withEditor(PROJECT, async (editor) => {
      const claims = await editor.open(CLAIMS);
      const position = claims.positionAt('id: C-1');
      const { events, at } = await editor.request('adduce/events', { uri: claims.uri, position });
      assert.deepEqual(events, [{ id: 'closure', called: 'Closure of the quay', claims: 1 }]);
      assert.equal(at, 'closure');
      const ask = () => editor.request('adduce/evidence', { uri: claims.uri, event: 'closure' });
      const found = await ask();
      const [row] = found?.claims ?? [];
      assert.equal(row?.proposition, 'Two cranes fell into the basin.');
      const sentence = row.cells[0]?.sentence;
      assert.equal(editor.folder.pathOf(sentence?.uri ?? ''), REPORT);
      editor.inbox.notices.length = 0;
      await claims.replace('Two cranes fell into the basin.', 'Two cranes fell.');
      await editor.notice('adduce/projectChanged');
      assert.equal((await ask())?.claims[0]?.proposition, 'Two cranes fell.');
      assert.equal(await editor.request('adduce/evidence', { uri: claims.uri, event: 'nowhere' }), null);
    }));
});
