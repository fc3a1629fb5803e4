import assert from 'node:assert/strict';
import { formatJson } from '../../../server/src/exchange/json.ts';
import { finding, project, range, report } from '../../support/check-report.ts';

const parse = (...projects: Parameters<typeof report>) =>
  JSON.parse([...formatJson(report(...projects))].join(''));

describe('the JSON format', () => {
  it('gives each finding with the path of its file from the project’s root, decoded', () => {
    const related = [{ uri: 'file:///p/reports/Z%C3%BCrich.txt', range: range(0, 0, 0, 3), message: 'Here' }];
    const found = parse(project({ 'claims/a%20b.claims.yaml': [finding({ claim: 'C-1', related })] }));
    assert.deepEqual(found, {
      version: 1,
      findings: [
        {
          code: 'anchor/quote-drift',
          severity: 'error',
          file: 'claims/a b.claims.yaml',
          range: range(2, 10, 2, 14),
          path: 'claims[C-1].appearances[0].quote',
          claim: 'C-1',
          message: 'These words do not stand in the report.',
          related: [{ file: 'reports/Zürich.txt', range: range(0, 0, 0, 3), message: 'Here' }],
        },
      ],
    });
  });

  it('has every key also for a finding about no claim', () => {
    const [only] = parse(project({ 'a.claims.yaml': [finding()] })).findings;
    assert.equal(only.claim, null);
    assert.deepEqual(only.related, []);
  });

  it('orders by file, then position, then code', () => {
    const at = (line: number, character: number, code: string) =>
      finding({ code, range: range(line, character, line, 99) });
    const found = parse(
      project({
        'b.claims.yaml': [at(0, 0, 'x/1')],
        'a.claims.yaml': [
          at(5, 2, 'x/2'),
          at(5, 1, 'x/9'),
          at(5, 2, 'x/1'),
          at(10, 0, 'x/0'),
          at(2, 9, 'x/5'),
        ],
      }),
    );
    assert.deepEqual(
      found.findings.map((one: { file: string; code: string }) => `${one.file[0]} ${one.code}`),
      ['a x/5', 'a x/9', 'a x/1', 'a x/2', 'a x/0', 'b x/1'],
    );
  });

  it('says which project a finding is of when there are several', () => {
    const one = project({ 'a.claims.yaml': [finding()] });
    const other = project({ 'a.claims.yaml': [finding()] }, { root: 'file:///q' });
    assert.deepEqual(
      parse(one, other).findings.map((found: { project: string }) => found.project),
      ['file:///p', 'file:///q'],
    );
    assert.ok(!('project' in parse(one).findings[0]));
  });

  it('is whole when there is nothing to say', () => {
    assert.deepEqual(parse(project({ 'a.claims.yaml': [] })), { version: 1, findings: [] });
  });
});
