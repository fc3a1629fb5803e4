import type { Tokens } from './tokens.ts';
import { matchWords } from './word-diff.ts';
import type { WordIndex } from './word-index.ts';

/** What of a quote's words a passage has in the same order. */
export interface KeptWords {
  /** Whether the longest run that stands in both stands elsewhere in the text, too: it is a phrase that the text repeats. */
  readonly isRunRepeated: boolean;
  /** Words with which both begin. */
  readonly opening: number;
}

/** Compares a quote with a passage of the text that is indexed. Both by their folded words. */
export function keptWords(quote: Tokens, passage: Tokens, index: WordIndex): KeptWords {
  const matched = matchWords(quote.ids, passage.ids);
  let run = 0;
  let longest = { length: 0, first: 0 };
  for (let at = 0; at < quote.count; at++) {
    const place = matched[at] ?? -1;
    if (place < 0) {
      run = 0;
      continue;
    }
    run = at > 0 && matched[at - 1] === place - 1 ? run + 1 : 1;
    if (run > longest.length) longest = { length: run, first: place - run + 1 };
  }
  let opening = 0;
  while (opening < quote.count && quote.ids[opening] === passage.ids[opening]) opening++;
  return {
    isRunRepeated: index.runsOf(passage, longest.first, longest.first + longest.length).length > 1,
    opening,
  };
}
