import type { Rule } from '../../workspace/rule.ts';
import { isOutside } from './fate.ts';
import { sourceName } from './passages.ts';

/** The quote's words stand in the file, but not within the lines that are its source. */
export const crossesSegment: Rule = {
  codes: { 'anchor/crosses-segment': 'error' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const quote of entry.quotes) {
      const placed = ask.place(quote);
      if (placed === null || !isOutside(placed)) continue;
      const lines = placed.source.entry.source?.lines?.value;
      report({
        code: 'anchor/crosses-segment',
        message: `These words stand in the file, but not within lines ${lines?.[0]} to ${lines?.[1]}, which are “${sourceName(placed)}”. They belong to another work in the file, or run over its end: name the right source, quote within one work, or correct the source’s “segment”.`,
        at: quote.span,
        path: quote.path,
        related: [
          ...placed.elsewhere.map((span) => ({
            uri: placed.report.uri,
            span,
            message: 'Where the words stand',
          })),
          { definition: placed.source, message: 'The source and its segment' },
        ],
      });
    }
  },
};
