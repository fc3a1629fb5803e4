import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { difference, type Replacement } from '../core/text/replacement.ts';
import { fromClientCharacter, type PositionEncoding } from './encoding.ts';

/**
 * Applies the changes an editor says to a document, one after the other.
 *
 * @param encoding how the editor counts the characters of a line
 * @returns all of them as one edit of the text before
 */
export function applyChanges(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  encoding: PositionEncoding,
): Replacement {
  const before = document.getText();
  const [only, ...more] = changes;
  let edit: Replacement | null = null;
  // Each change counts in the text that those before it have made.
  for (const change of changes) {
    const counted = inUtf16(document, change, encoding);
    // A key pressed is one change, and takes no reading of the text. For others the texts are held side by side.
    if (change === only && more.length === 0) edit = replacementOf(document, counted);
    TextDocument.update(document, [counted], version);
  }
  if (only === undefined) TextDocument.update(document, [], version);
  return edit ?? difference(before, document.getText());
}

function inUtf16(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
): TextDocumentContentChangeEvent {
  if (encoding === 'utf-16' || !('range' in change) || change.range === undefined) return change;
  const convert = ({ line, character }: Position): Position => {
    const text = document.getText({
      start: { line, character: 0 },
      end: { line: line + 1, character: 0 },
    });
    return { line, character: fromClientCharacter(text, character, encoding) };
  };
  return { text: change.text, range: { start: convert(change.range.start), end: convert(change.range.end) } };
}

function replacementOf(document: TextDocument, change: TextDocumentContentChangeEvent): Replacement | null {
  if (!('range' in change) || change.range === undefined) return null;
  const one = document.offsetAt(change.range.start);
  const other = document.offsetAt(change.range.end);
  const start = Math.min(one, other);
  return { start, removed: Math.max(one, other) - start, inserted: change.text.length };
}
