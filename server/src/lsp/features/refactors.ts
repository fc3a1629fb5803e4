import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Span } from '../../core/text/span.ts';
import type { RefactorKind } from '../../features/refactor/refactoring.ts';
import { refactoringsAt } from '../../features/refactor/refactorings.ts';
import type { FileInProject, Session } from '../session.ts';
import { repairPlace, showsDisabled } from './deferred-actions.ts';
import { relateAction } from './relate.ts';
import { takesSnippets, workspaceEdit } from './workspace-edit.ts';

export const REFACTOR_KINDS: readonly string[] = [
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorMove,
  CodeActionKind.RefactorRewrite,
];

/** What can be done with the entry at a place. What cannot be done now is shown with the reason, where the client does that. */
export function refactorActions(
  session: Session,
  at: FileInProject,
  span: Span,
  wants: (kind: string) => boolean,
): CodeAction[] {
  if (!REFACTOR_KINDS.some(wants)) return [];
  const { workspace, uri } = at;
  const { port } = repairPlace(session, at);
  const snippets = takesSnippets(session);
  const picks = session.client.isAdduce;
  const offered = refactoringsAt({ workspace, uri, span, port, snippets, picks });
  const actions = offered.flatMap(({ title, kind: name, edits }): CodeAction[] => {
    const kind = kindOf(name);
    if (!wants(kind)) return [];
    if (!('disabled' in edits)) return [{ title, kind, edit: workspaceEdit(session, workspace, uri, edits) }];
    return showsDisabled(session) ? [{ title, kind, disabled: { reason: edits.disabled } }] : [];
  });
  return picks && wants(CodeActionKind.RefactorRewrite)
    ? [...actions, ...relateAction(session, at, span)]
    : actions;
}

function kindOf(kind: RefactorKind): string {
  switch (kind) {
    case 'extract':
      return CodeActionKind.RefactorExtract;
    case 'move':
      return CodeActionKind.RefactorMove;
    case 'rewrite':
      return CodeActionKind.RefactorRewrite;
  }
}
