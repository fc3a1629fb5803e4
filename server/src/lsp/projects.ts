import { readAnnotations } from '../core/check-project.ts';
import { RULES } from '../core/rules/index.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { readText } from '../core/workspace/read-text.ts';
import { DEFAULT_SETTINGS } from '../core/workspace/settings.ts';
import { isInside, nameOf, parentUri } from '../core/workspace/uri.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import type { Host } from './host.ts';

/** How many annotation files of a project have been read. */
export interface FilesRead {
  readonly read: number;
  readonly of: number;
}

/**
 * The projects the server knows: one for each workspace folder, one for each folder below with an
 * `adduce.yaml` of its own, and guests, made around files opened from elsewhere. Ids of one do not meet
 * those of another, even where folders have the same names.
 */
export class Projects {
  readonly #host: Host;
  readonly #onChange: (gone: Workspace | null) => void;
  readonly #folders = new Set<string>();
  readonly #own = new Map<string, Workspace>();
  readonly #guests = new Map<string, Workspace>();
  /** Annotation files as they were on disk when they were read. */
  readonly #stamps = new Map<string, string | null>();

  readonly #loaded = new WeakSet<Workspace>();
  readonly #isOpen: (uri: string) => boolean;

  /**
   * `onChange` is told of every project that comes (null) or goes: files may lie in another one now. `isOpen` tells
   * whether the editor has a file open, so that what it shows counts.
   */
  constructor(host: Host, isOpen: (uri: string) => boolean, onChange: (gone: Workspace | null) => void) {
    this.#host = host;
    this.#isOpen = isOpen;
    this.#onChange = onChange;
  }

  *all(): Iterable<Workspace> {
    yield* this.#own.values();
    yield* this.#guests.values();
  }

  /** The project with this root. */
  at(root: string): Workspace | null {
    return this.#own.get(root) ?? this.#guests.get(root) ?? null;
  }

