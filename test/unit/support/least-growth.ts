import { growth } from '../../bench/growth.ts';

const SIZES: readonly [number, number] = [200, 2000];
/** A busy machine gets this many chances to be quiet. */
const ATTEMPTS = 3;
/** Good enough not to look again. */
const LINEAR = 1.5;

/**
 * How much longer work takes for two thousand claims than for two hundred, in proportion to their number: 1 in linear time,
 * 10 in quadratic. The least of several measurements.
 *
 * @param prepare makes the work for so many claims; it is done once before it is measured
 */
export function leastGrowth(prepare: (claims: number) => () => unknown): number {
  const works = new Map(SIZES.map((size) => [size, prepare(size)] as const));
  for (const work of works.values()) work();
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && least > LINEAR; attempt++)
    least = Math.min(
      least,
      growth((size) => () => works.get(size)?.(), SIZES, {
        rounds: 3,
        leastMs: 5,
        now: () => process.cpuUsage().user / 1000,
      }).worst,
    );
  return least;
}
