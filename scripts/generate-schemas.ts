/**
 * Writes the JSON Schemas and docs/reference.md from the declarations in schemas/.
 * With `--check` it writes nothing and fails when one of them is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { generatedFiles } from '../schemas/generated.ts';

const root = new URL('../', import.meta.url);
const checkOnly = process.argv.includes('--check');
let stale = 0;

for (const { path, text } of generatedFiles()) {
  const file = new URL(path, root);
  // A checkout may have turned the line ends.
  const found = (await readFile(file, 'utf8').catch(() => '')).replaceAll('\r\n', '\n');
  if (found === text) continue;
  stale++;
  if (checkOnly) console.error(`${path} is stale. Run: npx tsx scripts/generate-schemas.ts`);
  else {
    await writeFile(file, text);
    console.log(`${path} written.`);
  }
}

if (checkOnly && stale > 0) process.exitCode = 1;
else if (stale === 0) console.log('Schemas and reference are up to date.');
