import assert from 'node:assert/strict';
import { formatGithub } from '../../../server/src/exchange/github.ts';
import { finding, project, range, report } from '../../support/check-report.ts';

const lines = (...projects: Parameters<typeof report>) =>
  [...formatGithub(report(...projects), 'file:///p')].join('').split('\n');

describe('the GitHub format', () => {
  it('is a workflow command for each finding, counted from 1, and a summary', () => {
    assert.deepEqual(lines(project({ 'a.claims.yaml': [finding({ severity: 'warning' })] })), [
      '::warning file=a.claims.yaml,line=3,endLine=3,col=11,endColumn=14,title=anchor/quote-drift::These words do not stand in the report.',
      '1 finding (1 warning) in 1 file; 9 claims checked',
      '',
    ]);
  });

  it('knows three levels', () => {
    const levels = (['error', 'warning', 'information', 'hint'] as const).map(
      (severity) => lines(project({ 'a.claims.yaml': [finding({ severity })] }))[0]?.split(' ')[0],
    );
    assert.deepEqual(levels, ['::error', '::warning', '::notice', '::notice']);
  });

  it('gives paths from the checkout, not from the project', () => {
    const nested = project({ 'a.claims.yaml': [finding()] }, { root: 'file:///p/desk' });
    assert.match(lines(nested)[0] ?? '', /file=desk\/a\.claims\.yaml,/);
  });

  it('escapes what would end the command or one of its properties', () => {
    const message = '100% sure: a, b\r\n::error::no';
    const [line] = lines(project({ 'a%3Ab%2Cc%25d.claims.yaml': [finding({ message })] }));
    assert.match(line ?? '', /^::error file=a%3Ab%2Cc%25d\.claims\.yaml,/);
    assert.ok(line?.endsWith('::100%25 sure: a, b%0D%0A::error::no'), line);
  });

  it('leaves columns out where a finding runs over lines', () => {
    const [line] = lines(project({ 'a.claims.yaml': [finding({ range: range(2, 10, 4, 3) })] }));
    assert.match(line ?? '', /line=3,endLine=5,title=/);
  });

  it('names related places in the message', () => {
    const related = [{ uri: 'file:///p/r.txt', range: range(4, 0, 4, 1), message: 'There' }];
    assert.match(
      lines(project({ 'a.claims.yaml': [finding({ related })] }))[0] ?? '',
      /report\.%0Ar\.txt:5: There$/,
    );
  });
});
