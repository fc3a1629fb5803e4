import { LINKED_WORDS, linkedPlaces } from '../../features/symbol/linked-editing.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from './feature.ts';

export const linkedEditing: Feature = {
  capabilities: { linkedEditingRangeProvider: true },
  register(session) {
    session.connection.languages.onLinkedEditingRange(({ textDocument, position }, cancel) => {
      const at = cancel.isCancellationRequested ? null : session.settled(textDocument.uri);
      if (at === null) return null;
      const { workspace, uri } = at;
      const places = linkedPlaces(workspace, uri, toOffset(session, workspace, uri, position));
      if (places === null) return null;
      return {
        ranges: places.map((span) => toRange(session, workspace, uri, span)),
        wordPattern: LINKED_WORDS,
      };
    });
  },
};
