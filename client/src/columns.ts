import * as vscode from 'vscode';

/**
 * The column in which to show a file so that the active editor stays visible: where the file already is,
 * else a neighbour that exists, else a new one beside.
 */
export function otherColumn(uri: vscode.Uri): vscode.ViewColumn {
  const here = vscode.window.activeTextEditor?.viewColumn;
  const key = uri.toString();
  const shown = vscode.window.visibleTextEditors.find(
    (editor) => editor.viewColumn !== undefined && editor.document.uri.toString() === key,
  );
  if (shown?.viewColumn !== undefined) return shown.viewColumn;

  const groups = vscode.window.tabGroups.all.filter((group) => group.viewColumn !== here);
  const withTab = groups.find((group) =>
    group.tabs.some((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === key),
  );
  const after = groups.find((group) => here !== undefined && group.viewColumn > here);
  return (withTab ?? after ?? groups.at(-1))?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Which editor has the keyboard after a file has been opened beside: that file's, or the one it had before. */
export type Focus = 'there' | 'here';

/**
 * Opens a file beside the active editor.
 * @param selection what to select and scroll to; absent: where the cursor last was
 */
export async function showBeside(
  uri: vscode.Uri,
  selection?: vscode.Range,
  focus: Focus = 'there',
): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uri, {
    viewColumn: otherColumn(uri),
    preview: false,
    preserveFocus: focus === 'here',
    ...(selection !== undefined && { selection }),
  });
}
