import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { type GlobSettings, type PathFilter, pathFilter } from '../hosting/globs.ts';
import { type EntryKind, type Listing, sorted, type Walked, walk } from '../hosting/walk.ts';
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
  const filter = pathFilter(settings);
  const walked = walkThrough(root, filter);
  const behindLinks = filesBehindLinks(root, filter, walked);
  const uris = (paths: readonly string[]) => sorted(paths).map((path) => uriOf(join(root, path)));
  const folders = (paths: readonly string[]) => sorted(paths).map((path) => join(root, path));
  return {
    projectFile: walked.hasProjectFile ? uriOf(join(root, PROJECT_FILE)) : null,
    annotations: uris([...walked.annotations, ...behindLinks.filter(filter.isAnnotation)]),
    get reports() {
      return uris([...walked.reports, ...behindLinks.filter(filter.isReport)]);
    },
    nested: folders(walked.nested),
    unreadable: folders(walked.unreadable),
  };
}

function walkThrough(root: string, filter: PathFilter): Walked {
  const steps = walk(filter);
  let step = steps.next();
  while (step.done !== true) step = steps.next(step.value.map((folder) => listing(join(root, folder))));
  return step.value;
}

function listing(folder: string): Listing {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    }));
  } catch {
    return null;
  }
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** The links that count as files of the project. */
function filesBehindLinks(
  folder: string,
  filter: PathFilter,
  { links, annotations, reports }: Walked,
): readonly string[] {
  if (links.length === 0) return [];
  const root = realpathSync(folder);
  const seen = new Set([...annotations, ...reports].map((path) => join(folder, path)));
  const taken: string[] = [];
  for (const link of sorted(links)) {
    const target = fileBehind(join(folder, link));
    if (target === null || seen.has(target)) continue;
    const isWithin = target.startsWith(root.endsWith(sep) ? root : root + sep);
    if (!isWithin && !filter.isAnnotation(link)) continue;
    seen.add(target);
    taken.push(link);
  }
  return taken;
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
