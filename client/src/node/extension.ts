/**
 * The entry of the extension in a desktop VS Code, or on a server: the language server is a process of its own.
 *
 * Loading what speaks to the server is most of a start, and keeps all extensions waiting: it is a bundle of its own, loaded
 * when those that wait have had their turn.
 */
import type * as vscode from 'vscode';
import type { AdduceApi } from '../api.ts';

let loading: Promise<typeof import('./begin.ts')> | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<AdduceApi> {
  await new Promise((turn) => setImmediate(turn));
  loading = import('./begin.ts');
  const { begin } = await loading;
  return begin(context);
}

export async function deactivate(): Promise<void> {
  const rest = await loading;
  await rest?.deactivate();
}
