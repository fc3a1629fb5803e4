import type { Span } from '../../core/text/span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EntryRef } from '../entry-ref.ts';

/** One line of a hierarchy: an entry, and the place that it leads to. `focus` lies in `span`, which lies in `uri`. */
export interface HierarchyNode {
  /** The entry; one that nobody has registered is known by its id alone. */
  readonly ref: EntryRef;
  readonly name: string;
  readonly detail: string;
  readonly uri: string;
  readonly span: Span;
  readonly focus: Span;
}

/** More lines than these are of no use to anybody. */
export const MOST_NODES = 200;

/** The offset in its file that the spans of an entry count from; null where the entry is gone. */
export function startOf(workspace: Workspace, definition: Definition): number | null {
  const [place] = workspace.placesOf(definition);
  return place === undefined ? null : place.idSpan.start - definition.entry.idSpan.start;
}

export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
