import assert from 'node:assert/strict';
import { planAppearance } from '../../../../server/src/features/annotate/add-appearance.ts';
import { claimHighlights } from '../../../../server/src/features/report/highlights.ts';
import { claimedSentences } from '../../../../server/src/features/report/lenses.ts';
import { editsOfRead, readPlans } from '../../../../server/src/features/report/read-marks.ts';
import { reportSelection } from '../../../../server/src/features/report/selection.ts';
import { applied } from '../../../../server/src/features/yaml-edit.ts';
import { openProject } from '../../support/project.ts';

const SENTENCES = [
  'The quay was shut on Monday, and two cranes fell into the basin.',
  'Nobody was hurt.',
  'وصلت السفينة صباحا 🚢.',
  'The quay was shut, the harbour master said.',
];

/** The same words as reports are laid out. */
const LAYOUTS: Readonly<Record<string, { readonly text: string; readonly wrapped?: true }>> = {
  'one line': { text: `${SENTENCES.join(' ')}\n` },
  'line breaks of two characters': { text: `Harbour\r\n${SENTENCES.join('\r\n')}\r\n` },
  'a byte order mark and no last line break': { text: `\ufeff${SENTENCES.join(' ')}` },
  'lines broken to fit a page': {
    text: `${SENTENCES.join(' ').replace(/(.{55,}?) /g, '$1\n')}\n`,
    wrapped: true,
  },
  'lines broken to fit a page, with two characters': {
    text: `\ufeff${SENTENCES.join(' ').replace(/(.{55,}?) /g, '$1\r\n')}\r\n`,
    wrapped: true,
  },
};

for (const [layout, { text, wrapped }] of Object.entries(LAYOUTS))
  describe(`a report of ${layout}`, () => {
    const REPORT = 'reports/r.txt';
    const CLAIMS = 'claims/a.claims.yaml';
    const open = () => {
      const project = openProject(`
        //- /${CLAIMS}
        sources:
          - { id: r, type: report, issued: "2024-03-04", file: ../reports/r.txt${wrapped === true ? ', wrapped: true' : ''} }
        claims:
          - id: C-1
            kind: event
            proposition: The quay was shut.
            appearances:
              - { source: r, quote: "The quay was shut on Monday", attribution: [ { claimer: r } ] }
              - { source: r, quote: "The quay was shut, the harbour master", attribution: [ { claimer: r } ] }
      `);
      const { workspace, files, uri } = project;
      files.set(uri(REPORT), text);
      workspace.reportChangedOnDisk(uri(REPORT));
      workspace.settle();
      const report = workspace.report(uri(REPORT));
      assert(report !== null);
      // Words on one line, wherever the lines are broken.
      const flat = report.text.replace(/\r\n|\n/g, (end) => ' '.repeat(end.length));
      const at = (words: string) => {
        const start = flat.search(new RegExp(words.replaceAll(' ', ' +')));
        assert(start >= 0, words);
        return start;
      };
      const plain = ({ start, end }: { readonly start: number; readonly end: number }) =>
        report.text.slice(start, end).replace(/\s+/g, ' ').trim();
      return { workspace, uri, report, at, plain };
    };

    it('has its claims highlighted, and lenses on the whole sentences', () => {
      const { workspace, report, at, plain } = open();
      assert.deepEqual(claimHighlights(workspace, report.uri, at('was shut on')).map(plain), [
        'The quay was shut on Monday',
        'The quay was shut, the harbour master',
      ]);
      assert.deepEqual(
        claimedSentences(workspace, report.uri).map(({ span }) => plain(span)),
        [SENTENCES[0], SENTENCES[3]],
      );
    });

    it('is selected sentence by sentence', () => {
      const { workspace, report, at, plain } = open();
      assert.equal(reportSelection(workspace, report.uri, at('وصلت')).map(plain)[1], SENTENCES[2]);
    });

    it('has its sentences marked as read by their numbers', () => {
      const { workspace, report, at } = open();
      const selection = { start: at('Nobody'), end: at('السفينة') };
      const [plan] = readPlans(workspace, report.uri, selection);
      assert(plan);
      const after = applied(
        workspace.annotationText(plan.changes[0]?.source.uri ?? '') ?? '',
        editsOfRead(workspace, plan) ?? [],
      );
      const first = report.units.findIndex(({ start }) => start === at('Nobody')) + 1;
      assert(
        after.includes(`read: ${first}-${first + 1}`) || after.includes(`read: "${first}-${first + 1}"`),
        after,
      );
    });

    it('gives a claim another appearance that stands', () => {
      const { workspace, uri, report, at } = open();
      const [claim] = workspace.definitions('claim', 'C-1');
      assert(claim);
      const options = { today: '2024-04-01', readText: () => null };
      const start = at('وصلت');
      const plan = planAppearance(workspace, report.uri, { start, end: start }, claim.definition, options);
      assert(!('refused' in plan));
      const before = workspace.annotationText(uri(CLAIMS)) ?? '';
      workspace.setAnnotations(uri(CLAIMS), applied(before, plan.edits), 'open');
      workspace.settle();
      const [now] = workspace.definitions('claim', 'C-1');
      const states = now === undefined ? [] : workspace.standingOf(now.definition).map(({ state }) => state);
      assert.deepEqual(states, ['exact', 'exact', 'exact']);
    });
  });
