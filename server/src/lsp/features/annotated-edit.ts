import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { kept } from '../../core/text/kept.ts';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { toRange } from '../convert.ts';
import type { Session } from '../session.ts';

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
 * Replacements as one edit of all their files, for a person to take back in one step. Where the client can be told, open
 * files are named with the version the edit was made for; where several files are touched, each edit says what it is for.
 */
export function annotatedEdit(session: Session, replacements: readonly FileReplacement[]): WorkspaceEdit {
  const { documents, client } = session;
  const can = client.capabilities.workspace?.workspaceEdit;
  const files = new Map<string, FileReplacement[]>();
  for (const one of replacements) kept(files, one.uri, (): FileReplacement[] => []).push(one);
  const annotate =
    can?.documentChanges === true && can.changeAnnotationSupport !== undefined && files.size > 1;
  const annotations = new Map<string, string>();
  const edits = [...files].map(
    ([uri, all]): TextDocumentEdit => ({
      textDocument: { uri: documents.clientUri(uri), version: documents.version(uri) },
      edits: all.map(({ workspace, span, newText, about }) => {
        const edit = { range: toRange(session, workspace, uri, span), newText };
        if (!annotate) return edit;
        const annotationId = annotations.get(about) ?? `adduce-${annotations.size + 1}`;
        annotations.set(about, annotationId);
        return { ...edit, annotationId } satisfies AnnotatedTextEdit;
      }),
    }),
  );
  if (can?.documentChanges !== true)
    return { changes: Object.fromEntries(edits.map((file) => [file.textDocument.uri, plain(file)])) };
  if (!annotate) return { documentChanges: edits };
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const [label, id] of annotations) changeAnnotations[id] = { label };
  return { documentChanges: edits, changeAnnotations };
}

function plain({ edits }: TextDocumentEdit) {
  return edits.flatMap((edit) => ('newText' in edit ? [{ range: edit.range, newText: edit.newText }] : []));
}
