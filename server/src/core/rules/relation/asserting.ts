import type { AppearanceFacts, ClaimFacts } from '../../model/claim-facts.ts';
import { mayNegate } from '../../text/read/clauses/negation.ts';
import type { Ask, Definition } from '../../workspace/rule.ts';

/** Claims that are known to be wrong are kept, and dispute nothing. */
export function isDeprecated({ entry }: Definition): boolean {
  return entry.claim?.rank?.value === 'deprecated';
}

/**
 * Whether a claim says that its proposition holds or that it does not, the proposition’s own “not” left out. Null where
 * its appearances are of two minds, or it has none.
 */
export function polarityOf({ entry }: Definition, ask: Ask): 'positive' | 'negative' | null {
  const { claim } = entry;
  const proposition = claim?.proposition;
  if (claim == null || proposition == null) return null;
  const [first, ...rest] = new Set(claim.appearances.map(isNegative));
  if (first === undefined || rest.length > 0) return null;
  const { value } = proposition;
  const negated = mayNegate(value) && ask.readings.ofWords(value).negatedMainVerb;
  return first === negated ? 'positive' : 'negative';
}

/**
 * Whether somebody other than these origins says that the proposition of a claim holds. What a source tells without
 * committing itself (`certainty: unspecified`) counts for nobody’s word.
 */
export function isAssertedBesides({ appearances }: ClaimFacts, origins: ReadonlySet<string>): boolean {
  return appearances.some(
    (one) =>
      !isNegative(one) &&
      one.certainty?.value !== 'unspecified' &&
      !originOf(one).every((origin) => origins.has(origin)),
  );
}

/** Who the appearances of a claim go back to, as far as their chains are written. */
export function originsOf({ appearances }: ClaimFacts): ReadonlySet<string> {
  return new Set(appearances.flatMap(originOf));
}

function originOf({ attribution, source }: AppearanceFacts): readonly string[] {
  const claimers = attribution.at(-1)?.claimers.map(({ value }) => value) ?? [];
  return claimers.length > 0 || source === null ? claimers : [source.value];
}

function isNegative({ polarity }: AppearanceFacts): boolean {
  return polarity?.value === 'negative';
}
