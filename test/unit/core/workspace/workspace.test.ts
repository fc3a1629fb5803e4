import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Finding } from '../../../../server/src/core/finding.ts';
import { RULES } from '../../../../server/src/core/rules/index.ts';
import type { Rule } from '../../../../server/src/core/workspace/rule.ts';
import { DEFAULT_SETTINGS } from '../../../../server/src/core/workspace/settings.ts';
import { Workspace } from '../../../../server/src/core/workspace/workspace.ts';
import { parseFixture } from '../../../support/fixture.ts';
import { HARBOUR, harbourWith } from '../../support/harbour.ts';
import { findingsOf, MemoryFiles, openProject, ROOT, uriOf } from '../../support/project.ts';

const TWO_CLAIMS = harbourWith(`
  claims:
    - id: C-1
      kind: event
      proposition: Two cranes fell into the basin.
      event: closure
      appearances: [ { source: harbour, quote: Two cranes fell into the basin, attribution: [ { claimer: master } ] } ]
    - id: C-2
      kind: state
      proposition: The quay reopened.
      appearances: [ { source: harbour, quote: The quay will reopen., attribution: [ { claimer: port } ] } ]
      relations: [ { type: supports, target: C-1 } ]
`);

describe('the workspace', () => {
  it('finds nothing in a project that holds together', () => {
    assert.deepEqual(findingsOf(openProject(TWO_CLAIMS)), []);
  });

  it('tells the referrers of an id that it has gone, and that it is back', () => {
    const project = openProject(TWO_CLAIMS);
    const { workspace, uri, file } = project;
    const path = 'claims/a.claims.yaml';
    const at = file(path).text.indexOf('C-1');
    const range = workspace.rangeIn(uri(path), { start: at, end: at + 3 });
    workspace.editAnnotations(uri(path), range, 'C-9');
    workspace.settle();
    assert.deepEqual(
      workspace.findings(uri(path)).map((finding) => finding.code),
      ['reference/unknown-claim'],
    );
    workspace.editAnnotations(uri(path), range, 'C-1');
    workspace.settle();
    assert.deepEqual(workspace.findings(uri(path)), []);
  });

  it('does not lose the id of a claim that is broken while somebody types in it', () => {
    const { workspace, uri, file } = openProject(TWO_CLAIMS);
    const path = 'claims/a.claims.yaml';
    const at = file(path).text.indexOf('Two cranes fell into the basin.');
    workspace.editAnnotations(uri(path), workspace.rangeIn(uri(path), { start: at, end: at }), '"');
    workspace.settle();
    assert.deepEqual(
      [...new Set(workspace.findings(uri(path)).map((finding) => finding.code))],
      ['yaml/syntax'],
    );
  });

  it('disturbs nobody when what others can see stays the same', () => {
    const { workspace, uri, file } = openProject(TWO_CLAIMS);
    const path = 'claims/registry.claims.yaml';
    const at = file(path).text.indexOf('article, issued');
    workspace.editAnnotations(
      uri(path),
      workspace.rangeIn(uri(path), { start: at, end: at + 'article'.length }),
      'article',
    );
    const { findings } = workspace.settle();
    assert.deepEqual([...findings], [uri(path)]);
  });

  it('lets the text in the editor count, and the disk’s again when it is closed', () => {
    const { workspace, files, uri } = openProject(HARBOUR);
    const path = uri('claims/registry.claims.yaml');
    workspace.setAnnotations(path, 'entities: [ { id: x } ]\n', 'open');
    workspace.settle();
    assert.equal(workspace.definitions('source', 'harbour').length, 0);
    workspace.removeAnnotations(path);
    const content = files.read(path);
    assert(content.ok);
    workspace.setAnnotations(path, new TextDecoder().decode(content.bytes), 'closed');
    workspace.settle();
    assert.equal(workspace.definitions('source', 'harbour').length, 1);
  });

  it('answers the same for a closed file as for an open one', () => {
    const { workspace, uri } = openProject(TWO_CLAIMS);
    const path = uri('claims/a.claims.yaml');
    const open = workspace.entriesIn(path);
    const text = workspace.annotationText(path) ?? '';
    workspace.setAnnotations(path, text, 'closed');
    workspace.settle();
    assert.deepEqual(workspace.entriesIn(path), open);
    assert.equal(workspace.annotationText(path), null);
    const [claim] = workspace.definitions('claim', 'C-2');
    assert(claim);
    assert.match(workspace.textOf(claim.definition) ?? '', /^ {2}- id: C-2\n/);
  });

  it('turns findings off and changes their severity as adduce.yaml says', () => {
    const broken = TWO_CLAIMS.replace('target: C-1', 'target: C-7');
    const settings = (level: string) =>
      `${broken}\n      //- /adduce.yaml\n      severities: { "reference/unknown-claim": ${level} }\n`;
    assert.deepEqual(findingsOf(openProject(settings('off'))), []);
    const { workspace, uri } = openProject(settings('hint'));
    assert.deepEqual(
      workspace.findings(uri('claims/a.claims.yaml')).map((finding) => finding.severity),
      ['hint'],
    );
  });
});

