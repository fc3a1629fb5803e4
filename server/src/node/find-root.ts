import { type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';

/** The nearest folder, from `folder` upwards, that holds a project file; null when none does. */
export function projectFolder(folder: string): string | null {
  return nearestWith(folder, (at) => isFile(join(at, PROJECT_FILE)));
}

/** The nearest folder, from `folder` upwards, that is a git working tree; null when none is. */
export function repositoryFolder(folder: string): string | null {
  return nearestWith(folder, (at) => exists(join(at, '.git')));
}

function nearestWith(folder: string, is: (folder: string) => boolean): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (is(at)) return at;
    if (dirname(at) === at) return null;
  }
}

function isFile(path: string): boolean {
  return status(path)?.isFile() ?? false;
}

function exists(path: string): boolean {
  return status(path) !== undefined;
}

/** Nothing where there is nothing, or where we may not look. */
function status(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
