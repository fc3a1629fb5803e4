import { lazyReading, type Reading } from './reading.ts';
import type { TextSpan } from './words/tokens.ts';

/** The reading with its spans counted from a place that lies `by` further ahead: from the text's start, say. */
export function movedReading(reading: Reading, by: number): Reading {
  if (by === 0) return reading;
  const moved = ([start, end]: TextSpan): TextSpan => [start + by, end + by];
  const movedOr = (span: TextSpan | null) => (span === null ? null : moved(span));
  return lazyReading({
    attribution: () =>
      reading.attribution.map((hit) => ({
        ...hit,
        cueSpan: moved(hit.cueSpan),
        claimerSpan: movedOr(hit.claimerSpan),
        addresseeSpan: movedOr(hit.addresseeSpan),
        anonymitySpan: movedOr(hit.anonymitySpan),
      })),
    quantities: () =>
      reading.quantities.map((hit) => ({
        ...hit,
        span: moved(hit.span),
        core: moved(hit.core),
        unitSpan: movedOr(hit.unitSpan),
      })),
    numerals: () => reading.numerals.map((hit) => ({ ...hit, span: moved(hit.span) })),
    times: () => reading.times.map((hit) => ({ ...hit, span: moved(hit.span) })),
    likelihood: () => reading.likelihood.map((hit) => ({ ...hit, span: moved(hit.span) })),
    hedges: () => reading.hedges.map(([start, end, pattern]) => [start + by, end + by, pattern] as const),
    negatedMainVerb: () => reading.negatedMainVerb,
    quotations: () => reading.quotations.map((hit) => ({ ...hit, span: moved(hit.span) })),
  });
}
