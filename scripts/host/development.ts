import { existsSync, lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { downloads, projectRoot } from './paths.ts';

/**
 * The folder from which a VS Code downloaded into this checkout is to load the extension: a link to the checkout.
 * VS Code overrides the chosen theme by whatever theme lies below the folder of an extension in development, and
 * below the checkout itself lie the downloaded VS Code's own.
 */
export function developmentFolder(): string {
  const link = join(downloads, 'extension');
  if (leadsHere(link)) return link;
  // A checkout that was moved or copied brings a link to where it was, and another extension would be shown.
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() === true) rmSync(link);
  mkdirSync(downloads, { recursive: true });
  // A junction, on Windows: other links need rights there.
  symlinkSync(projectRoot, link, 'junction');
  return link;
}

function leadsHere(link: string): boolean {
  return existsSync(link) && realpathSync(link) === realpathSync(projectRoot);
}
