import { differenceOf, likestPart } from '../../anchoring/compare.ts';
import { onOneLine } from '../../text/one-line.ts';
import type { Span } from '../../text/span.ts';
import type { PlacedQuote } from '../../workspace/rule.ts';
import { BesidePassages } from './beside-passages.ts';

/** Where other words stand in place of a quote; null where none do. */
export function placeNow({ anchor: { start, end } }: PlacedQuote): Span | null {
  return start === undefined || end === undefined ? null : { start, end };
}

/** The passages that are likest a quote, cut to what may have been quoted. */
export function similarPassages(placed: PlacedQuote): readonly Span[] {
  const place = placeNow(placed);
  const passages = place === null ? placed.anchor.candidates : [place];
  return passages.map(({ start, end }) => {
    const part = likestParts.of(placed.quote, placed.report.text.slice(start, end));
    return { start: start + part.start, end: start + part.end };
  });
}

/** Counted from the beginning of the passage. */
const likestParts = new BesidePassages((quote, passage) =>
  likestPart(passage, { start: 0, end: passage.length }, quote),
);

/** Longer differences are easier to see in the two texts than in a message. */
export const LONGEST_DIFFERENCE = 60;

/** How the closest passage departs from the quote: in which words where they are few, else what it reads. */
export function comparison({ report, quote }: PlacedQuote, { start, end }: Span): string {
  return comparisons.of(quote, report.text.slice(start, end));
}

const comparisons = new BesidePassages(compared);

function compared(quote: string, passage: string): string {
  const reads = inQuotes(shortenedPassage(passage));
  const other = differenceOf(passage, quote);
  if (other === null || Math.max(other.passage.length, other.quote.length) > LONGEST_DIFFERENCE)
    return `The closest passage there: ${reads}`;
  const difference =
    other.passage === ''
      ? `is without “${other.quote}”`
      : other.quote === ''
        ? `also has “${other.passage}”`
        : `has “${other.passage}” where the quote has “${other.quote}”`;
  return `The closest passage there ${difference}: ${reads}`;
}

/** Words as the end of a sentence of ours: with a full stop unless they bring one. */
export function inQuotes(words: string): string {
  return /[.!?…]["”’]?$/.test(words) ? `“${words}”` : `“${words}”.`;
}

/** What the analyst calls the source: its id. */
export function sourceName({ source }: PlacedQuote): string {
  return source.entry.id ?? source.entry.label;
}

/** A passage on one line, cut to a length that fits a message. */
export function shortenedPassage(passage: string): string {
  const text = onOneLine(passage);
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`;
}
