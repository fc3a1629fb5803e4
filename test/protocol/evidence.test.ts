import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
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

  it('is told as it was written, whatever that is, and though a file beside it is broken', () =>
    withEditor(HOSTILE, async (editor) => {
      const claims = await editor.open('claims/a.claims.yaml');
      const found = await editor.request('adduce/evidence', { uri: claims.uri, event: 'fire' });
      assert.equal(found?.called, '<img src=x onerror=alert(1)>');
      assert.deepEqual(
        found.claims.map(({ ids, proposition }) => [ids.join(), proposition]),
        [
          ['C-1', 'תשעה עובדים נפגעו.'],
          ['C-2', '[Nine](command:evil) **workers** were hurt.'],
        ],
      );
      assert.deepEqual(
        found.figures[0]?.figures.map(({ words }) => words),
        ['9 workers', 'at least 11 <b>workers</b>'],
      );
    }));

  it('of two thousand claims is there at once, with each place told once', () =>
    withEditor(large(2000), async (editor) => {
      const claims = await editor.open('claims/a.claims.yaml');
      const ask = () => editor.request('adduce/evidence', { uri: claims.uri, event: 'fire' });
      await ask();
      const start = performance.now();
      const found = await ask();
      const took = performance.now() - start;
      assert.equal(found?.claims.length, 2000);
      assert.equal(found.figures[0]?.figures.length, 2000);
      assert(took < 2000, `${took} ms`);
      assert(JSON.stringify(found).length < 2_500_000);
    })).timeout(60_000);

  it('is of no events where a project has none', () =>
    withEditor('//- /claims/a.claims.yaml\nclaims: []\n', async (editor) => {
      const { uri } = await editor.open('claims/a.claims.yaml');
      assert.deepEqual(await editor.request('adduce/events', { uri }), { events: [], at: null });
      assert.equal(await editor.request('adduce/evidence', { uri, event: '' }), null);
    }));
});

const HOSTILE = `
//- /claims/registry.claims.yaml
sources: [ { id: depot, type: article, issued: "2024-03-05", held: false } ]
events: [ { id: fire, label: "<img src=x onerror=alert(1)>" } ]
//- /claims/broken.claims.yaml
claims:
  - id: [ "
//- /claims/a.claims.yaml
claims:
  - { id: C-1, kind: event, proposition: תשעה עובדים נפגעו., event: fire, quantities: [ { measure: injured, value: 9, of: workers } ], appearances: [ { source: depot, quote: תשעה, attribution: [ { claimer: depot } ] } ] }
  - { id: C-2, kind: event, proposition: "[Nine](command:evil) **workers** were hurt.", event: fire, quantities: [ { measure: injured, min: 11, of: "<b>workers</b>" } ], appearances: [ { source: depot, quote: Nine, attribution: [ { claimer: depot } ] } ] }
`;

/** So many claims on one event, each with a figure, in forty sources. */
function large(count: number): string {
  const source = (at: number) => `  - { id: s${at}, type: article, issued: "2024-01-05", held: false }`;
  const claim = (at: number) =>
    `  - { id: C-${at}, kind: event, proposition: Number ${at}., event: fire, quantities: [ { measure: injured, value: ${at % 60}, of: workers } ], appearances: [ { source: s${at % 40}, quote: Words of ${at}., attribution: [ { claimer: s${at % 40} } ] } ] }`;
  const many = (length: number, line: (at: number) => string) =>
    Array.from({ length }, (_, at) => line(at)).join('\n');
  return `//- /claims/a.claims.yaml\nevents: [ { id: fire } ]\nsources:\n${many(40, source)}\nclaims:\n${many(count, claim)}\n`;
}
