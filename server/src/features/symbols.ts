import type { EntryKind } from '../core/model/entry.ts';
import type { Span } from '../core/text/span.ts';
import type { Workspace } from '../core/workspace/workspace.ts';

/** One entry in the outline of an annotation file. */
export interface OutlineItem {
  readonly kind: EntryKind;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly focus: Span;
}

/** Outlines longer than this freeze editors; what is beyond is left out and said to be. */
export const OUTLINE_LIMIT = 5000;

/** The entries of an annotation file in order, cut at `OUTLINE_LIMIT`; `more` says how many were left out. */
export function outline(
  workspace: Workspace,
  uri: string,
): { readonly items: readonly OutlineItem[]; readonly more: number } {
  const entries = workspace.entriesIn(uri);
  const items = entries.slice(0, OUTLINE_LIMIT).map(({ entry, idSpan, span }) => ({
    kind: entry.kind,
    name: entry.id ?? '(no id yet)',
    detail: entry.label,
    span: { start: Math.min(span.start, idSpan.start), end: Math.max(span.end, idSpan.end) },
    focus: idSpan,
  }));
  return { items, more: Math.max(0, entries.length - OUTLINE_LIMIT) };
}
