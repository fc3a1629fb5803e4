import * as vscode from 'vscode';

/** Annotation files made empty, to be filled by an edit that can be undone. */
export interface NewFiles extends vscode.Disposable {
  /** Makes an empty file, with the folders above it. False when there is one already; it is left alone. */
  create(uri: vscode.Uri): Promise<boolean>;
}

/**
 * A file must exist before its text can be put in by an edit that one undo takes back. When that text is
 * taken back, or never saved, and the editor closed, the empty file is removed again: only files made here,
 * and only while there is nothing in them.
 */
export function createNewFiles(): NewFiles {
  const made = new Set<string>();
  // The document itself may stay open for minutes after its last tab.
  const closing = vscode.window.tabGroups.onDidChangeTabs(async ({ closed }) => {
    for (const uri of closed.flatMap(uriOf)) {
      if (!made.has(uri.toString()) || hasTab(uri)) continue;
      made.delete(uri.toString());
      if (!holdsText(uri) && (await sizeOf(uri)) === 0) await vscode.workspace.fs.delete(uri);
    }
  });
  return {
    async create(uri) {
      if ((await sizeOf(uri)) !== undefined) return false;
      await vscode.workspace.fs.writeFile(uri, new Uint8Array());
      made.add(uri.toString());
      return true;
    },
    dispose: () => closing.dispose(),
  };
}

function uriOf(tab: vscode.Tab): readonly vscode.Uri[] {
  return tab.input instanceof vscode.TabInputText ? [tab.input.uri] : [];
}

/** Whether a tab shows the file: it may be open twice, or have moved to another column. */
function hasTab(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.window.tabGroups.all.some((group) =>
    group.tabs.some((tab) => uriOf(tab).some((shown) => shown.toString() === key)),
  );
}

/** Whether a document that is not saved holds text. */
function holdsText(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === key && document.isDirty && document.getText() !== '',
  );
}

/** Bytes in a file; undefined when there is no such file. */
async function sizeOf(uri: vscode.Uri): Promise<number | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
