import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RULES } from '../../../../../server/src/core/rules/index.ts';
import { DEFAULT_SETTINGS } from '../../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../../server/src/core/workspace/workspace.ts';
import { MemoryFiles, ROOT, uriOf } from '../../../support/project.ts';

const REPORT = [
  'Rockets hit the harbour of Ostra on Wednesday.',
  'Rockets hit the harbour of Ostra on January 3, 2024.',
  'The crew left two days before the raid, in mid-December.',
].join('\n');

/** What may stand in the places that change. */
const dates = fc.constantFrom(
  '2024-01-01',
  '2024-01-03',
  '2024-01-04',
  '2024-01',
  '2023-12-15',
  '2024-01-03~',
);
const issued = fc.constantFrom('2024-01-04', '2024-01-02', '2024-01-04/..', '2024-01-09~');
const role = fc.constantFrom('', 'event-role: before, ', 'rank: deprecated, ');
const relation = fc.constantFrom('', 'relations: [ { type: refutes, target: C-1 } ], ');

const works = fc
  .tuple(issued, dates)
  .map(
    ([day, time]) =>
      `sources: [ { id: a, type: report, issued: "${day}", file: a.txt } ]\nevents: [ { id: raid, label: Raid, time: "${time}" } ]\n`,
  );
const claim = (at: number, expression: string) =>
  fc
    .tuple(dates, role, relation)
    .map(
      ([time, more, related]) =>
        `claims:\n  - { id: C-${at}, kind: event, proposition: It was., event: raid, ${more}${at === 1 ? '' : related}time: { edtf: "${time}", expression: "${expression}" }, appearances: [ { source: a, quote: "${REPORT.split('\n')[at]}", attribution: [ { claimer: a } ] } ] }\n`,
    );
const edits = fc.array(
  fc.oneof(
    works.map((text) => ['works.claims.yaml', text] as const),
    claim(0, 'on Wednesday').map((text) => ['0.claims.yaml', text] as const),
    claim(1, 'January 3, 2024').map((text) => ['1.claims.yaml', text] as const),
    claim(2, 'two days before the raid').map((text) => ['2.claims.yaml', text] as const),
  ),
  { minLength: 1, maxLength: 12 },
);

describe('what the rules of time find after edits in several files', () => {
  it('is what they find when everything is read afresh', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(edits, (all) => {
        const now = new Map<string, string>();
        const edited = open();
        for (const [path, text] of all) {
          now.set(path, text);
          edited.setAnnotations(uriOf(path), text, 'open');
          edited.settle();
        }
        const fresh = open();
        for (const [path, text] of now) fresh.setAnnotations(uriOf(path), text, 'open');
        fresh.settle();
        for (const path of now.keys()) {
          const findings = edited.findings(uriOf(path));
          assert.deepEqual(findings, fresh.findings(uriOf(path)));
          for (const { code } of findings) found.add(code);
        }
      }),
    );
    for (const name of ['after-publication', 'contradicts-quote', 'event-conflict', 'weekday-mismatch'])
      assert.ok(found.has(`time/${name}`), `${name} was never found`);
  });
});

function open(): Workspace {
  const files = new MemoryFiles();
  files.set(uriOf('a.txt'), REPORT);
  return new Workspace({ root: ROOT, port: files, rules: RULES, settings: DEFAULT_SETTINGS });
}
