import * as vscode from 'vscode';
import type { FileEdits, PreservationPlan, WirePosition } from '../../server/src/lsp/protocol.ts';
import { isAnnotationFile, mayBeReport } from './files.ts';
import type { Server } from './server.ts';
import { fromPosition, toRange } from './wire.ts';

/** A place in a report or at a source in an annotation file, as the server knows it. */
export interface Target {
  readonly uri: string;
  readonly position?: WirePosition;
}

/**
 * `Adduce: Preserve Source`: keeps a copy of a report's bytes and records its hash and today's date. Gives the ids of
 * the sources preserved, or undefined when nothing was done.
 * @param argument a target when a code action runs the command; anything else means the active editor
 * @param unreviewed true to record a new version although quotes of the old one do not stand in it
 */
export async function preserve(
  server: Server,
  argument: unknown,
  unreviewed = false,
): Promise<readonly string[] | undefined> {
  const target = targetOf(argument) ?? activeTarget(server);
  if (target === undefined) {
    say(
      vscode.l10n.t(
        'Open a report, or put the cursor on a source in the registry, then run this command again.',
      ),
    );
    return undefined;
  }
  const plan = await server.request('adduce/preserve', target);
  if ('refused' in plan) {
    say(plan.refused);
    return undefined;
  }
  if (plan.open > 0 && !unreviewed) {
    const review = vscode.l10n.t('Review');
    const anyway = vscode.l10n.t('Preserve Anyway');
    const choice = await vscode.window.showWarningMessage(
      plan.open === 1
        ? vscode.l10n.t('1 quote of the version recorded so far does not stand in this report.')
        : vscode.l10n.t('{0} quotes of the version recorded so far do not stand in this report.', plan.open),
      {
        modal: true,
        detail: vscode.l10n.t(
          'Once the new version is recorded, nobody sees any more what became of what was quoted. Review it first.',
        ),
      },
      review,
      anyway,
    );
    if (choice === review) await vscode.commands.executeCommand('adduce.review', target);
    if (choice !== anyway) return undefined;
  }
  return (await carryOut(server, plan)) ? plan.sources : undefined;
}

/** The copy first: a hash is not recorded before what it is the hash of is kept. */
async function carryOut(server: Server, plan: PreservationPlan): Promise<boolean> {
  const copy = server.client.protocol2CodeConverter.asUri(plan.copy.uri);
  if (!(await keep(copy, plan.copy.base64))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'Where the copy belongs, something stands that is no file: {0}. Nothing was written. Remove it, then preserve the report again.',
        vscode.workspace.asRelativePath(copy),
      ),
    );
    return false;
  }
  if (!(await applyEdits(server, plan.edits))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The copy is kept, but the registry could not be changed. Try again.'),
    );
    return false;
  }
  const names = plan.sources.map((id) => `“${id}”`).join(', ');
  say(
    plan.edits.length === 0
      ? vscode.l10n.t('A copy of {0} is kept; its hash was recorded already.', names)
      : vscode.l10n.t('A copy of {0} is kept, and its hash and today’s date are recorded.', names),
  );
  return true;
}

/**
 * A copy that is there is never written over: it has the same bytes. False where something stands in its place that is
 * no file: what is written through a broken link would land wherever the link says.
 */
async function keep(uri: vscode.Uri, base64: string): Promise<boolean> {
  try {
    // Of a link that leads nowhere it is known that it is a link, and not of what.
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch {
    await vscode.workspace.fs.writeFile(uri, bytesOf(base64));
    return true;
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * Edits of several files as one change. False, and nothing is changed, where a file is no longer as it was when they
 * were made: somebody has typed meanwhile.
 */
export async function applyEdits(server: Server, files: readonly FileEdits[]): Promise<boolean> {
  const changes = files.filter(({ edits }) => edits.length > 0);
  if (changes.length === 0) return true;
  const edit = new vscode.WorkspaceEdit();
  for (const { uri: wire, version, edits } of changes) {
    const uri = server.client.protocol2CodeConverter.asUri(wire);
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    // A file may be open here without the server knowing: then it is as it was saved.
    if (open !== undefined && (version === null ? open.isDirty : open.version !== version)) return false;
    edit.set(
      uri,
      edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
    );
  }
  return vscode.workspace.applyEdit(edit);
}

/** What the active editor shows, where that can be a report or an annotation file. */
export function activeTarget(server: Server): Target | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  if (!mayBeReport(editor.document) && !isAnnotationFile(editor.document)) return undefined;
  return { uri: server.uriOf(editor.document.uri), position: fromPosition(editor.selection.active) };
}

/** The place a code action hands to its command. */
export function targetOf(argument: unknown): Target | undefined {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument)) return undefined;
  const { uri } = argument;
  if (typeof uri !== 'string') return undefined;
  return 'position' in argument && isPosition(argument.position)
    ? { uri, position: argument.position }
    : { uri };
}

function isPosition(value: unknown): value is WirePosition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'line' in value &&
    typeof value.line === 'number' &&
    'character' in value &&
    typeof value.character === 'number'
  );
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
