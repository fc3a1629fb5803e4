import { findDefinition } from '../../features/definition.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register(session) {
    session.connection.onDefinition(async ({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const { workspace, uri } = at;
      const link = findDefinition(workspace, uri, toOffset(session, workspace, uri, position));
      if (link === null) return null;
      const links = session.client.capabilities.textDocument?.definition?.linkSupport === true;
      if (!links)
        return link.targets.map((target) => ({
          uri: session.documents.clientUri(target.uri),
          range: toRange(session, workspace, target.uri, target.focus),
        }));
      return link.targets.map((target) => ({
        targetUri: session.documents.clientUri(target.uri),
        targetRange: toRange(session, workspace, target.uri, target.span),
        targetSelectionRange: toRange(session, workspace, target.uri, target.focus),
        ...(link.origin === null
          ? {}
          : { originSelectionRange: toRange(session, workspace, uri, link.origin) }),
      }));
    });
  },
};
