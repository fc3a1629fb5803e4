/**
 * The first of some things as they would stand if all were sorted, those that are alike in the order in which they come. Views
 * show a page of what may be tens of thousands of lines, and are asked for anew while somebody types: putting all in order
 * would be most of the work.
 *
 * @param count how many are wanted, at most
 */
export function firstInOrder<T>(
  things: Iterable<T>,
  compare: (a: T, b: T) => number,
  count: number,
): readonly T[] {
  if (count <= 0) return [];
  const first: T[] = [];
  for (const thing of things) {
    const last = first[count - 1];
    if (last !== undefined && compare(thing, last) >= 0) continue;
    first.splice(placeOf(first, thing, compare), 0, thing);
    if (first.length > count) first.pop();
  }
  return first;
}

/** Behind all that do not come after it. */
function placeOf<T>(sorted: readonly T[], thing: T, compare: (a: T, b: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && compare(thing, there) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
