import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { Settled, Workspace } from '../core/workspace/workspace.ts';
import { Configuration } from './configuration.ts';
import type { PositionEncoding } from './encoding.ts';
import type { Host } from './host.ts';
import { Loading } from './loading.ts';
import { Positions } from './positions.ts';
import { type FilesRead, Projects } from './projects.ts';

/** What the handlers of one connection share. No handler keeps anything of its own between requests. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly projects: Projects;
  readonly loading: Loading;
  readonly documents: OpenDocuments;
  readonly client: ClientFacts;
  readonly configuration: Configuration;
  readonly positions: Positions;
  /** The project a document is at home in; one that was not known yet is read from now on. */
  home(uri: string): Workspace;
  /**
   * The project of a file with everything that has been received, for answering at once: while the project is still
   * being read, with what is known so far. What an answer needs to have checked is checked when it is asked for.
   */
  settled(uri: string): FileInProject | null;
  /** The same, once the whole project has been read: for answers that are better late than wrong. */
  loaded(uri: string): Promise<FileInProject | null>;
  /**
   * The same, as things stand on disk now, even if nobody has told us yet: for answers that are written to
   * disk. Null for a file about whose surroundings nothing is known.
   */
  fresh(uri: string): Promise<FileInProject | null>;
  /**
   * An answer for which every file was at hand: where files have to be waited for, it is worked out again when those
   * that it lacked have come. It must do nothing but answer.
   */
  whole<T>(answer: () => T): Promise<T>;
  /** Resolves once everything in a project has been read and checked. Others have their turn meanwhile. */
  checked(workspace: Workspace): Promise<void>;
  /** Something has changed: check it and publish, once the messages already received are handled. */
  changed(): void;
  /** Calls when what has changed in a project is checked and published, for what the editor shows beside findings. */
  onPublished(listener: PublishedListener): void;
  /** Says so to those who listen. */
  published(workspace: Workspace, settled: Settled): void;
}

export type PublishedListener = (workspace: Workspace, settled: Settled) => void;

export interface FileInProject {
  readonly workspace: Workspace;
  /** Canonical. */
  readonly uri: string;
}

/** What the session tells the rest of the server. */
export interface SessionEvents {
  readonly changed: () => void;
  /** A project has come (null) or gone: files may lie in another one now. */
  readonly projectsChanged: (gone: Workspace | null) => void;
  /** The files of a project are being read. */
  readonly reading: (files: FilesRead) => void;
}

/** What is known of the client from its `initialize` request. */
export interface ClientFacts {
  readonly capabilities: ClientCapabilities;
  /** How characters are counted on the wire. */
  readonly encoding: PositionEncoding;
  /** True for the Adduce extension, which understands `adduce/…` and has its commands. */
  readonly isAdduce: boolean;
}

/** The open documents: their version, and the spelling of their URI that the client uses. */
export class OpenDocuments {
  readonly #open = new Map<string, { readonly clientUri: string; version: number }>();

  add(clientUri: string, version: number): string {
    const uri = canonicalUri(clientUri);
    this.#open.set(uri, { clientUri, version });
    return uri;
  }

  setVersion(uri: string, version: number): void {
    const document = this.#open.get(uri);
    if (document !== undefined) document.version = version;
  }

  delete(uri: string): void {
    this.#open.delete(uri);
  }

  version(uri: string): number | null {
    return this.#open.get(uri)?.version ?? null;
  }

  /**
   * Stands for a document from its opening to its closing: what is kept of it by this, weakly, ends then. Null for one
   * that is not open.
   */
  opened(uri: string): object | null {
    return this.#open.get(uri) ?? null;
  }

  /** The open documents. */
  uris(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** A URI as the client writes it. */
  clientUri(uri: string): string {
    return this.#open.get(uri)?.clientUri ?? uri;
  }
}

export function createSession(
  connection: Connection,
  host: Host,
  client: ClientFacts,
  { changed, projectsChanged, reading }: SessionEvents,
): Session {
  const documents = new OpenDocuments();
  const projects = new Projects(host, (uri) => documents.version(uri) !== null, projectsChanged);
  const failed = (what: string, thrown: unknown) =>
    connection.console.error(`${what} failed: ${describe(thrown)}`);
  const loading = new Loading(projects, host, { changed, failed, reading });
  host.fetching?.onArrived((uris) => {
    for (const uri of uris)
      try {
        projects.fileChanged(uri);
      } catch (thrown) {
        failed(`Reading ${uri}`, thrown);
      }
    changed();
  });
  const listeners: PublishedListener[] = [];
  const settled = (clientUri: string): FileInProject | null => {
    const uri = canonicalUri(clientUri);
    const workspace = projects.of(uri);
    return workspace === null ? null : { workspace, uri };
  };
  async function whole<T>(answer: () => T): Promise<T> {
    for (;;) {
      const found = answer();
      if (host.fetching?.isWaiting !== true) return found;
      await host.fetching.settled();
    }
  }
  async function checked(workspace: Workspace): Promise<void> {
    await loading.loaded(workspace.root);
    for (;;) {
      for (let start = host.now(); !workspace.check(() => host.now() - start > TURN); start = host.now())
        for (let turn = 0; turn < BREATH; turn++) await new Promise<void>((resolve) => host.later(resolve));
      // What was asked for meanwhile may have to be fetched, and what asked for it checked again.
      if (host.fetching?.isWaiting !== true) return;
      await host.fetching.settled();
    }
  }
  /** Where files have to be waited for, checking asks for all that an answer can need. */
  async function complete(clientUri: string): Promise<FileInProject | null> {
    const file = settled(clientUri);
    if (file === null || host.fetching === undefined || !projects.isLoaded(file.workspace)) return file;
    await checked(file.workspace);
    return settled(clientUri);
  }
  return {
    connection,
    host,
    projects,
    loading,
    client,
    configuration: new Configuration(connection, client),
    positions: new Positions(client.encoding, host.port, (run) => host.later(run)),
    documents,
    changed,
    onPublished(listener) {
      listeners.push(listener);
    },
    published(workspace, what) {
      for (const listener of listeners)
        try {
          listener(workspace, what);
        } catch (thrown) {
          // One that fails does not silence the others.
          connection.console.error(`Telling of what has changed failed: ${describe(thrown)}`);
        }
    },
    home(uri) {
      const workspace = projects.around(uri);
      void loading.loaded(workspace.root);
      return workspace;
    },
    settled,
    async loaded(clientUri) {
      const workspace = projects.of(canonicalUri(clientUri));
      if (workspace !== null) await loading.loaded(workspace.root);
      return complete(clientUri);
    },
    checked,
    async fresh(clientUri) {
      const workspace = projects.of(canonicalUri(clientUri));
      if (workspace === null || !projects.isProject(workspace)) return null;
      await loading.again(workspace.root);
      return complete(clientUri);
    },
    whole,
  };
}

/** Milliseconds that checking may keep everybody else waiting: somebody may be typing. */
export const TURN = 10;

/**
 * Turns between two stretches of long work. A message takes several from the stream to whoever answers it, and the answer
 * as many back: if there were one stretch of work in each, a letter would wait for four.
 */
export const BREATH = 5;

/** What was thrown, for the log. */
export function describe(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