  /** The innermost project a file lies in. A guest never stands between a workspace folder and its files. */
  of(uri: string): Workspace | null {
    return innermost(this.#own, uri) ?? innermost(this.#guests, uri);
  }

  /** The project a file lies in, made where it is not known yet: for a file from elsewhere, around it. */
  around(uri: string): Workspace {
    const own = innermost(this.#own, uri);
    const marked = this.#host.projectRoot(uri);
    if (own !== null)
      return marked !== null && marked !== own.root && isInside(marked, own.root)
        ? this.#make(this.#own, marked)
        : own;
    const root = marked ?? parentUri(uri);
    const known = this.#guests.get(root);
    if (known !== undefined) return known;
    const guest = this.#make(this.#guests, root);
    // Nothing says that the files beside this one belong to it: they are left alone.
    if (marked === null) this.#loaded.add(guest);
    return guest;
  }

  /** Whether a project was made around files from elsewhere: only what is open of it is anybody's business. */
  isGuest(workspace: Workspace): boolean {
    return this.#guests.get(workspace.root) === workspace;
  }

  /** Whether all files of a project have been read: before that, what it lacks may only be on its way. */
  isLoaded(workspace: Workspace): boolean {
    return this.#loaded.has(workspace);
  }

  /** False for a file on its own, about whose surroundings nothing is known. */
  isProject(workspace: Workspace): boolean {
    return !this.isGuest(workspace) || this.#host.projectRoot(`${workspace.root}/${PROJECT_FILE}`) !== null;
  }

  /** A workspace folder's project is there from now on; its files are read by `load`. */
  addFolder(root: string): void {
    this.#folders.add(root);
    if (!this.#own.has(root)) this.#make(this.#own, root);
  }

  /** Takes the projects away that were there for this folder alone. */
  removeFolder(root: string): void {
    this.#folders.delete(root);
    this.#leaveUnwanted(root);
  }

  /** Takes a project away if it is a guest: the last document of it has been closed. */
  dismissGuest(workspace: Workspace): void {
    if (this.isGuest(workspace)) this.#leave(this.#guests, workspace);
  }

  /** The folders of workspace folders that a folder lies in. */
  *foldersAround(uri: string): Iterable<string> {
    for (const folder of this.#folders) if (isInside(uri, folder)) yield folder;
  }

  /**
   * Reads a project and those below it as they are on disk now; what has been read and has not changed since
   * is left alone. Yields after each step, so that the caller can take turns, and what has to be waited for before the
   * next one. Ends early when the project is taken away meanwhile. What fails is told and left out.
   */
  *load(
    root: string,
    failed: (what: string, thrown: unknown) => void,
  ): Generator<FilesRead | Promise<void>, void> {
    const roots = [root];
    for (let at = roots.pop(); at !== undefined; at = roots.pop()) {
      const workspace = this.at(at);
      if (workspace === null || !this.isProject(workspace)) continue;
      try {
        roots.push(...(yield* this.#loadOne(workspace, failed)));
      } catch (thrown) {
        failed(`Reading the project in ${at}`, thrown);
      }
      this.#loaded.add(workspace);
    }
  }

  *#loadOne(
    workspace: Workspace,
    failed: (what: string, thrown: unknown) => void,
  ): Generator<FilesRead | Promise<void>, readonly string[]> {
    const { root } = workspace;
    const { fetching } = this.#host;
    const gone = () => this.at(root) !== workspace;
    if (fetching !== undefined) {
      yield fetching.prepare(root, () => {
        this.readProjectFile(workspace);
        return workspace.settings;
      });
      if (gone()) return [];
    }
    const found = this.#host.discover(root, workspace.settings);
    const below = this.isGuest(workspace) ? [] : found.nested;
    for (const nested of below) if (!this.#own.has(nested)) this.#make(this.#own, nested);
    this.#leaveUnwanted(root);
    const there = new Set(found.annotations);
    for (const uri of workspace.annotationUris())
      if (!there.has(uri) && !workspace.isOpen(uri)) this.#remove(workspace, uri);
    for (const [at, uri] of found.annotations.entries()) {
      if (this.of(uri) !== workspace || workspace.isOpen(uri) || !this.#hasChanged(uri)) continue;
      try {
        this.readAnnotations(workspace, uri);
      } catch (thrown) {
        failed(`Reading ${uri}`, thrown);
      }
      yield { read: at + 1, of: found.annotations.length };
      if (gone()) return [];
    }
    return below;
  }

  /** A file has come, gone or changed: everybody who asked for it looks again, unless the editor has it open. */
  fileChanged(uri: string): void {
    const home = this.of(uri);
    for (const workspace of this.all()) {
      if (!isInside(uri, workspace.root)) continue;
      if (uri === workspace.baselineUri) workspace.baselineChangedOnDisk();
      // A project may name files of one that lies within it.
      else workspace.reportChangedOnDisk(uri);
    }
    if (home === null) return;
    if (this.isProjectFile(uri)) this.readProjectFile(home);
    else if (this.#host.roleOf(home.root, uri, home.settings) === 'annotation')
      this.readAnnotations(home, uri);
  }

  /** Reads a closed annotation file from disk, or takes out one that is no longer there. */
  readAnnotations(workspace: Workspace, uri: string): void {
    if (workspace.isOpen(uri)) return;
    this.#stamps.set(uri, this.#host.stamp(uri));
    if (!readAnnotations(workspace, this.#host.port, uri)) this.#stamps.delete(uri);
  }

  /** Reads a closed annotation file again if it has changed on disk since it was read. True when it has. */
  refreshAnnotations(workspace: Workspace, uri: string): boolean {
    if (workspace.isOpen(uri) || !this.#hasChanged(uri)) return false;
    this.readAnnotations(workspace, uri);
    return true;
  }

  /** Opens an annotation file that has been read from disk and has the same text in the editor. Else false. */
  reopenAnnotations(workspace: Workspace, uri: string, text: string): boolean {
    if (!workspace.hasAnnotations(uri) || workspace.isOpen(uri) || this.#hasChanged(uri)) return false;
    return readText(this.#host.port, uri, workspace.root) === text && workspace.reopenAnnotations(uri, text);
  }

  /** Whether an annotation file or `adduce.yaml` that is open has the text it has on disk. */
  isOnDisk(workspace: Workspace, uri: string): boolean {
    const text = workspace.isProjectFile(uri) ? workspace.projectText : workspace.annotationText(uri);
    return text === readText(this.#host.port, uri, workspace.root);
  }

  /** Reads the settings of a project, unless they are open in the editor. */
  readProjectFile(workspace: Workspace): void {
    const uri = `${workspace.root}/${PROJECT_FILE}`;
    if (this.#isOpen(uri)) return;
    workspace.setProjectFile(uri, readText(this.#host.port, uri, workspace.root));
  }

  isProjectFile(uri: string): boolean {
    return nameOf(uri) === PROJECT_FILE;
  }

  #make(among: Map<string, Workspace>, root: string): Workspace {
    const workspace = new Workspace({
      root,
      port: this.#host.port,
      rules: RULES,
      settings: DEFAULT_SETTINGS,
    });
    among.set(root, workspace);
    this.readProjectFile(workspace);
    this.#onChange(null);
    return workspace;
  }

  #remove(workspace: Workspace, uri: string): void {
    this.#stamps.delete(uri);
    workspace.removeAnnotations(uri);
  }

  #leave(among: Map<string, Workspace>, workspace: Workspace): void {
    among.delete(workspace.root);
    for (const uri of workspace.annotationUris()) this.#stamps.delete(uri);
    this.#onChange(workspace);
  }

  #hasChanged(uri: string): boolean {
    const before = this.#stamps.get(uri);
    return before === undefined || before === null || before !== this.#host.stamp(uri);
  }

  /** Whether a workspace folder, or an `adduce.yaml` below one, still asks for a project of its own. */
  #isWanted(root: string): boolean {
    if (this.#folders.has(root)) return true;
    const covered = [...this.foldersAround(root)].length > 0;
    return covered && this.#host.projectRoot(`${root}/${PROJECT_FILE}`) === root;
  }

  /** Takes away what nothing asks for any more, at a folder and below: those files are part of another project. */
  #leaveUnwanted(root: string): void {
    for (const workspace of [...this.#own.values()])
      if (isInside(workspace.root, root) && !this.#isWanted(workspace.root))
        this.#leave(this.#own, workspace);
  }
}

function innermost(among: ReadonlyMap<string, Workspace>, uri: string): Workspace | null {
  let best: Workspace | null = null;
  for (const workspace of among.values())
    if (isInside(uri, workspace.root) && (best === null || workspace.root.length > best.root.length))
      best = workspace;
  return best;
}
