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
  const letters = lettersOf(lower);
  const found: { candidate: string; distance: number; order: number }[] = [];
  for (let length = lower.length - most; length <= lower.length + most; length++)
    for (const { candidate, lower: other, letters: others, order } of byLength.get(length) ?? []) {
      // An edit brings in one letter, and takes out one, at most.
      if (candidate === word || count(letters & ~others) > most || count(others & ~letters) > most) continue;
      const distance = editDistance(lower, other, most);
      if (distance <= most) found.push({ candidate, distance, order });
    }
  found.sort((a, b) => a.distance - b.distance || a.order - b.order);
  return found.slice(0, limit).map(({ candidate }) => candidate);
}

interface Candidate {
  readonly candidate: string;
  readonly lower: string;
  readonly letters: number;
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
    const entry = { candidate, lower, letters: lettersOf(lower), order };
    if (same === undefined) byLength.set(lower.length, [entry]);
    else same.push(entry);
  });
  indexes.set(candidates, byLength);
  return byLength;
}

/** Which letters stand in a word, a bit for each; letters that share a bit count as one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set. */
function count(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
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
  makeRoom(width + 1);
  let beforeLast = rowA;
  let last = rowB;
  let row = rowC;
  for (let j = 0; j <= width; j++) last[j] = Math.min(j, tooMany);
  let lastBest = 0;
  for (let i = 1; i <= height; i++) {
    const first = Math.max(1, i - band);
    const end = Math.min(width, i + band);
    row.fill(tooMany, 0, width + 1);
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

/** Rows to count in, kept from call to call: making them would take longer than most counts. */
let rowA = new Int32Array(64);
let rowB = new Int32Array(64);
let rowC = new Int32Array(64);

function makeRoom(length: number): void {
  if (length <= rowA.length) return;
  rowA = new Int32Array(length);
  rowB = new Int32Array(length);
  rowC = new Int32Array(length);
}

function editsAllowed(length: number): number {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

function at(row: Int32Array, index: number): number {
  return row[index] ?? 0;
}
