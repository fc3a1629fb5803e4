import * as vscode from 'vscode';
import type { WaiverTarget } from '../../server/src/lsp/protocol.ts';
import { isRefusal } from './carry-out-plan.ts';
import { applyEdits, targetOf } from './preserve.ts';
import type { Server } from './server.ts';

/** Edits are made for a text; should the text change before they are applied, new ones are asked for, this often. */
const TRIES = 3;

/**
 * Accepts a finding with the reason that a person gives: one edit, which one undo takes back. True when it was written.
 * @param argument the finding, as a code action hands it over
 */
export async function waive(server: Server, argument: unknown): Promise<boolean> {
  const target = waiverOf(argument);
  if (target === undefined) {
    say(vscode.l10n.t('Put the cursor on what is underlined in an annotation file, and press Ctrl+. there.'));
    return false;
  }
  const reason = await askReason(target);
  if (reason === undefined) return false;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const edits = await server.request('adduce/waive', { ...target, reason });
    if (isRefusal(edits)) {
      say(edits.refused);
      return false;
    }
    if (await applyEdits(server, [edits])) return true;
  }
  say(vscode.l10n.t('The file kept changing. Nothing was written; try again.'));
  return false;
}

async function askReason({ rule, in: where }: WaiverTarget): Promise<string | undefined> {
  const words = await vscode.window.showInputBox({
    title:
      where === 'file'
        ? vscode.l10n.t('Accept {0} in All of This File', rule)
        : vscode.l10n.t('Accept {0} Here', rule),
    prompt: vscode.l10n.t(
      'Why is it right as it is? The reason is written beside it (waive), and the finding goes.',
    ),
    ignoreFocusOut: true,
  });
  return words === undefined || words.trim() === '' ? undefined : words.trim();
}

function waiverOf(argument: unknown): WaiverTarget | undefined {
  const { uri, position } = targetOf(argument) ?? {};
  if (uri === undefined || position === undefined) return undefined;
  if (typeof argument !== 'object' || argument === null || !('rule' in argument && 'in' in argument))
    return undefined;
  const { rule, in: where } = argument;
  return typeof rule === 'string' && (where === 'claim' || where === 'file')
    ? { uri, position, rule, in: where }
    : undefined;
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
