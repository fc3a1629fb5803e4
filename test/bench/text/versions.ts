import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../contenders.ts';

/** `name 1.2.3` of a package that is measured beside ours. */
export function named(name: string): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return `${name} ${manifest.version}`;
}
