import type {
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit as WireTextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../../core/finding.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { toRange } from '../convert.ts';
import type { Session } from '../session.ts';

/** An edit, which may be a snippet with stops (`${1:…}`) where the client takes those. */
export interface SnippetEdit extends TextEdit {
  readonly isSnippet?: boolean;
}

/**
 * Edits of one or more files as one, which one undo takes back. With the versions of open files they were made for, where
 * the client takes those, so that none is made in a text that has changed since.
 *
 * @param uri the file of edits that name none
 */
export function workspaceEdit(
  session: Session,
  workspace: Workspace,
  uri: string,
  edits: readonly SnippetEdit[],
): WorkspaceEdit {
  const byFile = new Map<string, (WireTextEdit | SnippetTextEdit)[]>();
  for (const edit of edits) {
    const file = edit.uri ?? uri;
    const range = toRange(session, workspace, file, edit.span);
    const made: WireTextEdit | SnippetTextEdit =
      edit.isSnippet === true
        ? { range, snippet: { kind: 'snippet', value: snippet(workspace, file, edit) } }
        : { range, newText: edit.newText };
    const before = byFile.get(file);
    if (before === undefined) byFile.set(file, [made]);
    else before.push(made);
  }
  if (session.client.capabilities.workspace?.workspaceEdit?.documentChanges === true)
    return {
      documentChanges: [...byFile].map(([file, changes]): TextDocumentEdit => {
        const { documents } = session;
        return {
          textDocument: { uri: documents.clientUri(file), version: documents.version(file) },
          edits: changes,
        };
      }),
    };
  const changes = [...byFile].map(
    ([file, made]) => [session.documents.clientUri(file), made.filter((one) => 'newText' in one)] as const,
  );
  return { changes: Object.fromEntries(changes) };
}

/**
 * Whether edits may be snippets. VS Code indents the lines of a snippet like the line it is put into, and the protocol
 * does not say whether others do: only there is it known what comes of them.
 */
export function takesSnippets({ client }: Session): boolean {
  const { documentChanges, snippetEditSupport } = client.capabilities.workspace?.workspaceEdit ?? {};
  return client.isAdduce && documentChanges === true && snippetEditSupport === true;
}

/** A snippet whose lines are indented as seen from the line it is put into. */
function snippet(workspace: Workspace, uri: string, { span, newText }: SnippetEdit): string {
  const piece = workspace.pieceAt(uri, span.start);
  if (piece === null) return newText;
  const before = piece.text.slice(0, span.start - piece.start);
  const lead = /^[ \t]*/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0] ?? '';
  // A key that stands behind a dash is further in than its line.
  return newText.replaceAll(`\n${lead}`, '\n');
}
