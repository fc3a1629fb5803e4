import type { Stretch } from './word-runs.ts';

/**
 * Matches the words of two stretches by their longest common subsequence, into `matched`. Needs time and memory in
 * proportion to the product of their lengths.
 */
export function matchClosely(a: Int32Array, b: Int32Array, stretch: Stretch, matched: Int32Array): void {
  const { aFrom, aTo, bFrom, bTo } = stretch;
  const rows = aTo - aFrom;
  const columns = bTo - bFrom;
  const moves = new Uint8Array(rows * columns);
  let below = new Uint16Array(columns + 1);
  let row = new Uint16Array(columns + 1);
  for (let i = rows - 1; i >= 0; i--) {
    row[columns] = 0;
    for (let j = columns - 1; j >= 0; j--) {
      const down = below[j] ?? 0;
      const right = row[j + 1] ?? 0;
      let best = Math.max(down, right);
      let move = down >= right ? DOWN : RIGHT;
      if (a[aFrom + i] === b[bFrom + j] && (below[j + 1] ?? 0) + 1 >= best) {
        best = (below[j + 1] ?? 0) + 1;
        move = BOTH;
      }
      row[j] = best;
      moves[i * columns + j] = move;
    }
    [below, row] = [row, below];
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const move = moves[i * columns + j];
    if (move === BOTH) matched[aFrom + i++] = bFrom + j++;
    else if (move === DOWN) i++;
    else j++;
  }
}

const BOTH = 0;
const DOWN = 1;
const RIGHT = 2;
