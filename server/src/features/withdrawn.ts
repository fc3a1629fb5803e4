import type { Entry } from '../core/model/entry.ts';
import type { Ask } from '../core/workspace/rule.ts';

/** What a claim has come to, where nobody should rest on it any more. */
export type Withdrawn = 'deprecated' | 'rejected' | 'superseded';

/**
 * Whether a claim stands no more: it is marked as wrong, was turned down in review, or another claim takes its place, not
 * in one aspect alone. Null for one that stands, and for entries that are no claims.
 */
export function withdrawnOf({ kind, id, claim }: Entry, ask: Ask): Withdrawn | null {
  if (kind !== 'claim') return null;
  if (claim?.rank?.value === 'deprecated') return 'deprecated';
  if (claim?.review?.status?.value === 'rejected') return 'rejected';
  return id !== null && ask.count('claims that name claim', id) > 0 && isUpdated(id, ask)
    ? 'superseded'
    : null;
}

function isUpdated(id: string, ask: Ask): boolean {
  return ask.group('claims that name claim', id).some(({ entry }) => {
    const { relations = [], rank, review } = entry.claim ?? {};
    // One that is withdrawn itself takes nobody's place.
    if (entry.id === id || rank?.value === 'deprecated' || review?.status?.value === 'rejected') return false;
    return relations.some(
      ({ type, target, aspect }) => type?.value === 'updates' && target?.value === id && aspect === null,
    );
  });
}
