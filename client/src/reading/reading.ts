import * as vscode from 'vscode';
import type { AdduceRequests, SentenceRead, SentenceWanted } from '../../../server/src/lsp/protocol.ts';
import { isRefusal } from '../carry-out-plan.ts';
import { mayBeReport } from '../files.ts';
import { applyEdits } from '../preserve.ts';
import type { Server } from '../server.ts';
import { fromPosition, fromRange, toRange } from '../wire.ts';
import { inOrder } from './in-order.ts';
import type { Trail } from './trail.ts';

/** Edits are made for a text; should the text change before they are applied, new ones are asked for, this often. */
const TRIES = 3;
/** How long a word in the status bar stays, in milliseconds. */
const SAID = 4000;

/**
 * What the keys do in text files that are no sources: what they do in any. Whether a file is one, the server knows, and keys
 * may be pressed before the window has been told: a report would have its lines moved.
 */
const ELSEWHERE: Readonly<Record<Exclude<SentenceWanted, 'here'>, string | null>> = {
  next: 'editor.action.moveLinesDownAction',
  previous: 'editor.action.moveLinesUpAction',
  'next-unread': null,
};

/** Going through a report sentence by sentence, by keys. Steps are done in the order in which they were asked for. */
export interface Reading {
  /** Moves the cursor to a sentence of the report in the active editor. False where there is none. */
  go(wanted: Exclude<SentenceWanted, 'here'>): Promise<boolean>;
  /**
   * Notes that the sentence at the cursor, or those selected, were read and hold nothing to claim, and goes on to the next;
   * takes that back, and stays, where it was noted already.
   */
  markRead(): Promise<void>;
  /** Takes back the last claim, appearance or mark made from the report, and stays in the report. */
  takeBack(): Promise<void>;
  /** Does something with a sentence after what was asked for before, and before what is asked for next. */
  after<T>(run: () => Promise<T>): Promise<T>;
  /** From an annotation file back to the report one came from, at the sentence after the one that was claimed. */
  backToReport(): Promise<void>;
}

