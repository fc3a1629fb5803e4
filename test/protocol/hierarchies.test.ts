import assert from 'node:assert/strict';
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type Range,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver/node';
import type { FakeDocument } from '../support/fake-editor/document.ts';
import type { FakeEditor } from '../support/fake-editor/editor.ts';
import type { Place } from '../support/fake-editor/place.ts';
import { CLAIMS, harbourWith, REPORT, withEditor } from './support/start.ts';

const PROJECT = harbourWith(`
  claims:
    - id: C-1
      kind: event
      proposition: Two cranes fell into the basin.
      appearances:
        - source: harbour
          quote: Two cranes fell into the basin
          attribution: [ { claimer: port, cue: "😀" }, { claimer: master } ]
    - id: C-2
      kind: event
      proposition: Three cranes fell.
      relations: [ { type: updates, target: C-1 } ]
`);

const at = (doc: FakeDocument, place: Place) => ({
  textDocument: { uri: doc.uri },
  position: doc.positionAt(place),
});

function shown(editor: FakeEditor, { name, uri, selectionRange }: CallHierarchyItem): string {
  return editor
    .found([{ uri, range: selectionRange }])
    .map(({ path, text }) => `${name} at ${path}: ${text}`)
    .join();
}

describe('the call hierarchy', () => {
  it('goes from who is cited to who cites, and back', () =>
    withEditor(
      PROJECT,
      async (editor) => {
        const doc = await editor.open(CLAIMS);
        const words = (ranges: readonly Range[]) => ranges.map((range) => doc.textOf(range)).join();
        const [port] =
          (await editor.request(CallHierarchyPrepareRequest.type, at(doc, 'claimer: po$0rt'))) ?? [];
        assert(port);
        assert.equal(shown(editor, port), `Port Authority at ${CLAIMS}: port`);
        const incoming = await editor.request(CallHierarchyIncomingCallsRequest.type, { item: port });
        assert.deepEqual(
          (incoming ?? []).map(({ from, fromRanges }) => `${shown(editor, from)}, ${words(fromRanges)}`),
          [`harbour at ${CLAIMS}: harbour, port`],
        );
        const outgoing = await editor.request(CallHierarchyOutgoingCallsRequest.type, { item: port });
        assert.deepEqual(
          (outgoing ?? []).map(({ to, fromRanges }) => `${shown(editor, to)}, ${words(fromRanges)}`),
          [`the harbour master at ${CLAIMS}: master, master`],
        );
        // What comes back carries all that is needed, whatever has been typed since.
        await doc.type('$0claims:', '# more\n');
        const again = await editor.request(CallHierarchyIncomingCallsRequest.type, { item: port });
        assert.deepEqual(
          (again ?? []).map(({ from }) => shown(editor, from)),
          [`harbour at ${CLAIMS}: harbour`],
        );
      },
      { capabilities: { general: { positionEncodings: ['utf-8'] } } },
    ));

  it('is none in a report, nor for what is not ours', () =>
    withEditor(PROJECT, async (editor) => {
      const report = await editor.open(REPORT);
      assert.equal(await editor.request(CallHierarchyPrepareRequest.type, at(report, 'Two cr$0anes')), null);
      const range = report.rangeOf({ start: 0, end: 0 });
      const item = { name: 'x', kind: 1, uri: report.uri, range, selectionRange: range, data: null } as const;
      assert.equal(await editor.request(CallHierarchyIncomingCallsRequest.type, { item }), null);
    }));
});

describe('the type hierarchy', () => {
  it('goes from a claim to those that it comes out of, and back', () =>
    withEditor(PROJECT, async (editor) => {
      const doc = await editor.open(CLAIMS);
      const [later] =
        (await editor.request(TypeHierarchyPrepareRequest.type, at(doc, 'Three cra$0nes'))) ?? [];
      assert(later);
      const above = await editor.request(TypeHierarchySupertypesRequest.type, { item: later });
      assert.deepEqual(
        (above ?? []).map((item) => `${shown(editor, item)} (${item.detail})`),
        [`C-1 · Two cranes fell into the basin. at ${CLAIMS}: C-1 (updated by C-2)`],
      );
      const [item] = above ?? [];
      assert(item);
      const below = await editor.request(TypeHierarchySubtypesRequest.type, { item });
      assert.deepEqual(
        (below ?? []).map((one) => `${shown(editor, one)} (${one.detail})`),
        [`C-2 · Three cranes fell. at ${CLAIMS}: C-2 (updates C-1)`],
      );
    }));
});
