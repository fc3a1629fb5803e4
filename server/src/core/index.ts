/**
 * Adduce as a library: reading reports, finding quotes in them, and checking a project. Runs anywhere
 * JavaScript runs. All offsets are UTF-16 code units, half-open.
 */
export { type FoldedText, fold } from './anchoring/fold.ts';
export { locate } from './anchoring/library-locate.ts';
export type { Anchor, AnchorState, Candidate, LocateOptions, QuoteSelector } from './anchoring/locate.ts';
export { minimalSelector } from './anchoring/selector.ts';
export type { BaselineEntry } from './baseline.ts';
export { checkProject, type ProjectInput } from './check-project.ts';
export type { CheckedFile, CheckResult, PlacedFinding, RelatedRange } from './check-result.ts';
export type { Severity } from './finding.ts';
export type { OwnAbbreviations } from './text/abbreviation-table.ts';
export type { Attribution } from './text/read/attribution/attribution-hit.ts';
export type { Identification } from './text/read/attribution/identification.ts';
export type { Hedge } from './text/read/estimates/hedges.ts';
export type { Likelihood } from './text/read/estimates/likelihood.ts';
export type { LikelihoodTerm } from './text/read/estimates/likelihood-words.ts';
export type { Numeral } from './text/read/quantities/numerals.ts';
export type { Quantity } from './text/read/quantities/quantities.ts';
export type { Comparator } from './text/read/quantities/quantity-words.ts';
export type { Quotation } from './text/read/quotations/quotations.ts';
export { type Reading, type ReadOptions, read } from './text/read/read.ts';
export type { KnownEntity, ReadingRules } from './text/read/reading-rules.ts';
export type { TimeReason } from './text/read/times/time-hit.ts';
export type { Time } from './text/read/times/times.ts';
export type { TextSpan } from './text/read/words/tokens.ts';
export { type SegmentOptions, segment } from './text/segment.ts';
export type { Position, Range, Span } from './text/span.ts';
export type { Unit, UnitKind } from './text/unit.ts';
export { type ProposedWork, worksOf } from './text/works/works.ts';
export type { FileContent, FilePort } from './workspace/port.ts';
