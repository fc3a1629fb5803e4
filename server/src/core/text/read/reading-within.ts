import { ALPHANUMERIC, classAt } from '../characters.ts';
import { readNegatedMainVerb } from './clauses/negation.ts';
import { lazyReading, type Reading } from './reading.ts';
import { type TextSpan, tokenize } from './words/tokens.ts';

/**
 * What a part of a sentence says: of its reading, all that lies wholly within the part. Whether the main verb is negated
 * is told by the part's own words, where the sentence has more.
 */
export function readingWithin(reading: Reading, sentence: string, part: TextSpan): Reading {
  const [from, to] = part;
  const holds = (span: TextSpan) => from <= span[0] && span[1] <= to;
  const held = (span: TextSpan | null) => (span !== null && holds(span) ? span : null);
  return lazyReading({
    attribution: () =>
      reading.attribution
        .filter(({ cueSpan, claimerSpan }) => holds(cueSpan) && (claimerSpan === null || holds(claimerSpan)))
        .map((hit) => ({
          ...hit,
          addresseeSpan: held(hit.addresseeSpan),
          anonymitySpan: held(hit.anonymitySpan),
        })),
    quantities: () =>
      reading.quantities
        .filter(({ span }) => holds(span))
        .map((hit) => ({ ...hit, unitSpan: held(hit.unitSpan) })),
    numerals: () => reading.numerals.filter(({ span }) => holds(span)),
    times: () => reading.times.filter(({ span }) => holds(span)),
    likelihood: () => reading.likelihood.filter(({ span }) => holds(span)),
    hedges: () => reading.hedges.filter(([start, end]) => holds([start, end])),
    negatedMainVerb: () =>
      hasWords(sentence, 0, from) || hasWords(sentence, to, sentence.length)
        ? readNegatedMainVerb(tokenize(sentence.slice(from, to)))
        : reading.negatedMainVerb,
    quotations: () => reading.quotations.filter(({ span }) => holds(span)),
  });
}

function hasWords(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((classAt(text, at) & ALPHANUMERIC) !== 0) return true;
  return false;
}
