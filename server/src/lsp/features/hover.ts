import { hoverAt } from '../../features/hover.ts';
import { toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register(session) {
    session.connection.onHover(async ({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : await session.loaded(textDocument.uri);
      if (at === null || cancel.isCancellationRequested) return null;
      const found = hoverAt(at.workspace, at.uri, at.workspace.offsetIn(at.uri, position));
      if (found === null) return null;
      return {
        contents: { kind: 'markdown', value: found.contents },
        range: toRange(at.workspace, at.uri, found.span),
      };
    });
  },
};
