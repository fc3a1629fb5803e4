import { readAttribution } from './attribution/attribution.ts';
import type { Attribution } from './attribution/attribution-hit.ts';
import { readNegatedMainVerb } from './clauses/negation.ts';
import { type Hedge, readHedges } from './estimates/hedges.ts';
import { type Likelihood, readLikelihood } from './estimates/likelihood.ts';
import { type KnownNames, knownNamesIn } from './names/known-names.ts';
import { type Numeral, readNumerals } from './quantities/numerals.ts';
import { type Quantity, readQuantities } from './quantities/quantities.ts';
import { type Quotation, readQuotations } from './quotations/quotations.ts';
import type { KnownEntity, ReadingRules } from './reading-rules.ts';
import { readTimes, type Time } from './times/times.ts';
import { tokenize } from './words/tokens.ts';

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

/** What a sentence says, as far as its words alone tell. Spans count UTF-16 code units in the sentence. */
export interface Reading {
  readonly attribution: readonly Attribution[];
  readonly quantities: readonly Quantity[];
  /** Every number there is, those of `quantities` and of `times` too. */
  readonly numerals: readonly Numeral[];
  readonly times: readonly Time[];
  readonly likelihood: readonly Likelihood[];
  readonly hedges: readonly Hedge[];
  /** The main predicate is negated; verbs of saying are looked through. */
  readonly negatedMainVerb: boolean;
  readonly quotations: readonly Quotation[];
}

/** Reads one sentence. Takes time linear in its length. */
export function read(sentence: string, options: ReadOptions = {}): Reading {
  const tokens = tokenize(sentence);
  const names = knownNamesIn(tokens, options.entities);
  const times = readTimes(tokens, options.issued);
  const reading: Reading = {
    attribution: readAttribution(tokens, names, options.rules),
    quantities: readQuantities(tokens, times),
    numerals: readNumerals(tokens),
    times,
    likelihood: readLikelihood(tokens, options.rules),
    hedges: readHedges(tokens, options.rules),
    negatedMainVerb: readNegatedMainVerb(tokens),
    quotations: readQuotations(sentence, tokens),
  };
  return names === undefined ? reading : outsideNames(reading, names);
}

/** Without what is a part of a name that the project knows: the figure of `Tower 22`, the month of `Theresa May`. */
function outsideNames(reading: Reading, names: KnownNames): Reading {
  return {
    ...reading,
    attribution: reading.attribution.filter(({ cueSpan }) => !names.hasWithin(cueSpan)),
    quantities: reading.quantities.filter(({ core }) => !names.hasWithin(core)),
    numerals: reading.numerals.filter(({ span }) => !names.hasWithin(span)),
    times: reading.times.filter(({ span }) => !names.hasWithin(span)),
    likelihood: reading.likelihood.filter(({ span }) => !names.hasWithin(span)),
    hedges: reading.hedges.filter(([start, end]) => !names.hasWithin([start, end])),
  };
}
