import { minimalSelector } from '../../anchoring/selector.ts';
import type { Span } from '../../text/span.ts';
import type { Ask, DraftFix, PlacedQuote, Rule } from '../../workspace/rule.ts';
import { sourceName } from './passages.ts';

/** A quote that stands in several places, with nothing to tell which one is meant. */
export const ambiguous: Rule = {
  codes: { 'anchor/ambiguous': 'error' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const quote of entry.quotes) {
      const placed = ask.place(quote);
      if (placed?.anchor.state !== 'ambiguous') continue;
      const places = placed.anchor.candidates;
      report({
        code: 'anchor/ambiguous',
        message: `These words stand ${places.length} times in “${sourceName(placed)}”, so nobody can tell which place the claim rests on. Add “prefix:” or “suffix:” with a few words that stand beside the right one.`,
        at: quote.span,
        path: quote.path,
        related: places.map((span, i) => ({
          uri: placed.report.uri,
          span,
          message: `Place ${i + 1} of ${places.length}`,
        })),
        fixes: places.slice(0, 5).flatMap((span) => chooseFix(placed, span, ask)),
      });
    }
  },
};

/** Adds the least context that singles out one of the places, beside the quote. */
function chooseFix({ report, quote, segment }: PlacedQuote, span: Span, ask: Ask): readonly DraftFix[] {
  if (quote.prefix !== null || quote.suffix !== null) return [];
  const before = ask.textAt({ start: 0, end: quote.keyStart });
  if (before === null) return [];
  const { prefix, suffix } = minimalSelector(
    report.folded,
    span,
    segment === null ? {} : { within: segment },
  );
  const lineBreak = before.includes('\r\n') ? '\r\n' : '\n';
  const column = quote.keyStart - (before.lastIndexOf('\n') + 1);
  // In a flow map keys are parted by commas; in a block map each stands on a line of its own.
  const separator = quote.flow ? ', ' : lineBreak + ' '.repeat(column);
  const context = { prefix, suffix };
  const additions = (['prefix', 'suffix'] as const)
    .map((key) => ({ key, words: context[key] }))
    .filter(({ words }) => words !== undefined)
    .map(({ key, words }) => `${key}: ${JSON.stringify(words)}`);
  if (additions.length === 0) return [];
  // Before the quote, so that its own layout (a block scalar, say) need not be understood.
  return [
    {
      title: `Mean the one on line ${report.lines.lineAt(span.start) + 1} of the report`,
      edits: [
        {
          span: { start: quote.keyStart, end: quote.keyStart },
          newText: additions.map((addition) => addition + separator).join(''),
        },
      ],
    },
  ];
}