describe('a workspace that is checked once', () => {
  const CLAIMS_PER_REPORT = 30;

  it('reads each report once, in whatever order its claims and sources come', () => {
    const files = new MemoryFiles();
    const workspace = new Workspace({
      root: ROOT,
      port: files,
      rules: RULES,
      settings: DEFAULT_SETTINGS,
      use: 'once',
    });
    const reports = Array.from({ length: 20 }, (_, i) => `r${i}.txt`);
    // Together they are more than is kept in memory.
    for (const report of reports)
      files.set(uriOf(report), `The bridge in ${report} fell. ${'Nothing more was said. '.repeat(25_000)}`);
    const claims = Array.from({ length: CLAIMS_PER_REPORT }, (_, n) =>
      reports.map(
        (report, i) =>
          `  - { id: C-${n}-${i}, kind: event, proposition: A bridge fell., appearances: [ { source: s${i}, quote: "The bridge in ${report} fell.", attribution: [ { claimer: s${i} } ] } ] }`,
      ),
    ).flat();
    const sources = reports.map(
      (report, i) => `  - { id: s${i}, type: report, issued: "2024", file: ${report} }`,
    );
    workspace.setAnnotations(uriOf('a.claims.yaml'), ['claims:', ...claims, ''].join('\n'), 'closed');
    workspace.setAnnotations(uriOf('b.claims.yaml'), ['sources:', ...sources, ''].join('\n'), 'closed');
    workspace.settle();
    assert.deepEqual(workspace.findings(uriOf('a.claims.yaml')), []);
    assert.deepEqual(
      reports.map((report) => files.reads.get(uriOf(report))),
      reports.map(() => 1),
    );
  });
});

/** The same, where the report is said to have been another version, which is preserved. */
const REPORT_BEFORE = `${HARBOUR.slice(HARBOUR.indexOf('Harbour closed'), HARBOUR.indexOf('//- /claims'))
  .replace(/^ {6}/gm, '')
  .trim()
  .replace('shut the quay', 'closed the quay')}\n`;
const HASH = createHash('sha256').update(REPORT_BEFORE).digest('hex');
const CHANGED = `${TWO_CLAIMS.replace('lines: [1, 3] } }', `lines: [1, 3] }, sha256: "${HASH}" }`)}
      //- /.adduce/preserved/${HASH}
${REPORT_BEFORE.trimEnd().replace(/^/gm, '      ')}
`;

describe('a workspace in which a report has changed', () => {
  it('knows the version before', () => {
    const [finding] = openProject(CHANGED).workspace.findings(uriOf('claims/registry.claims.yaml'));
    assert.equal(finding?.code, 'source/changed');
    assert.match(finding.message, /Both of its quotes stand as they were\./);
    assert.doesNotMatch(finding.message, /not preserved/);
  });

  it('reads that and the report once each, however long they are', () => {
    const before = 'The ferry left at noon. '.repeat(400_000);
    const copy = `.adduce/preserved/${createHash('sha256').update(before).digest('hex')}`;
    const files = new MemoryFiles();
    files.set(uriOf('long.txt'), `Corrected. ${before}`);
    files.set(uriOf(copy), before);
    const workspace = new Workspace({ root: ROOT, port: files, rules: RULES, settings: DEFAULT_SETTINGS });
    const claim = (id: string) =>
      `  - { id: ${id}, appearances: [ { source: long, quote: The ferry left at dusk. } ] }\n`;
    workspace.setAnnotations(
      uriOf('a.claims.yaml'),
      `sources: [ { id: long, file: long.txt, sha256: "${copy.slice(-64)}" } ]\nclaims:\n${claim('C-1')}${claim('C-2')}`,
      'closed',
    );
    workspace.settle();
    assert.deepEqual([files.reads.get(uriOf('long.txt')), files.reads.get(uriOf(copy))], [1, 1]);
  });
});

