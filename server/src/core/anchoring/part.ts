import type { Span } from '../text/span.ts';
import { type Compared, MOST_WORDS, type Words, weightAt } from './shared-words.ts';
import { firstTokenAfter, firstTokenFrom } from './tokens.ts';

/** Words of a stretch that are read at most. */
const MOST_READ = 2000;

/**
 * The words of a folded stretch that read most like a quote, from the first that is the quote's to the last; null
 * where none is. Sellers' search for an approximate part (1980): a word that is not shared costs half its weight.
 */
export function partIn(quote: Words, stretch: Span, compared: Compared): Words | null {
  const { tokens, weigh, isTaken } = compared;
  const from = firstTokenAfter(tokens, stretch.start);
  const columns = Math.min(firstTokenFrom(tokens, stretch.end), from + MOST_READ) - from;
  if (columns <= 0) return null;
  const weights = Float64Array.from({ length: columns }, (_, at) => weightAt(tokens, from + at, weigh));
  // The gain of the best way to read the quote so far in words that end here, and the first of those words.
  let above = new Row(columns);
  let row = new Row(columns);
  let best = { gain: 0, first: -1, last: -1 };
  for (let at = quote.from; at < Math.min(quote.to, quote.from + MOST_WORDS); at++) {
    const id = quote.tokens.ids[at];
    const weight = weightAt(quote.tokens, at, weigh);
    for (let j = 0; j < columns; j++) {
      const token = from + j;
      const skipped = (row.gain[j] ?? 0) - (weights[j] ?? 0) / 2;
      const left = (above.gain[j + 1] ?? 0) - weight / 2;
      let gain = Math.max(0, skipped, left);
      let first = gain === 0 ? -1 : gain === skipped ? (row.first[j] ?? -1) : (above.first[j + 1] ?? -1);
      const paired = (above.gain[j] ?? 0) + weight;
      if (tokens.ids[token] === id && paired > gain && !isTaken(token)) {
        gain = paired;
        first = (above.first[j] ?? -1) < 0 ? token : (above.first[j] ?? -1);
        if (gain > best.gain) best = { gain, first, last: token };
      }
      row.gain[j + 1] = gain;
      row.first[j + 1] = first;
    }
    [above, row] = [row, above];
  }
  return best.first < 0 ? null : { tokens, from: best.first, to: best.last + 1 };
}

class Row {
  readonly gain: Float64Array;
  readonly first: Int32Array;

  constructor(columns: number) {
    this.gain = new Float64Array(columns + 1);
    this.first = new Int32Array(columns + 1).fill(-1);
  }
}
