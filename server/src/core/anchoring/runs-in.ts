/**
 * Where some words stand in a row among others: ascending, overlapping places included. Reads both once, however
 * repetitive they are (Knuth, Morris and Pratt 1977).
 */
export function runsIn(text: Int32Array, wanted: Int32Array): readonly number[] {
  const runs: number[] = [];
  if (wanted.length === 0) return runs;
  // For each head of the wanted words, how many words at its end are its own first ones.
  const border = new Int32Array(wanted.length + 1);
  for (let at = 1, kept = 0; at < wanted.length; at++) {
    while (kept > 0 && wanted[at] !== wanted[kept]) kept = border[kept] ?? 0;
    if (wanted[at] === wanted[kept]) kept++;
    border[at + 1] = kept;
  }
  for (let at = 0, kept = 0; at < text.length; at++) {
    while (kept > 0 && (kept === wanted.length || text[at] !== wanted[kept])) kept = border[kept] ?? 0;
    if (text[at] === wanted[kept]) kept++;
    if (kept === wanted.length) runs.push(at + 1 - kept);
  }
  return runs;
}
