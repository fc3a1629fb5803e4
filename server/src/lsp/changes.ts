import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { difference, type Replacement } from '../core/text/replacement.ts';

/**
 * Applies the changes an editor says to a document, one after the other.
 *
 * @returns all of them as one edit of the text before
 */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): Replacement {
  const before = document.getText();
  const [only, ...more] = changes;
  // A key pressed is one change, and takes no reading of the text. For others the texts are held side by side.
  const edit = only !== undefined && more.length === 0 ? replacementOf(document, only) : null;
  TextDocument.update(document, [...changes], version);
  return edit ?? difference(before, document.getText());
}

function replacementOf(document: TextDocument, change: TextDocumentContentChangeEvent): Replacement | null {
  if (!('range' in change) || change.range === undefined) return null;
  const one = document.offsetAt(change.range.start);
  const other = document.offsetAt(change.range.end);
  const start = Math.min(one, other);
  return { start, removed: Math.max(one, other) - start, inserted: change.text.length };
}
