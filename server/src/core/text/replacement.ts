/** One stretch of a text that was replaced by another. Lengths and the offset are UTF-16. */
export interface Replacement {
  /** Where it begins, in the text before as in the text after. */
  readonly start: number;
  /** Length of what was there. */
  readonly removed: number;
  /** Length of what is there now. */
  readonly inserted: number;
}

/** Two edits, one after the other, as the one edit that holds both; what lies between them counts as replaced. */
export function composed(first: Replacement, second: Replacement): Replacement {
  const start = Math.min(first.start, second.start);
  // Where both end, in the text between them.
  const end = Math.max(first.start + first.inserted, second.start + second.removed);
  return {
    start,
    removed: end - first.inserted + first.removed - start,
    inserted: end - second.removed + second.inserted - start,
  };
}

/** The smallest edit that makes one text of another. */
export function difference(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  const most = shorter - start;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, removed: before.length - same - start, inserted: after.length - same - start };
}
