/** `npm run package`: builds for release and packs the extension into a .vsix in this folder. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';
import { projectRoot, readManifest } from './host/paths.ts';
import { binOf, run } from './host/processes.ts';
import { reasonOf, say } from './host/say.ts';
import { pagesForPackage, pagesToPack, writePages } from './package-docs.ts';
import { readmeForPackage } from './package-readme.ts';

/** Within the project, or vsce does not pack it; `dist` is made anew by every build. */
const readme = 'dist/readme.md';
const docs = 'dist/docs';

/** Builds and packs the extension into `file`. Throws with what vsce says when it cannot. */
export async function packExtension(file: string): Promise<void> {
  await build({ minify: true });
  const whole = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  writeFileSync(join(projectRoot, readme), readmeForPackage(whole));
  writePages(join(projectRoot, docs), pagesForPackage(pagesToPack(join(projectRoot, 'docs'))));
  const args = ['package', '--no-dependencies', '--readme-path', readme, '--out', file];
  // Without a repository vsce cannot turn the readme's relative links into web addresses.
  if (!readManifest().hasRepository) args.push('--allow-missing-repository', '--no-rewrite-relative-links');
  const { code, printed } = await run(process.execPath, [binOf('@vscode/vsce', 'vsce'), ...args], {
    output: 'keep',
  });
  if (code !== 0) throw new Error(`vsce cannot pack the extension:\n${printed.trim()}`);
}

const thisFile = fileURLToPath(import.meta.url);
if (relative(thisFile, process.argv[1] ?? '') === '') {
  const { name, version } = readManifest();
  const file = join(projectRoot, `${name}-${version}.vsix`);
  packExtension(file).then(
    () => say(`${relative(process.cwd(), file)}: ${Math.ceil(statSync(file).size / 1000)} KB`),
    (thrown: unknown) => {
      say(reasonOf(thrown));
      process.exitCode = 1;
    },
  );
}