/** A report that is no longer the version recorded, of which no copy is kept; one of its sentences stands three times. */
const SEARCHED = `
      //- /log.txt
      The gates stay shut. The first shift left at dawn.
      Divers found a crack in the north wall. The gates stay shut.
      The second shift mended the pump. Rain fell on the camp all night long.
      The gates stay shut. The third shift counted the boats.
      //- /claims/registry.claims.yaml
      sources: [ { id: log, type: report, issued: "2024-03-04", file: ../log.txt, sha256: "${'0'.repeat(64)}" } ]
      //- /claims/a.claims.yaml
      claims:
        - { id: C-1, kind: event, proposition: A, appearances: [ { source: log, quote: The first shift left at dawn. } ] }
        - { id: C-2, kind: event, proposition: B, appearances: [ { source: log, quote: Divers found a crack in the north wall. } ] }
        - { id: C-3, kind: state, proposition: C, appearances: [ { source: log, quote: The gates stay shut. } ] }
        - { id: C-4, kind: event, proposition: D, appearances: [ { source: log, quote: The second shift mended the pump. } ] }
        - { id: C-5, kind: event, proposition: E, appearances: [ { source: log, quote: The third shift counted the boats. } ] }
`;

describe('a workspace in which a report has changed and no copy of it was kept', () => {
  const path = 'claims/a.claims.yaml';
  const report = parseFixture(SEARCHED).files.get('log.txt')?.text ?? '';
  const second = report.indexOf('The gates', report.indexOf('Divers'));

  /** Where the quote that stands three times is found. */
  function placeIn({ workspace }: ReturnType<typeof openProject>) {
    const [claim] = workspace.definitions('claim', 'C-3');
    assert(claim);
    const [standing] = workspace.standingOf(claim.definition);
    return [standing?.state, standing?.span?.start];
  }

  it('tells repeats apart by the places of the quotes listed around theirs', () => {
    assert.deepEqual(placeIn(openProject(SEARCHED)), ['exact', second]);
  });

  it('does not where the quotes are listed in no order of the text', () => {
    const swapped = SEARCHED.replace('The first shift left at dawn.', '#')
      .replace('The third shift counted the boats. }', 'The first shift left at dawn. }')
      .replace('quote: #', 'quote: The third shift counted the boats.');
    assert.deepEqual(placeIn(openProject(swapped)), ['ambiguous', undefined]);
  });

  it('does not while the report is the version recorded', () => {
    const hash = createHash('sha256').update(report).digest('hex');
    assert.deepEqual(placeIn(openProject(SEARCHED.replace('0'.repeat(64), hash))), ['ambiguous', undefined]);
  });

  it('follows an edit of another quote, and of the report', () => {
    const project = openProject(SEARCHED);
    const { workspace, uri, file } = project;
    const at = file(path).text.indexOf('The second');
    const range = workspace.rangeIn(uri(path), { start: at, end: at + 'The second'.length });
    workspace.editAnnotations(uri(path), range, 'No other');
    workspace.settle();
    assert.deepEqual(placeIn(project), ['ambiguous', undefined]);
    workspace.setOpenReport(uri('log.txt'), report.replace('The gates stay shut. The third', 'The third'));
    workspace.settle();
    assert.deepEqual(placeIn(project), ['exact', second]);
  });

  it('looks for it again only when the words or the order of the others change', () => {
    let looked = 0;
    const counting: Rule = {
      codes: {},
      kinds: ['claim'],
      check: ({ entry }) => {
        if (entry.id === 'C-3') looked++;
      },
    };
    const files = new MemoryFiles();
    const workspace = new Workspace({
      root: ROOT,
      port: files,
      rules: [counting],
      settings: DEFAULT_SETTINGS,
    });
    for (const [name, { text }] of parseFixture(SEARCHED).files) {
      files.set(uriOf(name), text);
      if (name.endsWith('.yaml')) workspace.setAnnotations(uriOf(name), text, 'open');
    }
    workspace.settle();
    const replace = (words: string, by: string) => {
      const at = workspace.annotationText(uriOf(path))?.indexOf(words) ?? -1;
      const range = workspace.rangeIn(uriOf(path), { start: at, end: at + words.length });
      workspace.editAnnotations(uriOf(path), range, by);
      workspace.settle();
    };
    looked = 0;
    replace('proposition: A', 'proposition: Z');
    assert.equal(looked, 0);
    replace('mended the pump', 'mended a pump');
    assert.equal(looked, 1);
  });
});

