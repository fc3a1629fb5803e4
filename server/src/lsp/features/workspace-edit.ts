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
      edit.isSnippet === true ? snippet(range, edit.newText) : { range, newText: edit.newText };
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

/** Whether the client takes snippets in edits. */
export function takesSnippets({ client }: Session): boolean {
  const { documentChanges, snippetEditSupport } = client.capabilities.workspace?.workspaceEdit ?? {};
  return documentChanges === true && snippetEditSupport === true;
}

function snippet(range: SnippetTextEdit['range'], value: string): SnippetTextEdit {
  return { range, snippet: { kind: 'snippet', value } };
}
