import { remembering } from '../../remembering.ts';
import {
  articles,
  conjunctions,
  contractedModals,
  contractions,
  demonstratives,
  finiteBe,
  finiteDo,
  finiteHave,
  looseSubordinators,
  modals,
  negatedAuxiliaries,
  nonFiniteBe,
  particles,
  personalPronouns,
  possessives,
  prepositions,
  subordinators,
} from './grammar-words.ts';
import { irregularVerbs } from './irregular-verbs.ts';
import type { Token } from './tokens.ts';
import { wordList } from './word-list.ts';

/** Words that carry no matter of their own: where two texts share one, they need not speak of the same thing. */
const emptyWords = wordList(
  articles,
  conjunctions,
  contractedModals,
  contractions,
  demonstratives,
  finiteBe,
  finiteDo,
  finiteHave,
  looseSubordinators,
  modals,
  negatedAuxiliaries,
  nonFiniteBe,
  particles,
  personalPronouns,
  possessives,
  prepositions,
  subordinators,
  'that not no so also only there then here having doing all some any each every both one such other more most very',
);

const baseOf: ReadonlyMap<string, string> = new Map(
  [...irregularVerbs].flatMap(([base, [past, participle]]) => [
    [past, base],
    [participle, base],
  ]),
);

/** How many letters of a stem are compared: `withdrawal` belongs to `withdraw`. */
const LETTERS = 7;

/**
 * What the forms of a word have in common, roughly: `thwarted` and `thwart`, `withdrawal` and `withdrew`. Undefined for
 * marks, and for words of grammar.
 */
export function stemOf(token: Token | undefined): string | undefined {
  if (token === undefined || token.kind === 'mark' || token.kind === 'opaque') return undefined;
  if (token.kind === 'number') return token.lower;
  const stem = stemOfWord(token.lower);
  return stem === '' ? undefined : stem;
}

/** So many words are remembered with their stems. */
const REMEMBERED = 4096;

/** Empty for a word of grammar. */
const stemOfWord = remembering((word): string => {
  const bare = word.replace(/'s?$/, '');
  if (emptyWords.has(bare)) return '';
  const stem = (baseOf.get(bare) ?? withoutEnding(bare))
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
    .replace(/e+$/, '')
    .slice(0, LETTERS);
  return stem;
}, REMEMBERED);

function withoutEnding(word: string): string {
  if (word.length > 4 && /(?:ies|ied)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The stems of a text, each once. */
export function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const token of tokens) {
    const stem = stemOf(token);
    if (stem !== undefined) stems.add(stem);
  }
  return stems;
}
