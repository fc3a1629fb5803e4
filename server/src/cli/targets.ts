import { type Stats, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { errorCode } from '../node/file-port.ts';
import { folderAround, isTooWide, projectFolder } from '../node/find-root.ts';
import { CommandError } from './command.ts';

/** A project to check. */
export interface Target {
  /** Path of the project's folder. */
  readonly root: string;
  /** Paths of the files whose findings are wanted; null: all. */
  readonly only: ReadonlySet<string> | null;
}

/**
 * Which projects the paths on a command line mean, each once, in the order they are first named. A
 * folder means its project; a file means its project, of which that file alone is shown. A file that lies in
 * no project counts to the folder one stands in, else to the folder around it and its reports.
 * Throws a {@link CommandError} for a path that is not there.
 */
export function targetsOf(paths: readonly string[], cwd: string): readonly Target[] {
  const wanted = new Map<string, Set<string> | null>();
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const full = resolve(cwd, path);
    if (statusOf(path, full).isDirectory()) {
      wanted.set(projectFolder(full) ?? full, null);
      continue;
    }
    const root =
      projectFolder(dirname(full)) ??
      (isBelow(full, cwd) && !isTooWide(cwd) ? cwd : folderAround(dirname(full)));
    const only = wanted.get(root);
    if (only === undefined) wanted.set(root, new Set([full]));
    else only?.add(full);
  }
  return [...wanted].map(([root, only]) => ({ root, only }));
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

function statusOf(path: string, full: string): Stats {
  try {
    return statSync(full);
  } catch (thrown) {
    const code = errorCode(thrown);
    const gone = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    throw new CommandError(
      gone ? `There is no file or folder “${path}”.` : `“${path}” cannot be opened; check who may read it.`,
    );
  }
}
