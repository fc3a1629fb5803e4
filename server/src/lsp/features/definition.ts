import { findDefinition } from '../../features/definition.ts';
import { toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

export const definition: Feature = {
  capabilities: { definitionProvider: true },
  register(session) {
    session.connection.onDefinition(async ({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const { workspace, uri } = at;
      const link = findDefinition(workspace, uri, workspace.offsetIn(uri, position));
      if (link === null) return null;
      const links = session.client.capabilities.textDocument?.definition?.linkSupport === true;
      if (!links)
        return link.targets.map((target) => ({
          uri: session.documents.clientUri(target.uri),
          range: toRange(workspace, target.uri, target.focus),
        }));
      return link.targets.map((target) => ({
        targetUri: session.documents.clientUri(target.uri),
        targetRange: toRange(workspace, target.uri, target.span),
        targetSelectionRange: toRange(workspace, target.uri, target.focus),
        ...(link.origin === null ? {} : { originSelectionRange: toRange(workspace, uri, link.origin) }),
      }));
    });
  },
};
