import type { AppearanceFacts, ClaimFacts } from '../../model/claim-facts.ts';
import { stemsOf } from '../../text/read/words/stems.ts';
import type { Ask } from '../../workspace/rule.ts';
import { bearsOn, type Matter, matterOf } from './bearing.ts';
import { type Estimate, estimatesIn } from './estimates.ts';
import { type Passage, passagesOf } from './passages.ts';

/** An estimate in a quote, of what the claim says. */
export interface Found {
  readonly passage: Passage;
  readonly estimate: Estimate;
}

/** The estimates in the quote of an appearance that are of what its claim says, in order. */
export function estimatesOf(claim: ClaimFacts, appearance: AppearanceFacts, ask: Ask): readonly Found[] {
  return foundIn(passagesOf(appearance, ask), claim, ask);
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
    const passages = passagesOf(appearance, ask);
    if (passages.length === 0) continue;
    const first = foundIn(passages, claim, ask, counts)[0];
    if (first === undefined) return [];
    found.push(first);
  }
  return found;
}

function foundIn(
  passages: readonly Passage[],
  claim: ClaimFacts,
  ask: Ask,
  counts: (estimate: Estimate) => boolean = () => true,
): readonly Found[] {
  // Most quotes have no estimate, and then nothing need be known of the claim.
  if (passages.every((passage) => estimatesIn(passage, ask).length === 0)) return [];
  const matter = matterOf(claim, ask);
  return aboutIn(passages, matter).flatMap((passage) =>
    estimatesIn(passage, ask)
      .filter((estimate) => counts(estimate) && (matter.size === 0 || bearsOn(estimate, passage, matter)))
      .map((estimate) => ({ passage, estimate })),
  );
}

/** Of a quote of several sentences, those that a claim may be about: the one it shares most words with, and its like. */
function aboutIn(passages: readonly Passage[], matter: Matter): readonly Passage[] {
  if (passages.length < 2) return passages;
  const shared = passages.map(({ tokens }) => {
    let count = 0;
    for (const stem of stemsOf(tokens)) if (matter.has(stem)) count++;
    return count;
  });
  const most = shared.reduce((a, b) => Math.max(a, b), 0);
  return passages.filter((_, at) => (shared[at] ?? 0) * 2 >= most);
}
