import { failing, negativeSubjects } from '../text/read/clauses/negation-words.ts';
import { plainHedges } from '../text/read/estimates/hedge-words.ts';
import { likelihoodWords } from '../text/read/estimates/likelihood-words.ts';
import { leadingComparators } from '../text/read/quantities/quantity-words.ts';
import {
  articles,
  conjunctions,
  demonstratives,
  looseSubordinators,
  modals,
  negatedAuxiliaries,
  neutralPronouns,
  possessives,
  prepositions,
  subjectPronouns,
  subordinators,
} from '../text/read/words/grammar-words.ts';
import { fractions, magnitudes, smallNumbers, tens, vagueNumbers } from '../text/read/words/number-words.ts';
import { dayWords, months, weekdays } from '../text/read/words/time-words.ts';
import { wordList } from '../text/read/words/word-list.ts';

/** What a word carries that changes what a sentence claims when it comes, goes or changes. */
export type CriticalKind = 'figure' | 'date' | 'name' | 'negation' | 'modal';

/**
 * The words the readers know, and those that they find with the help of others. English; in lower case as they stand
 * in folded text, where an apostrophe cuts a word in two (`can` and `t`).
 */
const WORDS: Readonly<Record<Exclude<CriticalKind, 'name'>, readonly Iterable<string>[]>> = {
  figure: [
    smallNumbers.keys(),
    tens.keys(),
    magnitudes.keys(),
    vagueNumbers.keys(),
    fractions.keys(),
    leadingComparators.map(([phrase]) => phrase).filter((phrase) => !phrase.includes(' ')),
    wordList(
      'more fewer less least most many few several single both twice double triple percent first second fourth',
    ),
  ],
  date: [weekdays.keys(), dayWords.keys()],
  negation: [
    negativeSubjects,
    failing,
    [...negatedAuxiliaries].map((word) => word.replace(/'t$/, '')),
    wordList('no not t never nor neither without nothing unable deny denies denied lack lacks lacked'),
  ],
  modal: [
    plainHedges,
    likelihoodWords.keys(),
    modals,
    wordList('ought possible impossible presumably alleged suspected certain certainly'),
  ],
};

const KINDS = new Map<string, CriticalKind>();
for (const kind of ['figure', 'date', 'negation', 'modal'] as const)
  for (const words of WORDS[kind]) for (const word of words) KINDS.set(word, kind);

/** Words that begin sentences so often that a capital there makes no name of them. */
const BEGINNINGS = wordList(
  articles,
  demonstratives,
  possessives,
  subjectPronouns,
  neutralPronouns,
  prepositions,
  conjunctions,
  subordinators,
  looseSubordinators,
  'that there here so however also all some any each every more other others another now during according',
);

/** What a word carries, as far as it alone tells; null for one that may change and leave the claim as it is. */
export function criticalKind(word: string, beginsSentence: boolean): CriticalKind | null {
  if (/\p{N}/u.test(word)) return 'figure';
  const lower = word.toLowerCase();
  const isCapital = /^\p{Lu}/u.test(word);
  // `may` and `march` are months with a capital only.
  if (isCapital && months.has(lower)) return 'date';
  const kind = KINDS.get(lower);
  if (kind !== undefined) return kind;
  if (!isCapital) return /\p{Lu}/u.test(word) ? 'name' : null;
  // Whoever begins a sentence may be who it is about.
  return beginsSentence && BEGINNINGS.has(lower) ? null : 'name';
}
