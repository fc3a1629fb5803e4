import { canonicalUri } from '../../core/workspace/uri.ts';
import { citedAt, citedBy, citing } from '../../features/hierarchy/citations.ts';
import { toOffset, toRange } from '../convert.ts';
import { fromItem, toItem } from '../hierarchy-item.ts';
import type { Feature } from './feature.ts';

/** The chain of attribution: who cites somebody or a work (incoming), and who is cited (outgoing). */
export const callHierarchy: Feature = {
  capabilities: { callHierarchyProvider: true },
  register(session) {
    const { callHierarchy: asked } = session.connection.languages;

    asked.onPrepare(async ({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const { workspace, uri } = at;
      const found = citedAt(workspace, uri, toOffset(session, workspace, uri, position));
      return found.length === 0 ? null : found.map((node) => toItem(session, workspace, node));
    });

    asked.onIncomingCalls(async ({ item }, cancel) => {
      const found = cancel.isCancellationRequested ? null : await fromItem(session, item);
      if (found === null || cancel.isCancellationRequested) return null;
      const { workspace, ref } = found;
      return citing(workspace, ref).map(({ node, places }) => ({
        from: toItem(session, workspace, node),
        fromRanges: places.map((place) => toRange(session, workspace, node.uri, place)),
      }));
    });

    asked.onOutgoingCalls(async ({ item }, cancel) => {
      const found = cancel.isCancellationRequested ? null : await fromItem(session, item);
      if (found === null || cancel.isCancellationRequested) return null;
      const { workspace, ref } = found;
      const uri = canonicalUri(item.uri);
      return citedBy(workspace, ref, uri).map(({ node, places }) => ({
        to: toItem(session, workspace, node),
        fromRanges: places.map((place) => toRange(session, workspace, uri, place)),
      }));
    });
  },
};
