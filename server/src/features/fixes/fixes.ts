import type { Finding, Fix } from '../../core/finding.ts';
import type { Span } from '../../core/text/span.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { acceptAll, acceptWords } from './accept-words.ts';
import { giveOtherId } from './give-other-id.ts';
import { nameRightSource } from './name-right-source.ts';
import { nameSimilarFile } from './name-similar-file.ts';
import { plannedFixes } from './planned.ts';
import { registerId } from './register-id.ts';
import type { FixPort, Repair, RepairPlace } from './repair.ts';
import { takeOutWaiver } from './take-out-waiver.ts';

/** Repairs that take more than a rule may know of: other files, and what else is in the folder. */
const REPAIRS: Readonly<Record<string, Repair>> = {
  'anchor/crosses-segment': nameRightSource,
  'anchor/quote-drift': acceptWords,
  'reference/duplicate-id': giveOtherId,
  'reference/unknown-entity': registerId,
  'reference/unknown-event': registerId,
  'review/waiver-unused': takeOutWaiver,
  'source/changed': acceptAll,
  'source/missing-file': nameSimilarFile,
};

/** The mechanical repairs offered for a finding. */
export function fixesOf(finding: Finding, place: RepairPlace): readonly Fix[] {
  const more = REPAIRS[finding.code]?.(finding, place) ?? [];
  return [...finding.fixes, ...plannedFixes(finding, place.workspace, place.uri), more].flat();
}

/** The mechanical repairs offered for the findings that touch a stretch of an annotation file. */
export function fixesAt(
  workspace: Workspace,
  uri: string,
  span: Span,
  port: FixPort,
): readonly { readonly finding: Finding; readonly fix: Fix }[] {
  return workspace
    .findingsAt(uri, span)
    .flatMap((finding) => fixesOf(finding, { workspace, uri, port }).map((fix) => ({ finding, fix })));
}
