import { RULES } from '../core/rules/index.ts';
import { decodeText } from '../core/text/decode.ts';
import { PROJECT_FILE } from '../core/workspace/project-file.ts';
import { DEFAULT_SETTINGS } from '../core/workspace/settings.ts';
import { isInside, nameOf, parentUri } from '../core/workspace/uri.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import type { Host } from './host.ts';

/**
 * The projects the server knows: one for each workspace folder, one for each folder below with an
 * `adduce.yaml` of its own, and one for each file opened from elsewhere. Ids of one do not meet those of
 * another, even where folders have the same names.
 */
export class Projects {
  readonly #host: Host;
  readonly #workspaces = new Map<string, Workspace>();

  constructor(host: Host) {
    this.#host = host;
  }

  all(): Iterable<Workspace> {
    return this.#workspaces.values();
  }

  /** The innermost project a file lies in. */
  of(uri: string): Workspace | null {
    let best: Workspace | null = null;
    for (const workspace of this.#workspaces.values())
      if (isInside(uri, workspace.root) && (best === null || workspace.root.length > best.root.length))
        best = workspace;
    return best;
  }

  /** The project a file lies in; for a file from elsewhere one is made around it. */
  around(uri: string): Workspace {
    return this.of(uri) ?? this.#make(this.#host.projectRoot(uri) ?? parentUri(uri));
  }

  /** Makes the projects of a folder. Yields after each file read, so that the caller can take turns. */
  *load(folder: string): Generator<{ readonly root: string; readonly files: number }> {
    const folders = [folder];
    for (let root = folders.pop(); root !== undefined; root = folders.pop()) {
      const workspace = this.#workspaces.get(root) ?? this.#make(root);
      const found = this.#host.discover(root, workspace.settings);
      folders.push(...found.nested);
      for (const uri of found.annotations) {
        this.readAnnotations(workspace, uri);
        yield { root, files: found.annotations.length };
      }
    }
  }

  unload(folder: string): readonly string[] {
    const gone: string[] = [];
    for (const [root, workspace] of this.#workspaces)
      if (isInside(root, folder)) {
        gone.push(...workspace.annotationUris());
        this.#workspaces.delete(root);
      }
    return gone;
  }

  /** Reads a closed annotation file from disk, or takes out one that is no longer there. */
  readAnnotations(workspace: Workspace, uri: string): void {
    if (workspace.isOpen(uri)) return;
    const content = this.#host.port.read(uri);
    if (content.ok) workspace.setAnnotations(uri, decodeText(content.bytes).text, 'closed');
    else workspace.removeAnnotations(uri);
  }

  readProjectFile(workspace: Workspace): void {
    const uri = `${workspace.root}/${PROJECT_FILE}`;
    const content = this.#host.port.read(uri);
    workspace.setProjectFile(uri, content.ok ? decodeText(content.bytes).text : null);
  }

  isProjectFile(uri: string): boolean {
    return nameOf(uri) === PROJECT_FILE;
  }

  #make(root: string): Workspace {
    const workspace = new Workspace({
      root,
      port: this.#host.port,
      rules: RULES,
      settings: DEFAULT_SETTINGS,
    });
    this.#workspaces.set(root, workspace);
    this.readProjectFile(workspace);
    return workspace;
  }
}
