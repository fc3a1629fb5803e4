import type { BaselineEntry } from './baseline.ts';
import type { Severity } from './finding.ts';
import type { Range } from './text/span.ts';

/** What checking a whole project gives: plain data, from which every output format is made. */
export interface CheckResult {
  /** Every file that was checked, those without findings too. */
  readonly files: readonly CheckedFile[];
  /** How many claims and sources the project holds. */
  readonly claims: number;
  readonly sources: number;
  /** What a baseline made now would hold, where that was asked for. */
  readonly baseline: readonly BaselineEntry[];
}

/** One checked file and what was found in it, in the order of its text. */
export interface CheckedFile {
  readonly uri: string;
  readonly findings: readonly PlacedFinding[];
  /** What else is found that the project’s baseline holds, as grave as it would be without. */
  readonly inBaseline: readonly PlacedFinding[];
}

/** A finding whose place is counted as editors count: lines and UTF-16 characters, from 0. */
export interface PlacedFinding {
  /** `category/name`, stable. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** The YAML path, ids in the first brackets: `claims[C-108].quantities[0].min`. */
  readonly path: string;
  /** Id of the claim the finding is about, where it is about one. */
  readonly claim?: string;
  readonly related: readonly RelatedRange[];
}

/** Another place a finding speaks of. */
export interface RelatedRange {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}
