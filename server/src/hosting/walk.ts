import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import type { PathFilter } from './globs.ts';

/** What an entry of a folder is by itself: a link is a link, whatever it leads to. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What a folder holds; null for one that could not be opened. */
export type Listing = readonly Entry[] | null;

/** What a walk has found. Paths are relative to the folder it began in, with `/`, in no order. */
export interface Walked {
  readonly hasProjectFile: boolean;
  readonly annotations: readonly string[];
  readonly reports: readonly string[];
  /** Folders below with a project file of their own: other projects, whose files are left out. */
  readonly nested: readonly string[];
  /** Folders that could not be opened. */
  readonly unreadable: readonly string[];
  /** Links to anything, which were not followed. */
  readonly links: readonly string[];
}

/**
 * Walks through a project's folder, and leaves reading folders to the caller, who may do it at once or wait for it: each
 * time the paths of some folders are given (`''` for the first), and what they hold is given back, in the same order.
 */
export function* walk(filter: PathFilter): Generator<readonly string[], Walked, readonly Listing[]> {
  const annotations: string[] = [];
  const reports: string[] = [];
  const nested: string[] = [];
  const unreadable: string[] = [];
  const links: string[] = [];
  let hasProjectFile = false;
  let open = [''];
  while (open.length > 0) {
    const listings = yield open;
    const below: string[] = [];
    open.forEach((folder, i) => {
      const entries = listings[i] ?? null;
      if (entries === null) unreadable.push(folder);
      else if (folder !== '' && holdsProjectFile(entries)) nested.push(folder);
      else
        for (const entry of entries) take(folder === '' ? entry.name : `${folder}/${entry.name}`, entry.kind);
    });
    open = below;

    function take(path: string, kind: EntryKind): void {
      if (kind === 'folder') {
        if (!filter.isClosedFolder(path)) below.push(path);
      } else if (path === PROJECT_FILE) hasProjectFile = true;
      else if (kind === 'link') links.push(path);
      else if (kind === 'file') {
        if (filter.isAnnotation(path)) annotations.push(path);
        else if (filter.isReport(path)) reports.push(path);
      }
    }
  }
  return { hasProjectFile, annotations, reports, nested, unreadable, links };
}

/** Whether a folder is a project of its own. */
export function holdsProjectFile(entries: readonly Entry[]): boolean {
  return entries.some(({ name, kind }) => name === PROJECT_FILE && kind !== 'folder');
}

/** By code unit, which no locale and no file system decides. */
export function sorted(paths: readonly string[]): readonly string[] {
  return [...paths].sort();
}
