/** How many parts of two sequences are the same from their beginnings on, and from their ends back; the two do not overlap. */
export interface SharedEnds {
  readonly head: number;
  readonly tail: number;
}

/** `a` and `b`: how many parts each has. `isSame`: whether a part of the first, by its number, is that of the second. */
export function sharedEnds(a: number, b: number, isSame: (inA: number, inB: number) => boolean): SharedEnds {
  const shorter = Math.min(a, b);
  let head = 0;
  while (head < shorter && isSame(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(a - 1 - tail, b - 1 - tail)) tail++;
  return { head, tail };
}
