import assert from 'node:assert/strict';
import { reportsToTest } from '../../support/reports.ts';

describe('the reports that tests run on', () => {
  it('are the real ones where there is a folder of them', () => {
    const { folder, real } = reportsToTest({ ADDUCE_REPORTS: import.meta.dirname, CI: 'true' });
    assert.deepEqual({ folder, real }, { folder: import.meta.dirname, real: true });
    assert.throws(() => reportsToTest({ ADDUCE_REPORTS: `${import.meta.dirname}/nowhere` }), /not there/);
  });

  it('are the samples’ on any other machine, and the name says so', () => {
    const { folder, real, name } = reportsToTest({});
    assert.match(folder, /samples.kerman$/);
    assert.equal(real, false);
    assert.match(name, /ADDUCE_REPORTS is not set/);
  });

  it('must be the real ones in CI, unless there are none to be had', () => {
    assert.throws(() => reportsToTest({ CI: 'true' }), /ADDUCE_REPORTS is not set/);
    assert.equal(reportsToTest({ CI: 'true', ADDUCE_REPORTS_OPTIONAL: '1' }).real, false);
  });
});
