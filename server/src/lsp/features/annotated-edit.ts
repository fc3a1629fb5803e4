import type { ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { kept } from '../../core/text/kept.ts';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Session } from '../session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** A replacement in a file of a project. UTF-16 offsets into the file. */
export interface FileReplacement {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly span: Span;
  readonly newText: string;
  /** What it belongs to, for a preview in which a person may leave parts out. */
  readonly about: string;
}

/**
 * Replacements in any number of projects as one edit. Where several files are touched, and the client can show it, each
 * edit says what it is for.
 */
export function annotatedEdit(session: Session, replacements: readonly FileReplacement[]): WorkspaceEdit {
  const files = new Map<string, FileReplacement[]>();
  for (const one of replacements) kept(files, one.uri, (): FileReplacement[] => []).push(one);
  const edits = [...files].flatMap(([uri, all]) => {
    const [first] = all;
    return first === undefined ? [] : [{ all, edit: workspaceEdit(session, first.workspace, uri, all) }];
  });
  const can = session.client.capabilities.workspace?.workspaceEdit;
  if (can?.documentChanges !== true)
    return { changes: Object.assign({}, ...edits.map(({ edit }) => edit.changes)) };
  const ids = new Map<string, string>();
  const annotate = can.changeAnnotationSupport !== undefined && files.size > 1;
  const documentChanges = edits.flatMap(({ all, edit }) =>
    (edit.documentChanges ?? []).map((change) =>
      annotate && 'textDocument' in change ? annotated(change, all, ids) : change,
    ),
  );
  if (!annotate) return { documentChanges };
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const [label, id] of ids) changeAnnotations[id] = { label };
  return { documentChanges, changeAnnotations };
}

/** The edits of a file, which stand in the order of the replacements they were made of. */
function annotated(
  file: TextDocumentEdit,
  all: readonly FileReplacement[],
  ids: Map<string, string>,
): TextDocumentEdit {
  return {
    ...file,
    edits: file.edits.map((edit, i) => {
      const about = all[i]?.about ?? '';
      return { ...edit, annotationId: kept(ids, about, () => `adduce-${ids.size + 1}`) };
    }),
  };
}
