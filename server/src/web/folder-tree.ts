import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { parentUri } from '../core/workspace/uri.ts';
import { type GlobSettings, type PathFilter, pathFilter } from '../hosting/globs.ts';
import { holdsProjectFile, type Listing, sorted, walk } from '../hosting/walk.ts';
import type { ClientFiles } from './client-files.ts';

/** Folders asked for at a time. */
const AT_ONCE = 64;

/** What a project's folder holds, as far as that is known. Every list is in the order of the paths' code units. */
export interface Found {
  readonly projectFile: string | null;
  readonly annotations: readonly string[];
  readonly reports: readonly string[];
  readonly nested: readonly string[];
}

/** The folders of projects and what is in them, as it was when they were last looked at. URIs throughout. */
export class FolderTree {
  readonly #client: ClientFiles;
  readonly #listings = new Map<string, Listing>();

  constructor(client: ClientFiles) {
    this.#client = client;
  }

  /** Looks at a project's folder and those below in which something may be wanted. */
  async look(root: string, filter: PathFilter): Promise<void> {
    const steps = walk(filter);
    let step = steps.next();
    while (step.done !== true) {
      const folders = step.value.map((path) => childUri(root, path));
      step = steps.next(await this.#list(folders));
    }
  }

  /** Looks again at the folders in which files have come or gone. */
  async lookAround(uris: readonly string[]): Promise<void> {
    const folders = new Set(uris.map(parentUri).filter((folder) => this.#listings.has(folder)));
    await this.#list([...folders]);
  }

  /**
   * The files of a project. Links are not followed, and nobody can say here where they lead: one by the name of an
   * annotation file is named, so that whoever reads it says so.
   */
  find(root: string, settings: GlobSettings): Found {
    const filter = pathFilter(settings);
    const steps = walk(filter);
    let step = steps.next();
    while (step.done !== true)
      step = steps.next(step.value.map((path) => this.#listings.get(childUri(root, path)) ?? null));
    const { hasProjectFile, annotations, reports, nested, links } = step.value;
    const uris = (paths: readonly string[]) => sorted(paths).map((path) => childUri(root, path));
    return {
      projectFile: hasProjectFile ? childUri(root, PROJECT_FILE) : null,
      annotations: uris([...annotations, ...links.filter(filter.isAnnotation)]),
      get reports() {
        return uris(reports);
      },
      nested: uris(nested),
    };
  }

  /** The nearest folder at or above a file that is known to hold a project file. */
  projectRoot(uri: string): string | null {
    for (let folder = parentUri(uri); folder !== ''; folder = parentUri(folder))
      if (holdsProjectFile(this.#listings.get(folder) ?? [])) return folder;
    return null;
  }

  async #list(folders: readonly string[]): Promise<readonly Listing[]> {
    const all: Listing[] = [];
    for (let from = 0; from < folders.length; from += AT_ONCE) {
      const some = folders.slice(from, from + AT_ONCE);
      const listings = await this.#client.list(some);
      some.forEach((folder, i) => {
        // A name that is no text can be written in no URI, and so named by nobody.
        const listing = listings[i]?.filter(({ name }) => !/\p{Surrogate}/u.test(name)) ?? null;
        this.#listings.set(folder, listing);
        all.push(listing);
      });
    }
    return all;
  }
}

/** A path below a folder, encoded as the core compares URIs. */
function childUri(folder: string, path: string): string {
  return path === '' ? folder : `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
