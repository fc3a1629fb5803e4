import * as vscode from 'vscode';
import type { RelationChoice } from '../../server/src/lsp/protocol.ts';
import { isRefusal } from './carry-out-plan.ts';
import { activeTarget, applyEdits, targetOf } from './preserve.ts';
import type { Server } from './server.ts';

/** Edits are made for a text; should the text change before they are applied, new ones are asked for, this often. */
const TRIES = 3;

/**
 * Relates the claim at the cursor to one that a person picks: one edit, which one undo takes back. True when it was
 * written.
 * @param argument the place, as a code action hands it over; absent: the cursor
 */
export async function relate(server: Server, argument: unknown): Promise<boolean> {
  const { uri, position } = targetOf(argument) ?? activeTarget(server) ?? {};
  if (uri === undefined || position === undefined) {
    say(vscode.l10n.t('Put the cursor on a claim in an annotation file, then relate it again.'));
    return false;
  }
  const choice = await server.request('adduce/relatable', { uri, position });
  if (isRefusal(choice)) {
    say(choice.refused);
    return false;
  }
  const target = await pickClaim(choice);
  const type = target === undefined ? undefined : await pickType(choice, target);
  if (target === undefined || type === undefined) return false;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const edits = await server.request('adduce/relate', { uri, position, target, type });
    if (isRefusal(edits)) {
      say(edits.refused);
      return false;
    }
    if (await applyEdits(server, [edits])) return true;
  }
  say(vscode.l10n.t('The file kept changing. Nothing was written; try again.'));
  return false;
}

async function pickClaim({ claim, candidates }: RelationChoice): Promise<string | undefined> {
  if (candidates.length === 0) {
    say(vscode.l10n.t('There is no other claim in this project.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(
    candidates.map(({ id, proposition, isNear }) => ({
      label: id,
      description: proposition,
      ...(isNear ? { detail: vscode.l10n.t('On the same event or source') } : {}),
    })),
    {
      title: vscode.l10n.t('Relate {0} to Which Claim?', claim),
      matchOnDescription: true,
    },
  );
  return picked?.label;
}

async function pickType({ claim, types }: RelationChoice, target: string): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    types.map(({ type, means }) => ({ label: type, description: means })),
    { title: vscode.l10n.t('What Is {0} to {1}?', claim, target) },
  );
  return picked?.label;
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