for (const [name, source] of [
  ['after any edits', TWO_CLAIMS],
  ['after any edits, with a report that has changed and no copy of it', SEARCHED],
  ['after any edits, with a report that has changed since it was recorded', CHANGED],
] as const)
  describe(`${name}, the workspace`, () => {
    const fixture = parseFixture(source);
    const paths = [...fixture.files.keys()];
    const insert = fc.constantFrom(
      '',
      'C-1',
      'C-2',
      'x',
      '"',
      ':',
      '- ',
      '\n',
      '  ',
      '\t',
      'harbour',
      '- id: C-1\n',
      '\n  - id: C-2\n',
      '&a ',
      '*a',
      '#',
      '{',
      ']',
      'The quay will reopen.',
      '😀',
      '\r\n',
      'claims:\n',
      '---\n',
    );
    const edit = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.nat(),
      length: fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 80 })),
      insert,
      settle: fc.boolean(),
    });

    it('is what it would be if everything had been read afresh', function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
          const live = openProject(fixture);
          const texts = new Map([...fixture.files].map(([path, { text }]) => [path, text]));
          for (const { path, at, length, insert: added, settle } of edits) {
            const text = texts.get(path) ?? '';
            const start = at % (text.length + 1);
            const end = Math.min(text.length, start + length);
            texts.set(path, text.slice(0, start) + added + text.slice(end));
            if (path.endsWith('.yaml')) {
              const range = live.workspace.rangeIn(uriOf(path), { start, end });
              live.workspace.editAnnotations(uriOf(path), range, added);
            } else live.workspace.setOpenReport(uriOf(path), texts.get(path) ?? '');
            if (settle) live.workspace.settle();
          }
          live.workspace.settle();

          const files = new MemoryFiles();
          const fresh = new Workspace({ root: ROOT, port: files, rules: RULES, settings: DEFAULT_SETTINGS });
          for (const [path, { text }] of fixture.files) files.set(uriOf(path), text);
          for (const [path, text] of texts)
            if (!path.endsWith('.yaml')) fresh.setOpenReport(uriOf(path), text);
          for (const [path, text] of texts)
            if (path.endsWith('.yaml')) fresh.setAnnotations(uriOf(path), text, 'open');
          fresh.settle();

          const once = new Workspace({
            root: ROOT,
            port: files,
            rules: RULES,
            settings: DEFAULT_SETTINGS,
            use: 'once',
          });
          for (const [path, text] of texts)
            if (!path.endsWith('.yaml')) once.setOpenReport(uriOf(path), text);
          for (const [path, text] of texts)
            if (path.endsWith('.yaml')) once.setAnnotations(uriOf(path), text, 'closed');
          once.settle();

          for (const path of paths) {
            const uri = uriOf(path);
            assert.deepEqual(live.workspace.findings(uri), fresh.findings(uri));
            assert.deepEqual(once.findings(uri).map(said), fresh.findings(uri).map(said));
            assert.deepEqual(live.workspace.entriesIn(uri), fresh.entriesIn(uri));
            const spans = (of: Workspace) =>
              of.standingOn(uri).map(({ state, place, quoteSpan, claim }) => ({
                state,
                place,
                quoteSpan,
                id: claim.entry.id,
              }));
            assert.deepEqual(spans(live.workspace), spans(fresh));
            for (const finding of live.workspace.findings(uri)) {
              const { length } = texts.get(path) ?? '';
              assert(
                0 <= finding.span.start &&
                  finding.span.start <= finding.span.end &&
                  finding.span.end <= length,
              );
            }
          }
        }),
        { numRuns: source === TWO_CLAIMS ? 200 : 100 },
      );
    });
  });

/** A finding without its fixes, which need the text of an open file. */
function said({ code, severity, message, span, path, related }: Finding) {
  return { code, severity, message, span, path, related };
}
