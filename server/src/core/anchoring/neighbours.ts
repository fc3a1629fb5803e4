import type { Span } from '../text/span.ts';

/** How many quotes on each side are asked for their order. */
const MOST_ASKED = 6;
/** Fewer that stand one behind the other do so by accident. */
const LEAST_ORDERED = 3;
/** One in so many may stand elsewhere: it has moved, or was listed out of turn. */
const STRAYS = 6;

/**
 * Where a quote is expected to stand by the quotes that are listed around it: from the nearest before it to the nearest
 * behind it that stand in the order of the list. Null where too few are known, or the list is not in the order of the text.
 *
 * @param places where the quotes of one list stand, in its order; null where that is not known
 * @param at which of them is meant; what is said of its own place does not count
 * @param whole what the quote may stand in: where the list begins or ends with it, so far it is expected
 */
export function betweenNeighbours(places: readonly (Span | null)[], at: number, whole: Span): Span | null {
  const before = nearest(places, at, -1).reverse();
  const asked = [...before, ...nearest(places, at, 1)];
  const ordered = longestRun(asked);
  if (ordered.length < Math.max(LEAST_ORDERED, asked.length - Math.floor(asked.length / STRAYS))) return null;
  const last = ordered.findLast((index) => index < before.length);
  const next = ordered.find((index) => index >= before.length);
  const start = asked[last ?? -1]?.start ?? whole.start;
  const end = asked[next ?? -1]?.end ?? whole.end;
  return start < end ? { start, end } : null;
}

/** The nearest places known on one side, nearest first. */
function nearest(places: readonly (Span | null)[], at: number, step: 1 | -1): Span[] {
  const found: Span[] = [];
  for (let next = at + step; next >= 0 && next < places.length && found.length < MOST_ASKED; next += step) {
    const place = places[next];
    if (place != null) found.push(place);
  }
  return found;
}

/** The numbers of the most places of which none begins before the one listed before it. */
function longestRun(places: readonly Span[]): readonly number[] {
  const runs: (readonly number[])[] = [];
  for (const [index, { start }] of places.entries()) {
    let longest: readonly number[] = [];
    for (const run of runs)
      if (run.length > longest.length && (places[run.at(-1) ?? 0]?.start ?? 0) <= start) longest = run;
    runs.push([...longest, index]);
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}
