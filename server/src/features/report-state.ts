import type { AnchorState } from '../core/anchoring/anchor.ts';
import type { Span } from '../core/text/span.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { contested } from './report/conflicts.ts';
import { coverageOf, isBody } from './report/coverage.ts';

/** What an editor draws in a report. Spans are offsets into its text. */
export interface ReportView {
  readonly sources: readonly Definition[];
  /** Body sentences, how many of them carry a claim, and how many were read and hold nothing to claim. */
  readonly sentences: number;
  readonly claimed: number;
  readonly read: number;
  /** Sentences that were read and hold nothing to claim; neighbours are one span. */
  readonly readSpans: readonly Span[];
  readonly passages: readonly Passage[];
  /** Where words stand that are not, or not where, a quote has them; in the order of the text. */
  readonly drifted: readonly Drifted[];
}

/** The words of quotes, and the claims that stand on them. */
export interface Passage {
  readonly span: Span;
  readonly claims: readonly Definition[];
  /** One of the claims is in conflict with another of the project, as far as they have been checked. */
  readonly contested: boolean;
}

/** A place at which a quote stood, or stands now. */
export interface Drifted {
  readonly span: Span;
  readonly claim: Definition;
  readonly state: AnchorState;
}

/** The claims that stand on a report, and how much of it they cover. Null for a file that is no source. */
export function viewReport(workspace: Workspace, uri: string): ReportView | null {
  const sources = workspace.sourcesOf(uri).map(({ definition }) => definition);
  const report = sources.length === 0 ? null : workspace.report(uri);
  if (report === null) return null;
  const passages: { span: Span; claims: Definition[] }[] = [];
  const drifted: Drifted[] = [];
  for (const { span, place, claim, state } of workspace.standingOn(uri)) {
    if (state !== 'exact' && place !== null) drifted.push({ span: place, claim, state });
    if (span === null) continue;
    const last = passages[passages.length - 1];
    if (last !== undefined && last.span.start === span.start && last.span.end === span.end) {
      if (!last.claims.includes(claim)) last.claims.push(claim);
    } else passages.push({ span, claims: [claim] });
  }
  const disputed = contested(workspace, new Set(passages.flatMap(({ claims }) => claims)));
  const body = coverageOf(workspace, report).filter(({ unit }) => isBody(unit.kind));
  const read = body.filter(({ coverage }) => coverage === 'read');
  return {
    sources,
    sentences: body.length,
    claimed: body.filter(({ coverage }) => coverage === 'claimed').length,
    read: read.length,
    readSpans: joined(
      read.map(({ unit }) => unit),
      report.text,
    ),
    passages: passages.map((one) => ({ ...one, contested: one.claims.some((claim) => disputed.has(claim)) })),
    drifted: drifted.sort((a, b) => a.span.start - b.span.start),
  };
}

/** Spans of one line between which there is nothing but blanks, as one: an editor draws fewer. */
function joined(spans: readonly Span[], text: string): readonly Span[] {
  const out: Span[] = [];
  for (const { start, end } of spans) {
    const last = out.at(-1);
    if (last !== undefined && /^[ \t]*$/.test(text.slice(last.end, start)))
      out[out.length - 1] = { start: last.start, end };
    else out.push({ start, end });
  }
  return out;
}
