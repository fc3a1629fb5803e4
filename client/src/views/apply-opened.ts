import * as vscode from 'vscode';
import type { FileEdits } from '../../../server/src/lsp/protocol.ts';
import { applyEdits } from '../preserve.ts';
import type { Server } from '../server.ts';

/** Edits one file, opened for it so that the change can be undone there. False, and said, where it has been edited meanwhile. */
export async function applyOpened(server: Server, edits: FileEdits): Promise<boolean> {
  await vscode.workspace.openTextDocument(server.client.protocol2CodeConverter.asUri(edits.uri));
  if (await applyEdits(server, [edits])) return true;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The annotation file has been edited just now. Nothing was written; try again.'),
  );
  return false;
}
