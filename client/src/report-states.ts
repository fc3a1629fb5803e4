import * as vscode from 'vscode';
import type { ReportState } from '../../server/src/lsp/protocol.ts';
import { mayBeReport } from './files.ts';
import { keepFresh } from './keep-fresh.ts';
import type { Server } from './server.ts';

/** What stands in the reports on screen, as the server last said. */
export interface ReportStates extends vscode.Disposable {
  /** Fires with the document whose state is new; the state is null when it is no source (any more). */
  readonly onDidChange: vscode.Event<{
    readonly document: vscode.TextDocument;
    readonly state: ReportState | null;
  }>;
  /** The last known state of a document; null when it is no source or nothing is known yet. */
  get(document: vscode.TextDocument): ReportState | null;
}

/** While someone types, answers lag behind the text; after this many the next word of the server is awaited. */
const MAX_TRIES = 5;

/**
 * Keeps the state of every visible report: asks when a report comes on screen, when the server says that
 * its claims have changed and when a server has (re)started. Closed documents are forgotten.
 */
export function createReportStates(server: Server): ReportStates {
  const states = new Map<string, ReportState | null>();
  const asking = new Map<string, 'once' | 'again'>();
  const changed = new vscode.EventEmitter<{ document: vscode.TextDocument; state: ReportState | null }>();

  /** One question per report at a time: what comes in meanwhile asks once more afterwards. */
  async function ask(document: vscode.TextDocument, tries = 1): Promise<void> {
    const key = document.uri.toString();
    if (asking.has(key)) {
      asking.set(key, 'again');
      return;
    }
    asking.set(key, 'once');
    let next = 1;
    try {
      const state = await server.request('adduce/report', { uri: server.uriOf(document.uri) });
      if (document.isClosed) return;
      // An answer for an older text would put marks on the wrong words; the editor has moved the old marks along.
      if (state !== null && state.version !== null && state.version !== document.version) {
        next = tries + 1;
        if (next <= MAX_TRIES) asking.set(key, 'again');
      } else {
        states.set(key, state);
        changed.fire({ document, state });
      }
    } catch {
      // The server is down or was stopped while answering; when it is back, everything is asked again.
      asking.set(key, 'once');
    } finally {
      const again = asking.get(key) === 'again';
      asking.delete(key);
      if (again && !document.isClosed) void ask(document, next);
    }
  }

  const visible = () => new Set(vscode.window.visibleTextEditors.map((editor) => editor.document));
  function askFor(wanted: (document: vscode.TextDocument) => boolean): void {
    for (const document of visible()) if (mayBeReport(document) && wanted(document)) void ask(document);
  }

  const fresh = keepFresh(server, {
    isShown: () => [...visible()].some((document) => states.get(document.uri.toString()) != null),
    async refresh() {
      askFor((document) => states.get(document.uri.toString()) != null);
    },
  });
  const subscriptions = vscode.Disposable.from(
    changed,
    server.onDidStart(() => askFor(() => true)),
    // A claim elsewhere may contest one that stands here.
    fresh,
    server.onReportsChanged((uris) => {
      const keys = new Set(uris.map((uri) => uri.toString()));
      askFor((document) => keys.has(document.uri.toString()));
      const shown = new Set([...visible()].map((document) => document.uri.toString()));
      for (const key of keys) if (!shown.has(key)) states.delete(key);
    }),
    vscode.window.onDidChangeVisibleTextEditors(() =>
      askFor((document) => !states.has(document.uri.toString())),
    ),
    vscode.workspace.onDidCloseTextDocument((document) => states.delete(document.uri.toString())),
  );
  return {
    onDidChange: changed.event,
    get: (document) => states.get(document.uri.toString()) ?? null,
    dispose: () => subscriptions.dispose(),
  };
}
