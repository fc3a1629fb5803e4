import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import {
  type DidChangeWatchedFilesRegistrationOptions,
  type FileChangeType,
  type FileSystemWatcher,
  type Registration,
  type RegistrationParams,
  type UnregistrationParams,
  WatchKind,
} from 'vscode-languageserver/node';

const WATCHED_FILES = 'workspace/didChangeWatchedFiles';

/** What a server has registered while running, and which changes of files it therefore hears of. */
export class Registrations {
  readonly #byId = new Map<string, Registration>();

  get all(): readonly Registration[] {
    return [...this.#byId.values()];
  }

  register(params: RegistrationParams): void {
    for (const registration of params.registrations) this.#byId.set(registration.id, registration);
  }

  unregister(params: UnregistrationParams): void {
    for (const { id } of params.unregisterations) this.#byId.delete(id);
  }

  /** True when some watcher asks for this kind of change of this file. */
  watches(file: string, type: FileChangeType, roots: readonly string[]): boolean {
    return this.all.some(
      ({ method, registerOptions }) =>
        method === WATCHED_FILES &&
        isWatching(registerOptions) &&
        registerOptions.watchers.some((watcher) => matches(watcher, file, type, roots)),
    );
  }
}

function isWatching(options: unknown): options is DidChangeWatchedFilesRegistrationOptions {
  return (
    typeof options === 'object' &&
    options !== null &&
    'watchers' in options &&
    Array.isArray(options.watchers)
  );
}

function matches(
  watcher: FileSystemWatcher,
  file: string,
  type: FileChangeType,
  roots: readonly string[],
): boolean {
  const kind = watcher.kind ?? WatchKind.Create | WatchKind.Change | WatchKind.Delete;
  // FileChangeType counts 1, 2, 3 where WatchKind has the bits 1, 2, 4.
  if ((kind & (1 << (type - 1))) === 0) return false;
  const glob = watcher.globPattern;
  if (typeof glob === 'string') {
    const isMatch = picomatch(glob, { dot: true });
    return isMatch(slashed(file)) || roots.some((root) => isMatch(inside(root, file) ?? ''));
  }
  const base = typeof glob.baseUri === 'string' ? glob.baseUri : glob.baseUri.uri;
  const path = inside(fileURLToPath(base), file);
  return path !== null && picomatch(glob.pattern, { dot: true })(path);
}

function inside(root: string, file: string): string | null {
  const start = `${slashed(root).replace(/\/$/, '')}/`;
  return slashed(file).startsWith(start) ? slashed(file).slice(start.length) : null;
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
