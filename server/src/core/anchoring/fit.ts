import type { Span } from '../text/span.ts';
import type { Fit, Search } from './compared-text.ts';
import { sourceEnd, sourceStart } from './fold.ts';
import { partIn } from './part.ts';
import { sentenceFits } from './sentence-fits.ts';
import { SharedWords, type Words } from './shared-words.ts';

/**
 * The passages of a folded stretch of a text that are most like a quote, best first: sentences and joined sentences,
 * or the words that fit where the quote was a part of a sentence. They may overlap.
 */
export function fitsIn(quote: Words, stretch: Span, search: Search): readonly Fit[] {
  if (quote.to <= quote.from || stretch.end <= stretch.start) return [];
  const comparison = new SharedWords(quote, search);
  if (search.whole)
    return sentenceFits(comparison, stretch, search).sort((a, b) => b.score - a.score || a.start - b.start);
  const part = partIn(quote, stretch, search);
  if (part === null) return [];
  const { text, tokens } = search;
  const start = sourceStart(text, tokens.starts[part.from] ?? 0);
  const end = sourceEnd(text, tokens.ends[part.to - 1] ?? 0);
  return [{ start, end, score: comparison.likenessOf(part) }];
}
