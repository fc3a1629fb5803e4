import type { WireEvidence } from '../../../server/src/lsp/protocol.ts';

type Source = WireEvidence['sources'][number];

/** Columns that stand together, because their sources go back to the same works. */
export interface ColumnGroup {
  /** The works that all of them go back to; empty where it is only one source. */
  readonly goesBackTo: readonly string[];
  readonly sources: readonly Source[];
}

/**
 * Sources by what they go back to, the groups in the order of their first source: what stands in one group is one origin,
 * however many documents there are.
 * @param most so many columns; what does not fit is left out, the last ones first
 */
export function columnGroups(sources: readonly Source[], most: number): readonly ColumnGroup[] {
  const groups = new Map<string, { goesBackTo: readonly string[]; sources: Source[] }>();
  for (const source of sources.slice(0, most)) {
    const key = source.goesBackTo.join('\n');
    const group = groups.get(key) ?? { goesBackTo: source.goesBackTo, sources: [] };
    group.sources.push(source);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) =>
    group.sources.length > 1 ? group : { ...group, goesBackTo: [] },
  );
}
