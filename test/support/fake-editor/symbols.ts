import {
  type DocumentHighlight,
  DocumentHighlightRequest,
  LinkedEditingRangeRequest,
  type LinkedEditingRanges,
  PrepareRenameRequest,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { FakeDocument } from './document.ts';
import type { FakeEditor } from './editor.ts';
import type { Place } from './place.ts';

/** What an editor asks about the symbol at a place. */

export async function highlights(
  editor: FakeEditor,
  document: FakeDocument,
  at: Place,
): Promise<readonly DocumentHighlight[]> {
  return (await editor.request(DocumentHighlightRequest.type, asked(document, at))) ?? [];
}

export async function linkedEditing(
  editor: FakeEditor,
  document: FakeDocument,
  at: Place,
): Promise<LinkedEditingRanges | null> {
  return editor.request(LinkedEditingRangeRequest.type, asked(document, at));
}

/** The words that would be renamed, and what the box for the new name begins with. Rejects with the reason why not. */
export async function prepareRename(
  editor: FakeEditor,
  document: FakeDocument,
  at: Place,
): Promise<{ readonly words: string; readonly placeholder: string }> {
  const answer = await editor.request(PrepareRenameRequest.type, asked(document, at));
  if (answer === null || !('placeholder' in answer)) throw new Error('Nothing can be renamed there.');
  return { words: document.textOf(answer.range), placeholder: answer.placeholder };
}

/** The edit that renames. Rejects with the reason why not. */
export async function rename(
  editor: FakeEditor,
  document: FakeDocument,
  at: Place,
  newName: string,
): Promise<WorkspaceEdit> {
  const edit = await editor.request(RenameRequest.type, { ...asked(document, at), newName });
  if (edit === null) throw new Error('The rename came to nothing.');
  return edit;
}

function asked(document: FakeDocument, at: Place) {
  return { textDocument: { uri: document.uri }, position: document.positionAt(at) };
}
