import * as vscode from 'vscode';
import type { RegistrationPlan, WorkOnFile } from '../../server/src/lsp/protocol.ts';
import { carryOutPlan, isRefusal } from './carry-out-plan.ts';
import { mayBeReport } from './files.ts';
import type { NewFiles } from './new-files.ts';
import type { Server } from './server.ts';
import { toRange } from './wire.ts';

interface WorkItem extends vscode.QuickPickItem {
  readonly lines: readonly [number, number];
}

/**
 * `Adduce: Register the Works of This File`. Gives the ids of the sources written, or undefined when nothing was.
 * @param argument `{ uri }` when a code action runs the command; anything else means the active editor's file
 */
export async function registerWorks(
  server: Server,
  newFiles: NewFiles,
  argument: unknown,
): Promise<readonly string[] | undefined> {
  const uri = isTarget(argument) ? argument.uri : active(server);
  if (uri === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Open the report (.txt or .md) whose works you want to register, then run this command again.',
      ),
    );
    return undefined;
  }
  const proposal = await server.request('adduce/works', { uri });
  if (isRefusal(proposal)) {
    void vscode.window.showInformationMessage(proposal.refused);
    return undefined;
  }
  const items = proposal.works.map(itemOf);
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Works that {0} seems to hold', nameOf(server, uri)),
    placeHolder: vscode.l10n.t('Uncheck what is no work of its own; the rest becomes sources'),
  });
  if (chosen === undefined || chosen.length === 0) return undefined;
  return write(
    server,
    newFiles,
    uri,
    chosen.map(({ lines }) => lines),
  );
}

async function write(
  server: Server,
  newFiles: NewFiles,
  report: string,
  lines: readonly (readonly [number, number])[],
): Promise<readonly string[] | undefined> {
  const outcome = await carryOutPlan(
    server,
    newFiles,
    () => server.request('adduce/registerWorks', { uri: report, lines }),
    apply,
  );
  if (outcome.type === 'written') return outcome.plan.sources;
  if (outcome.type === 'refused') return undefined;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The works were not registered, because the registry kept changing. Nothing was lost; try again.',
    ),
  );
  return undefined;
}

/** All entries in one edit, which one undo takes back. */
async function apply(editor: vscode.TextEditor, plan: RegistrationPlan): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    editor.document.uri,
    plan.edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
  );
  const applied = await vscode.workspace.applyEdit(edit);
  const first = plan.edits[0]?.range.start;
  if (applied && first !== undefined) {
    const start = new vscode.Position(first.line, 0);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return applied;
}

function itemOf({ lines, title, publisher, issued, url, why }: WorkOnFile): WorkItem {
  const place =
    lines[0] === lines[1]
      ? vscode.l10n.t('line {0}', lines[0])
      : vscode.l10n.t('lines {0} to {1}', lines[0], lines[1]);
  return {
    lines,
    label: title ?? url ?? vscode.l10n.t('Without a headline'),
    description: [place, publisher, issued].filter((fact) => fact !== null).join(' · '),
    detail: why.length === 0 ? '' : vscode.l10n.t('A work of its own, because {0}', why.join('; ')),
    picked: true,
  };
}

function nameOf(server: Server, uri: string): string {
  return vscode.workspace.asRelativePath(server.client.protocol2CodeConverter.asUri(uri));
}

function active(server: Server): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && mayBeReport(document) ? server.uriOf(document.uri) : undefined;
}

function isTarget(argument: unknown): argument is { readonly uri: string } {
  return (
    typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string'
  );
}
