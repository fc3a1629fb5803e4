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
      const candidates = placed.anchor.candidates;
      const [best] = candidates;
      report({
        code: 'anchor/quote-drift',
        message:
          best === undefined
            ? `These words do not stand in “${sourceName(placed)}”, nor anything like them: the passage may have been removed, or the quote belongs to another source. The claim has no footing until it quotes the source’s exact words.`
            : `These words do not stand in “${sourceName(placed)}”. The closest passage there: “${excerpt(placed.report, best)}” Check whether the source was changed or the quote mistyped; a changed figure, name or “not” changes what the source says.`,
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

/** What the analyst calls the source: its id. */
export function sourceName({ source }: PlacedQuote): string {
  return source.entry.id ?? source.entry.label;
}

/** A passage on one line, cut to a length that fits a message. */
export function excerpt(report: Report, span: { readonly start: number; readonly end: number }): string {
  const text = report.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`;
}

function useWords(
  placed: PlacedQuote,
  candidate: { readonly start: number; readonly end: number },
): DraftFix {
  const words = placed.report.text.slice(candidate.start, candidate.end).replace(/\s+/g, ' ').trim();
  return {
    title: 'Quote the closest passage instead',
    edits: [{ span: placed.quote.span, newText: JSON.stringify(words) }],
  };
}
