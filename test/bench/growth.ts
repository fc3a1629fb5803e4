/** How the time of a piece of work grows with its size. */
export interface Growth {
  readonly sizes: readonly number[];
  /** Milliseconds per run at each size: the least of several. */
  readonly times: readonly number[];
  /**
   * For each step from one size to the next, the ratio of times over the ratio of sizes: about 1 for work
   * in linear time, about the ratio of sizes for quadratic.
   */
  readonly ratios: readonly number[];
  /** The largest of the ratios. */
  readonly worst: number;
}

export interface GrowthOptions {
  /** How often each size is measured. Absent: 7. */
  readonly rounds?: number;
  /** A measurement repeats the work until it has taken this long, so that the clock can tell. Absent: 2 ms. */
  readonly leastMs?: number;
  /** Milliseconds from any fixed moment. */
  readonly now?: () => number;
}

/**
 * Measures synchronous work at several sizes, in ascending order. `prepare` is called once per size, outside
 * the measurement, and returns the work. The least time of several rounds is kept, and the sizes take turns
 * within a round, so that a machine that is busy for a while disturbs neither the ratios nor one size alone.
 * Ratios are for comparison with a generous limit; the times themselves are those of this machine.
 */
export function growth(
  prepare: (size: number) => () => unknown,
  sizes: readonly number[],
  options: GrowthOptions = {},
): Growth {
  const { rounds = 7, leastMs = 2, now = () => performance.now() } = options;
  const works = sizes.map((size) => prepare(size));
  const times = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++)
    works.forEach((work, i) => {
      times[i] = Math.min(times[i] ?? Number.POSITIVE_INFINITY, timeOf(work, leastMs, now));
    });
  const ratios = ratiosOf(sizes, times);
  return { sizes, times, ratios, worst: Math.max(...ratios) };
}

/** Ratio of times over ratio of sizes, from each size to the next. */
export function ratiosOf(sizes: readonly number[], times: readonly number[]): number[] {
  return sizes.slice(1).map((size, i) => {
    const grown = (times[i + 1] ?? 0) / (times[i] ?? 0);
    return grown / (size / (sizes[i] ?? 0));
  });
}

function timeOf(work: () => unknown, leastMs: number, now: () => number): number {
  const start = now();
  let runs = 0;
  let passed = 0;
  do {
    work();
    runs++;
    passed = now() - start;
  } while (passed < leastMs);
  return passed / runs;
}
