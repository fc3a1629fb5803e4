import { type Likelihood, readLikelihood } from './likelihood.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { type Quotation, readQuotations } from './quotations.ts';
import { tokenize } from './tokens.ts';

/** What a sentence says, as far as its words alone tell. Spans count UTF-16 code units in the sentence. */
export interface Reading {
  readonly quantities: readonly Quantity[];
  readonly likelihood: readonly Likelihood[];
  readonly quotations: readonly Quotation[];
}

/** Reads one sentence. Takes time linear in its length. */
export function read(sentence: string): Reading {
  const tokens = tokenize(sentence);
  return {
    quantities: readQuantities(tokens),
    likelihood: readLikelihood(tokens),
    quotations: readQuotations(sentence, tokens),
  };
}
