import { type Quotation, readQuotations } from './quotations.ts';
import { tokenize } from './tokens.ts';

/** What a sentence says, as far as its words alone tell. Spans count UTF-16 code units in the sentence. */
export interface Reading {
  readonly quotations: readonly Quotation[];
}

/** Reads one sentence. Takes time linear in its length. */
export function read(sentence: string): Reading {
  const tokens = tokenize(sentence);
  return { quotations: readQuotations(sentence, tokens) };
}
