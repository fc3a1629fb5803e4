import type { Attribution } from './attribution/attribution-hit.ts';
import type { Hedge } from './estimates/hedges.ts';
import type { Likelihood } from './estimates/likelihood.ts';
import type { Numeral } from './quantities/numerals.ts';
import type { Quantity } from './quantities/quantities.ts';
import type { Quotation } from './quotations/quotations.ts';
import type { Time } from './times/times.ts';

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

/** How to work out each part of a reading. */
export type ReadingParts = { readonly [Part in keyof Reading]: () => Reading[Part] };

/** A reading whose parts are worked out when they are first looked at: most who ask look at one or two. */
export function lazyReading(parts: ReadingParts): Reading {
  const known: { -readonly [Part in keyof Reading]?: Reading[Part] } = {};
  return {
    get attribution() {
      known.attribution ??= parts.attribution();
      return known.attribution;
    },
    get quantities() {
      known.quantities ??= parts.quantities();
      return known.quantities;
    },
    get numerals() {
      known.numerals ??= parts.numerals();
      return known.numerals;
    },
    get times() {
      known.times ??= parts.times();
      return known.times;
    },
    get likelihood() {
      known.likelihood ??= parts.likelihood();
      return known.likelihood;
    },
    get hedges() {
      known.hedges ??= parts.hedges();
      return known.hedges;
    },
    get negatedMainVerb() {
      known.negatedMainVerb ??= parts.negatedMainVerb();
      return known.negatedMainVerb;
    },
    get quotations() {
      known.quotations ??= parts.quotations();
      return known.quotations;
    },
  };
}

/** The same, worked out at once. */
export function wholeReading(parts: ReadingParts): Reading {
  return {
    attribution: parts.attribution(),
    quantities: parts.quantities(),
    numerals: parts.numerals(),
    times: parts.times(),
    likelihood: parts.likelihood(),
    hedges: parts.hedges(),
    negatedMainVerb: parts.negatedMainVerb(),
    quotations: parts.quotations(),
  };
}
