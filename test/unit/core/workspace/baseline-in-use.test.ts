import assert from 'node:assert/strict';
import { findingsOf, openProject } from '../../support/project.ts';

const CLAIMS = `
  //- /claims/a.claims.yaml
  events: [ { id: flood, label: Flood }, { id: flood, label: Flood } ]
`;
const GOOD = '{ "version": 1, "entries": [] }';
const TORN = '<<<<<<< HEAD\n{ "version": 1, "entries": [';

/** What is said of the baseline: where, and in which words. */
function told(fixture: string, baseline: { readonly path: string; readonly text: string } | null) {
  const project = openProject(fixture);
  const { workspace, files, uri } = project;
  if (baseline !== null) {
    files.set(uri(baseline.path), baseline.text);
    workspace.baselineChangedOnDisk();
    workspace.settle();
  }
  return workspace.fileUris().flatMap((at) =>
    workspace
      .findings(at)
      .filter(({ code }) => code === 'adduce/baseline')
      .map(({ span, message, severity, related }) => ({
        at: at.replace(/^.*project\//, ''),
        words:
          project.fixture.files.get(at.replace(/^.*project\//, ''))?.text.slice(span.start, span.end) ?? '',
        message,
        severity,
        related: related.map((place) => place.uri.replace(/^.*project\//, '')),
      })),
  );
}

describe('a baseline that cannot be used', () => {
  const named = `${CLAIMS}\n  //- /adduce.yaml\n  profile: intel\n  baseline: notes/known.json\n`;

  it('is told where adduce.yaml names it, with what to do', () => {
    const [finding, ...others] = told(named, { path: 'notes/known.json', text: TORN });
    assert.deepEqual(others, []);
    assert.equal(finding?.at, 'adduce.yaml');
    assert.equal(finding.words, 'notes/known.json');
    assert.equal(finding.severity, 'error');
    assert.deepEqual(finding.related, ['notes/known.json']);
    assert.match(
      finding.message,
      /“notes\/known\.json” is no baseline.*take either side.*old findings look like new/s,
    );
  });

  it('is told at the head of adduce.yaml that does not name it, and else at the file itself', () => {
    const usual = { path: '.adduce/baseline.json', text: TORN };
    const places = (fixture: string) => told(fixture, usual).map(({ at, words }) => [at, words]);
    assert.deepEqual(places(`${CLAIMS}\n  //- /adduce.yaml\n  profile: intel\n`), [['adduce.yaml', '']]);
    assert.deepEqual(places(CLAIMS), [['.adduce/baseline.json', '']]);
  });

  it('is told where its path leads out of the project, and where it is another file', () => {
    const outside = told(`${CLAIMS}\n  //- /adduce.yaml\n  baseline: ../known.json\n`, null);
    assert.deepEqual(
      outside.map(({ words }) => words),
      ['../known.json'],
    );
    assert.match(outside[0]?.message ?? '', /a path within the project.*“\.\.\/known\.json” is none/);
    for (const text of ['', '[]', '{ "version": 2, "entries": [] }', '{ "mine": true }', '\u0000'])
      assert.equal(told(named, { path: 'notes/known.json', text }).length, 1, text);
  });

  it('is told no more once it is mended or gone, nor where there is none', () => {
    assert.deepEqual(told(named, null), []);
    assert.deepEqual(told(named, { path: 'notes/known.json', text: `\ufeff${GOOD}\r\n` }), []);
    const { workspace, files, uri } = openProject(named);
    for (const [text, count] of [
      [TORN, 1],
      [GOOD, 0],
      [TORN, 1],
      [null, 0],
    ] as const) {
      if (text === null) files.delete(uri('notes/known.json'));
      else files.set(uri('notes/known.json'), text);
      workspace.baselineChangedOnDisk();
      assert(workspace.settle().findings.has(uri('adduce.yaml')));
      assert.equal(workspace.findings(uri('adduce.yaml')).length, count, `${text}`);
    }
  });

  it('hides nothing', () => {
    const project = openProject(`${named}\n  //- /notes/known.json\n  {\n`);
    assert(findingsOf(project).some((line) => line.includes('reference/duplicate-id')));
    const { workspace, uri } = project;
    assert(workspace.findings(uri('claims/a.claims.yaml')).every(({ severity }) => severity === 'error'));
  });

  it('moves to adduce.yaml when that comes, and back to the file when it goes', () => {
    const { workspace, files, uri } = openProject(CLAIMS);
    const [settings, baseline] = [uri('adduce.yaml'), uri('.adduce/baseline.json')];
    files.set(baseline, TORN);
    workspace.baselineChangedOnDisk();
    const shown = () => {
      const { findings } = workspace.settle();
      return [settings, baseline].map((at) => (findings.has(at) ? workspace.findings(at).length : null));
    };
    assert.deepEqual(shown(), [null, 1]);
    workspace.setProjectFile(settings, 'profile: intel\n');
    assert.deepEqual(shown(), [1, 0]);
    workspace.setProjectFile(settings, 'baseline: known.json\n');
    assert.equal(shown()[0], 0);
    workspace.setProjectFile(settings, null);
    assert.deepEqual(shown(), [0, 1]);
  });
});
