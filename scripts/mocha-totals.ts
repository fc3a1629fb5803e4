import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** The environment variable that names the file into which {@link ReporterWithTotals} writes its counts. */
export const totalsVariable = 'ADDUCE_MOCHA_TOTALS';

/** Mocha's usual reporter, which at the end also leaves its counts in a file for whoever started the run. */
export default class ReporterWithTotals extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once('end', () => {
      const file = process.env[totalsVariable];
      const { passes, failures, pending } = this.stats;
      if (file !== undefined) {
        writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
      }
    });
  }
}
