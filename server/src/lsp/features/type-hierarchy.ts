import { claimAt, earlierThan, laterThan } from '../../features/hierarchy/derivation.ts';
import { toOffset } from '../convert.ts';
import { fromItem, toItem } from '../hierarchy-item.ts';
import type { Feature } from './feature.ts';

/** How claims come out of each other: what one was concluded from, updates or narrows (supertypes), and the other way. */
export const typeHierarchy: Feature = {
  capabilities: { typeHierarchyProvider: true },
  register(session) {
    const { typeHierarchy: asked } = session.connection.languages;

    asked.onPrepare(async ({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const { workspace, uri } = at;
      const found = claimAt(workspace, uri, toOffset(session, workspace, uri, position));
      return found.length === 0 ? null : found.map((node) => toItem(session, workspace, node));
    });

    asked.onSupertypes(async ({ item }, cancel) => {
      const found = cancel.isCancellationRequested ? null : await fromItem(session, item);
      if (found === null || cancel.isCancellationRequested) return null;
      return earlierThan(found.workspace, found.ref).map((node) => toItem(session, found.workspace, node));
    });

    asked.onSubtypes(async ({ item }, cancel) => {
      const found = cancel.isCancellationRequested ? null : await fromItem(session, item);
      if (found === null || cancel.isCancellationRequested) return null;
      return laterThan(found.workspace, found.ref).map((node) => toItem(session, found.workspace, node));
    });
  },
};
