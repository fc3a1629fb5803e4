import { finiteBe, negatedAuxiliaries, negatedBe, nonFiniteBe } from '../words/grammar-words.ts';
import { wordList } from '../words/word-list.ts';

/** The seven bands of ICD 203. */
export type LikelihoodTerm =
  | 'almost-no-chance'
  | 'very-unlikely'
  | 'unlikely'
  | 'roughly-even-chance'
  | 'likely'
  | 'very-likely'
  | 'almost-certain';

/** From and to how many per cent each band goes. */
export const likelihoodBands: Readonly<Record<LikelihoodTerm, readonly [from: number, to: number]>> = {
  'almost-no-chance': [1, 5],
  'very-unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly-even-chance': [45, 55],
  likely: [55, 80],
  'very-likely': [80, 95],
  'almost-certain': [95, 99],
};

/** True for the name of a band, as annotation files write it. */
export function isLikelihoodTerm(word: string): word is LikelihoodTerm {
  return Object.hasOwn(likelihoodBands, word);
}

/** Single words of ICD 203, each with what it is once `very` stands before it. */
export const likelihoodWords: ReadonlyMap<
  string,
  { readonly plain: LikelihoodTerm; readonly very: LikelihoodTerm }
> = new Map([
  ['likely', { plain: 'likely', very: 'very-likely' }],
  ['probable', { plain: 'likely', very: 'very-likely' }],
  ['probably', { plain: 'likely', very: 'very-likely' }],
  ['unlikely', { plain: 'unlikely', very: 'very-unlikely' }],
  ['improbable', { plain: 'unlikely', very: 'very-unlikely' }],
  ['improbably', { plain: 'unlikely', very: 'very-unlikely' }],
]);

/** Phrases of ICD 203 in lower case. */
export const likelihoodPhrases: readonly (readonly [phrase: string, term: LikelihoodTerm])[] = [
  ['about an even chance', 'roughly-even-chance'],
  ['about even odds', 'roughly-even-chance'],
  ['almost no chance', 'almost-no-chance'],
  ['almost no likelihood', 'almost-no-chance'],
  ['remote chance', 'almost-no-chance'],
  ['remote possibility', 'almost-no-chance'],
  ['remote likelihood', 'almost-no-chance'],
  ['remote probability', 'almost-no-chance'],
  ['remote prospect', 'almost-no-chance'],
  ['roughly even chance', 'roughly-even-chance'],
  ['roughly even chances', 'roughly-even-chance'],
  ['roughly even odds', 'roughly-even-chance'],
  ['roughly an even chance', 'roughly-even-chance'],
  ['even chance', 'roughly-even-chance'],
  ['even odds', 'roughly-even-chance'],
  ['almost certain', 'almost-certain'],
  ['almost certainly', 'almost-certain'],
  ['nearly certain', 'almost-certain'],
  ['nearly certainly', 'almost-certain'],
];

/** Nouns that a predicate `remote` makes a likelihood: `the chances are remote`. */
export const chanceNouns = wordList(
  'chance chances possibility likelihood probability prospect prospects odds',
);

/** Nouns besides, of which `remote` is said as of a chance. */
export const riskNouns = wordList('risk risks danger dangers threat threats');

/** What makes `even` a likelihood where a chance is said to be so: `the odds are roughly even`. */
export const evenly = wordList('roughly about approximately');

/** What may follow a bare `even` that ends what is said of a chance; `even if` and `even longer` do not. */
export const afterEven = wordList('that and but or for');

/** Forms that compare by themselves. */
export const comparativeForms = wordList('likelier likeliest unlikelier unlikeliest');

/** What makes a word stronger by one band. */
export const strengtheners = wordList('very highly extremely');

/** What compares, so that no band is named. */
export const comparers = wordList('more less most least as equally so too how likelier');

/** What turns a word around. */
export const turners = wordList(negatedAuxiliaries, 'not never hardly scarcely');

/** Words that may stand between `not` and what it turns around. */
export const betweenTurner = wordList(
  'very so particularly especially that at all be seem look looking seen considered thought deemed regarded as now yet highly',
);

export const copulas = wordList(
  finiteBe,
  nonFiniteBe,
  negatedBe,
  "it's that's",
  'seems seem seemed looks look looked appears appear appeared remains remain remained becomes ' +
    'become became considered deemed thought sounds sounded makes made make think thinks find finds',
);

/** Words that follow a predicate `unlikely`, and nouns before which it keeps its sense. */
export const afterPredicate = wordList(
  'to that for in because if given without as at until before soon and or but now due despite under with unless when while since ' +
    'after though although even anytime any either event scenario outcome case possibility development result prospect i he she it we ' +
    'they you the a an this there anyone anything',
);

/** Adverbs that may stand between a verb and a predicate `unlikely`. */
export const beforePredicate = wordList('still also now quite rather even always it');

/** Nouns before which `likely` or `probable` is a set phrase. */
export const setPhraseNouns: Readonly<Record<string, ReadonlySet<string>>> = {
  likely: wordList('story voter voters'),
  probable: wordList('cause'),
};
