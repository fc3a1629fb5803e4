import type { WordIndex } from './word-index.ts';

/** Words of surroundings that are looked at on each side. */
const REACH = 80;
/** Words in a row that are said elsewhere only where a text repeats itself. */
const RUN = 4;
/** A run whose rarest word is more frequent than this tells nothing. */
const MOST_HITS = 50;

/**
 * What part of the text around some words, `first` to `next` in tokens, stands elsewhere in the same text, from 0 to 1:
 * sections made alike, tables in prose, lists that are repeated. There, sentences have look-alikes with like context.
 */
export function parallelsAround(index: WordIndex, first: number, next: number): number {
  const from = Math.max(0, first - REACH);
  const to = Math.min(index.tokens.count, next + REACH);
  let looked = 0;
  let repeated = 0;
  for (let at = from; at + RUN <= to; at++) {
    if (at + RUN > first && at < next) continue;
    const rare = rarest(index, at);
    const hits = index.placesOf(index.tokens.ids[rare] ?? 0);
    if (hits.length > MOST_HITS) continue;
    looked++;
    const isElsewhere = (hit: number) => {
      const there = hit - (rare - at);
      return (there < from || there >= to) && isSameRun(index.tokens.ids, there, at);
    };
    if (hits.length > 1 && hits.some(isElsewhere)) repeated++;
  }
  return looked === 0 ? 0 : repeated / looked;
}

function rarest(index: WordIndex, run: number): number {
  let rare = run;
  let least = Number.POSITIVE_INFINITY;
  for (let at = run; at < run + RUN; at++) {
    const { length } = index.placesOf(index.tokens.ids[at] ?? 0);
    if (length >= least) continue;
    rare = at;
    least = length;
  }
  return rare;
}

function isSameRun(ids: Int32Array, a: number, b: number): boolean {
  if (a < 0) return false;
  for (let at = 0; at < RUN; at++) if (ids[a + at] !== ids[b + at]) return false;
  return true;
}
