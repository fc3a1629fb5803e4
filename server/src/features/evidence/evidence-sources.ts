import { edtfInWords } from '../../core/derived/date-in-words.ts';
import { ancestryOf } from '../../core/derived/works.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { reliabilityInWords } from '../grades.ts';
import { calledOf } from '../names.ts';
import type { EvidenceCell } from './cells.ts';

/** A source as the head of a column. */
export interface EvidenceSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** In words; empty where nobody knows. */
  readonly issued: string;
  /** `B: usually reliable`; empty where it is not graded. */
  readonly reliability: string;
  /** The ids of the works that it goes back to in the end, itself where it repeats nobody: equal ones are one origin. */
  readonly goesBackTo: readonly string[];
  /** The ids of the works it repeats. */
  readonly derivedFrom: readonly string[];
  readonly held: boolean;
  readonly claims: number;
}

/** The sources in which claims appear, those with most claims first, then by their ids. */
export function sourcesOf(
  workspace: Workspace,
  cells: ReadonlyMap<Definition, readonly EvidenceCell[]>,
): readonly EvidenceSource[] {
  const counts = new Map<string, number>();
  for (const own of cells.values())
    for (const id of new Set(own.map(({ source }) => source))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, claims]) => sourceOf(workspace, id, claims))
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}

function sourceOf(workspace: Workspace, id: string, claims: number): EvidenceSource {
  const entry = workspace.ask.definitions('source', id)[0]?.entry;
  const facts = entry?.source ?? null;
  const grade = facts?.reliability?.value ?? null;
  const issued = facts?.issued?.value ?? null;
  return {
    id,
    title: entry?.label ?? '',
    publisher: facts?.publisher == null ? '' : calledOf(workspace, facts.publisher),
    issued: issued === null ? '' : (edtfInWords(issued) ?? issued),
    reliability: grade === null ? '' : `${grade}: ${reliabilityInWords(grade)}`,
    goesBackTo: workspace.ask.derived(ancestryOf, id).ends.map((way) => way.at(-1) ?? id),
    derivedFrom: (facts?.derivedFrom ?? []).map(({ value }) => value),
    held: facts?.held !== false,
    claims,
  };
}
