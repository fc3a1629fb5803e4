import type { Rule } from '../../workspace/rule.ts';
import { isFollowed, isOpen, isOutside } from './fate.ts';
import { comparison, similarPassages, sourceName } from './passages.ts';
import { whatBecame } from './what-became.ts';

/** The words of a quote do not stand in its source (W3C TextQuoteSelector: `exact` must match). */
export const quoteDrift: Rule = {
  codes: { 'anchor/quote-drift': 'error' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const quote of entry.quotes) {
      const placed = ask.place(quote);
      if (placed === null || !isOpen(placed.anchor.state) || placed.anchor.state === 'ambiguous') continue;
      if (isOutside(placed)) continue; // `anchor/crosses-segment` says that
      if (quote.quote.trim() === '') continue; // the check of the format says that
      if (isFollowed(placed)) {
        report(whatBecame(placed));
        continue;
      }
      const candidates = similarPassages(placed);
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
      });
    }
  },
};
