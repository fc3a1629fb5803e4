import type { WorkspaceFolder } from 'vscode-languageserver';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { Publisher } from './publish.ts';
import type { Session } from './session.ts';

/** How long files are read before messages get their turn, in milliseconds. */
const TURN = 10;

/** Reads the projects of the workspace folders, a few files at a time, so that requests are answered meanwhile. */
export class Loading {
  readonly #session: Session;
  readonly #publisher: Publisher;
  readonly #folders: string[] = [];
  #running = false;
  #waiting: (() => void)[] = [];

  constructor(session: Session, publisher: Publisher) {
    this.#session = session;
    this.#publisher = publisher;
  }

  add(folders: readonly WorkspaceFolder[]): void {
    this.#folders.push(...folders.map(({ uri }) => folderUri(uri)));
    if (!this.#running && this.#folders.length > 0) void this.#run();
  }

  remove(folders: readonly WorkspaceFolder[]): void {
    for (const { uri } of folders)
      for (const gone of this.#session.projects.unload(folderUri(uri))) this.#publisher.clear(gone);
  }

  /** Resolves once everything asked for so far has been read and checked. */
  done(): Promise<void> {
    return this.#running ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  async #run(): Promise<void> {
    this.#running = true;
    const { connection, host, projects } = this.#session;
    try {
      for (let folder = this.#folders.shift(); folder !== undefined; folder = this.#folders.shift()) {
        let turn = host.now();
        for (const _ of projects.load(folder)) {
          if (host.now() - turn < TURN) continue;
          await this.#yield();
          turn = host.now();
        }
        for (const workspace of projects.all()) {
          const over = () => host.now() - turn > TURN;
          while (!workspace.check(over)) {
            await this.#yield();
            turn = host.now();
          }
        }
      }
    } catch (thrown) {
      connection.console.error(
        `Reading the project failed: ${thrown instanceof Error ? thrown.stack : String(thrown)}`,
      );
    }
    this.#running = false;
    this.#session.changed();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #yield(): Promise<void> {
    return new Promise((resolve) => this.#session.host.later(resolve));
  }
}

export function folderUri(uri: string): string {
  return canonicalUri(uri).replace(/\/+$/, '');
}
