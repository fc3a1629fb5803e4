import * as vscode from 'vscode';
import type { Refusal } from '../../server/src/lsp/protocol.ts';
import { type Focus, showBeside } from './columns.ts';
import type { NewFiles } from './new-files.ts';
import type { Server } from './server.ts';

/** A plan is made for a text; should the text change before it is applied, a new plan is asked for, this often. */
const TRIES = 3;

/** What a server plans to write into an annotation file. */
interface FilePlan {
  readonly uri: string;
  /** The file is not there yet. */
  readonly create: boolean;
}

/** What became of it: a plan carried out, a refusal, which has been said, or a file that kept changing. */
export type Outcome<P> =
  | { readonly type: 'written'; readonly plan: P }
  | { readonly type: 'refused' }
  | { readonly type: 'kept-changing' };

/**
 * Asks for a plan and carries it out in the annotation file beside the active editor, for the very text it was made for.
 * @param apply false when nothing was written, so that a new plan is asked for
 */
export async function carryOutPlan<P extends FilePlan>(
  server: Server,
  newFiles: NewFiles,
  ask: () => Promise<P | Refusal>,
  apply: (editor: vscode.TextEditor, plan: P) => Promise<boolean>,
  focus: Focus = 'there',
): Promise<Outcome<P>> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const plan = await ask();
    if (isRefusal(plan)) {
      void vscode.window.showInformationMessage(plan.refused);
      return { type: 'refused' };
    }
    const uri = server.client.protocol2CodeConverter.asUri(plan.uri);
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    // Read from disk, the file may be newer than what the server knew: opened, both see the same text, so ask again.
    if (open === undefined && !plan.create) {
      await vscode.workspace.openTextDocument(uri);
      continue;
    }
    const before = open?.version;
    // Someone else may have made the file since; what they wrote, the plan does not know.
    if (plan.create && open === undefined && !(await newFiles.create(uri))) continue;
    const editor = await showBeside(uri, undefined, focus);
    if (before !== undefined && editor.document.version !== before) continue;
    if (await apply(editor, plan)) return { type: 'written', plan };
  }
  return { type: 'kept-changing' };
}

/** Whether the server gave a reason instead of an answer. */
export function isRefusal<T extends object>(answer: T | Refusal): answer is Refusal {
  return 'refused' in answer;
}
