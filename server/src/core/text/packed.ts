/**
 * The same items in an array without room to grow, for what is kept long: an array that was filled one by one has
 * room for a dozen more. Empty ones are one and the same.
 */
export function packed<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? NONE : items.slice();
}

const NONE: readonly never[] = [];
