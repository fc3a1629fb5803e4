import { type EntryKind, LISTS } from '../core/model/entry.ts';
import { canonicalUri } from '../core/workspace/uri.ts';
import type { EntryRef } from '../features/entry-ref.ts';

const KINDS: readonly EntryKind[] = [...LISTS.values()];

/** The `data` of a request in two steps: it comes back as it was sent, or it is nothing of ours. */
export function refOf(data: unknown): EntryRef | null {
  if (typeof data !== 'object' || data === null) return null;
  const { uri, kind, id, nth }: { uri?: unknown; kind?: unknown; id?: unknown; nth?: unknown } = data;
  const known = KINDS.find((one) => one === kind);
  if (typeof uri !== 'string' || typeof id !== 'string' || known === undefined) return null;
  return { uri: canonicalUri(uri), kind: known, id, nth: typeof nth === 'number' ? nth : 0 };
}
