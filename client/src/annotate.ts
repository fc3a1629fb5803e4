import * as vscode from 'vscode';
import type { AnnotationPlan, ClaimKind, WireRange } from '../../server/src/lsp/protocol.ts';
import { annotationEdit, plainAnnotationEdit } from './annotation-edit.ts';
import { carryOutPlan } from './carry-out-plan.ts';
import type { Focus } from './columns.ts';
import { mayBeReport } from './files.ts';
import type { NewFiles } from './new-files.ts';
import type { PreserveOffer } from './preserve-offer.ts';
import type { Trail } from './reading/trail.ts';
import type { Server } from './server.ts';
import { fromRange, toRange } from './wire.ts';

/** What to annotate: as the server's code action gives it. */
export interface Target {
  readonly uri: string;
  readonly range: WireRange;
  /** What the claim is to be; absent: a person chooses. */
  readonly kind?: ClaimKind;
}

/** What annotating needs beside the server. */
export interface AnnotateTools {
  readonly newFiles: NewFiles;
  readonly offer: PreserveOffer;
  readonly trail: Trail;
}

/**
 * `Adduce: Annotate Sentence`. Gives the id of the claim written, or undefined when nothing was.
 * @param argument a target when a code action runs the command; anything else means the active editor's selection
 * @param focus where the keyboard is afterwards: with the claim, whose guesses can be typed over, or with the report
 */
export async function annotate(
  server: Server,
  { newFiles, offer, trail }: AnnotateTools,
  argument: unknown,
  focus: Focus,
): Promise<string | undefined> {
  const target = targetIn(server, argument);
  if (target === undefined) return undefined;
  // The report must stay on screen: the annotation file opens beside the editor that is active now.
  const origin = {
    report: server.client.protocol2CodeConverter.asUri(target.uri),
    range: toRange(target.range),
  };
  // Before the keyboard goes there: the key that leads back may come right after.
  if (focus === 'there') trail.left(origin);
  const outcome = await carryOutPlan(
    server,
    newFiles,
    () => server.request('adduce/annotate', target),
    async (editor, plan) => {
      const applied = await apply(editor, plan, focus);
      if (applied) trail.written(editor.document);
      return applied;
    },
    focus,
  );
  if (outcome.type !== 'written') trail.returned();
  if (outcome.type === 'refused') return undefined;
  if (outcome.type === 'written') {
    if (focus === 'here') sayWritten(outcome.plan);
    if (outcome.plan.mayPreserve) offer.make(target.uri);
    return outcome.plan.claim;
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The claim was not written, because the annotation file kept changing. Nothing was lost; try again.',
    ),
  );
  return undefined;
}

async function apply(editor: vscode.TextEditor, plan: AnnotationPlan, focus: Focus): Promise<boolean> {
  const { document } = editor;
  if (focus === 'here') {
    const applied = await vscode.workspace.applyEdit(plainAnnotationEdit(document, plan));
    const claim = new RegExp(`^ *- id: ${plan.claim.replaceAll('.', '\\.')}\\s*$`, 'm').exec(
      document.getText(),
    );
    if (applied && claim !== null) reveal(editor, document.positionAt(claim.index).line, plan.plain.newText);
    return applied;
  }
  // Tabs never indent YAML, whatever the person's setting: a snippet would otherwise be written with them.
  editor.options = { insertSpaces: true };
  const applied = await vscode.workspace.applyEdit(annotationEdit(document, plan));
  if (applied) reveal(editor, editor.selection.start.line, plan.snippet.newText);
  return applied;
}

function reveal(editor: vscode.TextEditor, line: number, text: string): void {
  const claim = new vscode.Range(line, 0, line + text.split('\n').length, 0);
  editor.revealRange(claim, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Somebody who stays in the report sees what has been written, and that it waits to be looked at. */
function sayWritten({ claim }: AnnotationPlan): void {
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('{0} is written, filled in from the sentence. Look it over beside.', claim),
    SAID,
  );
}

/** How long a word in the status bar stays, in milliseconds. */
const SAID = 6000;

/** What a code action hands over, else the active editor’s selection; where that is in no report, what to do is said. */
export function targetIn(server: Server, argument: unknown): Target | undefined {
  const target = isTarget(argument) ? argument : selected(server);
  if (target === undefined)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Put the cursor on a sentence of a report (.txt or .md), then run this command again.'),
    );
  return target;
}

function selected(server: Server): Target | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !mayBeReport(editor.document)) return undefined;
  return { uri: server.uriOf(editor.document.uri), range: fromRange(editor.selection) };
}

function isTarget(argument: unknown): argument is Target {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'uri' in argument &&
    typeof argument.uri === 'string' &&
    'range' in argument &&
    isWireRange(argument.range)
  );
}

function isWireRange(range: unknown): range is WireRange {
  try {
    toRange(range as WireRange);
    return true;
  } catch {
    return false;
  }
}
