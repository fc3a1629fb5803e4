import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { planRename, prepareRename, type RenamePlan } from '../../features/symbol/rename.ts';
import { toOffset, toRange } from '../convert.ts';
import { readClosed } from './annotate.ts';
import { annotatedEdit } from './annotated-edit.ts';
import type { Feature } from './feature.ts';

export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  register(session) {
    session.connection.onPrepareRename(async ({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const { workspace, uri } = at;
      if (!session.projects.isProject(workspace)) return refusal(ALONE);
      const found = prepareRename(workspace, uri, toOffset(session, workspace, uri, position));
      if ('refused' in found) return refusal(found.refused);
      return { range: toRange(session, workspace, uri, found.span), placeholder: found.name };
    });
    session.connection.onRenameRequest(async ({ textDocument, position, newName }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.fresh(textDocument.uri);
      if (cancel.isCancellationRequested) return null;
      if (at === null) return refusal(ALONE);
      const { workspace, uri } = at;
      const plan = planRename(workspace, uri, toOffset(session, workspace, uri, position), newName, {
        readText: (file) => readClosed(session, workspace, file),
      });
      if ('refused' in plan) return refusal(plan.refused);
      return annotatedEdit(
        session,
        plan.edits.map((edit) => ({ ...edit, workspace, about: aboutOf(plan, edit.role) })),
      );
    });
  },
};

const ALONE =
  'This file lies in no folder that is open, so nobody knows what else names it. Open its folder, then rename again.';

/** Editors show the words of a failed request where the name was to be typed. */
function refusal(why: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, why);
}

function aboutOf({ symbol }: RenamePlan, role: RenamePlan['edits'][number]['role']): string {
  if (symbol.kind === 'tag') return `Claims with the tag “${symbol.name}”`;
  return role === 'definition'
    ? `The ${symbol.kind} “${symbol.name}” itself`
    : `Where the ${symbol.kind} “${symbol.name}” is named`;
}