/** @param trail what was done from reports, to come back to and to take back */
export function createReading(server: Server, trail: Trail): Reading {
  const queue = inOrder();

  async function go(wanted: Exclude<SentenceWanted, 'here'>): Promise<boolean> {
    const editor = activeReport();
    if (editor === undefined) return false;
    const found = await sentenceAt(server, editor, wanted);
    if (found === 'no-source') {
      const usual = ELSEWHERE[wanted];
      if (usual !== null) await vscode.commands.executeCommand(usual);
      return false;
    }
    if (found === 'end') {
      vscode.window.setStatusBarMessage(ended(wanted), SAID);
      return false;
    }
    await show(editor, found);
    return true;
  }

  async function markRead(): Promise<void> {
    const editor = activeReport();
    if (editor === undefined) return;
    const { document, selection } = editor;
    const uri = server.uriOf(document.uri);
    if ((await sentenceAt(server, editor, 'here')) === 'no-source') {
      await vscode.commands.executeCommand('editor.action.insertLineAfter');
      return;
    }
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const plan = await server.request('adduce/markRead', { uri, range: fromRange(selection) });
      if (isRefusal(plan)) return say(plan.refused);
      if (!(await opened(server, plan.files)) || !(await applyEdits(server, plan.files))) continue;
      if (plan.mark === 'unmark') {
        vscode.window.setStatusBarMessage(vscode.l10n.t('No longer marked as read.'), SAID);
        return;
      }
      trail.marked(document.uri, selection);
      const end = new vscode.Selection(selection.end, selection.end);
      const next = await sentenceAt(server, editor, 'next', selection.isEmpty ? selection : end);
      const isLast = typeof next === 'string';
      if (!isLast) await show(editor, next);
      vscode.window.setStatusBarMessage(
        isLast
          ? vscode.l10n.t('Marked as read: nothing to claim. This was the last sentence.')
          : vscode.l10n.t('Marked as read: nothing to claim.'),
        SAID,
      );
      return;
    }
    say(vscode.l10n.t('The registry kept changing, so nothing was marked. Try again.'));
  }

  async function takeBack(): Promise<void> {
    const last = trail.last();
    if (last === undefined)
      return say(vscode.l10n.t('Nothing has been claimed or marked from a report yet.'));
    const report = vscode.window.activeTextEditor;
    if (last.type === 'marked') {
      const range = fromRange(last.range);
      const plan = await server.request('adduce/markRead', { uri: server.uriOf(last.report), range });
      // Somebody has taken the mark back by hand: there is nothing left to do.
      if (!isRefusal(plan) && plan.mark === 'unmark' && !(await applyEdits(server, plan.files))) return;
      trail.forget(last);
      await vscode.window.showTextDocument(last.report, {
        selection: last.range,
        viewColumn: columnOf(last.report),
      });
      return;
    }
    const document = await vscode.workspace.openTextDocument(last.file);
    if (document.version !== last.version)
      return say(
        vscode.l10n.t(
          'The annotation file has been edited since. Take that back there first, with the editor’s own undo (Ctrl+Z).',
        ),
      );
    await vscode.window.showTextDocument(document, { viewColumn: columnOf(last.file) });
    await vscode.commands.executeCommand('undo');
    trail.forget(last);
    if (report !== undefined && report.document !== document)
      await vscode.window.showTextDocument(report.document, { viewColumn: columnOf(report.document.uri) });
  }

  async function backToReport(): Promise<void> {
    const origin = trail.origin();
    if (origin === undefined)
      return say(vscode.l10n.t('Claim a sentence of a report first; this key then leads back to it.'));
    const editor = await vscode.window.showTextDocument(origin.report, {
      viewColumn: columnOf(origin.report),
      preview: false,
      selection: new vscode.Range(origin.range.end, origin.range.end),
    });
    // The end of a sentence is no longer in it.
    const from = new vscode.Selection(origin.range.start, origin.range.start);
    const next = await sentenceAt(server, editor, 'next', from);
    trail.returned();
    if (typeof next !== 'string') await show(editor, next);
  }

  return {
    after: queue,
    go: (wanted) => queue(() => go(wanted)),
    markRead: () => queue(markRead),
    takeBack: () => queue(takeBack),
    backToReport: () => queue(backToReport),
  };
}

/** The sentence meant, from the cursor of an editor. */
export async function sentenceAt(
  server: Server,
  { document, selection }: vscode.TextEditor,
  wanted: SentenceWanted,
  from: vscode.Selection = selection,
): Promise<AdduceRequests['adduce/sentence']['result']> {
  return server.request('adduce/sentence', {
    uri: server.uriOf(document.uri),
    position: fromPosition(from.active),
    wanted,
  });
}

function activeReport(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && mayBeReport(editor.document)) return editor;
  say(vscode.l10n.t('Open a report (.txt or .md) that is a source of the project first.'));
  return undefined;
}

/** Puts the cursor at the beginning of a sentence; the next key, one repeat later, starts from there. */
async function show(editor: vscode.TextEditor, { range }: SentenceRead): Promise<void> {
  const { start } = toRange(range);
  await vscode.window.showTextDocument(editor.document, {
    ...(editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
    selection: new vscode.Range(start, start),
  });
  editor.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Whether all files are open here, so that server and editor see the same text; opens those that are not. */
async function opened(server: Server, files: readonly { readonly uri: string }[]): Promise<boolean> {
  let all = true;
  for (const { uri: wire } of files) {
    const uri = server.client.protocol2CodeConverter.asUri(wire);
    const isOpen = vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());
    if (isOpen) continue;
    await vscode.workspace.openTextDocument(uri);
    all = false;
  }
  return all;
}

/** Where a file is shown already; else where the cursor is. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === uri.toString(),
  );
  return shown?.viewColumn ?? vscode.ViewColumn.Active;
}

function ended(wanted: Exclude<SentenceWanted, 'here'>): string {
  switch (wanted) {
    case 'next':
      return vscode.l10n.t('This is the last sentence of the report.');
    case 'previous':
      return vscode.l10n.t('This is the first sentence of the report.');
    case 'next-unread':
      return vscode.l10n.t('Every sentence of this report is claimed or marked as read.');
  }
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
