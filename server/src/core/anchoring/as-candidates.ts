import { overlaps } from '../text/span.ts';
import type { Candidate } from './anchor.ts';
import type { Fit } from './compared-text.ts';

const MOST = 3;
const LEAST_ALIKE = 0.25;

/** The best three that do not overlap a better one, as suggestions. */
export function asCandidates(fits: readonly Fit[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const fit of fits) {
    if (kept.length === MOST || fit.score < LEAST_ALIKE) break;
    if (!kept.some((other) => overlaps(other, fit)))
      kept.push({ start: fit.start, end: fit.end, score: Math.min(0.99, fit.score) });
  }
  return kept;
}
