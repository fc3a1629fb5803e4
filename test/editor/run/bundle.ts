import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';
import { outFolder, projectRoot } from '../../../scripts/host/paths.ts';

const sources = join(projectRoot, 'test', 'editor');
const bundles = join(outFolder, 'test', 'editor');

/** The bundled tests: the module VS Code calls, and the test files it is to load. */
export interface TestBundle {
  readonly entry: string;
  readonly files: readonly string[];
}

/**
 * Bundles the tests that run inside VS Code into out/, a file each.
 * `only`: paths below test/editor/suite to which to limit the run, such as `smoke.test.ts`; empty for all.
 */
export async function bundleTests(only: readonly string[]): Promise<TestBundle> {
  const suite = join(sources, 'suite');
  const tests = readdirSync(suite, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => only.length === 0 || only.includes(name.replaceAll('\\', '/')))
    .sort()
    .map((name) => join(suite, name));
  if (tests.length === 0) throw new Error(`There is no test file for ${only.join(', ')} in ${suite}.`);
  const entry = join(sources, 'run', 'inside.ts');
  rmSync(bundles, { recursive: true, force: true });
  await esbuild.build({
    entryPoints: [entry, ...tests],
    outbase: sources,
    outdir: bundles,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    // Mocha is bundled into the entry: its files need a newer Node than the oldest VS Code has.
    external: ['vscode'],
    logLevel: 'warning',
    // Of its parallel mode, which is not used here.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  const bundled = (source: string) => join(bundles, relative(sources, source).replace(/\.ts$/, '.cjs'));
  return { entry: bundled(entry), files: tests.map(bundled) };
}
