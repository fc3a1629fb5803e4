import assert from 'node:assert/strict';
import { CLAIMS, PROJECT, REGISTRY, REPORT, withEditor } from './support/start.ts';

describe('the drawings of a project', () => {
  it('have what is dated with its sentence, and follow what is typed', () =>
    withEditor(PROJECT, async (editor) => {
      const claims = await editor.open(CLAIMS);
      const ask = () => editor.request('adduce/timeline', { uri: claims.uri, event: null });
      const claim = async () => (await ask()).items.find(({ kind }) => kind === 'claim');
      await claims.replace(
        '    proposition: Two cranes fell into the basin.',
        '    proposition: Two cranes fell into the basin.\n    time: { edtf: "2031-05-02~" }',
      );
      await editor.notice('adduce/projectChanged');
      const found = await claim();
      assert.deepEqual([found?.id, found?.approximate], ['C-1', true]);
      assert.equal(editor.folder.pathOf(found?.text?.uri ?? ''), REPORT);
      assert.equal(editor.folder.pathOf(found?.entry?.uri ?? ''), CLAIMS);
      editor.inbox.notices.length = 0;
      await claims.replace('2031-05-02~', 'some day');
      await editor.notice('adduce/projectChanged');
      assert.equal(await claim(), undefined);
    }));

  it('have who has it from whom, with the places of their entries; nothing for an event nobody knows', () =>
    withEditor(PROJECT, async (editor) => {
      const claims = await editor.open(CLAIMS);
      const ask = (event: string | null) => editor.request('adduce/sourceMap', { uri: claims.uri, event });
      const { nodes } = await ask(null);
      assert(nodes.some(({ isOrigin }) => isOrigin));
      assert(nodes.some(({ entry }) => entry !== null && editor.folder.pathOf(entry.uri) === REGISTRY));
      assert.deepEqual(await ask('nowhere'), { nodes: [], edges: [], shared: [], more: 0 });
    }));

  it('are empty for a file that belongs to no project', () =>
    withEditor(PROJECT, async (editor) => {
      const params = { uri: 'untitled:nothing', event: null };
      assert.deepEqual(await editor.request('adduce/timeline', params), { items: [], more: 0 });
      assert.deepEqual((await editor.request('adduce/sourceMap', params)).nodes, []);
    }));
});
