import assert from 'node:assert/strict';
import { summaryLine } from '../../../server/src/exchange/summary.ts';
import { finding, project, report } from '../../support/check-report.ts';

describe('the summary line', () => {
  const [error, warning] = [finding(), finding({ severity: 'warning' })];

  it('counts findings by severity, files and claims', () => {
    const files = {
      'a.claims.yaml': [error, warning, warning],
      'b.claims.yaml': [error],
      'c.claims.yaml': [],
    };
    assert.equal(
      summaryLine(report(project(files, { claims: 120 }))),
      '4 findings (2 errors, 2 warnings) in 2 files; 120 claims checked',
    );
  });

  it('knows the singular', () => {
    const one = project({ 'a.claims.yaml': [finding({ severity: 'hint' })] }, { claims: 1 });
    assert.equal(summaryLine(report(one)), '1 finding (1 hint) in 1 file; 1 claim checked');
  });

  it('says that claims stand, over all projects, the project file not counted', () => {
    const one = project({ 'adduce.yaml': [], 'a.claims.yaml': [], 'b.claims.yaml': [] }, { claims: 30 });
    const other = project({ 'c.claims.yaml': [] }, { claims: 6 });
    assert.equal(
      summaryLine(report(one, other)),
      'No findings: 36 claims in 3 files stand on their sources.',
    );
    assert.equal(
      summaryLine(report(project({ 'a.claims.yaml': [] }, { claims: 1 }))),
      'No findings: 1 claim in 1 file stands on its sources.',
    );
  });

  it('does not say that claims stand where none was checked', () => {
    assert.equal(
      summaryLine(report(project({}, { claims: 0 }))),
      'No findings: there is no annotation file (*.claims.yaml) here.',
    );
    assert.equal(
      summaryLine(report(project({ 'a.claims.yaml': [] }, { claims: 0 }))),
      'No findings: there is no claim here yet.',
    );
  });

  it('counts no claims where only some files were wanted', () => {
    assert.equal(
      summaryLine(report(project({ 'a.claims.yaml': [] }, { claims: null }))),
      'No findings in 1 file.',
    );
    assert.equal(
      summaryLine(report(project({ 'a.claims.yaml': [error] }, { claims: null }))),
      '1 finding (1 error) in 1 file',
    );
  });
});
