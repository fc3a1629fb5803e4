import * as l10n from '@vscode/l10n';
import {
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { chooseEncoding } from './encoding.ts';
import { capabilitiesFor } from './features/feature.ts';
import { FEATURES } from './features/index.ts';
import type { Host } from './host.ts';
import { Progress } from './progress.ts';
import type { AdduceOptions } from './protocol.ts';
import { Publisher } from './publish.ts';
import { Publishing } from './publishing.ts';
import { onAdduce } from './requests.ts';
import { type ClientFacts, createSession } from './session.ts';
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
    l10n.config({ contents: { ...options.words } });
    const client = {
      capabilities: params.capabilities,
      encoding: chooseEncoding(params.capabilities.general?.positionEncodings),
      isAdduce: options.client === 'adduce-vscode',
    };
    let publishing: Publishing | null = null;
    let sync: Sync | null = null;
    const progress = new Progress(
      {
        connection,
        isShown: params.capabilities.window?.workDoneProgress === true,
        now: () => host.now(),
      },
      () => publishing?.leaveClosedFiles(),
    );
    const session = createSession(connection, host, client, {
      changed: () => publishing?.request(),
      reading: ({ read, of }) => progress.tell({ what: 'Reading annotation files', done: read, of }),
      projectsChanged: (gone) => {
        if (gone !== null) publisher.clearProject(gone);
        sync?.rehome();
      },
    });
    const publisher = new Publisher(session);
    publishing = new Publishing(session, publisher, progress);
    const { loading } = session;

    sync = registerSync(session);
    registerWatching(session, publisher);
    for (const feature of FEATURES) feature.register(session);

    connection.onShutdown(() => {
      publishing?.keep();
      loading.stop();
      publishing?.stop();
    });
    const folders = params.workspaceFolders ?? rootFolder(params.rootUri ?? null);
    connection.onInitialized(() => {
      startWatching(session);
      session.configuration.start();
      if (params.capabilities.workspace?.workspaceFolders === true)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          loading.remove(removed);
          loading.add(added);
        });
      publishing?.recall(folders);
      loading.add(folders);
    });
    onAdduce(connection, 'adduce/ready', async () => {
      await loading.done();
      for (const workspace of session.projects.all()) await session.checked(workspace);
      publishing?.now();
      const findings = { files: 0, findings: 0 };
      for (const workspace of session.projects.all())
        for (const uri of workspace.annotationUris()) {
          findings.files++;
          findings.findings += workspace.findings(uri).length;
        }
      return findings;
    });
    return { capabilities: capabilities(client), serverInfo: info };
  });
  connection.listen();
}

function capabilities(client: ClientFacts): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  const features = FEATURES.map((feature) => capabilitiesFor(feature, client));
  const workspace = Object.assign({}, own.workspace, ...features.map((feature) => feature.workspace));
  return Object.assign(own, ...features, { workspace });
}

function rootFolder(uri: string | null): readonly WorkspaceFolder[] {
  return uri === null ? [] : [{ uri, name: uri }];
}
