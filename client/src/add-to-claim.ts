import * as vscode from 'vscode';
import type { SimilarClaim } from '../../server/src/lsp/protocol.ts';
import { type Target, targetIn } from './annotate.ts';
import { isRefusal } from './carry-out-plan.ts';
import { claimItem, showClaim } from './navigate.ts';
import { applyEdits } from './preserve.ts';
import { createPreview } from './preview.ts';
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
  const claim = await choose(server, found.claims);
  return claim === undefined ? undefined : add(server, trail, target, claim);
}

/** Lists the claims; the one in focus is shown beside, so that one sees what it says before it is picked. */
async function choose(server: Server, claims: readonly SimilarClaim[]): Promise<SimilarClaim | undefined> {
  const item = (claim: SimilarClaim) => {
    const why = claim.why === '' || !claim.isAlike ? claim.why : vscode.l10n.t('both name {0}', claim.why);
    return { ...claimItem(claim), detail: [claim.id, why].filter(Boolean).join(' · '), claim };
  };
  const section = (label: string, of: readonly SimilarClaim[]) =>
    of.length === 0
      ? []
      : [{ label, kind: vscode.QuickPickItemKind.Separator, claim: undefined }, ...of.map(item)];
  const picker = vscode.window.createQuickPick<
    vscode.QuickPickItem & { readonly claim: SimilarClaim | undefined }
  >();
  picker.title = vscode.l10n.t('Add to an Existing Claim');
  picker.placeholder = vscode.l10n.t('Which of these claims do the words say once more?');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = [
    ...section(
      vscode.l10n.t('says something like it'),
      claims.filter(({ isAlike }) => isAlike),
    ),
    ...section(
      vscode.l10n.t('about the same event'),
      claims.filter(({ isAlike }) => !isAlike),
    ),
  ];
  const preview = createPreview(server);
  const looking = picker.onDidChangeActive(([active]) => {
    if (active?.claim !== undefined) preview.show(active.claim.entry);
  });
  try {
    return await new Promise((picked) => {
      picker.onDidAccept(() => picked(picker.activeItems[0]?.claim));
      picker.onDidHide(() => picked(undefined));
      picker.show();
    });
  } finally {
    looking.dispose();
    picker.dispose();
    await preview.end();
  }
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
