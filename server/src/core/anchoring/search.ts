import type { Unit } from '../text/unit.ts';
import { wordsOf } from './words.ts';

/** A unit found by words typed, and how well it fits: above 0, 1 at best. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly score: number;
}

/**
 * The units of a report that hold the words typed, best first: for completing a quote while its words are typed.
 *
 * Case and accents do not count, nor does the order of the words; the last word may be unfinished. Units where the
 * words stand early, together, in the order typed and whole come first; equals stay in the order of the text. When no unit
 * holds all words, those that hold most of them (at least half) are given. Nothing typed: the first units.
 */
export function searchUnits(
  text: string,
  units: readonly Unit[],
  words: string,
  limit: number,
): readonly UnitMatch[] {
  const wanted = wordsOf(plain(words)).map((word) => word.text);
  const most = Math.max(0, limit);
  if (wanted.length === 0) return units.slice(0, most).map((unit) => ({ unit, score: 1 }));
  const unfinished = /[\p{L}\p{M}\p{N}]$/u.test(words);
  const plainOf = plainUnits(text);
  // A quick look spares most units the reading of their words, and those that cannot hold them all wait.
  const likely: Candidate[] = [];
  const partly: Candidate[] = [];
  for (const [at, unit] of units.entries()) {
    const candidate = { unit, at, plain: plainOf(unit) };
    const possible = wanted.filter((word) => candidate.plain.includes(word)).length;
    if (possible === wanted.length) likely.push(candidate);
    else if (possible * 2 >= wanted.length) partly.push(candidate);
  }
  const rated = (candidates: readonly Candidate[]) =>
    candidates.map(({ unit, at, plain }) => ({ unit, at, ...rate(plain, wanted, unfinished) }));
  const first = rated(likely);
  const complete = first.filter(({ held }) => held === wanted.length);
  const matches =
    complete.length > 0
      ? complete
      : [...first, ...rated(partly)].filter(({ held }) => held * 2 >= wanted.length);
  return matches
    .sort((a, b) => b.held - a.held || b.score - a.score || a.at - b.at)
    .slice(0, most)
    .map(({ unit, score }) => ({ unit, score }));
}

interface Candidate {
  readonly unit: Unit;
  /** Its place among the units. */
  readonly at: number;
  readonly plain: string;
}

/** How many of the words a unit holds, and how well, from 0 to 1. */
function rate(unit: string, wanted: readonly string[], unfinished: boolean): { held: number; score: number } {
  const words = wordsOf(unit).map((word) => word.text);
  let held = 0;
  let points = 0;
  let previous = -1;
  for (const [index, word] of wanted.entries()) {
    const prefix = unfinished && index === wanted.length - 1;
    const place = placeOf(words, word, prefix, previous + 1);
    if (place < 0) continue;
    held++;
    const whole = words[place] === word ? 1 : word.length / (words[place]?.length ?? 1);
    const early = 1 - place / words.length;
    const joined = place === previous + 1 ? 1 : place > previous ? 0.5 : 0;
    points += 0.4 * whole + 0.3 * early + 0.3 * joined;
    previous = place;
  }
  return { held, score: points / wanted.length };
}

/** Where a word stands: from `from` on if it can, else anywhere; a whole word rather than a beginning; -1 nowhere. */
function placeOf(words: readonly string[], word: string, prefix: boolean, from: number): number {
  const whole = words.indexOf(word, from);
  if (whole >= 0) return whole;
  const earlier = words.indexOf(word);
  if (earlier >= 0 || !prefix) return earlier;
  const begun = words.findIndex((one, at) => at >= from && one.startsWith(word));
  return begun >= 0 ? begun : words.findIndex((one) => one.startsWith(word));
}

/** Gives a unit of a text without case and accents. Small letters are made once for all, where that moves nothing. */
function plainUnits(text: string): (unit: Unit) => string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return ({ start, end }) => plain(text.slice(start, end));
  return ({ start, end }) => withoutAccents(lower.slice(start, end));
}

/** A text without case and accents. Offsets change, so the outcome is for comparing only. */
function plain(text: string): string {
  return withoutAccents(text.toLowerCase());
}

function withoutAccents(lower: string): string {
  return /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{Mn}/gu, '');
}
