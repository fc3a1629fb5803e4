import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locate } from '../../../../server/src/core/anchoring/locate.ts';
import { segment } from '../../../../server/src/core/text/segment.ts';
import { selectorOf } from '../../../../server/src/features/annotate/draft.ts';
import { wordsToQuote } from '../../../../server/src/features/annotate/selection.ts';
import { openProject, type TestProject } from '../../support/project.ts';

const REPORT = 'reports/page.txt';

function project(source: string, settings = ''): TestProject {
  return openProject(`
      //- /adduce.yaml
      profile: intel
      ${settings}
      //- /reports/page.txt
      The council of the two towns met on Sunday to talk
      about the dam. Nobody saw Hujj. Sadr leave the hall.
      //- /claims/registry.claims.yaml
      sources:
        - { id: page, type: report, issued: "2031-05-04", file: ../reports/page.txt${source} }
      entities:
        - { id: council, type: organization, name: Council }
      claims:
        - id: C-1
          kind: event
          proposition: The council met about the dam.
          appearances: [ { source: page, quote: "The council of the two towns met on Sunday to talk about the dam.", attribution: [ { claimer: council } ] } ]
`);
}

function unitsOf({ workspace, uri }: TestProject): readonly string[] {
  const report = workspace.report(uri(REPORT));
  return (report?.units ?? []).map(({ start, end }) => report?.text.slice(start, end) ?? '');
}

/** Replaces words of the registry, as typing does. */
function retype({ workspace, uri }: TestProject, path: string, old: string, now: string): void {
  const at = workspace.annotationText(uri(path))?.indexOf(old) ?? -1;
  assert(at >= 0);
  workspace.editAnnotations(
    uri(path),
    workspace.rangeIn(uri(path), { start: at, end: at + old.length }),
    now,
  );
}

describe('a report whose source says that its lines are broken to fit a page', () => {
  it('has sentences over several lines, on which quotes stand', () => {
    const opened = project(', wrapped: true');
    assert.deepEqual(unitsOf(opened), [
      'The council of the two towns met on Sunday to talk\nabout the dam.',
      'Nobody saw Hujj.',
      'Sadr leave the hall.',
    ]);
    const { workspace, uri } = opened;
    assert.deepEqual(workspace.findings(uri('claims/registry.claims.yaml')), []);
    const [standing] = workspace.standingOn(uri(REPORT));
    const report = workspace.report(uri(REPORT));
    assert.deepEqual(
      { start: standing?.span?.start, end: standing?.span?.end },
      { start: report?.units[0]?.start, end: report?.units[0]?.end },
    );
  });

  it('gives the whole sentence to quote, on one line, wherever the cursor is in it', () => {
    const { workspace, uri } = project(', wrapped: true');
    const text = 'The council of the two towns spoke on Sunday of the inter-\nnational dam. It rained.\n';
    workspace.setOpenReport(uri(REPORT), text);
    const report = workspace.report(uri(REPORT));
    assert(report !== null);
    const cursor = text.indexOf('dam');
    const words = wordsToQuote(report, { start: cursor, end: cursor });
    assert(words !== null);
    assert.deepEqual(words, { start: 0, end: text.indexOf(' It rained') });
    const { quote } = selectorOf({ report, words, within: null });
    const found = locate(text, { quote });
    assert.deepEqual([found.state, found.start, found.end], ['exact', words.start, words.end]);
  });

  it('is cut anew when the source says so, or no longer', () => {
    const opened = project(', translated: true');
    assert.equal(unitsOf(opened).length, 4);
    opened.workspace.settle();
    retype(opened, 'claims/registry.claims.yaml', 'translated: true', 'wrapped: true');
    assert(opened.workspace.settle().reports.has(opened.uri(REPORT)));
    assert.equal(unitsOf(opened).length, 3);
    retype(opened, 'claims/registry.claims.yaml', 'wrapped: true', 'wrapped: false');
    opened.workspace.settle();
    assert.equal(unitsOf(opened).length, 4);
  });

  it('stays so while another source of the file says it', () => {
    const opened = project(', wrapped: true');
    const { workspace, uri } = opened;
    workspace.setAnnotations(
      uri('claims/b.claims.yaml'),
      'sources:\n  - { id: again, type: report, issued: "2031", file: ../reports/page.txt, wrapped: true }\n',
      'closed',
    );
    retype(opened, 'claims/registry.claims.yaml', ', wrapped: true', '');
    workspace.settle();
    assert.equal(unitsOf(opened).length, 3);
    workspace.removeAnnotations(uri('claims/b.claims.yaml'));
    workspace.settle();
    assert.equal(unitsOf(opened).length, 4);
  });

  it('has the units of its text cut anew after any edits', () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 10 }),
      insert: fc.constantFrom('a', '\n', '\n\n', '. ', '  ', 'The dam broke. ', ''),
      look: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
        const { workspace, uri } = project(', wrapped: true');
        let text = workspace.report(uri(REPORT))?.text ?? '';
        workspace.setOpenReport(uri(REPORT), text);
        const look = () =>
          assert.deepEqual(workspace.report(uri(REPORT))?.units, segment(text, { wrapped: true }));
        for (const { at, length, insert, look: now } of edits) {
          const start = at % (text.length + 1);
          const removed = Math.min(length, text.length - start);
          text = text.slice(0, start) + insert + text.slice(start + removed);
          workspace.setOpenReport(uri(REPORT), text, { start, removed, inserted: insert.length });
          if (now) look();
        }
        look();
      }),
    );
  }).timeout(30_000);
});

describe('the abbreviations of adduce.yaml', () => {
  const WORDS = 'words: { abbreviations: { title: [Hujj] } }';

  it('count in every report of the project', () => {
    assert.deepEqual(unitsOf(project(', wrapped: true', WORDS)).slice(1), [
      'Nobody saw Hujj. Sadr leave the hall.',
    ]);
  });

  it('have the reports cut anew when they change, and only then', () => {
    const opened = project(', wrapped: true');
    const { workspace, uri } = opened;
    assert.equal(unitsOf(opened).length, 3);
    workspace.settle();
    workspace.setProjectFile(uri('adduce.yaml'), `profile: newsroom\n${WORDS}\n`);
    assert(workspace.settle().reports.has(uri(REPORT)));
    assert.equal(unitsOf(opened).length, 2);
    const units = workspace.report(uri(REPORT))?.units;
    workspace.setProjectFile(uri('adduce.yaml'), `profile: intel\n${WORDS}\n`);
    assert(!workspace.settle().reports.has(uri(REPORT)));
    assert.equal(workspace.report(uri(REPORT))?.units, units);
    workspace.setProjectFile(uri('adduce.yaml'), null);
    workspace.settle();
    assert.equal(unitsOf(opened).length, 3);
  });

  it('are said to be wrong where no such list or no such word can be', () => {
    const { workspace, uri } = project(
      '',
      'words: { abbreviations: { titel: [Hujj], tail: ["two words"] } }',
    );
    assert.equal(workspace.findings(uri('adduce.yaml')).length, 2);
  });
});
