/** Milliseconds that one run of `work` takes: the least of several runs, which disturbs least. */
export function least(work: () => unknown, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * As `least`, for work that may take far too long: it is tried on a tenth of the size first, and left (null) when
 * that already shows that the whole would take more than `limitMs` even if its time grew with the square.
 */
export function leastWithin(
  prepare: (size: number) => () => unknown,
  size: number,
  options: { readonly runs: number; readonly limitMs: number },
): number | null {
  const tenth = least(prepare(Math.ceil(size / 10)), 1);
  if (tenth * 10 > options.limitMs) return null;
  // Twice a tenth shows whether the time grows with the size or with its square.
  const fifth = least(prepare(Math.ceil(size / 5)), 1);
  const grown = fifth / Math.max(tenth, 0.01);
  if (grown > 3 && fifth * 25 > options.limitMs) return null;
  return least(prepare(size), options.runs);
}
