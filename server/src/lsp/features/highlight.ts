import { DocumentHighlightKind } from 'vscode-languageserver';
import { claimHighlights } from '../../features/report/highlights.ts';
import { highlightsAt } from '../../features/symbol/highlight.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

/** In annotation files the places of an id or a tag; in reports all words on which the claims at the cursor stand. */
export const highlight: Feature = {
  capabilities: { documentHighlightProvider: true },
  register(session) {
    session.connection.onDocumentHighlight(({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null) return null;
      const { workspace, uri } = at;
      const offset = toOffset(session, workspace, uri, position);
      const found = workspace.hasAnnotations(uri)
        ? highlightsAt(workspace, uri, offset)
        : claimHighlights(workspace, uri, offset).map((span) => ({ span, role: 'reference' as const }));
      // None at all: the editor may have its own idea, such as the same word elsewhere.
      if (found.length === 0) return null;
      return found.map(({ span, role }) => ({
        range: toRange(session, workspace, uri, span),
        kind: role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
  },
};
