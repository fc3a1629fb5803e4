import type { Span } from '../../../core/text/span.ts';
import type { Report } from '../../../core/workspace/report.ts';
import type { Definition } from '../../../core/workspace/rule.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';

/** A pronoun means whoever was cited in one of so many sentences before. */
const REACH = 3;

/** Who was cited last before words of a work, as its claims have it: whom `she said` means. Null where no claim tells. */
export function speakerBefore(
  workspace: Workspace,
  report: Report,
  words: Span,
  source: Definition | null,
): string | null {
  const units = report.units;
  const own = units.findIndex(({ end }) => end > words.start);
  const from = units[Math.max(0, own - REACH)]?.start ?? 0;
  const before = workspace
    .standingOn(report.uri)
    .filter(
      (one) =>
        one.span !== null && one.source === source && one.span.end <= words.start && one.span.start >= from,
    );
  for (const { claim, quote } of before.reverse()) {
    const appearance = claim.entry.claim?.appearances.find((one) => one.quote === quote);
    const hops = appearance?.attribution ?? [];
    const [claimer, another] = hops.length > 1 ? (hops.at(-1)?.claimers ?? []) : [];
    if (claimer !== undefined && another === undefined) return claimer.value;
  }
  return null;
}
