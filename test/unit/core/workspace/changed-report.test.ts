import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import { difference } from '../../../../server/src/core/text/replacement.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

const REPORT = uriOf('reports/mill.txt');
const CLAIMS = uriOf('a.claims.yaml');

/** As it was when its hash was recorded. */
const SENTENCES = [
  'The upper mill ground 40 sacks of barley on Tuesday.',
  'The lower mill ground 25 sacks of rye on Tuesday.',
  'Miller Osk denied that the weir had been raised.',
  'Two wardens may inspect the sluice before the harvest.',
  'The lower mill ground 25 sacks of rye on Friday.',
  'Nobody has paid the toll at the ford since the flood.',
  'A new wheel was ordered from the wheelwright in Tarn.',
];

/** As it is on disk: a figure and a “not” changed, a word more, two that changed places, one gone. */
const CORRECTED = [
  'The upper mill ground 45 sacks of barley on Tuesday.',
  'Miller Osk did not deny that the weir had been raised.',
  'The lower mill ground 25 sacks of rye on Tuesday.',
  'Two wardens may soon inspect the sluice before the harvest.',
  'The lower mill ground 25 sacks of rye on Friday.',
  'A new wheel was ordered from the wheelwright in Tarn.',
];

const text = (sentences: readonly string[]) => `${sentences.join('\n')}\n`;

/** A project whose report is no longer what was recorded. `kept`: the version before is preserved. */
function project(before: readonly string[], now: readonly string[], kept: boolean, lines = '') {
  const sha256 = createHash('sha256').update(text(before)).digest('hex');
  const files = new MemoryFiles();
  files.set(REPORT, text(now));
  if (kept) files.set(uriOf(`.adduce/preserved/${sha256}`), text(before));
  const claims = before.map(
    (quote, i) => `  - { id: C-${i}, appearances: [ { source: mill, quote: ${JSON.stringify(quote)} } ] }\n`,
  );
  const source = `sources: [ { id: mill, file: reports/mill.txt, sha256: "${sha256}"${lines} } ]\n`;
  const annotations = `${source}claims:\n${claims.join('')}`;
  return {
    files,
    open: () => {
      const workspace = new Workspace({ root: ROOT, port: files, rules: RULES, settings: DEFAULT_SETTINGS });
      workspace.setAnnotations(CLAIMS, annotations, 'open');
      return workspace;
    },
  };
}

/** What is said of the quotes, and where they stand. */
function seen(workspace: Workspace) {
  workspace.settle();
  return {
    findings: workspace.findings(CLAIMS),
    standing: workspace
      .standingOn(REPORT)
      .map(({ claim, state, span, place }) => ({ id: claim.entry.id, state, span, place })),
  };
}

describe('typing in a report that has changed', () => {
  const words = [...SENTENCES, 'not ', '45', 'x', ' ', '\n', 'mill', 'Tuesday', ...CORRECTED.slice(0, 2)];
  const step = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        at: fc.nat(),
        length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 120 })),
        insert: fc.constantFrom('', ...words),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('save' as const, 'close' as const) }) },
  );

  for (const kept of [true, false])
    for (const lines of ['', ', segment: { lines: [1, 5] }'])
      it(`says what it would say if all had been read afresh, the version before ${kept ? '' : 'not '}kept${lines === '' ? '' : ', of a part of the file'}`, function () {
        this.timeout(60_000);
        fc.assert(
          fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
            const { files, open } = project(SENTENCES, CORRECTED, kept, lines);
            const live = open();
            live.settle();
            let [now, disk] = [text(CORRECTED), text(CORRECTED)];
            let isOpen = false;
            for (const one of steps) {
              if (one.kind === 'edit') {
                if (!isOpen) live.setOpenReport(REPORT, now);
                isOpen = true;
                const start = one.at % (now.length + 1);
                const after = now.slice(0, start) + one.insert + now.slice(start + one.length);
                live.setOpenReport(REPORT, after, difference(now, after));
                now = after;
              } else if (one.kind === 'save') {
                disk = now;
                files.set(REPORT, disk);
                live.reportChangedOnDisk(REPORT);
              } else {
                isOpen = false;
                now = disk;
                live.setOpenReport(REPORT, null);
              }
              live.settle();
            }
            const fresh = open();
            if (isOpen) fresh.setOpenReport(REPORT, now);
            assert.deepEqual(seen(live), seen(fresh));
          }),
          { numRuns: 60 },
        );
      });

  it('follows words that are typed back, taken out and changed, as if the file had been saved so', () => {
    const kinds = (now: readonly string[], saved: readonly string[]) => {
      const { open } = project(SENTENCES, saved, true);
      const workspace = open();
      workspace.settle();
      workspace.setOpenReport(REPORT, text(now));
      return seen(workspace).standing.map(({ id, state }) => `${id} ${state}`);
    };
    const back = [...CORRECTED.slice(0, 5), SENTENCES[5] ?? '', ...CORRECTED.slice(5)];
    const figure = CORRECTED.map((one) => one.replace('45 sacks', '40 sacks'));
    const critical = CORRECTED.map((one) => one.replace('wheelwright in Tarn', 'wheelwright in Ruhl'));
    for (const now of [back, figure, critical, CORRECTED.slice(0, 5), [...CORRECTED, 'It rained.']])
      assert.deepEqual(kinds(now, CORRECTED), kinds(now, now));
  });

  it('costs far less than finding all quotes, and no more than in proportion to their number', function () {
    this.timeout(60_000);
    const sentences = (count: number, wording: (n: number) => string) =>
      Array.from({ length: count }, (_, n) => wording(n * 7919 + 1000));
    const measure = (count: number) => {
      const before = sentences(
        count,
        (n) => `Barge ${n} left lock ${n % 97} with ${n % 31} crates of slate.`,
      );
      const now = sentences(count, (n) => `Barge ${n} left lock ${n % 97} with ${n % 29} boxes of slate.`);
      const workspace = project(before, now, true).open();
      const all = cost(() => workspace.settle());
      let report = text(now);
      const keys = Array.from({ length: 12 }, (_, i) => {
        report = `${report.slice(0, 5000 + i)}x${report.slice(5000 + i)}`;
        return cost(() => {
          workspace.setOpenReport(REPORT, report, { start: 5000 + i, removed: 0, inserted: 1 });
          workspace.settle();
        });
      });
      return { all, key: Math.min(...keys) };
    };
    measure(200);
    const [small, large] = [measure(300), measure(1500)];
    assert(large.key * 4 < large.all, `${large.key} ms a key, ${large.all} ms for all quotes`);
    assert(
      large.key < 5 * 3 * small.key + 10,
      `${large.key} ms a key, ${small.key} ms with a fifth of the quotes`,
    );
  });
});

/** Milliseconds of the processor that something takes. */
function cost(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
