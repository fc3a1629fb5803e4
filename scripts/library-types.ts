import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './host/paths.ts';
import { binOf, run } from './host/processes.ts';

const FLAGS = [
  '--ignoreConfig',
  ...['--declaration', '--emitDeclarationOnly', '--outDir', 'dist/types', '--rootDir', '.'],
  ...['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--skipLibCheck'],
  ...['--target', 'es2023', '--module', 'nodenext', '--allowImportingTsExtensions'],
  // What browsers, workers and Node have in common. No types of Node: the library may not need them.
  ...['--lib', 'es2023,webworker', '--types', ''],
];

/** Writes the types of the library, dist/core.js, to dist/types. Throws with what tsc says when it cannot. */
export async function emitLibraryTypes(): Promise<void> {
  const args = [binOf('typescript', 'tsc'), ...FLAGS, 'server/src/core/index.ts'];
  const { code, printed } = await run(process.execPath, args, { output: 'keep', cwd: projectRoot });
  if (code !== 0) throw new Error(`The types of the library cannot be written:\n${printed.trim()}`);
  const folder = join(projectRoot, 'dist', 'types');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    // Who uses the library need not allow imports of “.ts”.
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/((?:from |import\()["']\.[^"']*)\.ts(?=["'])/g, '$1.js'),
    );
  }
}
