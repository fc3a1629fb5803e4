import type { Span } from '../core/text/span.ts';
import type { Definition } from '../core/workspace/rule.ts';
import type { Workspace } from '../core/workspace/workspace.ts';

/** What an editor draws in a report. Spans are offsets into its text. */
export interface ReportView {
  readonly sources: readonly Definition[];
  /** Body sentences, and how many of them carry a claim. */
  readonly sentences: number;
  readonly claimed: number;
  readonly passages: readonly { readonly span: Span; readonly claims: readonly Definition[] }[];
}

/** The claims that stand on a report, and how much of it they cover. Null for a file that is no source. */
export function viewReport(workspace: Workspace, uri: string): ReportView | null {
  const sources = workspace.sourcesOf(uri).map(({ definition }) => definition);
  if (sources.length === 0) return null;
  const report = workspace.report(uri);
  if (report === null) return null;
  const passages: { span: Span; claims: Definition[] }[] = [];
  for (const { span, claim } of workspace.standingOn(uri)) {
    if (span === null) continue;
    const last = passages[passages.length - 1];
    if (last !== undefined && last.span.start === span.start && last.span.end === span.end) {
      if (!last.claims.includes(claim)) last.claims.push(claim);
    } else passages.push({ span, claims: [claim] });
  }
  const sentences = report.units.filter((unit) => unit.kind === 'sentence' || unit.kind === 'bullet');
  let claimed = 0;
  let next = 0;
  let reach = 0; // the furthest end of the passages that begin before the sentence ends
  for (const sentence of sentences) {
    for (
      let passage = passages[next];
      passage !== undefined && passage.span.start < sentence.end;
      passage = passages[++next]
    )
      reach = Math.max(reach, passage.span.end);
    if (reach > sentence.start) claimed++;
  }
  return { sources, sentences: sentences.length, claimed, passages };
}
