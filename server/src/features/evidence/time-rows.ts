import { edtfInWords } from '../../core/derived/date-in-words.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { claimsWith } from '../report/conflicts.ts';
import type { EvidenceCell } from './cells.ts';

/** When the event, or a part of it, was, as some claims have it. */
export interface TimeRow {
  /** EDTF. */
  readonly edtf: string;
  readonly words: string;
  /** Ids of the claims. */
  readonly claims: readonly string[];
  /** Another time of the event cannot be the same. */
  readonly disputed: boolean;
  readonly cells: readonly EvidenceCell[];
}

/** The times of the claims that are the event itself, in the order of the calendar as far as they can be compared. */
export function timeRows(
  workspace: Workspace,
  claims: readonly Definition[],
  cells: ReadonlyMap<Definition, readonly EvidenceCell[]>,
): readonly TimeRow[] {
  const conflicts = claimsWith(workspace, claims, CONFLICTS);
  const rows = new Map<string, { claims: string[]; cells: EvidenceCell[]; disputed: boolean }>();
  for (const definition of claims) {
    const { claim, id } = definition.entry;
    const edtf = claim?.time?.edtf?.value;
    if (claim?.kind?.value !== 'event' || claim.eventRole !== null || edtf === undefined) continue;
    const row = rows.get(edtf) ?? { claims: [], cells: [], disputed: false };
    row.claims.push(id ?? '');
    row.cells.push(...(cells.get(definition) ?? []));
    row.disputed ||= conflicts.has(definition);
    rows.set(edtf, row);
  }
  return [...rows]
    .map(([edtf, row]) => ({ edtf, words: edtfInWords(edtf) ?? edtf, ...row }))
    .sort((a, b) => (a.edtf < b.edtf ? -1 : 1));
}

const CONFLICTS: ReadonlySet<string> = new Set(['time/event-conflict']);
