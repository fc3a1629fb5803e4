/** Longer texts are compared by words alone. */
const LONGEST = 1500;
/** What two English sentences that have nothing to do with one another share by accident. */
const BY_ACCIDENT = 0.4;

/**
 * How alike two texts are letter by letter, from 0 to 1, where 0 is what any two sentences share: for words damaged by
 * a scanner or a wrong encoding, which compare as other words. Levenshtein's distance; 0 for long texts.
 */
export function characterLikeness(a: string, b: string): number {
  const most = Math.max(a.length, b.length);
  if (most === 0 || most > LONGEST) return 0;
  let above = Uint16Array.from({ length: b.length + 1 }, (_, at) => at);
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const code = a.charCodeAt(i);
    let left = i + 1;
    row[0] = left;
    for (let j = 0; j < b.length; j++) {
      const swap = (above[j] ?? 0) + (b.charCodeAt(j) === code ? 0 : 1);
      left = Math.min(swap, left + 1, (above[j + 1] ?? 0) + 1);
      row[j + 1] = left;
    }
    [above, row] = [row, above];
  }
  const alike = 1 - (above[b.length] ?? 0) / most;
  return Math.max(0, (alike - BY_ACCIDENT) / (1 - BY_ACCIDENT));
}
