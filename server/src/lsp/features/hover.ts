import { hoverAt } from '../../features/hover.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register(session) {
    session.connection.onHover(async ({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const { workspace, uri } = at;
      const found = hoverAt(
        workspace,
        uri,
        toOffset(session, workspace, uri, position),
        session.host.rulePages,
      );
      if (found === null) return null;
      return {
        contents: { kind: 'markdown', value: found.contents },
        range: toRange(session, workspace, uri, found.span),
      };
    });
  },
};
