import * as vscode from 'vscode';
import { LSPErrorCodes, ResponseError, State } from 'vscode-languageclient';
import { addToClaim } from './add-to-claim.ts';
import { annotate } from './annotate.ts';
import { chooseMarks } from './choose-marks.ts';
import type { Focus } from './columns.ts';
import { createProject } from './create-project.ts';
import type { InStep } from './in-step.ts';
import { goToClaim, goToClaimed, goToSentence, listClaims, showClaims } from './navigate.ts';
import type { NewFiles } from './new-files.ts';
import { openSample } from './open-sample.ts';
import type { ChartPanel } from './panels/chart-panel.ts';
import type { EvidencePanel } from './panels/evidence-panel.ts';
import { preserve } from './preserve.ts';
import { createPreserveOffer } from './preserve-offer.ts';
import type { Reading } from './reading/reading.ts';
import type { Trail } from './reading/trail.ts';
import { registerWorks } from './register-works.ts';
import { relate } from './relate.ts';
import type { Review } from './review/review.ts';
import { type Server, ServerUnavailable } from './server.ts';
import { readSettings } from './settings.ts';
import { showPlaces } from './show-places.ts';
import { serverActions } from './status.ts';
import type { Views } from './views/views.ts';
import { waive } from './waive.ts';
import { writeReport } from './write-report.ts';

/** Commands about the server itself, which are wanted most when it does not come up, and such as ask it nothing. */
const NEED_NO_SERVER: ReadonlySet<string> = new Set([
  'adduce.restartServer',
  'adduce.showLog',
  'adduce.serverActions',
  'adduce.openSample',
  'adduce.chooseMarks',
]);

/** What commands need beside the server. */
export interface CommandTools {
  readonly newFiles: NewFiles;
  readonly review: Review;
  readonly reading: Reading;
  readonly trail: Trail;
  readonly inStep: InStep;
  readonly evidence: EvidencePanel;
  readonly timeline: ChartPanel;
  readonly sourceMap: ChartPanel;
  readonly views: Views;
  /** Where the extension’s own files are. */
  readonly extension: vscode.Uri;
}

/** Registers every command. They may be called before the server is up: what asks it waits for it. */
export function registerCommands(
  server: Server,
  { newFiles, review, reading, trail, inStep, evidence, timeline, sourceMap, views, extension }: CommandTools,
): vscode.Disposable {
  const tools = { newFiles, offer: createPreserveOffer(server), trail };
  const focus = (): Focus => (readSettings().focusAfterAnnotating === 'report' ? 'here' : 'there');
  const commands: Readonly<Record<string, (argument: unknown, other?: unknown) => Promise<unknown>>> = {
    ...views.commands,
    'adduce.annotate': (argument) => reading.after(() => annotate(server, tools, argument, focus())),
    'adduce.annotateAndStay': (argument) => reading.after(() => annotate(server, tools, argument, 'here')),
    'adduce.addToClaim': (argument) => reading.after(() => addToClaim(server, trail, argument)),
    'adduce.nextSentence': () => reading.go('next'),
    'adduce.previousSentence': () => reading.go('previous'),
    'adduce.nextUnread': () => reading.go('next-unread'),
    'adduce.markRead': () => reading.markRead(),
    'adduce.takeBack': () => reading.takeBack(),
    'adduce.backToReport': () => reading.backToReport(),
    'adduce.showEvidence': (argument) => evidence.show(argument),
    'adduce.chooseMarks': () => chooseMarks(),
    'adduce.openSample': (argument) => openSample(extension, argument),
    'adduce.writeEvidenceReport': (argument) => writeReport(server, argument),
    'adduce.showTimeline': (argument) => timeline.show(argument),
    'adduce.showSourceMap': (argument) => sourceMap.show(argument),
    'adduce.sideBySide': () => inStep.toggle(),
    'adduce.showClaims': (argument) => showClaims(server, argument),
    'adduce.nextClaimed': () => goToClaimed(server, 'next'),
    'adduce.previousClaimed': () => goToClaimed(server, 'previous'),
    'adduce.goToClaim': () => goToClaim(server),
    'adduce.goToSentence': (argument) => goToSentence(server, argument),
    'adduce.listClaims': () => listClaims(server),
    'adduce.registerWorks': (argument) => registerWorks(server, newFiles, argument),
    'adduce.preserve': (argument) => preserve(server, argument),
    'adduce.review': (argument) => review.start(argument),
    'adduce.reviewAccept': () => review.accept(),
    'adduce.reviewLeave': () => review.leave(),
    'adduce.reviewNext': () => review.next(),
    'adduce.reviewPrevious': () => review.previous(),
    'adduce.reviewUndo': () => review.undo(),
    'adduce.reviewStop': () => review.stop(),
    'adduce.showPlaces': (argument) => showPlaces(server, argument),
    'adduce.waive': (argument) => waive(server, argument),
    'adduce.relate': (argument) => relate(server, argument),
    'adduce.createProject': () => createProject(server, newFiles),
    'adduce.restartServer': () => server.restart(),
    'adduce.serverActions': () => serverActions(server),
    'adduce.showLog': async () => server.showLog(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, (argument: unknown, other?: unknown) =>
        guarded(server, () => run(argument, other), NEED_NO_SERVER.has(id)),
      ),
    ),
  );
}

/** Runs a command so that a failure is said in plain words, with what to do, and never lost. */
async function guarded(server: Server, run: () => Promise<unknown>, atOnce: boolean): Promise<unknown> {
  try {
    if (!atOnce) await started(server);
    return await run();
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
    await sayFailure(server, error);
    return undefined;
  }
}

async function sayFailure(server: Server, error: unknown): Promise<void> {
  const stopped = error instanceof ServerUnavailable;
  if (!stopped) server.client.error('A command failed', error, false);
  const restart = vscode.l10n.t('Restart');
  const show = vscode.l10n.t('Show Log');
  const choice = await vscode.window.showErrorMessage(
    stopped
      ? vscode.l10n.t('Adduce is not running, so it cannot do this now. Your files are untouched.')
      : vscode.l10n.t(
          'Adduce could not do this: {0}',
          error instanceof Error ? error.message : String(error),
        ),
    restart,
    show,
  );
  if (choice === restart) await server.restart();
  if (choice === show) server.showLog();
}

/** The first command may come while the server still starts: the status bar says what it waits for. */
async function started(server: Server): Promise<void> {
  if (server.client.state !== State.Starting) return;
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Adduce is starting…') },
    () => server.start(),
  );
}
