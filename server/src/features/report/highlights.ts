import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { claimsAt } from '../definition.ts';

/** Editors draw no more than these well. */
const MOST = 1000;

/**
 * With the cursor on words of a report that carry claims: all words of the file on which the same claims stand, in the
 * order of the text. Empty where none stand.
 */
export function claimHighlights(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const spans = claimsAt(workspace, uri, offset).flatMap(({ claim }) =>
    workspace
      .standingOf(claim)
      .flatMap((standing) => (standing.uri === uri && standing.span !== null ? [standing.span] : [])),
  );
  const distinct = new Map(spans.map((span) => [`${span.start} ${span.end}`, span]));
  return [...distinct.values()].sort((a, b) => a.start - b.start || b.end - a.end).slice(0, MOST);
}
