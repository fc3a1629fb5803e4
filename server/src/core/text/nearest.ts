/**
 * The words of a list that a mistyped word was probably meant to be, best first; empty when none is
 * near. Two words are near when few edits (a letter added, left out, changed, or two neighbours
 * exchanged: Damerau 1964) lie between them, case set aside: none up to two letters, one up to five, two
 * up to nine, three beyond. At equal distance the order of `candidates` decides; `word` itself is left out.
 */
export function nearest(word: string, candidates: readonly string[], limit = 3): readonly string[] {
  const lower = word.toLowerCase();
  const most = editsAllowed(lower.length);
  const byLength = index(candidates);
  const found: { candidate: string; distance: number; order: number }[] = [];
  for (let length = lower.length - most; length <= lower.length + most; length++)
    for (const { candidate, lower: other, order } of byLength.get(length) ?? []) {
      if (candidate === word) continue;
      const distance = editDistance(lower, other, most);
      if (distance <= most) found.push({ candidate, distance, order });
    }
  found.sort((a, b) => a.distance - b.distance || a.order - b.order);
  return found.slice(0, limit).map(({ candidate }) => candidate);
}

interface Candidate {
  readonly candidate: string;
  readonly lower: string;
  readonly order: number;
}

/** A project's ids are asked for again and again; a list never changes once it has been given here. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<number, readonly Candidate[]>>();

function index(candidates: readonly string[]): ReadonlyMap<number, readonly Candidate[]> {
  const known = indexes.get(candidates);
  if (known !== undefined) return known;
  const byLength = new Map<number, Candidate[]>();
  candidates.forEach((candidate, order) => {
    const lower = candidate.toLowerCase();
    const same = byLength.get(lower.length);
    if (same === undefined) byLength.set(lower.length, [{ candidate, lower, order }]);
    else same.push({ candidate, lower, order });
  });
  indexes.set(candidates, byLength);
  return byLength;
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
  const height = aEnd - from;
  const width = bEnd - from;
  if (Math.abs(height - width) > most) return most + 1;
  // More edits than this are never needed, and cells this far off the diagonal need more than `most`.
  const band = Math.min(most, Math.max(height, width));
  const tooMany = band + 1;
  let beforeLast = new Int32Array(width + 1);
  let last = Int32Array.from({ length: width + 1 }, (_, j) => Math.min(j, tooMany));
  let row = new Int32Array(width + 1);
  let lastBest = 0;
  for (let i = 1; i <= height; i++) {
    const first = Math.max(1, i - band);
    const end = Math.min(width, i + band);
    row.fill(tooMany);
    row[0] = Math.min(i, tooMany);
    let best = row[0] ?? tooMany;
    const ca = a.charCodeAt(from + i - 1);
    for (let j = first; j <= end; j++) {
      const cb = b.charCodeAt(from + j - 1);
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (ca === cb ? 0 : 1));
      const exchanged =
        i > 1 && j > 1 && ca === b.charCodeAt(from + j - 2) && cb === a.charCodeAt(from + i - 2);
      if (exchanged) edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      row[j] = Math.min(edits, tooMany);
      if (edits < best) best = edits;
    }
    if (best > most && lastBest > most) return most + 1;
    lastBest = best;
    const free = beforeLast;
    beforeLast = last;
    last = row;
    row = free;
  }
  return Math.min(at(last, width), most + 1);
}

function editsAllowed(length: number): number {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

function at(row: Int32Array, index: number): number {
  return row[index] ?? 0;
}
