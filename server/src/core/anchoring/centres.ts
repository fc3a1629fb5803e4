import type { Span } from '../text/span.ts';
import type { Side } from './sides.ts';
import type { Tokens } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

/** How many of a quote's rarest words are followed, and how often each may stand in the text. */
const MOST_PROBES = 12;
const MOST_HITS = 200;
/** How many neighbourhoods are read closely, and what part of the votes for the first another must have. */
const MOST_READ = 5;
const LEAST_VOTES = 0.25;
/** What a place is worth where the whole context stands; a word found once is worth 1. */
const SITE_VOTE = 2;
const MOST_SITES = 10;

/**
 * Tokens near which a quote, or what became of it, may begin, likeliest first: where several of its rare words stand
 * about as far apart as in the quote, or where its context stands.
 */
export function centresOf(
  index: WordIndex,
  quote: Tokens,
  sides: { readonly before: Side; readonly after: Side },
  stretch: Span,
): readonly number[] {
  const votes = new Map<number, number>();
  const width = Math.max(8, quote.count);
  const { starts, ends } = index.tokens;
  const vote = (begin: number, weight: number) => {
    const bucket = Math.floor(begin / width);
    const beside = bucket + (begin - bucket * width > width / 2 ? 1 : -1);
    votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    votes.set(beside, (votes.get(beside) ?? 0) + weight);
  };
  const isInside = (token: number) =>
    (starts[token] ?? 0) >= stretch.start && (ends[token] ?? 0) <= stretch.end;
  for (const { at, hits } of rarest(index, quote)) {
    const worth = 1 / (1 + Math.log2(hits.length));
    for (const hit of hits.subarray(0, MOST_HITS)) if (isInside(hit)) vote(Math.max(0, hit - at), worth);
  }
  for (const [side, shift] of [
    [sides.before, 0],
    [sides.after, -quote.count],
  ] as const) {
    if (side.sites.length > MOST_SITES) continue;
    for (const { at, agreement } of side.sites) {
      const begin = Math.max(0, Math.min(index.tokens.count - 1, at + shift));
      if (isInside(begin)) vote(begin, SITE_VOTE * agreement);
    }
  }
  const sorted = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const least = (sorted[0]?.[1] ?? 0) * LEAST_VOTES;
  return sorted
    .slice(0, MOST_READ)
    .filter(([, sum]) => sum >= least)
    .map(([bucket]) => Math.min(index.tokens.count - 1, Math.max(0, bucket * width)));
}

/** The rarest words of a quote that stand in the text at all. */
function rarest(index: WordIndex, quote: Tokens) {
  const words: { readonly at: number; readonly hits: Uint32Array }[] = [];
  for (let at = 0; at < quote.count; at++) {
    const hits = index.placesOf(quote.ids[at] ?? 0);
    if (hits.length > 0) words.push({ at, hits });
  }
  return words.sort((a, b) => a.hits.length - b.hits.length).slice(0, MOST_PROBES);
}
