import * as vscode from 'vscode';
import type { SimilarClaim } from '../../server/src/lsp/protocol.ts';
import { type Target, targetIn } from './annotate.ts';
import { isRefusal } from './carry-out-plan.ts';
import { claimItem, showClaim } from './navigate.ts';
import { applyEdits } from './preserve.ts';
import type { Trail } from './reading/trail.ts';
import type { Server } from './server.ts';
import { toRange } from './wire.ts';

/** Edits are made for a text; should the text change before they are applied, new ones are asked for, this often. */
const TRIES = 3;

/**
 * `Adduce: Add Sentence to an Existing Claim`: a person picks among the claims that say the same, and the words become one
 * more appearance of it, in one edit. Gives the id of the claim, or undefined when nothing was written.
 * @param argument a target when a code action runs the command; anything else means the active editor's selection
 */
export async function addToClaim(
  server: Server,
  trail: Trail,
  argument: unknown,
): Promise<string | undefined> {
  const target = targetIn(server, argument);
  if (target === undefined) return undefined;
  const found = await server.request('adduce/similarClaims', { uri: target.uri, range: target.range });
  if (isRefusal(found)) return say(found.refused);
  if (found.claims.length === 0)
    return say(
      vscode.l10n.t('No claim of the project says anything like these words. Annotate them as a new claim.'),
    );
  const claim = await choose(found.claims);
  return claim === undefined ? undefined : add(server, trail, target, claim);
}

async function choose(claims: readonly SimilarClaim[]): Promise<SimilarClaim | undefined> {
  const items = claims.map((claim) => {
    const item = claimItem(claim);
    const common = claim.why === '' ? '' : ` · ${vscode.l10n.t('both name {0}', claim.why)}`;
    return { ...item, detail: `${claim.id}${common}`, claim };
  });
  const options = {
    title: vscode.l10n.t('Add to an Existing Claim'),
    placeHolder: vscode.l10n.t('Which of these claims do the words say once more?'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.claim;
}

async function add(
  server: Server,
  trail: Trail,
  { uri, range }: Target,
  { id, entry }: SimilarClaim,
): Promise<string | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const plan = await server.request('adduce/addAppearance', { uri, range, claim: { uri: entry.uri, id } });
    if (isRefusal(plan)) return say(plan.refused);
    const file = server.client.protocol2CodeConverter.asUri(plan.uri);
    const isOpen = vscode.workspace.textDocuments.some((one) => one.uri.toString() === file.toString());
    // Opened, the server and the editor see the same text, and what is written shows: so ask again.
    if (!isOpen) {
      await vscode.workspace.openTextDocument(file);
      continue;
    }
    if (!(await applyEdits(server, [plan]))) continue;
    const document = await vscode.workspace.openTextDocument(file);
    const report = server.client.protocol2CodeConverter.asUri(uri);
    trail.written(document);
    trail.left({ report, range: toRange(range) });
    await showClaim(server, entry);
    return id;
  }
  return say(vscode.l10n.t('The annotation file kept changing. Nothing was written; try again.'));
}

function say(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
