import * as vscode from 'vscode';
import type { ProjectPlan } from '../../server/src/lsp/protocol.ts';
import type { NewFiles } from './new-files.ts';
import { registerWorks } from './register-works.ts';
import type { Server } from './server.ts';

/**
 * `Adduce: Create Project`: makes a folder of reports a project. Writes new files only. Where reports seem to hold several
 * works, it offers to register those; what is then written is chosen report by report.
 */
export async function createProject(server: Server, newFiles: NewFiles): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const plan = await server.request('adduce/createProject', { folder: server.uriOf(folder.uri) });
  if ('refused' in plan) {
    void vscode.window.showInformationMessage(plan.refused);
    return;
  }
  const uris = plan.files.map((file) => server.client.protocol2CodeConverter.asUri(file.uri));
  if (!(await vscode.workspace.applyEdit(creation(plan, uris)))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The project was not created: the editor could not make {0}. Files that were there are unchanged.',
        uris.map((uri) => vscode.workspace.asRelativePath(uri)).join(', '),
      ),
    );
    return;
  }
  if (plan.open !== null) {
    const uri = server.client.protocol2CodeConverter.asUri(plan.open);
    await vscode.window.showTextDocument(uri, { preview: false });
  }
  if (plan.several.length === 0) void vscode.window.showInformationMessage(plan.summary);
  else await offerWorks(server, newFiles, plan);
}

async function offerWorks(server: Server, newFiles: NewFiles, plan: ProjectPlan): Promise<void> {
  const register = vscode.l10n.t('Register Their Works…');
  if ((await vscode.window.showInformationMessage(plan.summary, register)) !== register) return;
  for (const uri of plan.several) {
    // Escape at one report ends it for those after it, too.
    if ((await registerWorks(server, newFiles, { uri })) === undefined) return;
  }
}

/** Neither overwrites nor skips: should one of the files have come into being, nothing is written to it. */
function creation(plan: ProjectPlan, uris: readonly vscode.Uri[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  uris.forEach((uri, i) => {
    const contents = new TextEncoder().encode(plan.files[i]?.text ?? '');
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
  });
  return edit;
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    const placeHolder = vscode.l10n.t('Which folder of reports becomes a project?');
    return vscode.window.showWorkspaceFolderPick({ placeHolder });
  }
  if (folders[0] !== undefined) return folders[0];
  const open = vscode.l10n.t('Open Folder…');
  const message = vscode.l10n.t('A project is a folder. Open the folder that holds your reports first.');
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('workbench.action.files.openFolder');
  }
  return undefined;
}
