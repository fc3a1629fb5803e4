/**
 * The words of a list that a mistyped word was probably meant to be: those that fewest edits part from it, in
 * the order of the list; empty when none is near. An edit is a letter added, left out, changed, or two
 * neighbours exchanged (Damerau 1964); case is set aside. `word` itself is left out. For a large list that is
 * asked often see `SortedWords`.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  if (word.length > LONGEST_WORD) return [];
  const lower = word.toLowerCase();
  let most = editsAllowed(lower.length);
  let found: string[] = [];
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const distance = editDistance(lower, candidate.toLowerCase(), most);
    if (distance > most) continue;
    if (distance < most) found = [];
    most = distance;
    found.push(candidate);
  }
  return found.slice(0, limit);
}

/** Whether `nearest(word, …)` could name a candidate: few enough edits lie between them. */
export function isNear(word: string, candidate: string): boolean {
  const most = editsAllowed(word.length);
  if (word.length > LONGEST_WORD || candidate === word || Math.abs(candidate.length - word.length) > most)
    return false;
  return editDistance(word.toLowerCase(), candidate.toLowerCase(), most) <= most;
}

/** A longer word than this is no slip of the keyboard, and comparing it would take long. */
export const LONGEST_WORD = 200;

/** How many edits a word may be away: none up to two letters, one up to five, two up to nine, three beyond. */
export function editsAllowed(length: number): number {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

/**
 * How many edits turn one word into the other (optimal string alignment), counted in UTF-16 code units.
 * Gives up above `most` and answers `most + 1` then.
 */
export function editDistance(a: string, b: string, most = Number.MAX_SAFE_INTEGER - 1): number {
  if (a === b) return 0;
  let from = 0;
  let aEnd = a.length;
  let bEnd = b.length;
  while (from < aEnd && from < bEnd && a.charCodeAt(from) === b.charCodeAt(from)) from++;
  while (aEnd > from && bEnd > from && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd--;
    bEnd--;
  }
  const width = bEnd - from;
  if (Math.abs(aEnd - from - width) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= aEnd - from; i++) {
    const row = [i];
    let best = i;
    const ca = a.charCodeAt(from + i - 1);
    for (let j = 1; j <= width; j++) {
      const cb = b.charCodeAt(from + j - 1);
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (ca === cb ? 0 : 1));
      const exchanged =
        i > 1 && j > 1 && ca === b.charCodeAt(from + j - 2) && cb === a.charCodeAt(from + i - 2);
      if (exchanged) edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      row.push(edits);
      if (edits < best) best = edits;
    }
    if (best > most && Math.min(...last) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(at(last, width), most + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
