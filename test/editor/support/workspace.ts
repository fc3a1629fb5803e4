import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { readPlan } from '../run/plan.ts';

/** What lies in the opened folder: the sample project, or reports alone, before anyone has annotated them. */
export type Material = 'samples' | 'reports';

/** A fresh project in the folder VS Code has open, for a test to change as it likes. */
export interface OpenProject {
  readonly folder: vscode.Uri;
  /** The reports, as paths within the folder, sorted. */
  readonly reports: readonly string[];
  /** Whether those are the real reports, or the sample project's standing in for them. */
  readonly realReports: boolean;
  /** The address of a file by its path within the folder. */
  uri(path: string): vscode.Uri;
  /** Opens a file in an editor. */
  open(path: string): Promise<vscode.TextEditor>;
}

/**
 * Empties the folder VS Code has open and puts a fresh copy of the samples, or of the reports, into it.
 * Editors are closed first, without saving. What the extension knows of the files before follows by its file watching:
 * wait for what you expect with `eventually`.
 */
export async function openWorkspaceCopy(material: Material): Promise<OpenProject> {
  const plan = readPlan();
  await closeEverything();
  for (const name of await readdir(plan.opened))
    await rm(join(plan.opened, name), { recursive: true, force: true });
  await cp(plan.material[material], plan.opened, { recursive: true });

  const folder = vscode.Uri.file(plan.opened);
  const uri = (path: string) => vscode.Uri.joinPath(folder, path);
  const names = await readdir(plan.opened, { recursive: true });
  return {
    folder,
    reports: names
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => (material === 'samples' ? /^reports\/.*\.(txt|md)$/ : /^[^/]*\.(txt|md)$/).test(name))
      .sort(),
    realReports: material === 'reports' && plan.realReports,
    uri,
    open: async (path) => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri(path))),
  };
}

/** Closes all editors; changes that were not saved are thrown away. */
export async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isClosed) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
