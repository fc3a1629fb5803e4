import { differenceOf, likestPart } from '../../anchoring/compare.ts';
import type { Span } from '../../text/span.ts';
import type { Report } from '../../workspace/report.ts';
import type { DraftFix, PlacedQuote, Rule } from '../../workspace/rule.ts';

/** The words of a quote do not stand in its source (W3C TextQuoteSelector: `exact` must match). */
export const quoteDrift: Rule = {
  codes: { 'anchor/quote-drift': 'error' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const quote of entry.quotes) {
      const placed = ask.place(quote);
      if (placed === null || placed.anchor.state === 'exact' || placed.anchor.state === 'ambiguous') continue;
      if (placed.elsewhere.length > 0) continue; // `anchor/crosses-segment` says that
      if (quote.quote.trim() === '') continue; // the check of the format says that
      const candidates = placed.anchor.candidates.map((candidate) =>
        likestPart(placed.report.text, candidate, quote.quote),
      );
      const [best] = candidates;
      report({
        code: 'anchor/quote-drift',
        message:
          best === undefined
            ? `These words do not stand in “${sourceName(placed)}”, nor anything like them: the passage may have been removed, or the quote belongs to another source. The claim has no footing until it quotes the source’s exact words.`
            : `These words do not stand in “${sourceName(placed)}”. ${comparison(placed, best)} Check whether the source was changed or the quote mistyped; a changed figure, name or “not” changes what the source says.`,
        at: quote.span,
        path: quote.path,
        related: candidates.map((candidate, i) => ({
          uri: placed.report.uri,
          span: candidate,
          message: i === 0 ? 'The closest passage' : 'Another similar passage',
        })),
        fixes: candidates.slice(0, 1).map((candidate) => useWords(placed, candidate)),
      });
    }
  },
};

/** Longer differences are easier to see in the two texts than in a message. */
const LONGEST_DIFFERENCE = 60;

/** How the closest passage departs from the quote: in which words where they are few, else what it reads. */
function comparison({ report, quote }: PlacedQuote, passage: Span): string {
  const reads = inQuotes(excerpt(report, passage));
  const other = differenceOf(report.text.slice(passage.start, passage.end), quote.quote);
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
function inQuotes(words: string): string {
  return /[.!?…]["”’]?$/.test(words) ? `“${words}”` : `“${words}”.`;
}

/** What the analyst calls the source: its id. */
export function sourceName({ source }: PlacedQuote): string {
  return source.entry.id ?? source.entry.label;
}

/** A passage on one line, cut to a length that fits a message. */
export function excerpt(report: Report, span: Span): string {
  const text = report.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`;
}

function useWords(placed: PlacedQuote, candidate: Span): DraftFix {
  const words = placed.report.text.slice(candidate.start, candidate.end).replace(/\s+/g, ' ').trim();
  return {
    title: 'Quote the closest passage instead',
    edits: [{ span: placed.quote.span, newText: JSON.stringify(words) }],
  };
}
