import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
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

/** More annotation files than this in one folder are not looked into for where their reports are. */
const MOST_LOOKED_INTO = 200;

/**
 * The folder that holds an annotation file's folder and the reports that the annotation files in there name:
 * `desk` for `desk/claims` when a source's file is `../reports/a.txt`. For files that lie in no project.
 */
export function folderAround(folder: string): string {
  let levels = 0;
  for (const name of annotationNames(folder)) {
    for (const [, up = ''] of textOf(join(folder, name)).matchAll(/\bfile:[ \t]*["']?((?:\.\.[\\/])+)/g))
      levels = Math.max(levels, up.length / 3);
  }
  let around = folder;
  for (let level = 0; level < levels && !isTooWide(dirname(around)); level++) around = dirname(around);
  return around;
}

/** True for folders nobody means as one project: the top of a disk, and a person's own folder. */
export function isTooWide(folder: string): boolean {
  return dirname(folder) === folder || folder === homedir();
}

function annotationNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.claims\.ya?ml$/i.test(name))
      .slice(0, MOST_LOOKED_INTO);
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
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
