import { DocumentHighlightKind } from 'vscode-languageserver';
import { claimHighlights } from '../../features/report/highlights.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

export const highlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  register(session) {
    session.connection.onDocumentHighlight(({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null || at.workspace.hasAnnotations(at.uri)) return null;
      const { workspace, uri } = at;
      const found = claimHighlights(workspace, uri, toOffset(session, workspace, uri, position));
      // None at all: the editor may have its own idea, such as the same word elsewhere.
      if (found.length === 0) return null;
      return found.map((span) => ({
        range: toRange(session, workspace, uri, span),
        kind: DocumentHighlightKind.Read,
      }));
    });
  },
};
