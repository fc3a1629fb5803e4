import {
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { chooseEncoding, type PositionEncoding } from './encoding.ts';
import { FEATURES } from './features/index.ts';
import type { Host } from './host.ts';
import type { AdduceOptions } from './protocol.ts';
import { Publisher } from './publish.ts';
import { onAdduce } from './requests.ts';
import { createSession, describe, type Session } from './session.ts';
import { registerSync, type Sync } from './sync.ts';
import { registerWatching, startWatching } from './watching.ts';

/** Name and version the server gives its clients. */
export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/**
 * Serves one client until it goes. Everything about the client and its files lives in the session.
 *
 * @param hostFor the machine to serve on, which may be the client’s
 */
export function startServer(
  connection: Connection,
  hostFor: (options: AdduceOptions) => Host,
  info: ServerInfo,
): void {
  connection.onInitialize((params): InitializeResult => {
    const options: AdduceOptions = params.initializationOptions ?? {};
    const host = hostFor(options);
    const client = {
      capabilities: params.capabilities,
      encoding: chooseEncoding(params.capabilities.general?.positionEncodings),
      isAdduce: options.client === 'adduce-vscode',
    };
    let publishing: Publishing | null = null;
    let sync: Sync | null = null;
    const session = createSession(connection, host, client, {
      changed: () => publishing?.request(),
      projectsChanged: (gone) => {
        if (gone !== null) publisher.clearProject(gone);
        sync?.rehome();
      },
    });
    const publisher = new Publisher(session);
    publishing = new Publishing(session, publisher);
    const { loading } = session;

    sync = registerSync(session);
    registerWatching(session, publisher);
    for (const feature of FEATURES) feature.register(session);

    connection.onShutdown(() => {
      loading.stop();
      publishing?.stop();
    });
    const folders = params.workspaceFolders ?? rootFolder(params.rootUri ?? null);
    connection.onInitialized(() => {
      startWatching(session);
      if (params.capabilities.workspace?.workspaceFolders === true)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          loading.remove(removed);
          loading.add(added);
        });
      loading.add(folders);
    });
    onAdduce(connection, 'adduce/ready', async () => {
      do {
        await loading.done();
        await host.fetching?.settled();
        publishing?.now();
      } while (host.fetching?.isWaiting === true);
      const findings = { files: 0, findings: 0 };
      for (const workspace of session.projects.all())
        for (const uri of workspace.annotationUris()) {
          findings.files++;
          findings.findings += workspace.findings(uri).length;
        }
      return findings;
    });
    return { capabilities: capabilities(client.encoding), serverInfo: info };
  });
  connection.listen();
}

function capabilities(positionEncoding: PositionEncoding): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return Object.assign(own, ...FEATURES.map((feature) => feature.capabilities));
}

function rootFolder(uri: string | null): readonly WorkspaceFolder[] {
  return uri === null ? [] : [{ uri, name: uri }];
}

/**
 * Checks and publishes after changes. There is no fixed delay: all messages that have already come in are
 * handled first, then everything is published once.
 */
class Publishing {
  readonly #session: Session;
  readonly #publisher: Publisher;
  #requested = 0;
  #scheduled = false;
  #stopped = false;
  #awaiting = false;

  constructor(session: Session, publisher: Publisher) {
    this.#session = session;
    this.#publisher = publisher;
  }

  request(): void {
    this.#requested++;
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#wait(0);
  }

  /** The client wants to hear nothing more. */
  stop(): void {
    this.#stopped = true;
  }

  /** Checks and publishes all there is, however long it takes. */
  now(): void {
    this.#publish(() => false);
  }

  /** @param isOver whether it is time to let others have their turn; what is left is checked after that */
  #publish(isOver: () => boolean): void {
    if (this.#stopped) return;
    const { connection, projects, documents } = this.#session;
    for (const workspace of projects.all()) {
      // Half a project would be full of findings about the other half.
      if (!projects.isLoaded(workspace)) continue;
      this.#guarded(`Checking ${workspace.root}`, () => {
        // A large file that was just opened takes seconds: what is typed meanwhile does not wait for it.
        if (!workspace.check(isOver)) return this.request();
        // What has been asked for in vain would be found missing, and is only on its way.
        if (this.#awaitsFiles()) return;
        const { findings, reports } = workspace.settle();
        for (const uri of findings)
          if (projects.isGuest(workspace) && documents.version(uri) === null) this.#publisher.clear(uri);
          else this.#guarded(`Showing the findings of ${uri}`, () => this.#publisher.publish(workspace, uri));
        if (this.#session.client.isAdduce && reports.size > 0)
          void connection.sendNotification('adduce/reportsChanged', {
            uris: [...reports].map((uri) => documents.clientUri(uri)),
          });
      });
    }
  }

  #awaitsFiles(): boolean {
    const { fetching } = this.#session.host;
    if (fetching?.isWaiting !== true) return false;
    if (!this.#awaiting) {
      this.#awaiting = true;
      void fetching.settled().then(() => {
        this.#awaiting = false;
        this.request();
      });
    }
    return true;
  }

  /** A project that cannot be checked does not silence the others, nor a file the rest of its project. */
  #guarded(what: string, run: () => void): void {
    try {
      run();
    } catch (thrown) {
      this.#session.connection.console.error(`${what} failed: ${describe(thrown)}`);
    }
  }

  /** Goes on as soon as a turn has passed without another change; a steady stream does not starve it. */
  #wait(turns: number): void {
    const seen = this.#requested;
    this.#session.host.later(() => {
      if (seen !== this.#requested && turns < MOST_TURNS) return this.#wait(turns + 1);
      this.#scheduled = false;
      const start = this.#session.host.now();
      this.#publish(() => this.#session.host.now() - start > TURN);
    });
  }
}

const MOST_TURNS = 50;

/** Milliseconds that checking may keep everybody else waiting. */
const TURN = 50;
