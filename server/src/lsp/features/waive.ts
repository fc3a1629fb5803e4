import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { editsOfWaiver, type Waivable, waivableAt } from '../../features/fixes/waive.ts';
import { toOffset, toRange } from '../convert.ts';
import type { AdduceRequests, FileEdits, Refusal, WaiverTarget } from '../protocol.ts';
import { toDiagnostic } from '../publish.ts';
import { onAdduce } from '../requests.ts';
import type { FileInProject, Session } from '../session.ts';
import type { Feature } from './feature.ts';
import { fileEdits } from './file-edits.ts';

/** `adduce/waive`: accepts a finding with the reason that a person gives. */
export const waive: Feature = {
  capabilities: {},
  register(session) {
    onAdduce(session.connection, 'adduce/waive', (params) => waiver(session, params));
  },
};

async function waiver(
  session: Session,
  { uri: clientUri, position, rule, in: where, reason }: AdduceRequests['adduce/waive']['params'],
): Promise<FileEdits | Refusal> {
  const at = await session.loaded(clientUri);
  if (at === null) return { refused: 'This file lies in no folder that is open. Open its folder first.' };
  const { workspace, uri } = at;
  const start = toOffset(session, workspace, uri, position);
  const found = waivableAt(workspace, uri, { start, end: start }).find(
    (one) => one.finding.code === rule && one.in === where,
  );
  if (found === undefined)
    return { refused: `“${rule}” is not found here any more, so there is nothing to accept.` };
  const edits = editsOfWaiver(workspace, uri, found, reason);
  return edits === null ? { refused: NOT_WRITTEN } : fileEdits(session, workspace, uri, edits);
}

const NOT_WRITTEN =
  'The reason could not be written. Mend what is underlined there (“waive” is a list of rules, each with a reason), then try again.';

/**
 * The offers to accept what is found at a place: in the Adduce extension by a command that asks for the reason; in other
 * editors as an edit with an empty one, which the check of the format then asks to fill.
 */
export function waiverActions(
  session: Session,
  { workspace, uri }: FileInProject,
  clientUri: string,
  span: Span,
): CodeAction[] {
  return waivableAt(workspace, uri, span).flatMap((one): CodeAction[] => {
    const title = `Waive ${one.finding.code} ${one.in === 'file' ? 'in this file ' : ''}with a reason…`;
    const action = {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(session, workspace, uri, one.finding)],
    };
    if (session.client.isAdduce) {
      const target = targetOf(session, one, workspace, uri, clientUri);
      return [{ ...action, command: { title, command: 'adduce.waive', arguments: [target] } }];
    }
    const edits = editsOfWaiver(workspace, uri, one, '');
    if (edits === null) return [];
    const made = fileEdits(session, workspace, uri, edits).edits.map((edit) => ({ ...edit }));
    return [{ ...action, edit: { changes: { [clientUri]: made } } }];
  });
}

function targetOf(
  session: Session,
  { finding, in: where }: Waivable,
  workspace: Workspace,
  uri: string,
  clientUri: string,
): WaiverTarget {
  const { start } = toRange(session, workspace, uri, finding.span);
  return { uri: clientUri, position: start, rule: finding.code, in: where };
}
