import assert from 'node:assert/strict';
import { CLAIMS, harbourWith, REGISTRY, REPORT, withEditor } from './support/start.ts';

const PROJECT = harbourWith(`
  claims:
    - { id: C-1, kind: event, proposition: "😀é山: two cranes fell.", event: closure, appearances: [ { source: harbour, quote: Two cranes fell into the basin, attribution: [ { claimer: master } ] } ] }
    - { id: C-2, kind: state, proposition: "😀é山: the quay was shut.", event: nothing, appearances: [ { source: harbour, quote: Port officials shut the quay on Monday., attribution: [ { claimer: port } ] } ] }
`);

for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const)
  describe(`a client that counts in ${encoding}`, () => {
    const options = { capabilities: { general: { positionEncodings: [encoding] } } };

    it('is told so', () =>
      withEditor(
        PROJECT,
        async (editor) => assert.equal(editor.server.capabilities.positionEncoding, encoding),
        options,
      ));

    it('gets findings and answers on the words meant, behind characters of every length', () =>
      withEditor(
        PROJECT,
        async (editor) => {
          const doc = await editor.open(CLAIMS);
          const unknown = (await doc.diagnostics()).find(({ code }) => code === 'reference/unknown-event');
          assert(unknown !== undefined);
          const { start, end } = doc.spanOf(unknown.range);
          assert.equal(doc.text.slice(start, end), 'nothing');
          const [target] = await doc.definition('event: clo$0sure');
          assert.deepEqual([target?.path, target?.text], [REGISTRY, 'closure']);
          const [place] = await doc.definition('quote: Two cra$0nes');
          assert.deepEqual([place?.path, place?.text], [REPORT, 'Two cranes fell into the basin']);
          // From a file that is open to one that is not.
          const registry = await editor.open(REGISTRY);
          await doc.close();
          const found = await registry.references('id: clo$0sure', false);
          assert.deepEqual(
            found.map(({ text }) => text),
            ['closure'],
          );
        },
        options,
      ));

    it('may type behind such characters, in annotations and in reports', () =>
      withEditor(
        PROJECT,
        async (editor) => {
          const doc = await editor.open(CLAIMS);
          await doc.type('event: nothing$0', '-at-all');
          const unknown = (await doc.diagnostics()).find(({ code }) => code === 'reference/unknown-event');
          assert(unknown !== undefined);
          const { start, end } = doc.spanOf(unknown.range);
          assert.equal(doc.text.slice(start, end), 'nothing-at-all');

          const report = await editor.open(REPORT);
          await report.type('$0Two cranes', '😀é山 ');
          await report.type('😀é山 Two cranes$0', ' and a boat');
          await doc.diagnosticsThat('a finding on the quote that was edited', (found) =>
            found.some(({ code }) => code === 'anchor/quote-drift'),
          );
          assert.match(report.text, /😀é山 Two cranes and a boat fell/);
        },
        options,
      ));
  });
