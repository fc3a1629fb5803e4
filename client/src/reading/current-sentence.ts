import * as vscode from 'vscode';
import type { SentenceRead } from '../../../server/src/lsp/protocol.ts';
import { mayBeReport } from '../files.ts';
import type { ReportStates } from '../report-states.ts';
import type { Server } from '../server.ts';
import { readSettings, SECTION } from '../settings.ts';
import { toRange } from '../wire.ts';
import { sentenceAt } from './reading.ts';

/**
 * Marks the sentence at the cursor of a report that is a source, and says in the status bar which one it is and what has been
 * made of it. One question at a time: while a key is held down, only the last place is asked for.
 */
export function createCurrentSentence(server: Server, states: ReportStates): vscode.Disposable {
  const brush = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('adduce.sentence.background'),
    borderColor: new vscode.ThemeColor('adduce.sentence.border'),
    borderStyle: 'solid',
    borderWidth: '1px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const item = vscode.window.createStatusBarItem('adduce.sentence', vscode.StatusBarAlignment.Left, 9);
  item.name = vscode.l10n.t('Adduce: Sentence at the Cursor');
  item.command = 'adduce.nextUnread';
  let asking = false;
  let again = false;

  function clear(): void {
    item.hide();
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(brush, []);
  }

  async function update(): Promise<void> {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      do {
        again = false;
        await draw();
      } while (again);
    } catch {
      // The server is down or starts again; it says so itself.
      clear();
    } finally {
      asking = false;
    }
  }

  async function draw(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !mayBeReport(editor.document) || states.get(editor.document) === null)
      return clear();
    const { version } = editor.document;
    const found = await sentenceAt(server, editor, 'here');
    // An answer for an older text would mark the wrong words; the change that made it old asks again.
    if (editor.document.version !== version) return;
    if (typeof found === 'string') return clear();
    const isMarked = readSettings().currentSentence;
    for (const shown of vscode.window.visibleTextEditors)
      shown.setDecorations(brush, shown === editor && isMarked ? [toRange(found.range)] : []);
    item.text = `$(list-selection) ${inWords(found)}`;
    item.tooltip = vscode.l10n.t(
      'The sentence at the cursor. Click to go to the next one of which nothing has been made yet.',
    );
    item.show();
  }

  const soon = () => void update();
  return vscode.Disposable.from(
    brush,
    item,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) soon();
    }),
    vscode.window.onDidChangeActiveTextEditor(soon),
    states.onDidChange(soon),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SECTION)) soon();
    }),
  );
}

function inWords({ number, of, coverage, claims }: SentenceRead): string {
  switch (coverage) {
    case 'claimed':
      return claims === 1
        ? vscode.l10n.t('Sentence {0} of {1}: 1 claim', number, of)
        : vscode.l10n.t('Sentence {0} of {1}: {2} claims', number, of, claims);
    case 'read':
      return vscode.l10n.t('Sentence {0} of {1}: read, nothing to claim', number, of);
    case 'unread':
      return vscode.l10n.t('Sentence {0} of {1}: open', number, of);
  }
}
