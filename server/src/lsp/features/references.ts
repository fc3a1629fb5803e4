import { findReferences } from '../../features/references.ts';
import { toLocation, toOffset } from '../convert.ts';
import type { Feature } from './feature.ts';

export const references: Feature = {
  capabilities: { referencesProvider: true },
  register(session) {
    session.connection.onReferences(async ({ textDocument, position, context }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const { workspace, uri } = at;
      const declaration = context.includeDeclaration ? 'with-declaration' : 'without-declaration';
      return findReferences(workspace, uri, toOffset(session, workspace, uri, position), declaration).map(
        (place) => toLocation(session, workspace, place),
      );
    });
  },
};
