import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder Adduce itself is installed in: the one of its package.json, above this file or its bundle. */
export function installationFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder))
    if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
}

/** Adduce's version, from its package.json; `0.0.0` where that cannot be read. */
export function installedVersion(): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(installationFolder(), 'package.json'), 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
      return String(manifest.version);
  } catch {
    // A bundle that was copied elsewhere on its own still works.
  }
  return '0.0.0';
}

/** The folder of the rules' pages, or null where they were not installed. The package has copies, made for it. */
export function rulePagesFolder(): string | null {
  const home = installationFolder();
  const folders = [join(home, 'docs', 'rules'), join(home, 'dist', 'docs', 'rules')];
  return folders.find((folder) => existsSync(folder)) ?? null;
}
