/** The entry of the extension in VS Code for the web: the language server is a worker beside the one this runs in. */
import type * as vscode from 'vscode';
import { putTogether } from '../adduce.ts';
import type { AdduceApi } from '../api.ts';
import { workerLauncher } from './launch.ts';
import { showRulePages } from './rule-pages.ts';

export { deactivate } from '../adduce.ts';

export function activate(context: vscode.ExtensionContext): AdduceApi {
  context.subscriptions.push(showRulePages(context.extensionUri));
  return putTogether(context, workerLauncher(context.extensionUri));
}
