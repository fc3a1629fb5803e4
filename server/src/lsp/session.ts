import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { PositionEncoding } from './encoding.ts';
import type { Host } from './host.ts';
import { Loading } from './loading.ts';
import { Positions } from './positions.ts';
import { Projects } from './projects.ts';

/** What the handlers of one connection share. No handler keeps anything of its own between requests. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly projects: Projects;
  readonly loading: Loading;
  readonly documents: OpenDocuments;
  readonly client: ClientFacts;
  readonly positions: Positions;
  /** The project a document is at home in; one that was not known yet is read from now on. */
  home(uri: string): Workspace;
  /**
   * The project of a file with everything checked that has been received, for answering at once: while the
   * project is still being read, with what is known so far.
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
  /** Something has changed: check it and publish, once the messages already received are handled. */
  changed(): void;
}

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

  /** An object that is another each time a document is opened; null for one that is not open. */
  opening(uri: string): object | null {
    return this.#open.get(uri) ?? null;
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
  { changed, projectsChanged }: SessionEvents,
): Session {
  const documents = new OpenDocuments();
  const projects = new Projects(host, (uri) => documents.version(uri) !== null, projectsChanged);
  const failed = (what: string, thrown: unknown) =>
    connection.console.error(`${what} failed: ${describe(thrown)}`);
  const loading = new Loading(projects, host, changed, failed);
  host.fetching?.onArrived((uris) => {
    for (const uri of uris)
      try {
        projects.fileChanged(uri);
      } catch (thrown) {
        failed(`Reading ${uri}`, thrown);
      }
    changed();
  });
  const settled = (clientUri: string): FileInProject | null => {
    const uri = canonicalUri(clientUri);
    const workspace = projects.of(uri);
    if (workspace === null) return null;
    // What has been read of a project so far would be checked in vain, and keep everybody waiting.
    if (projects.isLoaded(workspace)) workspace.check();
    return { workspace, uri };
  };
  async function whole<T>(answer: () => T): Promise<T> {
    for (;;) {
      const found = answer();
      if (host.fetching?.isWaiting !== true) return found;
      await host.fetching.settled();
      for (const workspace of projects.all()) if (projects.isLoaded(workspace)) workspace.check();
    }
  }
  return {
    connection,
    host,
    projects,
    loading,
    client,
    positions: new Positions(client.encoding, host.port, (run) => host.later(run)),
    documents,
    changed,
    home(uri) {
      const workspace = projects.around(uri);
      void loading.loaded(workspace.root);
      return workspace;
    },
    settled,
    async loaded(clientUri) {
      const workspace = projects.of(canonicalUri(clientUri));
      if (workspace !== null) await loading.loaded(workspace.root);
      return whole(() => settled(clientUri));
    },
    async fresh(clientUri) {
      const workspace = projects.of(canonicalUri(clientUri));
      if (workspace === null || !projects.isProject(workspace)) return null;
      await loading.again(workspace.root);
      return whole(() => settled(clientUri));
    },
    whole,
  };
}

/** What was thrown, for the log. */
export function describe(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
