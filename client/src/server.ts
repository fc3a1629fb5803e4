import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { AdduceNotifications, AdduceOptions, AdduceRequests } from '../../server/src/lsp/protocol.ts';
import { answerFileRequests } from './client-files.ts';
import { endReason, mayRestart, type ProcessEnd } from './crash-policy.ts';
import { ANNOTATION_LANGUAGE, fileSchemes, REPORT_LANGUAGES } from './files.ts';
import type { Launcher } from './launcher.ts';
import { translatedWords } from './translated-words.ts';

/** Thrown by a request when no server runs and none is starting. */
export class ServerUnavailable extends Error {}

/** The language server as the rest of the extension sees it. */
export interface Server {
  readonly client: BaseLanguageClient;
  /** Fires each time a server has started, so that what was learnt from the last one is asked again. */
  readonly onDidStart: vscode.Event<void>;
  /** Reports whose claims have changed. */
  readonly onReportsChanged: vscode.Event<readonly vscode.Uri[]>;
  /** Something in a project has changed, and is checked. */
  readonly onProjectChanged: vscode.Event<void>;
  /** Starts the server; a failure is shown to the person, not thrown. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Ends the server for good, its process included. */
  stop(): Promise<void>;
  showLog(): void;
  /**
   * Asks the server, waiting for it while it starts.
   * @throws ServerUnavailable when it is not running; the server's own errors as they come
   */
  request<M extends keyof AdduceRequests>(
    method: M,
    params: AdduceRequests[M]['params'],
  ): Promise<AdduceRequests[M]['result']>;
  /** The URI by which the server knows a document. */
  uriOf(uri: vscode.Uri): string;
}

/** Makes the server and the way to talk to it; nothing runs before `start`. */
export function createServer(launcher: Launcher): Server {
  const log = vscode.window.createOutputChannel('Adduce', { log: true });
  const started = new vscode.EventEmitter<void>();
  const reportsChanged = new vscode.EventEmitter<readonly vscode.Uri[]>();
  const projectChanged = new vscode.EventEmitter<void>();
  let processEnd: Promise<ProcessEnd> | null = null;
  let starting: Promise<void> | null = null;

  let options: AdduceOptions = {};

  const client = launcher.client({
    documentSelector: fileSchemes().flatMap((scheme) =>
      [ANNOTATION_LANGUAGE, ...REPORT_LANGUAGES].map((language) => ({ scheme, language })),
    ),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: (): AdduceOptions => ({
      client: 'adduce-vscode',
      words: translatedWords(),
      ...options,
    }),
    progressOnInitialization: true,
    initializationFailedHandler: () => false,
    errorHandler: errorHandler(() => processEnd, failed),
  });
  answerFileRequests(client, launcher.pack);
  client.onNotification('adduce/reportsChanged', (changed: AdduceNotifications['adduce/reportsChanged']) =>
    reportsChanged.fire(changed.uris.map((uri) => client.protocol2CodeConverter.asUri(uri))),
  );
  client.onNotification('adduce/projectChanged', () => projectChanged.fire());
  const states = client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) return;
    processEnd = launcher.end();
    started.fire();
  });

  function start(): Promise<void> {
    // Several may wait for one start; its failure is said once.
    starting ??= startOnce().finally(() => {
      starting = null;
    });
    return starting;
  }
  async function startOnce(): Promise<void> {
    try {
      options = await launcher.options();
      await client.start();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      failed(
        vscode.l10n.t(
          'Adduce could not start: its language server did not come up. Your files are untouched.',
        ),
      );
    }
  }
  async function restart(): Promise<void> {
    // Stopping a client that is not running throws; it has nothing to stop.
    if (client.state === State.Running) await client.stop();
    await start();
  }
  function failed(message: string): void {
    const again = vscode.l10n.t('Restart');
    const show = vscode.l10n.t('Show Log');
    vscode.window.showErrorMessage(message, again, show).then(
      (choice) => {
        if (choice === again) void restart();
        if (choice === show) log.show(true);
      },
      (error) => log.error(error),
    );
  }

  return {
    client,
    onDidStart: started.event,
    onReportsChanged: reportsChanged.event,
    onProjectChanged: projectChanged.event,
    start,
    restart,
    showLog: () => log.show(true),
    uriOf: (uri) => client.code2ProtocolConverter.asUri(uri),
    async request(method, params) {
      if (client.state === State.Stopped) throw new ServerUnavailable('The language server is not running');
      return client.sendRequest(method, params);
    },
    async stop() {
      states.dispose();
      started.dispose();
      reportsChanged.dispose();
      projectChanged.dispose();
      try {
        await client.dispose();
      } finally {
        launcher.dispose();
        log.dispose();
      }
    },
  };
}

/** The client's own handler restarts four times and then says a server "crashed 5 times"; this one says why, and asks. */
function errorHandler(
  end: () => Promise<ProcessEnd> | null,
  failed: (message: string) => void,
): ErrorHandler {
  const crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    async closed(): Promise<CloseHandlerResult> {
      crashes.push(performance.now());
      const why = sayEnd(await soon(end()));
      if (mayRestart(crashes)) {
        return { action: CloseAction.Restart, handled: true, message: `${why} Starting it again.` };
      }
      crashes.length = 0;
      failed(
        vscode.l10n.t(
          '{0} It was started again twice without success, so checking is paused. Your files are untouched.',
          why,
        ),
      );
      return { action: CloseAction.DoNotRestart, handled: true, message: why };
    },
  };
}

function sayEnd(end: ProcessEnd | null): string {
  const reason = endReason(end);
  switch (reason) {
    case 'out-of-memory':
      return vscode.l10n.t('The Adduce language server ran out of memory.');
    case 'killed':
      return vscode.l10n.t('The Adduce language server was ended from outside ({0}).', end?.signal ?? '');
    case 'crashed':
      return vscode.l10n.t(
        'The Adduce language server stopped because of an error (exit code {0}).',
        String(end?.code),
      );
    case 'unknown':
      return vscode.l10n.t('The Adduce language server stopped answering.');
  }
}

/** The connection may close a moment before the process has ended; a process that lives on is not waited for. */
function soon(end: Promise<ProcessEnd> | null): Promise<ProcessEnd | null> {
  if (end === null) return Promise.resolve(null);
  return Promise.race([end, new Promise<null>((resolve) => setTimeout(() => resolve(null), 500))]);
}
