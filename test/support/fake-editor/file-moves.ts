import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { WillRenameFilesRequest, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { FakeEditor } from './editor.ts';

/**
 * Moves or renames a file or a folder as an editor does: asks the server first, makes its edit, moves, and says so.
 * Watchers are told nothing. Documents that are open stay so under their old names; close them before.
 *
 * @returns the server's edit
 */
export async function moveFile(editor: FakeEditor, from: string, to: string): Promise<WorkspaceEdit | null> {
  const files = [{ oldUri: editor.folder.uriOf(from), newUri: editor.folder.uriOf(to) }];
  const operations = editor.server.capabilities.workspace?.fileOperations;
  if (operations?.willRename === undefined || operations.didRename === undefined)
    throw new Error('The server does not want to know of files that are renamed.');
  const edit = await editor.request(WillRenameFilesRequest.type, { files });
  if (edit !== null) await editor.apply(edit);
  mkdirSync(dirname(editor.folder.fileOf(to)), { recursive: true });
  renameSync(editor.folder.fileOf(from), editor.folder.fileOf(to));
  await editor.notify('workspace/didRenameFiles', { files });
  return edit;
}
