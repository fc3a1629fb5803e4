import type { AppearanceFacts, ClaimFacts, Likelihood, Written } from '../../model/claim-facts.ts';
import type { TextSpan } from '../../text/read/words/tokens.ts';
import type { Ask } from '../../workspace/rule.ts';
import { hasBasis } from './bands.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A recorded band of likelihood, and the words of a quote that name none. */
export interface Bandless {
  readonly band: Written<Likelihood>;
  readonly path: string;
  /** The map that the band is in. */
  readonly parent: string;
  /** Recorded as the source’s, or as the analyst’s own without a basis. */
  readonly whose: 'source' | 'own';
  readonly passage: Passage;
  readonly span: TextSpan;
}

/**
 * The bands of a claim that are recorded beside words of a kind, where the quote has no word that names a band. The
 * analyst’s own is among them while it has no basis, and the source’s has been put down to the same words.
 */
export function bandlessIn(
  claim: ClaimFacts,
  ask: Ask,
  wordsOf: (passage: Passage) => TextSpan | undefined,
): readonly Bandless[] {
  const own = claim.evaluation?.likelihood ?? null;
  const unfounded = own !== null && !hasBasis(claim);
  const found: Bandless[] = [];
  let first: Pick<Bandless, 'passage' | 'span'> | undefined;
  for (const appearance of claim.appearances) {
    const { likelihood, path } = appearance;
    if (likelihood === null && !unfounded) continue;
    const words = wordsIn(appearance, ask, wordsOf);
    if (words === 'named') return found;
    if (words === undefined) continue;
    first ??= words;
    if (likelihood === null) continue;
    found.push({ band: likelihood, path: `${path}.likelihood`, parent: path, whose: 'source', ...words });
  }
  if (!unfounded || found.length > 0 || first === undefined) return found;
  return [{ band: own, path: 'evaluation.likelihood', parent: 'evaluation', whose: 'own', ...first }];
}

function wordsIn(
  appearance: AppearanceFacts,
  ask: Ask,
  wordsOf: (passage: Passage) => TextSpan | undefined,
): Pick<Bandless, 'passage' | 'span'> | 'named' | undefined {
  const passages = passagesOf(appearance, ask);
  if (passages.some(({ reading }) => reading.likelihood.some(({ term }) => term !== null))) return 'named';
  for (const passage of passages) {
    const span = wordsOf(passage);
    if (span !== undefined) return { passage, span };
  }
  return undefined;
}
