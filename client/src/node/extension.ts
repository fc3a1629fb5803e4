/** The entry of the extension in a desktop VS Code, or on a server: the language server is a process of its own. */
import type * as vscode from 'vscode';
import { putTogether } from '../adduce.ts';
import type { AdduceApi } from '../api.ts';
import { processLauncher } from './launch.ts';

export { deactivate } from '../adduce.ts';

export function activate(context: vscode.ExtensionContext): AdduceApi {
  return putTogether(context, processLauncher(context.asAbsolutePath('dist/cli.js')));
}
