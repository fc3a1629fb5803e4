import { contains, type Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { PlacedDefinition } from '../../core/workspace/workspace.ts';

/** Which source the words of a report belong to. */
export type SourceChoice =
  | { readonly type: 'registered'; readonly source: PlacedDefinition; readonly within: Span | null }
  /** None yet: `lines` are those around the words that belong to no source; null means the whole file. */
  | { readonly type: 'new'; readonly lines: readonly [number, number] | null }
  | { readonly type: 'refused'; readonly reason: string };

/** Chooses among the sources that are in a report file, by their segments. */
export function chooseSource(
  report: Report,
  sources: readonly PlacedDefinition[],
  words: Span,
): SourceChoice {
  if (sources.length === 0) return { type: 'new', lines: null };
  const works = sources.map((source) => ({ source, segment: segmentOf(report, source) }));
  const found =
    works.find(({ segment }) => segment !== null && contains(segment, words)) ??
    works.find(({ segment }) => segment === null);
  if (found !== undefined) return { type: 'registered', source: found.source, within: found.segment };

  const segments = works.flatMap(({ segment }) => (segment === null ? [] : [segment]));
  const cut = works.filter(
    ({ segment }) => segment !== null && segment.start < words.end && words.start < segment.end,
  );
  if (cut.length === 0) return { type: 'new', lines: freeLines(report, segments, words) };
  const names = cut.map(({ source }) => `“${source.definition.entry.id}”`).join(' and ');
  return {
    type: 'refused',
    reason: `The words selected run over the border of ${names}. Quote within one work, or correct its “segment”.`,
  };
}

function segmentOf(report: Report, source: PlacedDefinition): Span | null {
  const lines = source.definition.entry.source?.lines?.value;
  return lines == null ? null : report.spanOfLines(lines[0], lines[1]);
}

/** The lines around the words that lie in no segment yet, 1-based and inclusive. */
function freeLines(report: Report, segments: readonly Span[], words: Span): readonly [number, number] {
  const { lines, text } = report;
  const before = Math.max(0, ...segments.filter((s) => s.end <= words.start).map((s) => s.end));
  const after = Math.min(text.length, ...segments.filter((s) => s.start >= words.end).map((s) => s.start));
  const last = after === text.length ? lines.lineAt(text.trimEnd().length) : lines.lineAt(after) - 1;
  return [lines.lineAt(before) + 1, Math.max(last, lines.lineAt(words.end)) + 1];
}
