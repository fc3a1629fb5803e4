import type { TextEdit as WireTextEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../core/finding.ts';
import { formatEdits } from '../../features/format/format.ts';
import { indentNewLine } from '../../features/format/new-line.ts';
import { toOffset, toRange, toSpan } from '../convert.ts';
import type { FileInProject, Session } from '../session.ts';
import type { Feature } from './feature.ts';

/**
 * Document, range and on-type formatting. There is one layout, whatever the editor's settings: files that many people
 * write in change with what is said in them, not with who has formatted them last.
 */
export const formatting: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  },
  register(session) {
    const { connection } = session;
    connection.onDocumentFormatting(({ textDocument }, cancel) => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      const text = at?.workspace.annotationText(at.uri) ?? null;
      return at === null || text === null ? null : toEdits(session, at, formatEdits(text));
    });
    connection.onDocumentRangeFormatting(({ textDocument, range }, cancel) => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      const text = at?.workspace.annotationText(at.uri) ?? null;
      if (at === null || text === null) return null;
      const within = toSpan(session, at.workspace, at.uri, range);
      return toEdits(session, at, formatEdits(text, within));
    });
    connection.onDocumentOnTypeFormatting(({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null || !at.workspace.isOpen(at.uri)) return null;
      const { workspace, uri } = at;
      const lineStart = toOffset(session, workspace, uri, { line: position.line, character: 0 });
      // The new line may belong to the next piece; what it goes on from does not.
      const above = lineStart === 0 ? null : workspace.pieceAt(uri, lineStart - 1);
      if (above === null) return null;
      const below = workspace.pieceAt(uri, lineStart);
      const text = below === null || below.start === above.start ? above.text : above.text + below.text;
      const edit = indentNewLine(text, lineStart - above.start);
      if (edit === null) return null;
      const { start, end } = edit.span;
      const span = { start: start + above.start, end: end + above.start };
      return toEdits(session, at, [{ span, newText: edit.newText }]);
    });
  },
};

function toEdits(
  session: Session,
  { workspace, uri }: FileInProject,
  edits: readonly TextEdit[],
): WireTextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(session, workspace, uri, span), newText }));
}
