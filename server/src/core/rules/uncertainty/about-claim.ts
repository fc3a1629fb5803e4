import type { AppearanceFacts, ClaimFacts } from '../../model/claim-facts.ts';
import type { Ask } from '../../workspace/rule.ts';
import { bearsOn, matterOf } from './bearing.ts';
import { type Estimate, estimatesIn } from './estimates.ts';
import { type Passage, passagesOf } from './passages.ts';

/** An estimate in a quote, of what the claim says. */
export interface Found {
  readonly appearance: AppearanceFacts;
  readonly passage: Passage;
  readonly estimate: Estimate;
}

/** The estimates in the quote of an appearance that are of what its claim says, in order. */
export function estimatesOf(
  { proposition }: ClaimFacts,
  appearance: AppearanceFacts,
  ask: Ask,
): readonly Found[] {
  const matter = matterOf(proposition?.value ?? '');
  return passagesOf(appearance, ask).flatMap((passage) =>
    estimatesIn(passage)
      .filter((estimate) => matter.size === 0 || bearsOn(estimate, passage, matter))
      .map((estimate) => ({ appearance, passage, estimate })),
  );
}

/**
 * For each appearance with a quote that can be read, its first estimate that counts. Empty where one has none: there a
 * text stands behind what the claim says.
 */
export function estimatedThroughout(
  claim: ClaimFacts,
  ask: Ask,
  counts: (estimate: Estimate) => boolean,
): readonly Found[] {
  const found: Found[] = [];
  for (const appearance of claim.appearances) {
    if (passagesOf(appearance, ask).length === 0) continue;
    const first = estimatesOf(claim, appearance, ask).find(({ estimate }) => counts(estimate));
    if (first === undefined) return [];
    found.push(first);
  }
  return found;
}
