import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { acceptEdits } from '../../../../server/src/features/changes/accept.ts';
import { changedReports } from '../../../../server/src/features/changes/changed-reports.ts';
import { planPreservation } from '../../../../server/src/features/changes/preserve.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { sha256 } from '../../support/mill.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

const REPORT = 'a.txt';
const CLAIMS = 'a.claims.yaml';

const SENTENCES = [
  'The ferry left the pier at noon with 40 people on board.',
  'Nobody had told the crew of the storm: the radio was off.',
  'A fisherman saw the lights go out behind the point.',
  'Divers searched the bay until dark and found two life vests.',
  'The owner “did not know” of the crack, his lawyer said.',
  'The ferry left the pier at dusk with 14 people on board.',
  'Families waited in the hall, #12, for news of their own.',
];

/** What may befall a sentence. */
const FATES: Readonly<Record<string, (sentence: string) => string>> = {
  keep: (sentence) => sentence,
  drop: () => '',
  figure: (sentence) => sentence.replace(/\d+|two|A /, '31 '),
  reword: (sentence) => sentence.replace('the', 'that very').replace('and', 'as well as'),
  wrap: (sentence) => sentence.replaceAll(' ', '\n'),
  marks: (sentence) => sentence.replace(/[,:]/, '').replace(/(\w{5,})/, '**$1**'),
  broken: (sentence) => sentence.replace(/(\w{3})(\w{3})/, '$1-\n$2'),
  twice: (sentence) => `${sentence} ${sentence}`,
};

const STYLES: Readonly<Record<string, (words: string) => string>> = {
  double: (words) => JSON.stringify(words),
  single: (words) => `'${words.replaceAll("'", "''")}' # as printed`,
  folded: (words) => `>-\n          ${words.replace(/(.{20}\S*) /, '$1\n          ')}`,
  literal: (words) => `|\n          ${words}`,
};

function open(files: Readonly<Record<string, string>>) {
  const memory = new MemoryFiles();
  const workspace = new Workspace({ root: ROOT, port: memory, rules: RULES, settings: DEFAULT_SETTINGS });
  for (const [path, text] of Object.entries(files)) memory.set(uriOf(path), text);
  workspace.setAnnotations(uriOf(CLAIMS), files[CLAIMS] ?? '', 'closed');
  workspace.settle();
  return workspace;
}

const statesOf = (workspace: Workspace) =>
  new Map(
    changedReports(workspace)
      .flatMap(({ quotes }) => quotes)
      .map((quote) => [quote.claim.entry.id, quote]),
  );

describe('accepting what became of quotes, after any edits of a report', () => {
  const fates = fc.array(fc.constantFrom(...Object.keys(FATES)), {
    minLength: SENTENCES.length,
    maxLength: SENTENCES.length,
  });
  const styles = fc.array(fc.constantFrom(...Object.keys(STYLES)), {
    minLength: SENTENCES.length,
    maxLength: SENTENCES.length,
  });

  it('makes them stand, touches nothing but their words and context, and once preserved leaves nothing but what is gone', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fates, styles, fc.nat({ max: 4 }), (chosen, written, moved) => {
        const before = `${SENTENCES.join(' ')}\n`;
        const parts = SENTENCES.map((sentence, i) => FATES[chosen[i] ?? 'keep']?.(sentence) ?? sentence);
        parts.splice(moved, 2, ...parts.slice(moved, moved + 2).reverse());
        const after = `${parts.join(' ')}\n`;
        const claims = SENTENCES.map(
          (sentence, i) => `  - id: C-${i} # mine
    appearances:
      - source: s
        quote: ${STYLES[written[i] ?? 'double']?.(sentence) ?? ''}
        attribution: []
`,
        );
        const start = {
          [CLAIMS]: `sources: [ { id: s, file: a.txt, sha256: "${sha256(before)}" } ]\nclaims:\n${claims.join('')}`,
          [REPORT]: after,
          [`.adduce/preserved/${sha256(before)}`]: before,
        };
        const workspace = open(start);
        const found = statesOf(workspace);
        const edits = [...found.values()].flatMap((quote) => acceptEdits(workspace, quote) ?? []);
        const text = applied(start[CLAIMS] ?? '', edits);
        // Every line that is no part of a quote or its context is still there, in its order.
        const others = (yaml: string) =>
          yaml.split('\n').filter((line) => !/^ {8}(?:quote|prefix|suffix): |^ {10}/.test(line));
        assert.deepEqual(others(text), others(start[CLAIMS] ?? ''));
        const comments = (yaml: string) => yaml.match(/#(?: mine| as printed)/g)?.length;
        assert.equal(comments(text), comments(start[CLAIMS] ?? ''));

        const accepted = open({ ...start, [CLAIMS]: text });
        for (const [id, quote] of statesOf(accepted)) {
          const was = found.get(id);
          if (was?.place == null) assert.equal(quote.state, was?.state, String(id));
          else {
            assert(
              quote.state === 'exact' || quote.state === 'moved',
              `${id}: ${was.state} → ${quote.state}`,
            );
            assert.deepEqual(quote.place, was.place);
            assert.deepEqual(acceptEdits(accepted, quote), [], 'nothing is left to accept');
          }
        }

        const plan = planPreservation(accepted, uriOf(REPORT), '2024-06-01');
        if (after === before) return;
        assert(!('refused' in plan));
        const recorded = open({ ...start, [CLAIMS]: applied(text, plan.edits.get(uriOf(CLAIMS)) ?? []) });
        const wrong = recorded
          .findings(uriOf(CLAIMS))
          .filter(({ code }) => code.startsWith('anchor/') || code === 'source/changed')
          .map(({ claim }) => claim);
        const gone = [...found].filter(([, { place }]) => place === null).map(([id]) => id);
        assert.deepEqual(wrong.sort(), gone.sort());
      }),
      { numRuns: 60 },
    );
  });
});
