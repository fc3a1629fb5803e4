import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { binOf } from '../../../scripts/host/processes.ts';
import { makeFolder } from '../../support/folder.ts';

const TOP = fileURLToPath(new URL('../../../', import.meta.url));
const BUNDLE = join(TOP, 'dist', 'core.js');

/** What docs/library.md shows, and what else must have a type. */
const CONSUMER = `
${/^```ts\n([\s\S]*?)^```$/m.exec(readFileSync(join(TOP, 'docs', 'library.md'), 'utf8'))?.[1]}
import { checkProject, type Anchor, type FilePort, type Unit } from 'adduce';
declare const console: { log(...what: unknown[]): void };

export const units: readonly Unit[] = segment(text);
export const again: Anchor = anchor;
export const at: number = anchor.start ?? -1;
export const words: string = quote;
export const check = (port: FilePort) =>
  checkProject({ root: 'file:///p', projectFile: null, annotations: [], port }).files.length;
// @ts-expect-error: a quote is needed
locate(text, {});
`;

describe('the library', () => {
  before(function () {
    if (existsSync(BUNDLE)) return;
    console.log('      dist/ is not built (npm run build): skipped.');
    this.skip();
  });

  it('reads a report and finds a quote', async () => {
    const { segment, locate } = await import(BUNDLE);
    const text = 'Two cranes fell. Nobody was hurt.';
    assert.deepEqual(segment(text), [
      { start: 0, end: 16, kind: 'sentence' },
      { start: 17, end: 33, kind: 'sentence' },
    ]);
    assert.deepEqual(locate(text, { quote: 'Nobody was hurt.' }), {
      state: 'exact',
      start: 17,
      end: 33,
      candidates: [],
    });
  });

  it('needs nothing of Node', () => {
    const imports = [...readFileSync(BUNDLE, 'utf8').matchAll(/^\s*import\b[^'"]*['"]([^'"]+)['"]/gm)];
    assert.deepEqual(
      imports.map(([, name]) => name).filter((name) => name === undefined || isBuiltin(name)),
      [],
    );
  });

  it('has types for what its page shows, for those too who do without the types of Node', function () {
    this.timeout(60_000);
    const folder = makeFolder({ 'consumer.ts': CONSUMER, 'package.json': '{ "type": "module" }' });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(TOP, join(folder, 'node_modules', 'adduce'), 'junction');
    const flags = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', 'false', '--types', ''];
    const settings = ['--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023'];
    const tsc = binOf('typescript', 'tsc');
    const args = [tsc, ...flags, ...settings, 'consumer.ts'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });
});
