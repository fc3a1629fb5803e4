import assert from 'node:assert/strict';
import { CLAIMS, harbourWith, withEditor } from './support/start.ts';

const THREE = harbourWith(`
  claims:
    - id: C-1
      kind: event
      proposition: Two cranes fell into the basin.
      event: closure
    - id: C-2
      kind: event
      proposition: The weather was fine.
    - id: C-3
      kind: event
      proposition: Cranes fell into the basin.
      event: closure
`);

describe('relating a claim to one that is picked', () => {
  it('lists the nearest claims first, then all others, and writes the relation', () =>
    withEditor(THREE, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const title = 'Relate “C-1” to another claim…';
      const action = (await doc.codeActions('id: C-1$0', 'person', ['refactor'])).find(
        (one) => one.title === title,
      );
      assert(action !== undefined && typeof action.command === 'object');
      assert.equal(action.command.command, 'adduce.relate');
      const place = { uri: doc.uri, position: doc.positionAt('id: C-1$0') };
      assert.deepEqual(action.command.arguments, [place]);
      const choice = await editor.request('adduce/relatable', place);
      assert(!('refused' in choice));
      assert.deepEqual(
        choice.candidates.map(({ id, isNear }) => [id, isNear]),
        [
          ['C-3', true],
          ['C-2', false],
        ],
      );
      assert.ok(choice.types.some(({ type }) => type === 'updates'));
      const answer = await editor.request('adduce/relate', { ...place, target: 'C-3', type: 'updates' });
      assert(!('refused' in answer));
      assert.equal(answer.version, doc.version);
      await doc.change(doc.replacements(answer.edits.map((edit) => ({ ...edit }))));
      assert.match(
        doc.text,
        /event: closure\n {4}relations: \[ \{ type: updates, target: C-3 \} \]\n {2}- id: C-2/,
      );
      const again = await editor.request('adduce/relatable', place);
      assert('candidates' in again && again.candidates.every(({ isNear }) => !isNear));
    }));

  it('is refused in plain words where there is no claim, or no such relation', () =>
    withEditor(THREE, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const nowhere = { uri: `${doc.uri}.gone`, position: { line: 3, character: 1 } };
      assert.match(
        JSON.stringify(await editor.request('adduce/relatable', nowhere)),
        /Put the cursor on a claim/,
      );
      const place = { uri: doc.uri, position: doc.positionAt('id: C-1$0') };
      const wrong = await editor.request('adduce/relate', { ...place, target: 'C-3', type: 'toString' });
      assert.match(JSON.stringify(wrong), /no relation of claims/);
    }));

  it('is offered claim by claim in other editors', () =>
    withEditor(
      THREE,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const actions = await doc.codeActions('id: C-1$0', 'person', ['refactor.rewrite']);
        assert.deepEqual(
          actions.map(({ title }) => title).filter((title) => title.startsWith('Relate')),
          ['Relate to “C-3”: Cranes fell into the basin.'],
        );
      },
      { initializationOptions: {} },
    ));
});
