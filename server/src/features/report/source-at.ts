import type { Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';
import type { PlacedDefinition, Workspace } from '../../core/workspace/workspace.ts';

/** A work that stands in a report file. */
export interface WorkInFile {
  readonly source: PlacedDefinition;
  /** Its lines, as a span; null when the whole file is it. */
  readonly lines: Span | null;
}

/** The works of a report file, in the order of the text. */
export function worksIn(workspace: Workspace, report: Report): readonly WorkInFile[] {
  return workspace.sourcesOf(report.uri).map((source) => {
    const lines = source.definition.entry.source?.lines?.value;
    return { source, lines: lines == null ? null : report.spanOfLines(lines[0], lines[1]) };
  });
}

/** The work that an offset of a report lies in: one of its own lines before one of the whole file. */
export function workAt(works: readonly WorkInFile[], offset: number): WorkInFile | null {
  const own = works.find(({ lines }) => lines !== null && lines.start <= offset && offset < lines.end);
  return own ?? works.find(({ lines }) => lines === null) ?? null;
}
