import type { Finding } from '../../core/finding.ts';
import { overlaps, type Span } from '../../core/text/span.ts';
import type { Definition } from '../../core/workspace/rule.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** Findings that two claims cannot both hold, or not as they stand. */
const CONFLICTS: ReadonlySet<string> = new Set([
  'quantity/conflict',
  'quantity/cumulative-decrease',
  'relation/contradiction-unacknowledged',
  'time/event-conflict',
]);

/** Whether a claim is found to disagree with another, or one of the two says so itself (`refutes`). Checks the claim first. */
export function isInConflict(workspace: Workspace, claim: Definition): boolean {
  if (isSaid(workspace, claim)) return true;
  const [place] = workspace.placesOf(claim);
  return place !== undefined && workspace.findingsAt(place.uri, place.span).some(isConflictIn(place.span));
}

/** Those of some claims that are in conflict, as far as they have been checked; for many at once. */
export function contested(workspace: Workspace, claims: ReadonlySet<Definition>): ReadonlySet<Definition> {
  const found = claimsWith(workspace, claims, CONFLICTS);
  return new Set([...claims].filter((claim) => found.has(claim) || isSaid(workspace, claim)));
}

/** Those of some claims in which one of some findings stands, as far as they have been checked. */
export function claimsWith(
  workspace: Workspace,
  claims: Iterable<Definition>,
  codes: ReadonlySet<string>,
): ReadonlySet<Definition> {
  const conflicts = new Map<string, (span: Span) => boolean>();
  const conflictsOf = (uri: string) => {
    let found = conflicts.get(uri);
    if (found === undefined) {
      found = meeting(workspace.findings(uri).flatMap(({ code, span }) => (codes.has(code) ? span : [])));
      conflicts.set(uri, found);
    }
    return found;
  };
  return new Set(
    [...claims].filter((claim) => {
      const [place] = workspace.placesOf(claim);
      return place !== undefined && conflictsOf(place.uri)(place.span);
    }),
  );
}

/** Whether a span overlaps one of these, in time that hardly grows with their number: there may be one for each claim. */
function meeting(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  // For each, the end that it or one before it reaches to.
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? end));
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? end) < end) low = middle + 1;
      else high = middle;
    }
    return (reach[low - 1] ?? start) > start;
  };
}

function isConflictIn(span: Span): (finding: Finding) => boolean {
  return (finding) => CONFLICTS.has(finding.code) && overlaps(finding.span, span);
}

/** One of two claims says itself that it refutes the other. */
function isSaid(workspace: Workspace, { entry }: Definition): boolean {
  if (entry.claim?.relations.some(({ type }) => type?.value === 'refutes') === true) return true;
  return workspace.ask
    .group('claims that name claim', entry.id ?? '')
    .some((other) =>
      other.entry.claim?.relations.some(
        ({ type, target }) => type?.value === 'refutes' && target?.value === entry.id,
      ),
    );
}
