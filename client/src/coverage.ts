import * as vscode from 'vscode';
import type { ReportState } from '../../server/src/lsp/protocol.ts';
import type { ReportStates } from './report-states.ts';
import { readSettings, SECTION } from './settings.ts';

/** The context key that is true while the active editor shows a source of the project. */
const IS_REPORT = 'adduce.isReport';

/**
 * Shows, for the report in the active editor, how many of its sentences are claimed; a click lists the
 * claims. Elsewhere it is hidden. Sets the context key by which keys and menus know a report.
 */
export function createCoverage(states: ReportStates): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('adduce.coverage', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('Adduce: Claimed Sentences');
  item.command = 'adduce.listClaims';
  let isReport: boolean | undefined;

  function update(): void {
    const editor = vscode.window.activeTextEditor;
    const state = editor === undefined ? null : states.get(editor.document);
    if (isReport !== (state !== null)) {
      isReport = state !== null;
      void vscode.commands.executeCommand('setContext', IS_REPORT, isReport);
    }
    if (state === null || !readSettings().coverage) {
      item.hide();
      return;
    }
    item.text = `$(quote) ${inShort(state)}`;
    item.tooltip = tooltip(state);
    item.show();
  }

  update();
  return vscode.Disposable.from(
    item,
    states.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) update();
    }),
  );
}

function inShort({ claimed, read, sentences }: ReportState): string {
  return read === 0
    ? vscode.l10n.t('{0} of {1} sentences claimed', claimed, sentences)
    : vscode.l10n.t('{0} claimed, {1} read, {2} open', claimed, read, sentences - claimed - read);
}

/** Titles come from other people's files, so the text is plain, not Markdown. */
function tooltip(state: ReportState): string {
  const sources = state.sources.map((source) => (source.title === '' ? source.id : source.title)).join('; ');
  const open = state.sentences - state.claimed - state.read;
  const counts =
    open === 0 && state.read === 0
      ? vscode.l10n.t('Every body sentence of this report carries a claim.')
      : vscode.l10n.t(
          '{0} of the {1} body sentences carry a claim, {2} were read and hold nothing to claim, {3} are open.',
          state.claimed,
          state.sentences,
          state.read,
          open,
        );
  return `${sources}\n${counts}\n${vscode.l10n.t('Click to list the claims.')}`;
}
