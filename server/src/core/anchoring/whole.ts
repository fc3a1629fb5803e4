import type { Span } from '../text/span.ts';
import type { QuoteSelector } from './anchor.ts';
import { foldQuote } from './fold.ts';
import { sentencesBetween } from './passages.ts';

/** Characters around a quote that tell whether it begins and ends with a sentence. */
const AROUND = 1500;
/** Blanks and marks between a quote and the sentence's own end. */
const MOST_BETWEEN = 3;

/** Whether a span begins where a sentence begins and ends where one ends, apart from its outer blanks. */
export function isWhole(source: string, span: Span): boolean {
  const from = Math.max(0, span.start - AROUND);
  const sentences = sentencesBetween(source, from, Math.min(source.length, span.end + AROUND));
  const isNear = (a: number, b: number) =>
    source.slice(Math.min(a, b), Math.max(a, b)).trim().length <= MOST_BETWEEN;
  return (
    sentences.some((one) => isNear(one.start, span.start)) &&
    sentences.some((one) => isNear(one.end, span.end))
  );
}

/** Whether a quote reads as whole sentences, as far as it and its context tell. */
export function readsWhole({ quote, prefix, suffix }: QuoteSelector): boolean {
  const folded = foldQuote(quote);
  const begins =
    /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(folded) ||
    prefix === undefined ||
    /(?:^|[.!?:"”’)\]]|\n)\s*$/.test(prefix);
  const ends = /[.!?:]["”’')\]]*$/.test(folded) || suffix === undefined || /^\s*(?:\n|$)/.test(suffix);
  return begins && ends;
}
