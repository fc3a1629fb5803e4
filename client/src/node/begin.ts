/** What the entry loads once the editor has had its turn: the whole extension. */
import type * as vscode from 'vscode';
import { putTogether } from '../adduce.ts';
import type { AdduceApi } from '../api.ts';
import { processLauncher } from './launch.ts';

export { deactivate } from '../adduce.ts';

export function begin(context: vscode.ExtensionContext): AdduceApi {
  return putTogether(context, processLauncher(context.asAbsolutePath('dist/cli.js')));
}
