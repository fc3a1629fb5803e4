import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { type GlobSettings, type PathFilter, pathFilter } from './globs.ts';
import { uriOf } from './uris.ts';

/** What a project's folder holds. Every list is in the order of the paths' UTF-16 code units, everywhere. */
export interface Discovery {
  /** URI of the project file in the root itself, or null. */
  readonly projectFile: string | null;
  readonly annotations: readonly string[];
  readonly reports: readonly string[];
  /** Paths of folders below with a project file of their own: other projects, whose files are left out. */
  readonly nested: readonly string[];
  /** Paths of folders that could not be opened. */
  readonly unreadable: readonly string[];
}

/**
 * Finds the files of the project in a folder. Names are read, no file is opened.
 *
 * Symbolic links to folders are not followed: what they lead to is either in the root, and found there
 * under its own name, or none of this project's business. A link to a file counts when the file is in
 * the root and not found under its own name, so that no entry is read twice. A link by the name of an
 * annotation file that leads out is named all the same: it is not read, and whoever reads says so.
 */
export function discover(root: string, settings: GlobSettings): Discovery {
  const walk = new Walk(root, pathFilter(settings));
  walk.run();
  const uris = (paths: readonly string[]) => paths.map((path) => uriOf(join(root, path)));
  const folders = (paths: readonly string[]) => paths.map((path) => join(root, path));
  return {
    projectFile: walk.hasProjectFile ? uriOf(join(root, PROJECT_FILE)) : null,
    annotations: uris(sorted(walk.annotations)),
    get reports() {
      return uris(sorted(walk.reports));
    },
    nested: folders(sorted(walk.nested)),
    unreadable: folders(sorted(walk.unreadable)),
  };
}

/** One walk through a folder. Paths are relative to its root, with `/`. */
class Walk {
  readonly annotations: string[] = [];
  readonly reports: string[] = [];
  readonly nested: string[] = [];
  readonly unreadable: string[] = [];
  hasProjectFile = false;
  readonly #root: string;
  readonly #filter: PathFilter;
  readonly #links: string[] = [];

  constructor(root: string, filter: PathFilter) {
    this.#root = root;
    this.#filter = filter;
  }

  run(): void {
    const open = [''];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      const entries = this.#entries(folder);
      if (folder !== '' && entries.some((entry) => entry.name === PROJECT_FILE && !entry.isDirectory())) {
        this.nested.push(folder);
        continue;
      }
      for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
          if (!this.#filter.isClosedFolder(path)) open.push(path);
        } else if (path === PROJECT_FILE) this.hasProjectFile = true;
        else if (entry.isFile()) this.#take(path);
        else if (entry.isSymbolicLink()) this.#links.push(path);
      }
    }
    this.#takeLinks();
  }

  #entries(folder: string): readonly Dirent[] {
    try {
      return readdirSync(join(this.#root, folder), { withFileTypes: true });
    } catch {
      this.unreadable.push(folder);
      return [];
    }
  }

  #take(path: string): void {
    if (this.#filter.isAnnotation(path)) this.annotations.push(path);
    else if (this.#filter.isReport(path)) this.reports.push(path);
  }

  #takeLinks(): void {
    if (this.#links.length === 0) return;
    const root = realpathSync(this.#root);
    const seen = new Set([...this.annotations, ...this.reports].map((path) => join(root, path)));
    for (const link of sorted(this.#links)) {
      const target = fileBehind(join(this.#root, link));
      if (target === null || seen.has(target)) continue;
      const isWithin = target.startsWith(root.endsWith(sep) ? root : root + sep);
      if (!isWithin && !this.#filter.isAnnotation(link)) continue;
      seen.add(target);
      this.#take(link);
    }
  }
}

/** The real path of the file a link leads to; null when it leads nowhere, in a circle or to no file. */
function fileBehind(link: string): string | null {
  try {
    const target = realpathSync(link);
    return statSync(target).isFile() ? target : null;
  } catch {
    return null;
  }
}

/** By code unit, which no locale and no file system decides. */
function sorted(paths: readonly string[]): readonly string[] {
  return [...paths].sort();
}
