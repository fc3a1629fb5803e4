import { readAttribution } from './attribution/attribution.ts';
import { readNegatedMainVerb } from './clauses/negation.ts';
import { readHedges } from './estimates/hedges.ts';
import { readLikelihood } from './estimates/likelihood.ts';
import { type KnownNames, knownNamesIn } from './names/known-names.ts';
import { readNumerals } from './quantities/numerals.ts';
import { readQuantities } from './quantities/quantities.ts';
import { readQuotations } from './quotations/quotations.ts';
import { lazyReading, type Reading, type ReadingParts, wholeReading } from './reading.ts';
import type { KnownEntity, ReadingRules } from './reading-rules.ts';
import { readTimes, type Time } from './times/times.ts';
import { type Token, tokenize } from './words/tokens.ts';

export type { Reading } from './reading.ts';

/** What is known of the work a sentence stands in. */
export interface ReadOptions {
  /** When the work was issued, to the day (`2024-02-06`): relative dates are counted from it. */
  readonly issued?: string;
  /**
   * Entities of the project: they tell a person's name from that of a body, and a figure or a month that is a part of a
   * name from one that is not.
   */
  readonly entities?: readonly KnownEntity[];
  /** What the project adds to the words of the readers. Made ready once for each object: hand in the same one. */
  readonly rules?: ReadingRules;
}

/** Reads one sentence. Takes time linear in its length. */
export function read(sentence: string, options: ReadOptions = {}): Reading {
  return wholeReading(partsOf(sentence, tokenize(sentence), options));
}

/** Reads one sentence, each part when it is first looked at. `tokens`: its words, where they are known. */
export function readLazily(sentence: string, tokens: readonly Token[], options: ReadOptions): Reading {
  return lazyReading(partsOf(sentence, tokens, options));
}

function partsOf(
  sentence: string,
  tokens: readonly Token[],
  { issued, entities, rules }: ReadOptions,
): ReadingParts {
  const names = knownNamesIn(tokens, entities);
  let known: readonly Time[] | undefined;
  const times = () => {
    known ??= readTimes(tokens, issued);
    return known;
  };
  const parts: ReadingParts = {
    attribution: () => readAttribution(tokens, names, rules),
    quantities: () => readQuantities(tokens, times()),
    numerals: () => readNumerals(tokens),
    times,
    likelihood: () => readLikelihood(tokens, rules),
    hedges: () => readHedges(tokens, rules),
    negatedMainVerb: () => readNegatedMainVerb(tokens),
    quotations: () => readQuotations(sentence, tokens),
  };
  return names === undefined ? parts : outsideNames(parts, names);
}

/** Without what is a part of a name that the project knows: the figure of `Tower 22`, the month of `Theresa May`. */
function outsideNames(parts: ReadingParts, names: KnownNames): ReadingParts {
  return {
    ...parts,
    attribution: () => parts.attribution().filter(({ cueSpan }) => !names.hasWithin(cueSpan)),
    quantities: () => parts.quantities().filter(({ core }) => !names.hasWithin(core)),
    numerals: () => parts.numerals().filter(({ span }) => !names.hasWithin(span)),
    times: () => parts.times().filter(({ span }) => !names.hasWithin(span)),
    likelihood: () => parts.likelihood().filter(({ span }) => !names.hasWithin(span)),
    hedges: () => parts.hedges().filter(([start, end]) => !names.hasWithin([start, end])),
  };
}
