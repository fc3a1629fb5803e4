import * as vscode from 'vscode';
import type { ClaimOnSentence, WireLocation } from '../../server/src/lsp/protocol.ts';
import { showBeside } from './columns.ts';
import { isAnnotationFile, mayBeReport } from './files.ts';
import { kindLabel } from './kinds.ts';
import { targetOf } from './preserve.ts';
import type { Server } from './server.ts';
import { cycle } from './step.ts';
import { fromPosition, toPosition, toRange } from './wire.ts';

/** So many lines of a claim are brought into sight: most claims are no longer, and a screen holds them. */
const CLAIM_LINES = 20;

/**
 * `Adduce: Next/Previous Claimed Sentence`: moves the cursor of the active report to the next passage with
 * claims, round the end of the file, as the editor's own search does.
 */
export async function goToClaimed(server: Server, direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !mayBeReport(editor.document)) return sayOpenReport();
  const state = await server.request('adduce/report', { uri: server.uriOf(editor.document.uri) });
  if (state === null)
    return say(vscode.l10n.t('This file is no source of the project yet, so nothing in it is claimed.'));
  const passage = cycle(state.passages, fromPosition(editor.selection.start), direction);
  if (passage === undefined) return say(vscode.l10n.t('No sentence of this report is claimed yet.'));
  await moveTo(editor, toPosition(passage.range.start));
  editor.revealRange(toRange(passage.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * Moves the cursor and waits until it stands there. Setting `editor.selection` does not wait, and the next
 * command, one key repeat later, would start from the old place.
 */
async function moveTo(editor: vscode.TextEditor, position: vscode.Position): Promise<void> {
  await vscode.window.showTextDocument(editor.document, {
    ...(editor.viewColumn !== undefined && { viewColumn: editor.viewColumn }),
    selection: new vscode.Range(position, position),
  });
}

/** `Adduce: Go to Claim`: from a place in a report to a claim that stands on it, beside the report. */
export async function goToClaim(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !mayBeReport(editor.document)) return sayOpenReport();
  const claims = await server.request('adduce/claimsAt', {
    uri: server.uriOf(editor.document.uri),
    position: fromPosition(editor.selection.active),
  });
  if (claims.length === 0) return say(vscode.l10n.t('No claim stands on the words at the cursor.'));
  const claim = await chooseClaim(claims, vscode.l10n.t('Which claim on these words?'));
  if (claim !== undefined) await showClaim(server, claim.entry);
}

/**
 * Shows the claims on a stretch of a report, as the lens above a claimed sentence asks for: the only one at once, else the
 * one that a person picks.
 */
export async function showClaims(server: Server, argument: unknown): Promise<void> {
  const target = stretchOf(argument);
  if (target === undefined) return goToClaim(server);
  const claims = await server.request('adduce/claimsAt', target);
  if (claims.length === 0) return say(vscode.l10n.t('No claim stands on this sentence any more.'));
  const claim = await chooseClaim(claims, vscode.l10n.t('Which claim on this sentence?'));
  if (claim !== undefined) await showClaim(server, claim.entry);
}

function stretchOf(argument: unknown) {
  const { uri, position } = targetOf(argument) ?? {};
  if (uri === undefined || position === undefined) return undefined;
  const until =
    typeof argument === 'object' && argument !== null && 'until' in argument
      ? targetOf({ uri, position: argument.until })?.position
      : undefined;
  return until === undefined ? undefined : { uri, position, until };
}

/**
 * `Adduce: Go to Sentence`: from a claim or a quote to the words in the report it stands on, beside it.
 * @param argument the place, as the lens above a claim hands it over; absent: the cursor
 */
export async function goToSentence(server: Server, argument?: unknown): Promise<void> {
  const { uri, position } = targetOf(argument) ?? claimAtCursor(server) ?? {};
  if (uri === undefined || position === undefined) {
    return say(
      vscode.l10n.t('Put the cursor on a claim or a quote of an annotation file (.claims.yaml) first.'),
    );
  }
  const places = await server.request('adduce/sentencesAt', { uri, position });
  if (places.length === 0) {
    return say(vscode.l10n.t('No sentence was found for this place: the findings on the quote say why.'));
  }
  const place = places.length === 1 ? places[0] : await chooseSentence(server, places);
  if (place !== undefined) await show(server, place);
}

function claimAtCursor(server: Server) {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && isAnnotationFile(editor.document)
    ? { uri: server.uriOf(editor.document.uri), position: fromPosition(editor.selection.active) }
    : undefined;
}

/** `Adduce: Show Claims of This Report`: a list to choose from; moving through it moves the report along. */
export async function listClaims(server: Server): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !mayBeReport(editor.document)) return sayOpenReport();
  const state = await server.request('adduce/report', { uri: server.uriOf(editor.document.uri) });
  const rows = (state?.passages ?? []).flatMap(({ range, claims }) =>
    claims.map((claim) => ({ ...claimItem(claim), claim, range: toRange(range) })),
  );
  if (rows.length === 0) return say(vscode.l10n.t('No sentence of this report is claimed yet.'));
  const before = { selection: editor.selection, visible: editor.visibleRanges[0] };
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Claims of This Report'),
    placeHolder: vscode.l10n.t('Type words of a proposition, a kind or an id; Enter opens the claim'),
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (row) => {
      if (typeof row !== 'string' && 'range' in row && row.range instanceof vscode.Range)
        reveal(editor, row.range);
    },
  });
  if (chosen !== undefined) return showClaim(server, chosen.claim.entry);
  editor.selection = before.selection;
  if (before.visible !== undefined) editor.revealRange(before.visible, vscode.TextEditorRevealType.AtTop);
}

