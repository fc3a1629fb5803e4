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

/**
 * A reading whose parts are worked out when they are first looked at: most who ask look at one or two. Some are made of
 * every sentence asked for, so they are objects of a class: its getters are made once, those of an object literal each time.
 */
export class LazyReading implements Reading {
  readonly #parts: ReadingParts;
  #attribution: readonly Attribution[] | undefined;
  #quantities: readonly Quantity[] | undefined;
  #numerals: readonly Numeral[] | undefined;
  #times: readonly Time[] | undefined;
  #likelihood: readonly Likelihood[] | undefined;
  #hedges: readonly Hedge[] | undefined;
  #negatedMainVerb: boolean | undefined;
  #quotations: readonly Quotation[] | undefined;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
  }

  get attribution(): readonly Attribution[] {
    this.#attribution ??= this.#parts.attribution();
    return this.#attribution;
  }

  get quantities(): readonly Quantity[] {
    this.#quantities ??= this.#parts.quantities();
    return this.#quantities;
  }

  get numerals(): readonly Numeral[] {
    this.#numerals ??= this.#parts.numerals();
    return this.#numerals;
  }

  get times(): readonly Time[] {
    this.#times ??= this.#parts.times();
    return this.#times;
  }

  get likelihood(): readonly Likelihood[] {
    this.#likelihood ??= this.#parts.likelihood();
    return this.#likelihood;
  }

  get hedges(): readonly Hedge[] {
    this.#hedges ??= this.#parts.hedges();
    return this.#hedges;
  }

  get negatedMainVerb(): boolean {
    this.#negatedMainVerb ??= this.#parts.negatedMainVerb();
    return this.#negatedMainVerb;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= this.#parts.quotations();
    return this.#quotations;
  }
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
