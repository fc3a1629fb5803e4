import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Reports to run tests on, and the annotations of them. */
export interface Material {
  /** Folder with the reports, and those of the annotations (`*.claims.yaml`) below it. */
  readonly folder: string;
  /** True for the real reports, false for those of the sample project. */
  readonly real: boolean;
  /** What a heading of tests says of it. */
  readonly name: string;
}

const SAMPLES = fileURLToPath(new URL('../../samples/kerman', import.meta.url));

/**
 * The real reports, where ADDUCE_REPORTS says they are, else those of the sample project. Throws where the
 * real ones must be there and are not: in CI, unless ADDUCE_REPORTS_OPTIONAL is 1.
 */
export function reportsToTest(env: NodeJS.ProcessEnv = process.env): Material {
  const real = env.ADDUCE_REPORTS;
  if (real !== undefined && real !== '') {
    if (!existsSync(real)) throw new Error(`ADDUCE_REPORTS names a folder that is not there: ${real}`);
    return { folder: real, real: true, name: 'the real reports' };
  }
  if (env.CI && env.ADDUCE_REPORTS_OPTIONAL !== '1')
    throw new Error(
      'ADDUCE_REPORTS is not set: here the tests must run on the real reports. Set it to their folder, ' +
        'or set ADDUCE_REPORTS_OPTIONAL=1 where there are none to be had.',
    );
  return { folder: SAMPLES, real: false, name: 'the samples’ reports (ADDUCE_REPORTS is not set)' };
}

/** The files below a folder with one of these endings, as paths from it, in order. */
export function filesBelow(folder: string, ...endings: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** The annotation files of the material, as absolute paths. */
export function annotationsOf({ folder }: Material): readonly string[] {
  return filesBelow(folder, '.claims.yaml').map((name) => join(folder, name));
}
