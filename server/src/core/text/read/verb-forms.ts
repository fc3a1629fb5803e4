import { irregularVerbs } from './irregular-verbs.ts';
import { wordList } from './word-list.ts';

/** What form of a verb a word can be, as bit flags. */
export const BASE = 1;
export const THIRD = 2;
export const PAST = 4;
export const PARTICIPLE = 8;
export const GERUND = 16;

/** Verbs that double their last letter, beside short ones such as `flag`. */
const doubling = wordList('admit concur infer quip rebut refer');

/** Calls back with each form of an English verb and what it is. */
export function eachForm(base: string, tell: (form: string, kind: number) => void): void {
  tell(base, BASE);
  tell(third(base), THIRD);
  const known = irregularVerbs.get(base);
  const past = known?.[0] ?? regularPast(base);
  tell(past, PAST);
  tell(known?.[1] ?? past, PARTICIPLE);
  tell(gerund(base, past), GERUND);
}

function third(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubling.has(base) || /^[^aeiou]*[aeiou][bdgmnpt]$/.test(base)
    ? `${base}${base.slice(-1)}ed`
    : `${base}ed`;
}

function gerund(base: string, past: string): string {
  // `admitted` doubles its last letter, and so does `admitting`.
  if (past === `${base}${base.slice(-1)}ed`) return `${base}${base.slice(-1)}ing`;
  if (/(?:[^e]e)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${base}ing`;
}
