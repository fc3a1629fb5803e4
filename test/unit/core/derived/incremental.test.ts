import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFixture } from '../../../support/fixture.ts';
import { openProject, uriOf } from '../../support/project.ts';
import { appears, claim, type Work, weir } from '../../support/weir.ts';

/** Words that say how claims and works hang together: each may come in the place of any other of its kind. */
const WORDS: readonly (readonly string[])[] = [
  ['W-1', 'W-2', 'W-3', 'W-4', 'W-5'],
  ['identical', 'supports', 'refutes'],
  ['kind: event', 'kind: assessment', 'kind: statement'],
  ['credibility: 1', 'credibility: 2', 'credibility: 3'],
  ['confidence: high', 'confidence: low'],
  ['source: ledger', 'source: courier', 'source: page', 'source: survey'],
  ['claimer: officials', 'claimer: ledger-daily', 'claimer: mayor', 'claimer: ledger'],
  ['derived-from: [ledger]', 'derived-from: [courier]', 'derived-from: [survey]'],
  ['publisher: ledger-daily', 'publisher: The Courier', 'publisher: river-board'],
  ['certainty: certain', 'polarity: negative', 'own-reporting: true'],
  ['reliability: A', 'reliability: B', 'reliability: C'],
];

const one = (id: string, works: readonly Work[], relations: string, kind = 'event') =>
  claim(
    id,
    works.map((work) => appears(work)),
    {
      kind,
      more: [
        'evaluation: { credibility: 2, confidence: high }',
        `relations: [ ${relations} ]`,
        'rank: normal',
      ],
    },
  );

const PROJECT = weir(
  [
    one('W-1', ['ledger', 'courier'], '{ type: identical, target: W-2 }'),
    one('W-2', ['page'], '{ type: supports, target: W-3 }'),
    one('W-3', ['survey'], '{ type: supports, target: W-4 }', 'assessment'),
    one('W-4', ['courier'], '{ type: supports, target: W-3 }, { type: refutes, target: W-1 }', 'statement'),
    one('W-5', ['ledger'], '{ type: supports, target: W-4 }, { type: identical, target: W-3 }'),
    ...Array.from({ length: 6 }, (_, i) => one(`V-${i}`, ['courier'], '{ type: identical, target: W-5 }')),
  ],
  { apart: true },
);

describe('facts on where claims come from', () => {
  it('are after any edits what they would be if everything had been read afresh', function () {
    this.timeout(60_000);
    const fixture = parseFixture(PROJECT);
    const paths = [...fixture.files.keys()].filter((path) => path.endsWith('.yaml'));
    const edit = fc.record({
      path: fc.constantFrom(...paths),
      kind: fc.nat({ max: WORDS.length - 1 }),
      which: fc.nat(),
      by: fc.nat(),
      settle: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const live = openProject(fixture);
        const texts = new Map([...fixture.files].map(([path, { text }]) => [path, text]));
        for (const { path, kind, which, by, settle } of edits) {
          const text = texts.get(path) ?? '';
          const words = WORDS[kind] ?? [];
          const places = words.flatMap((word) =>
            [...text.matchAll(new RegExp(word.replace(/[[\]]/g, '\\$&'), 'g'))].map(({ index }) => ({
              start: index,
              end: index + word.length,
            })),
          );
          const place = places[which % Math.max(places.length, 1)];
          if (place === undefined) continue;
          const word = words[by % words.length] ?? '';
          live.workspace.editAnnotations(uriOf(path), live.workspace.rangeIn(uriOf(path), place), word);
          texts.set(path, text.slice(0, place.start) + word + text.slice(place.end));
          if (settle) live.workspace.settle();
        }
        live.workspace.settle();
        const files = new Map(
          [...texts].map(([path, text]) => [path, { text, cursors: new Map(), ranges: [] }]),
        );
        const fresh = openProject({ files });
        for (const path of paths)
          assert.deepEqual(live.workspace.findings(uriOf(path)), fresh.workspace.findings(uriOf(path)));
      }),
      { numRuns: 60 },
    );
  });
});
