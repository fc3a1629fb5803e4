import assert from 'node:assert/strict';
import { CLAIMS, harbourWith, withEditor } from './support/start.ts';

const UNTIDY = harbourWith(`
  claims:
    - kind: events
      id: C-1
      proposition: Two cranes fell into the basin.
      event: closrue
    - id: C-2
      kind: State
      proposition: Nobody was hurt.
      event: closrue
`);

const DISABLED = { textDocument: { codeAction: { disabledSupport: true } } };

describe('actions on a whole file', () => {
  it('mend the form of all entries', () =>
    withEditor(UNTIDY, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const [action, ...others] = await doc.codeActions(0, 'editor', ['source.fixAll']);
      assert.ok(action !== undefined && others.length === 0);
      assert.equal('kind' in action && action.kind, 'source.fixAll.adduce');
      await doc.apply(action);
      assert.match(doc.text, /- kind: event\n/);
      assert.match(doc.text, /kind: state\n/);
      assert.match(doc.text, /event: closrue/, 'ids take a judgement');
      await doc.diagnostics();
      assert.deepEqual(await doc.codeActions(0, 'editor', ['source.fixAll']), []);
    }));

  it('sort the keys of all entries', () =>
    withEditor(UNTIDY, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const [action] = await doc.codeActions(0, 'person', ['source.organize.adduce']);
      assert.ok(action !== undefined);
      await doc.apply(action);
      assert.match(doc.text, /- id: C-1\n {4}kind: events\n/);
    }));

  it('say why there is nothing to do, to a client that shows it', () =>
    withEditor(
      harbourWith('claims: []\n'),
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const actions = await doc.codeActions(0, 'person', ['source']);
        assert.equal(actions.length, 2);
        for (const action of actions)
          assert.match(('disabled' in action && action.disabled?.reason) || '', /^\S.*\.$/);
      },
      { capabilities: DISABLED },
    ));

  it('are not among the actions on a line, nor in reports', () =>
    withEditor(UNTIDY, async (editor) => {
      const doc = await editor.open(CLAIMS);
      for (const action of await doc.codeActions(0))
        assert.doesNotMatch(('kind' in action && action.kind) || '', /^source/);
      const report = await editor.open('reports/harbour.txt');
      assert.deepEqual(await report.codeActions(0, 'person', ['source']), []);
    }));

  it('mend all of one code, beside the fix of one', () =>
    withEditor(UNTIDY, async (editor) => {
      const doc = await editor.open(CLAIMS);
      await doc.diagnostics();
      const at = doc.text.indexOf('closrue') + 2;
      const actions = await doc.codeActions({ start: at, end: at });
      const all = actions.find(({ title }) => title === 'Fix all “reference/unknown-event” in this file');
      assert.ok(all !== undefined, actions.map(({ title }) => title).join('; '));
      await doc.apply(all);
      assert.equal(doc.text.match(/event: closure/g)?.length, 2);
    }));

  it('come without an edit where what they carry is not ours', () =>
    withEditor(UNTIDY, async (editor) => {
      const doc = await editor.open(CLAIMS);
      for (const data of [
        undefined,
        7,
        { make: 'fix-code', uri: doc.uri },
        { make: 'x', uri: doc.uri, code: 'y' },
      ]) {
        const action = { title: 'Something', ...(data === undefined ? {} : { data }) };
        assert.deepEqual(await editor.request('codeAction/resolve', action), action);
      }
    }));
});
