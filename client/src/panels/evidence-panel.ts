import * as vscode from 'vscode';
import type { WireEvent } from '../../../server/src/lsp/protocol.ts';
import { isAnnotationFile, mayBeReport } from '../files.ts';
import type { Server } from '../server.ts';
import { fromPosition } from '../wire.ts';
import { createLivePanel } from './live-panel.ts';

/** The evidence view: what is claimed of one event, and by whom. */
export interface EvidencePanel extends vscode.Disposable {
  /** @param argument `{ event }`; without it the event of what is at the cursor, else one that a person picks */
  show(argument: unknown): Promise<void>;
  /** Fires when the view has something on screen: so many rows of claims. */
  readonly onDidShow: vscode.Event<{ readonly event: string; readonly rows: number }>;
}

/** What the view is about. */
interface Subject {
  /** Any file of the project, or its folder, as the server knows it. */
  readonly uri: string;
  readonly event: string;
}

/** The one evidence view of the window. */
export function createEvidencePanel(server: Server, extension: vscode.Uri): EvidencePanel {
  const shown = new vscode.EventEmitter<{ event: string; rows: number }>();
  const panel = createLivePanel<Subject>(server, extension, {
    type: 'adduce.evidence',
    script: 'evidence',
    title: vscode.l10n.t('Evidence'),
    read: subjectIn,
    async ask({ uri, event }) {
      const evidence = await server.request('adduce/evidence', { uri, event });
      return {
        title: vscode.l10n.t('Evidence: {0}', evidence?.called ?? event),
        message: { type: 'evidence', event, evidence },
      };
    },
    hear(message) {
      if (message.type === 'choose') void showAnother();
      if (message.type === 'shown') shown.fire({ event: panel.subject?.event ?? '', rows: message.rows });
    },
  });

  async function show(argument: unknown): Promise<void> {
    const place = placeInEditor();
    const uri = place?.uri ?? panel.subject?.uri ?? folderUri(server);
    if (uri === undefined) return;
    const wanted = eventIn(argument);
    if (wanted !== undefined) return panel.show({ uri, event: wanted });
    const { events, at } = await server.request('adduce/events', { uri, ...place });
    const event = at ?? (await pick(events));
    if (event !== undefined) panel.show({ uri, event });
  }

  /** Another event of the same project. */
  async function showAnother(): Promise<void> {
    const uri = panel.subject?.uri;
    if (uri === undefined) return;
    const event = await pick((await server.request('adduce/events', { uri })).events);
    if (event !== undefined) panel.show({ uri, event });
  }

  /** Where the cursor is in one of our files: in the active editor, else in one beside it. */
  function placeInEditor() {
    const editors = [vscode.window.activeTextEditor ?? [], ...vscode.window.visibleTextEditors].flat();
    const editor = editors.find(({ document }) => isAnnotationFile(document) || mayBeReport(document));
    return (
      editor && {
        uri: server.uriOf(editor.document.uri),
        position: fromPosition(editor.selection.active),
      }
    );
  }

  return {
    show,
    onDidShow: shown.event,
    dispose() {
      panel.dispose();
      shown.dispose();
    },
  };
}

function folderUri(server: Server): string | undefined {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder === undefined ? undefined : server.uriOf(folder.uri);
}

function eventIn(argument: unknown): string | undefined {
  return typeof argument === 'object' &&
    argument !== null &&
    'event' in argument &&
    typeof argument.event === 'string'
    ? argument.event
    : undefined;
}

function subjectIn(kept: unknown): Subject | undefined {
  const event = eventIn(kept);
  return event !== undefined &&
    typeof kept === 'object' &&
    kept !== null &&
    'uri' in kept &&
    typeof kept.uri === 'string'
    ? { uri: kept.uri, event }
    : undefined;
}

/** Lets a person choose; undefined where nobody does, or there is nothing to choose, which is said. */
async function pick(events: readonly WireEvent[]): Promise<string | undefined> {
  if (events.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No event is registered in this project yet. Register one under “events” in an annotation file, and name it in claims with “event”.',
      ),
    );
    return undefined;
  }
  const items = events.map(({ id, called, claims }) => ({
    label: called,
    description: id === called ? '' : id,
    detail: claims === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', claims),
    id,
  }));
  const options = { title: vscode.l10n.t('Evidence on Which Event?'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.id;
}