async function show(server: Server, place: WireLocation): Promise<vscode.TextEditor> {
  return showBeside(server.client.protocol2CodeConverter.asUri(place.uri), toRange(place.range));
}

/** What one comes for stands below the id: the editor alone would put the id in the middle, and half of it out of sight. */
export async function showClaim(server: Server, entry: WireLocation): Promise<void> {
  const editor = await show(server, entry);
  const { start } = toRange(entry.range);
  const claimed = new vscode.Range(start, start.translate(CLAIM_LINES));
  editor.revealRange(
    editor.document.validateRange(claimed),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}

async function chooseClaim(
  claims: readonly ClaimOnSentence[],
  title: string,
): Promise<ClaimOnSentence | undefined> {
  if (claims.length === 1) return claims[0];
  const items = claims.map((claim) => ({ ...claimItem(claim), claim }));
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.claim;
}

export function claimItem(claim: ClaimOnSentence): vscode.QuickPickItem {
  return {
    label: claim.proposition === '' ? vscode.l10n.t('(no proposition yet)') : claim.proposition,
    description: kindLabel(claim.kind),
    detail: claim.id,
  };
}

async function chooseSentence(
  server: Server,
  places: readonly WireLocation[],
): Promise<WireLocation | undefined> {
  const items = await Promise.all(
    places.map(async (place) => {
      const uri = server.client.protocol2CodeConverter.asUri(place.uri);
      const document = await vscode.workspace.openTextDocument(uri);
      const words = document.getText(document.validateRange(toRange(place.range))).replace(/\s+/g, ' ');
      const where = vscode.workspace.asRelativePath(uri);
      return {
        label: words,
        description: vscode.l10n.t('{0}, line {1}', where, place.range.start.line + 1),
        place,
      };
    }),
  );
  const title = vscode.l10n.t('Which sentence of this claim?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.place;
}

function sayOpenReport(): void {
  say(vscode.l10n.t('Open a report (.txt or .md) that is a source of the project first.'));
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}

function reveal(editor: vscode.TextEditor, range: vscode.Range): void {
  const inside = editor.document.validateRange(range);
  editor.selection = new vscode.Selection(inside.start, inside.end);
  editor.revealRange(inside, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
