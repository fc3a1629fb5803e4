import * as vscode from 'vscode';
import { isAnnotationFile, mayBeReport } from '../files.ts';
import type { Server } from '../server.ts';
import { createLivePanel } from './live-panel.ts';
import type { ToWebview } from './messages.ts';
import type { Script } from './panel.ts';

/** A drawing of the whole project, or of one event. */
export interface ChartPanel extends vscode.Disposable {
  /** @param argument `{ event }`; without it the whole project */
  show(argument: unknown): Promise<void>;
  /** Fires when the drawing is on screen, with how many things are in it. */
  readonly onDidShow: vscode.Event<number>;
}

/** What tells one drawing from another. */
interface Chart {
  readonly type: string;
  readonly script: Script;
  readonly title: string;
  /** What the webview is told. */
  readonly ask: (subject: ChartSubject) => Promise<ToWebview>;
}

/** What a drawing is about: any file of the project, and an event, or null for all of it. */
interface ChartSubject {
  readonly uri: string;
  readonly event: string | null;
  readonly called: string | null;
}

/** `Adduce: Show Timeline`: what happened, was said, is foretold and was published, on the calendar. */
export function createTimelinePanel(server: Server, extension: vscode.Uri): ChartPanel {
  return createChartPanel(server, extension, {
    type: 'adduce.timeline',
    script: 'timeline',
    title: vscode.l10n.t('Timeline'),
    ask: async ({ uri, event, called }) => ({
      type: 'timeline',
      called,
      timeline: await server.request('adduce/timeline', { uri, event }),
    }),
  });
}

/** `Adduce: Show Source Map`: who has it from whom. */
export function createSourceMapPanel(server: Server, extension: vscode.Uri): ChartPanel {
  return createChartPanel(server, extension, {
    type: 'adduce.sourceMap',
    script: 'source-map',
    title: vscode.l10n.t('Source Map'),
    ask: async ({ uri, event, called }) => ({
      type: 'source-map',
      called,
      map: await server.request('adduce/sourceMap', { uri, event }),
    }),
  });
}

function createChartPanel(server: Server, extension: vscode.Uri, chart: Chart): ChartPanel {
  const shown = new vscode.EventEmitter<number>();
  const panel = createLivePanel<ChartSubject>(server, extension, {
    type: chart.type,
    script: chart.script,
    title: chart.title,
    read: subjectIn,
    ask: async (subject) => ({
      title: subject.called === null ? chart.title : `${chart.title}: ${subject.called}`,
      message: await chart.ask(subject),
    }),
    hear(message) {
      if (message.type === 'choose') void choose();
      if (message.type === 'shown') shown.fire(message.rows);
    },
  });

  async function choose(): Promise<void> {
    const uri = panel.subject?.uri;
    if (uri === undefined) return;
    const { events } = await server.request('adduce/events', { uri });
    const items = [
      { label: vscode.l10n.t('The whole project'), description: '', id: null, called: null },
      ...events.map(({ id, called }) => ({
        label: called,
        description: id === called ? '' : id,
        id,
        called,
      })),
    ];
    const picked = await vscode.window.showQuickPick(items, { title: chart.title, matchOnDescription: true });
    if (picked !== undefined) panel.show({ uri, event: picked.id, called: picked.called });
  }

  return {
    async show(argument) {
      const uri = placeNow(server) ?? panel.subject?.uri;
      const event = fieldOf(argument, 'event') ?? null;
      if (uri !== undefined) panel.show({ uri, event, called: event });
    },
    onDidShow: shown.event,
    dispose() {
      panel.dispose();
      shown.dispose();
    },
  };
}

/** The file of ours that is active or in sight, else the first folder. */
function placeNow(server: Server): string | undefined {
  const editors = [vscode.window.activeTextEditor ?? [], ...vscode.window.visibleTextEditors].flat();
  const editor = editors.find(({ document }) => isAnnotationFile(document) || mayBeReport(document));
  const uri = editor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return uri === undefined ? undefined : server.uriOf(uri);
}

/** What a panel was about before a reload of the window. */
function subjectIn(kept: unknown): ChartSubject | undefined {
  const uri = fieldOf(kept, 'uri');
  return uri === undefined
    ? undefined
    : { uri, event: fieldOf(kept, 'event') ?? null, called: fieldOf(kept, 'called') ?? null };
}

function fieldOf(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const field: unknown = Reflect.get(value, name);
  return typeof field === 'string' ? field : undefined;
}
