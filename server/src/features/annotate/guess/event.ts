import type { Span } from '../../../core/text/span.ts';
import type { Report } from '../../../core/workspace/report.ts';
import type { Definition } from '../../../core/workspace/rule.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';

/** More events nobody looks through. */
const OFFERED = 8;

/**
 * The events that words of a report may be about, likeliest first: those of the claims that stand nearest to them in the same
 * work; without any, the only event of the project. None where nothing tells.
 */
export function eventsNear(
  workspace: Workspace,
  report: Report,
  words: Span,
  source: Definition | null,
): readonly string[] {
  const near = workspace
    .standingOn(report.uri)
    .flatMap(({ span, claim, source: of }) =>
      span === null || claim.entry.event === null || of !== source
        ? []
        : [{ event: claim.entry.event, far: distance(span, words) }],
    )
    .sort((a, b) => a.far - b.far)
    .map(({ event }) => event)
    .filter((event) => workspace.definitions('event', event).length > 0);
  const found = [...new Set(near)].slice(0, OFFERED);
  if (found.length > 0) return found;
  const ids =
    workspace.count('event') === 1 ? workspace.all('event').map((one) => one.definition.entry.id) : [];
  return ids.flatMap((id) => id ?? []);
}

function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
