import type { Finding, Fix } from '../core/finding.ts';
import { overlaps, type Span } from '../core/text/span.ts';
import type { Workspace } from '../core/workspace/workspace.ts';

/** The mechanical repairs offered for the findings that touch a stretch of an annotation file. */
export function fixesAt(
  workspace: Workspace,
  uri: string,
  span: Span,
): readonly { readonly finding: Finding; readonly fix: Fix }[] {
  return workspace
    .findings(uri)
    .filter((finding) => overlaps(finding.span, span))
    .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })));
}
