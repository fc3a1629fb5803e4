import { irregularVerbs } from './irregular-verbs.ts';
import { wordList } from './word-list.ts';

/** What form of a verb a word can be, as bit flags. */
export const BASE = 1;
export const THIRD = 2;
export const PAST = 4;
export const PARTICIPLE = 8;
export const GERUND = 16;

/** Verbs that double their last letter, beside short ones such as `flag` and `put`. */
const doubling = wordList('admit begin concur forbid forget infer quip rebut refer');

/** Calls back with each form of an English verb and what it is. */
export function eachForm(base: string, tell: (form: string, kind: number) => void): void {
  tell(base, BASE);
  tell(third(base), THIRD);
  const known = irregularVerbs.get(base);
  const past = known?.[0] ?? regularPast(base);
  tell(past, PAST);
  tell(known?.[1] ?? past, PARTICIPLE);
  tell(gerund(base), GERUND);
}

/** The plural of a noun, which is made as the third person of a verb is. */
export function pluralOf(noun: string): string {
  return third(noun);
}

function third(base: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${stemOf(base)}ed`;
}

function gerund(base: string): string {
  if (/(?:[^e]e)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${stemOf(base)}ing`;
}

/** `flagg` for `flag` */
function stemOf(base: string): string {
  const doubles = doubling.has(base) || /^[^aeiou]*[aeiou][bdgmnpt]$/.test(base);
  return doubles ? `${base}${base.slice(-1)}` : base;
}
