import assert from 'node:assert/strict';
import type { WaiverTarget } from '../../server/src/lsp/protocol.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import { CLAIMS, harbourWith, withEditor } from './support/start.ts';

const DRIFT = harbourWith(`
  claims:
    - id: C-1
      kind: event
      proposition: The cranes fell into the basin.
      appearances:
        - source: harbour
          quote: Nine cranes fell into the basin
          attribution: [ { claimer: harbour } ]
`);

const TITLES = [
  'Waive anchor/quote-drift with a reason…',
  'Waive anchor/quote-drift in this file with a reason…',
];

/** What is offered at the quote that does not stand, to accept that. */
async function offered(editor: FakeEditor) {
  const doc = await editor.open(CLAIMS);
  await doc.diagnostics();
  const at = doc.text.indexOf('Nine');
  const actions = await doc.codeActions({ start: at, end: at });
  return { doc, actions: actions.filter(({ title }) => title.startsWith('Waive ')) };
}

function targetOf(argument: unknown): WaiverTarget {
  // The client reads the same from it.
  return argument as WaiverTarget;
}

describe('accepting a finding with a reason', () => {
  it('is offered to the extension as a command, which gets the edits for the reason it asked for', () =>
    withEditor(DRIFT, async (editor) => {
      const { doc, actions } = await offered(editor);
      assert.deepEqual(
        actions.map(({ title }) => title),
        TITLES,
      );
      for (const action of actions) {
        assert('kind' in action && action.kind === 'quickfix' && action.edit === undefined);
        assert(typeof action.command === 'object' && action.command.command === 'adduce.waive');
        const [argument] = action.command.arguments ?? [];
        const before = doc.text;
        const answer = await editor.request('adduce/waive', {
          ...targetOf(argument),
          reason: 'The first edition: “nine”.',
        });
        assert(!('refused' in answer));
        assert.equal(typeof answer.version, 'number');
        await editor.apply({ changes: { [answer.uri]: [...answer.edits] } });
        await doc.diagnosticsThat('go', (found) => found.length === 0);
        assert.match(doc.text, /waive: \[ \{ rule: anchor\/quote-drift, reason: ".*“nine”\." \} \]\n/);
        await doc.setText(before);
        await doc.diagnosticsThat('come back', (found) => found.length === 1);
      }
    }));

  it('is refused where the finding is gone, and where it cannot be written', () =>
    withEditor(DRIFT, async (editor) => {
      const { doc, actions } = await offered(editor);
      const [action] = actions;
      assert(action !== undefined && 'kind' in action && action.command !== undefined);
      const target = { ...targetOf(action.command.arguments?.[0]), reason: 'Known.' };
      const refused = await editor.request('adduce/waive', { ...target, rule: 'anchor/ambiguous' });
      assert('refused' in refused && /is not found here any more/.test(refused.refused));
      await doc.setText(`${doc.text}        waive: all\n`);
      const unwritten = await editor.request('adduce/waive', target);
      assert('refused' in unwritten && /could not be written/.test(unwritten.refused));
    }));

  it('is offered to other editors as an edit with an empty reason, which is then asked for', () =>
    withEditor(
      DRIFT,
      async (editor) => {
        const { doc, actions } = await offered(editor);
        assert.deepEqual(
          actions.map(({ title }) => title),
          TITLES,
        );
        const [action] = actions;
        assert(action !== undefined && 'kind' in action && action.command === undefined);
        await doc.apply(action);
        await doc.diagnosticsThat('ask for the reason', (found) =>
          found.some(
            ({ code, message }) =>
              /^schema\//.test(String(code)) && typeof message === 'string' && /reason/.test(message),
          ),
        );
        assert.match(doc.text, /\n {8}waive: \[ \{ rule: anchor\/quote-drift, reason: "" \} \]\n/);
      },
      { initializationOptions: {} },
    ));
});
