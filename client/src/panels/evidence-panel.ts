import * as vscode from 'vscode';
import type { WireEvent } from '../../../server/src/lsp/protocol.ts';
import { isAnnotationFile, mayBeReport } from '../files.ts';
import { type Freshness, keepFresh } from '../keep-fresh.ts';
import type { Server } from '../server.ts';
import { fromPosition } from '../wire.ts';
import { fillPanel, type Panel, panelOptions } from './panel.ts';

const TYPE = 'adduce.evidence';

/** The evidence view: what is claimed of one event, and by whom. */
export interface EvidencePanel extends vscode.Disposable {
  /** @param argument `{ event }`; without it the event of what is at the cursor, else one that a person picks */
  show(argument: unknown): Promise<void>;
  /** Fires when the view has something on screen: so many rows of claims. */
  readonly onDidShow: vscode.Event<{ readonly event: string; readonly rows: number }>;
}

/** What the view is about. */
interface Subject {
  /** Any file of the project. */
  readonly uri: string;
  readonly event: string;
}

/** Nothing of it is loaded before it is first asked for. */
export function createEvidencePanel(server: Server, extension: vscode.Uri): EvidencePanel {
  const shown = new vscode.EventEmitter<{ event: string; rows: number }>();
  let panel: Panel | undefined;
  let fresh: Freshness | undefined;
  let subject: Subject | undefined;

  async function show(argument: unknown, how: 'at-cursor' | 'pick' = 'at-cursor'): Promise<void> {
    const chosen = await choose(server, eventIn(argument), how);
    if (chosen === undefined) return;
    subject = chosen;
    if (panel === undefined)
      take(
        vscode.window.createWebviewPanel(
          TYPE,
          vscode.l10n.t('Evidence'),
          { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
          panelOptions(extension),
        ),
      );
    else panel.webview.reveal();
    fresh?.now();
  }

  function take(webview: vscode.WebviewPanel): void {
    const filled = fillPanel(server, extension, webview, 'evidence');
    panel = filled;
    fresh = keepFresh(server, { isShown: () => webview.visible, refresh: () => refresh(filled) });
    filled.onMessage((message) => {
      switch (message.type) {
        case 'ready':
          fresh?.now();
          return;
        case 'choose':
          void show(undefined, 'pick');
          return;
        case 'shown':
          shown.fire({ event: subject?.event ?? '', rows: message.rows });
          return;
        case 'open':
        case 'save':
          return;
      }
    });
    webview.onDidChangeViewState(() => fresh?.now());
    webview.onDidDispose(() => {
      fresh?.dispose();
      if (panel === filled) panel = undefined;
      fresh = undefined;
    });
  }

  async function refresh(to: Panel): Promise<void> {
    if (subject === undefined) return;
    const { uri, event } = subject;
    try {
      const evidence = await server.request('adduce/evidence', { uri, event });
      to.webview.title = vscode.l10n.t('Evidence: {0}', evidence?.called ?? event);
      to.post({ type: 'evidence', event, evidence });
    } catch {
      // The server is down; when it is back, everything is asked again.
    }
  }

  return {
    show: (argument) => show(argument),
    onDidShow: shown.event,
    dispose() {
      fresh?.dispose();
      panel?.dispose();
      shown.dispose();
    },
  };
}

function eventIn(argument: unknown): string | undefined {
  return typeof argument === 'object' &&
    argument !== null &&
    'event' in argument &&
    typeof argument.event === 'string'
    ? argument.event
    : undefined;
}

async function choose(
  server: Server,
  wanted: string | undefined,
  how: 'at-cursor' | 'pick',
): Promise<Subject | undefined> {
  const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find(isOurs);
  const place = editor !== undefined && isOurs(editor) ? editor : undefined;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const uri = place?.document.uri ?? folder?.uri;
  if (uri === undefined) return undefined;
  const wire = server.uriOf(uri);
  if (wanted !== undefined) return { uri: wire, event: wanted };
  const { events, at } = await server.request('adduce/events', {
    uri: wire,
    ...(place !== undefined && { position: fromPosition(place.selection.active) }),
  });
  if (events.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No event is registered in this project yet. Register one under “events” in an annotation file, and name it in claims with “event”.',
      ),
    );
    return undefined;
  }
  const event = (how === 'at-cursor' ? at : null) ?? (await pick(events));
  return event === undefined ? undefined : { uri: wire, event };
}

async function pick(events: readonly WireEvent[]): Promise<string | undefined> {
  const items = events.map(({ id, called, claims }) => ({
    label: called,
    description: id === called ? '' : id,
    detail: claims === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', claims),
    id,
  }));
  const options = { title: vscode.l10n.t('Evidence on Which Event?'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.id;
}

function isOurs({ document }: vscode.TextEditor): boolean {
  return isAnnotationFile(document) || mayBeReport(document);
}
