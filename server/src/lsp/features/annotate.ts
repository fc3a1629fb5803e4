import type { WorkspaceEdit } from 'vscode-languageserver';
import { preservedUri } from '../../core/workspace/preserved.ts';
import { readText } from '../../core/workspace/read-text.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { type AnnotateOptions, planAnnotation } from '../../features/annotate/annotate.ts';
import { changedReport } from '../../features/changes/review.ts';
import { toRange, toSpan } from '../convert.ts';
import type { AnnotationPlan, ClaimKind, Refusal, WireEdit, WireRange } from '../protocol.ts';
import { onAdduce } from '../requests.ts';
import type { FileInProject, Session } from '../session.ts';
import type { Feature } from './feature.ts';

/** `adduce/annotate`: how to make a claim of a selection in a report. */
export const annotate: Feature = {
  capabilities: {},
  register(session) {
    onAdduce(session.connection, 'adduce/annotate', ({ uri, range, kind }) =>
      annotationPlan(session, uri, range, kind ?? null),
    );
  },
};

/**
 * Plans with the project as it is on disk now: a plan made while its files are still being read, or before the
 * editor has told of new ones, would register a source a second time, in a second file.
 */
export async function annotationPlan(
  session: Session,
  clientUri: string,
  range: WireRange,
  kind: ClaimKind | null,
): Promise<AnnotationPlan | Refusal> {
  const at = await session.fresh(clientUri);
  if (at === null) return { refused: OUTSIDE };
  return session.whole(() => {
    const plan = planAt(session, at, range, kind);
    return 'refused' in plan ? plan : { ...plan, mayPreserve: mayPreserve(session, at.workspace, at.uri) };
  });
}

/** Why nothing is written about a report about whose surroundings nothing is known. */
export const OUTSIDE = 'This report lies in no folder that is open. Open its folder, then try again.';

/** A claim of a kind, or of one that a person chooses (null), on words of a report of a project as it is on disk now. */
export function planAt(
  session: Session,
  { workspace, uri }: FileInProject,
  range: WireRange,
  kind: ClaimKind | null,
): Omit<AnnotationPlan, 'mayPreserve'> | Refusal {
  const span = toSpan(session, workspace, uri, range);
  const plan = planAnnotation(workspace, uri, span, { ...annotateOptions(session, workspace), kind });
  if ('refused' in plan) return plan;
  const edit = ({ span, newText }: { span: { start: number; end: number }; newText: string }) => ({
    range: toRange(session, workspace, plan.uri, span),
    newText,
  });
  return {
    uri: session.documents.clientUri(plan.uri),
    create: plan.create,
    claim: plan.claim,
    edits: plan.edits.map(edit),
    snippet: edit(plan.snippet),
    plain: edit(plan.plain),
  };
}

/** What annotating needs from outside the workspace. */
export function annotateOptions(session: Session, workspace: Workspace): AnnotateOptions {
  return { today: session.host.today(), readText: (file) => readClosed(session, workspace, file) };
}

/** Not while the report is edited, nor while quotes of another version are still to be looked at. */
function mayPreserve(session: Session, workspace: Workspace, uri: string): boolean {
  const report = workspace.report(uri);
  if (report === null || !workspace.isSaved(uri) || changedReport(workspace, uri) !== null) return false;
  return !session.host.port.read(preservedUri(workspace.root, report.sha256), workspace.root).ok;
}

/**
 * The text of a closed annotation file, or of the baseline, for an edit of it. Edits count on what is on disk now, even if
 * nobody has told us yet that it changed; the workspace hears of it here.
 */
export function readClosed(session: Session, workspace: Workspace, uri: string): string | null {
  if (uri !== workspace.baselineUri && session.projects.refreshAnnotations(workspace, uri)) {
    workspace.check();
    session.changed();
  }
  return readText(session.host.port, uri, workspace.root);
}

/** The plan as one edit without snippet stops, for editors without the extension. Null where they cannot do it. */
export function plainEdit(session: Session, plan: Omit<AnnotationPlan, 'mayPreserve'>): WorkspaceEdit | null {
  return fileEdit(session, plan.uri, plan.create, [...plan.edits, plan.plain]);
}

/** Edits of one file, which may have to be made first. Null where the editor cannot make it. */
export function fileEdit(
  session: Session,
  uri: string,
  create: boolean,
  edits: readonly WireEdit[],
): WorkspaceEdit | null {
  if (!create) return { changes: { [uri]: [...edits] } };
  const { documentChanges, resourceOperations } = session.client.capabilities.workspace?.workspaceEdit ?? {};
  if (documentChanges !== true || !resourceOperations?.includes('create')) return null;
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [...edits] },
    ],
  };
}
