import * as vscode from 'vscode';
import type { ClaimGrouping } from '../../../server/src/lsp/protocol.ts';
import { isAnnotationFile, mayBeReport } from '../files.ts';
import type { Server } from '../server.ts';
import { readSettings } from '../settings.ts';
import { fromPosition } from '../wire.ts';
import { nodeOf } from './desk-item.ts';
import type { DeskTree } from './desk-tree.ts';

/** The cursor has to rest so many milliseconds: while a key is held down, nothing is asked. */
const REST = 150;

/** Selects in the view of claims the one at the cursor, while that view is on screen and a setting asks for it. */
export function followCursor(server: Server, tree: DeskTree, by: () => ClaimGrouping): vscode.Disposable {
  let rest: ReturnType<typeof setTimeout> | undefined;

  function moved(editor: vscode.TextEditor | undefined): void {
    clearTimeout(rest);
    if (editor === undefined || editor !== vscode.window.activeTextEditor) return;
    if (!tree.view.visible || !readSettings().followCursor) return;
    if (!isAnnotationFile(editor.document) && !mayBeReport(editor.document)) return;
    rest = setTimeout(() => void follow(editor).catch(() => undefined), REST);
  }

  async function follow(editor: vscode.TextEditor): Promise<void> {
    const found = await server.request('adduce/deskAt', {
      uri: server.uriOf(editor.document.uri),
      position: fromPosition(editor.selection.active),
      by: by(),
    });
    if (found === null || !tree.view.visible || editor !== vscode.window.activeTextEditor) return;
    if (nodeOf(tree.view.selection[0])?.key === found.claim.key) return;
    await tree.show(found.group, found.claim);
  }

  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => moved(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(moved),
    tree.view.onDidChangeVisibility(() => moved(vscode.window.activeTextEditor)),
  );
  return {
    dispose() {
      clearTimeout(rest);
      subscriptions.dispose();
    },
  };
}
