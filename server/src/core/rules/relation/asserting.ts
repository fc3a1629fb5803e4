import type { AppearanceFacts, ClaimFacts } from '../../model/claim-facts.ts';
import type { Entry, Quote } from '../../model/entry.ts';
import { mayNegate } from '../../text/read/clauses/negation.ts';
import type { Ask, Definition } from '../../workspace/rule.ts';
import { asserting, denying } from './denying-words.ts';

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

/** Who denies a claim, and in which words. */
export interface Denial {
  /** Who its appearances go back to. */
  readonly origins: ReadonlySet<string>;
  /** Everybody on its chains. */
  readonly claimers: ReadonlySet<string>;
  readonly quotes: readonly Quote[];
}

export function denialOf({ claim, quotes }: Entry): Denial {
  const appearances = claim?.appearances ?? [];
  const hops = appearances.flatMap(({ attribution }) => attribution.flatMap(({ claimers }) => claimers));
  return {
    origins: new Set(appearances.flatMap(originOf)),
    claimers: new Set(hops.map(({ value }) => value)),
    quotes,
  };
}

/**
 * Whether somebody other than those who deny it says that the proposition of a claim holds. What a source tells without
 * committing itself (`certainty: unspecified`) counts for nobody’s word but that of whom it says to have asserted it; what
 * is quoted from the denial itself for nobody’s, unless it is told there of somebody else.
 */
export function isAssertedBesides({ appearances }: ClaimFacts, denial: Denial): boolean {
  return appearances.some((one) => {
    if (isNegative(one) || isDenied(one)) return false;
    if (one.certainty?.value === 'unspecified' && !isAsserted(one)) return false;
    const origin = originOf(one);
    return !origin.every((who) => (isFrom(one, denial) ? denial.claimers : denial.origins).has(who));
  });
}

/** Whether the words are a part of the denial, or it of them. */
function isFrom({ quote }: AppearanceFacts, { quotes }: Denial): boolean {
  return (
    quote !== null &&
    quotes.some(
      (other) =>
        other.source === quote.source &&
        (other.quote.includes(quote.quote) || quote.quote.includes(other.quote)),
    )
  );
}

/** Whether the last in the chain is said to deny it. */
function isDenied(appearance: AppearanceFacts): boolean {
  return cueWords(appearance).some((word) => denying.has(word));
}

/** Whether the last in the chain, somebody else than the publisher, is said to assert it. */
function isAsserted(appearance: AppearanceFacts): boolean {
  return appearance.attribution.length > 1 && cueWords(appearance).some((word) => asserting.has(word));
}

function cueWords({ attribution }: AppearanceFacts): readonly string[] {
  const cue = attribution.at(-1)?.cue?.value ?? '';
  return cue.toLowerCase().split(/[^a-z]+/);
}

function originOf({ attribution, source }: AppearanceFacts): readonly string[] {
  const claimers = attribution.at(-1)?.claimers.map(({ value }) => value) ?? [];
  return claimers.length > 0 || source === null ? claimers : [source.value];
}

function isNegative({ polarity }: AppearanceFacts): boolean {
  return polarity?.value === 'negative';
}
