import assert from 'node:assert/strict';
import { checkProject } from '../../../../../server/src/core/check-project.ts';
import { openProject, ROOT, type TestProject } from '../../../support/project.ts';
import { allFindings, expectAt, expectClean, expectFixed } from '../../../support/rule-cases.ts';

const CODE = 'review/uncovered-sentence';

/** Telling: 1 (a figure), 3 (somebody cited), 5 (a date), 6 (a figure). */
const REPORT = `Two bridges were closed. The river kept rising.
    The mayor said that the dam would hold.
    Rain and wind
    The water came on 5 May 2024. Some 300 people left the town.`;

interface Flood {
  readonly source?: string;
  readonly quote?: string;
  readonly head?: string;
  readonly report?: string;
  readonly severities?: string;
  readonly more?: string;
}

const flood = ({
  source = 'id: ⟦gazette⟧',
  quote = 'Two bridges were closed.',
  head = '',
  report = REPORT,
  severities = `${CODE}: hint`,
  more = '',
}: Flood = {}) => `
    //- /adduce.yaml
    severities: { ${severities} }
    //- /reports/flood.txt
    ${report}
    //- /claims/registry.claims.yaml
    ${head}
    sources: [ { ${source}, type: article-newspaper, issued: "2024-05-06", file: ../reports/flood.txt } ]
    //- /claims/a.claims.yaml
    claims:
      - id: C-1
        kind: state
        proposition: The bridges are closed.
        appearances: [ { source: gazette, quote: ${quote}, attribution: [ { claimer: gazette } ] } ]
${more}`;

describe('review/uncovered-sentence', () => {
  it('tells once of a work how many of its sentences tell something and carry no claim', () => {
    const [finding] = expectAt(CODE, flood());
    assert.equal(finding?.severity, 'hint');
    assert.equal(finding.path, 'sources[gazette]');
    assert.match(finding.message, /^3 sentences of this work \(of 5\) .*: number 3, 5, 6\./);
    assert.deepEqual(
      finding.related.map(({ uri, message }) => [uri, message]),
      [3, 5, 6].map((number) => ['file:///project/reports/flood.txt', `Sentence ${number}`]),
    );
  });

  it('looks for nothing unless the project asks for it, and then on the command line, too', () => {
    for (const severities of [`${CODE}: off`, 'source/changed: hint'])
      expectClean(flood({ source: 'id: gazette', severities }));
    const { files, uri, fixture } = openProject(flood());
    const uris = [...fixture.files.keys()].filter((path) => /claims\.yaml$/.test(path)).map(uri);
    const result = checkProject({
      root: ROOT,
      projectFile: uri('adduce.yaml'),
      annotations: uris,
      port: files,
    });
    assert.deepEqual(
      result.files.flatMap(({ findings }) => findings.map(({ code }) => code)),
      [CODE],
    );
  });

  it('counts a sentence as covered by any part of it, and by what was read', () => {
    expectAt(CODE, flood({ quote: 'The river kept rising. The mayor said' }));
    const [part] = expectAt(CODE, flood({ quote: '300 people', source: 'id: ⟦gazette⟧, read: "1-3"' }));
    assert.match(part?.message ?? '', /^1 sentence of this work \(of 5\) gives .*: number 5\./);
    expectClean(flood({ source: 'id: gazette, read: "3, 5–6"' }));
    expectClean(flood({ source: 'id: gazette, read: "1-999999999"' }));
  });

  it('leaves out other works of the file', () => {
    const lines = 'segment: { lines: [1, 2] }';
    const [finding] = expectAt(CODE, flood({ source: `id: ⟦gazette⟧, ${lines}` }));
    assert.match(finding?.message ?? '', /\(of 3\) .*: number 3\./);
    expectClean(flood({ source: `id: gazette, ${lines}, read: "3"` }));
  });

  it('is silent where no claim stands on a work yet', () => {
    const other = `//- /claims/b.claims.yaml
    sources: [ { id: other, type: report, issued: "2024", file: ../reports/flood.txt } ]
`;
    expectAt(CODE, flood({ more: `    ${other}` }));
  });

  it('is silent about a report that is no longer the one that was read', () => {
    const project = openProject(flood({ source: `id: gazette, sha256: "${'0'.repeat(64)}"` }));
    assert.deepEqual(codes(project), ['source/changed']);
  });

  it('is silent where a person has accepted it for the file', () => {
    expectClean(
      flood({
        source: 'id: gazette',
        head: `waive: [ { rule: ${CODE}, reason: Only the bridges matter. } ]`,
      }),
    );
  });

  it('leaves a waiver of it alone where nobody looks for it', () => {
    const head = `waive: [ { rule: ${CODE}, reason: Only the bridges matter. } ]`;
    expectClean(flood({ source: 'id: gazette', head, severities: '' }));
  });

  it('is mended by recording that the sentences were read', () => {
    const fixed = expectFixed(
      flood({ source: 'id: gazette, read: "2"' }),
      'Record that these 3 sentences were read and hold nothing to claim',
    );
    assert.match(fixed, /read: "2-3, 5-6"/);
  });

  it('follows claims, reports and the project’s word', () => {
    const project = openProject(flood({ source: 'id: gazette' }));
    const { workspace, uri, file, files } = project;
    const numbers = () =>
      allFindings(project).flatMap(({ finding }) => finding.related.map(({ message }) => message));
    assert.deepEqual(numbers(), ['Sentence 3', 'Sentence 5', 'Sentence 6']);
    const at = uri('claims/a.claims.yaml');
    const start = file('claims/a.claims.yaml').text.indexOf('Two bridges');
    const range = workspace.rangeIn(at, { start, end: start + 'Two bridges were closed.'.length });
    workspace.editAnnotations(at, range, 'Some 300 people left the town.');
    workspace.settle();
    assert.deepEqual(numbers(), ['Sentence 1', 'Sentence 3', 'Sentence 5']);
    files.set(uri('reports/flood.txt'), 'Two bridges were closed. Some 300 people left the town.');
    workspace.reportChangedOnDisk(uri('reports/flood.txt'));
    workspace.settle();
    assert.deepEqual(numbers(), ['Sentence 1']);
    workspace.setProjectFile(uri('adduce.yaml'), 'severities: {}\n');
    workspace.settle();
    assert.deepEqual(codes(project), []);
    workspace.setProjectFile(uri('adduce.yaml'), `severities: { ${CODE}: information }\n`);
    workspace.settle();
    assert.deepEqual(codes(project), [CODE]);
  });

  it('reads long reports and long sentences in linear time', () => {
    for (const make of [
      (size: number) => 'The mayor said that 3 dams held. '.repeat(size),
      (size: number) => `The mayor said that ${'3 dams and '.repeat(size)}1 bridge held.`,
    ]) {
      const time = (size: number) => {
        const start = process.cpuUsage();
        const project = openProject(flood({ report: `Two bridges were closed. ${make(size)}` }));
        assert.deepEqual(codes(project), [CODE]);
        return process.cpuUsage(start).user / 1000;
      };
      time(100);
      const least = Math.min(time(1000), time(1000));
      const most = Math.min(time(8000), time(8000));
      assert.ok(most < 32 * least + 100, `${most} ms for eight times what took ${least} ms`);
    }
  });
});

function codes(project: TestProject): readonly string[] {
  return allFindings(project).map(({ finding }) => finding.code);
}
