import { matchClosely } from './close-match.ts';
import { RunTable, type Stretch } from './word-runs.ts';

/** What is left of a text for the close comparison of stretches that share no word found only once. */
const MOST_CELLS = 8_000_000;
/** A stretch with fewer words than this on one side is compared closely whatever the other side's length. */
const SHORT = 48;
const LONG = 20_000;
/** Splitting may not go on for ever on texts made to defeat it. */
const DEEPEST = 24;

/**
 * Matches the words of an old text with those of a new one, in order: for each old word the number of its new one, or
 * -1. Runs of words that stand once on each side are matched first, longest runs first, and the stretches between them
 * in the same way (Bram Cohen's patience diff, with the longer runs of the histogram diff of JGit); short ones by their
 * longest common subsequence, where Myers' greedy search (1986) would prefer the first of equal ways. Needs time in
 * proportion to the lengths: what is too long and too repetitive to be compared closely stays unmatched.
 */
export function matchWords(a: Int32Array, b: Int32Array): Int32Array {
  const matched = new Int32Array(a.length).fill(-1);
  const table = new RunTable(a.length + b.length);
  let cells = MOST_CELLS;
  const todo: Block[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length, depth: 0 }];
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let { aFrom, aTo, bFrom, bTo } = block;
    while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) matched[aFrom++] = bFrom++;
    while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) matched[--aTo] = --bTo;
    const [rows, columns] = [aTo - aFrom, bTo - bFrom];
    if (rows === 0 || columns === 0) continue;
    const [least, most] = [Math.min(rows, columns), Math.max(rows, columns)];
    if (least <= SHORT && most <= LONG) {
      matchClosely(a, b, { aFrom, aTo, bFrom, bTo }, matched);
      continue;
    }
    const anchors = block.depth < DEEPEST ? table.anchors(a, b, { aFrom, aTo, bFrom, bTo }) : [];
    if (anchors.length > 0) {
      const depth = block.depth + 1;
      for (const { at, place, length } of anchors) {
        for (let k = 0; k < length; k++) matched[at + k] = place + k;
        todo.push({ aFrom, aTo: at, bFrom, bTo: place, depth });
        aFrom = at + length;
        bFrom = place + length;
      }
      todo.push({ aFrom, aTo, bFrom, bTo, depth });
    } else if (rows * columns <= cells && most <= LONG) {
      cells -= rows * columns;
      matchClosely(a, b, { aFrom, aTo, bFrom, bTo }, matched);
    }
  }
  return matched;
}

interface Block extends Stretch {
  readonly depth: number;
}
