import * as vscode from 'vscode';
import type { AdduceApi } from './api.ts';
import { registerCommands } from './commands.ts';
import { createCoverage } from './coverage.ts';
import { createDecorations } from './decorations.ts';
import { schemesInWindow } from './files.ts';
import { createInStep } from './in-step.ts';
import type { Launcher } from './launcher.ts';
import { createNewFiles } from './new-files.ts';
import { createSourceMapPanel, createTimelinePanel } from './panels/chart-panel.ts';
import { createEvidencePanel } from './panels/evidence-panel.ts';
import { createCurrentSentence } from './reading/current-sentence.ts';
import { createReading } from './reading/reading.ts';
import { createTrail } from './reading/trail.ts';
import { createReportStates } from './report-states.ts';
import { createReview } from './review/review.ts';
import { createServer, type Server } from './server.ts';
import { createStatus } from './status.ts';
import { createViews } from './views/views.ts';

/** Kept for `deactivate` alone, which is given nothing. */
let running: Server | undefined;

/**
 * Puts the extension together. Commands stand before the server is up; the server starts in the
 * background, so that activation never waits for it.
 */
export function putTogether(context: vscode.ExtensionContext, launcher: Launcher): AdduceApi {
  const server = createServer(launcher);
  running = server;
  const newFiles = createNewFiles();
  const states = createReportStates(server);
  const decorations = createDecorations(states, (name) =>
    vscode.Uri.joinPath(context.extensionUri, 'client', 'icons', name),
  );
  const review = createReview(server);
  const trail = createTrail();
  const reading = createReading(server, trail);
  const inStep = createInStep(server);
  const evidence = createEvidencePanel(server, context.extensionUri);
  const timeline = createTimelinePanel(server, context.extensionUri);
  const sourceMap = createSourceMapPanel(server, context.extensionUri);
  const status = createStatus(server);
  const views = createViews(server, context, review);
  context.subscriptions.push(
    newFiles,
    states,
    decorations,
    createCoverage(states),
    createCurrentSentence(server, states),
    review,
    inStep,
    evidence,
    timeline,
    sourceMap,
    views,
    registerCommands(server, {
      newFiles,
      review,
      reading,
      trail,
      inStep,
      evidence,
      timeline,
      sourceMap,
      views,
      extension: context.extensionUri,
    }),
    status,
  );
  void vscode.commands.executeCommand('setContext', 'adduce.schemes', schemesInWindow());
  void vscode.commands.executeCommand('setContext', 'adduce.active', true);
  void server.start();
  return {
    ready: () => server.request('adduce/ready', {}),
    onDidDecorate: decorations.onDidDecorate,
    onDidReview: review.onDidShow,
    onDidShowEvidence: evidence.onDidShow,
    onDidShowTimeline: timeline.onDidShow,
    onDidShowSourceMap: sourceMap.onDidShow,
    view: views.tree,
    status: status.text,
    client: server.client,
  };
}

/** The editor waits for this, so the server ends before the editor does. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}
