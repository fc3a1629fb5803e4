import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import type { Span } from '../../../../server/src/core/text/span.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { type Annotation, planAnnotation } from '../../../../server/src/features/annotate/annotate.ts';
import { MemoryFiles, ROOT, uriOf } from '../../support/project.ts';

const REPORT = 'reports/r.txt';
const CLAIMS = 'claims/r.claims.yaml';

const SOURCE = 'sources:\n  - { id: r, type: report, issued: "2024", file: ../reports/r.txt }\n';
const CLAIM = (id: string, indent: string) =>
  [
    `- id: ${id}`,
    '  kind: state',
    '  proposition: It rained.',
    '  appearances: [ { source: r, quote: It rained., attribution: [ { claimer: r } ] } ]',
  ]
    .map((line) => `${indent}${line}\n`)
    .join('');

/** Annotation files as people lay them out; null: there is none yet. */
const LAYOUTS: readonly (string | null)[] = [
  null,
  '',
  '# Mine.\n',
  SOURCE,
  SOURCE.trimEnd(),
  `${SOURCE}claims: []\n`,
  `${SOURCE}claims:\n`,
  `claims: # none yet\n${SOURCE}`,
  `${SOURCE}claims:\n${CLAIM('R-1', '  ')}`,
  `${SOURCE}claims:\n${CLAIM('R-9', '  ')}\n${CLAIM('R-10', '  ')}`.trimEnd(),
  `${SOURCE}\nclaims:\n${CLAIM('C-1', '')}# That was all.\n`,
  `claims:\n${CLAIM('x', '    ')}\nevents: []\n${SOURCE}`,
];

const sentence = fc.constantFrom(
  'It rained.',
  'It rained.',
  '“Nobody,” she said, “was hurt.”',
  '🚨 Two cranes fell: $100 {lost} \\ gone!',
  'Costs rose by 3 % # so far.',
  "It's 5 o'clock.[12]",
  'وصلت السفينة صباحا.',
  '- 26,000 people\tleft the town.',
  'Harbour officials said at least 3 people died on Monday, according to the Ledger.',
  'The mayor, Ada Lind, told reporters that "nobody, \\ nobody" would be let in.',
  'A quay closed.\nThe other did not.',
);
const report = fc
  .array(sentence, { minLength: 1, maxLength: 6 })
  .map((parts) => `It rained. ${parts.join(' ')}\n`);

/** Both ends of a selection, as parts of the length of the text. */
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('annotating any selection of any report', () => {
  const project = fc.record({
    text: report,
    layout: fc.constantFrom(...LAYOUTS),
    eol: fc.constantFrom('\n', '\r\n'),
    from: part,
    to: part,
  });

  it('adds a claim that stands on the words, breaks nothing, and leaves all that was there', () => {
    let planned = 0;
    fc.assert(
      fc.property(project, ({ text, layout, eol, from, to }) => {
        const before = layout?.replaceAll('\n', eol) ?? null;
        const files = new MemoryFiles();
        const workspace = new Workspace({
          root: ROOT,
          port: files,
          rules: RULES,
          settings: DEFAULT_SETTINGS,
        });
        files.set(uriOf(REPORT), text.replaceAll('\n', eol));
        if (before !== null) workspace.setAnnotations(uriOf(CLAIMS), before, 'open');
        workspace.settle();
        const wrongBefore = errors(workspace);
        const length = text.replaceAll('\n', eol).length;
        const [start, end] = [from, to].map((share) => Math.floor(share * length)).sort((a, b) => a - b);
        const plan = planAnnotation(
          workspace,
          uriOf(REPORT),
          { start: start ?? 0, end: end ?? 0 },
          { today: '2024-05-06', readText: () => null },
        );
        if ('refused' in plan) return;
        planned++;

        const after = applied(before ?? '', plan);
        assert.equal(undone(before ?? '', plan), before ?? '');
        keepsEveryLine(before ?? '', after);
        assert.equal(after.includes('\r\n'), eol === '\r\n' && before !== null && before.includes('\n'));

        workspace.setAnnotations(plan.uri, after, 'open');
        workspace.settle();
        assert.deepEqual(errors(workspace), wrongBefore);
        const [claim, twin] = workspace.definitions('claim', plan.claim);
        assert.ok(claim !== undefined && twin === undefined);
        const [standing] = workspace.standingOf(claim.definition);
        assert.deepEqual(standing?.span, plan.words);
      }),
      { numRuns: 400 },
    );
    assert.ok(planned > 200, `only ${planned} selections could be annotated`);
  });
});

type Edit = { readonly span: Span; readonly newText: string };

function editsOf({ edits, plain }: Annotation): readonly Edit[] {
  return [...edits, plain].sort((a, b) => a.span.start - b.span.start);
}

function applied(text: string, plan: Annotation): string {
  let after = '';
  let at = 0;
  for (const { span, newText } of editsOf(plan)) {
    assert.ok(at <= span.start && span.start <= span.end && span.end <= text.length, 'edits overlap');
    after += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return after + text.slice(at);
}

/** What an editor does on undo: each edit the other way round, in the places they have got. */
function undone(text: string, plan: Annotation): string {
  let back = '';
  let at = 0;
  let shift = 0;
  const after = applied(text, plan);
  for (const { span, newText } of editsOf(plan)) {
    back += after.slice(at, span.start + shift) + text.slice(span.start, span.end);
    at = span.start + shift + newText.length;
    shift += newText.length - (span.end - span.start);
  }
  return back + after.slice(at);
}

/** Every line that was there is there still, in the same order; an empty list may open. */
function keepsEveryLine(before: string, after: string): void {
  const lines = after.split(/\r?\n/);
  let at = 0;
  for (const line of before.split(/\r?\n/)) {
    const wanted = line.replace(/^(\w+:) \[\]$/, '$1');
    const found = lines.findIndex((one, i) => i >= at && (one === line || one === wanted));
    assert.ok(found >= 0 || line === '', `“${line}” is gone`);
    if (found >= 0) at = found + 1;
  }
}

function errors(workspace: Workspace): readonly string[] {
  return workspace
    .annotationUris()
    .flatMap((uri) => workspace.findings(uri))
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);
}
