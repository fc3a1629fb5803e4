import * as vscode from 'vscode';

/** Names tried for the copy, before one gives up. */
const TRIES = 50;

/**
 * `Adduce: Open the Sample Project`: copies the sample that comes with the extension into a folder that a person picks, and
 * opens the copy: what one tries out there harms nothing. Nothing is written over.
 *
 * @param argument where to copy it, and not to open it, as tests do
 */
export async function openSample(extension: vscode.Uri, argument: unknown): Promise<vscode.Uri | undefined> {
  const given = argument instanceof vscode.Uri ? argument : undefined;
  const [folder] =
    given !== undefined
      ? [given]
      : ((await vscode.window.showOpenDialog({
          canSelectFiles: false,
          canSelectFolders: true,
          openLabel: vscode.l10n.t('Copy the Sample Here'),
          title: vscode.l10n.t('Where to Copy the Sample Project'),
        })) ?? []);
  if (folder === undefined) return undefined;
  const target = await freeName(folder);
  const sample = vscode.Uri.joinPath(extension, 'samples', 'kerman');
  try {
    await vscode.workspace.fs.copy(sample, target, { overwrite: false });
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The sample project could not be copied here: {0}',
        error instanceof Error ? error.message : String(error),
      ),
    );
    return undefined;
  }
  if (given === undefined)
    await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: false });
  return target;
}

async function freeName(folder: vscode.Uri): Promise<vscode.Uri> {
  for (let at = 1; at < TRIES; at++) {
    const uri = vscode.Uri.joinPath(folder, at === 1 ? 'adduce-sample' : `adduce-sample-${at}`);
    try {
      await vscode.workspace.fs.stat(uri);
    } catch {
      return uri;
    }
  }
  return vscode.Uri.joinPath(folder, `adduce-sample-${Date.now()}`);
}
