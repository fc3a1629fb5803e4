/** Words for human beings as such: they are one population. */
const PEOPLE: ReadonlySet<string> = new Set([
  'people',
  'person',
  'persons',
  'individual',
  'individuals',
  'human',
  'human being',
  'human beings',
  'humans',
]);

/** The one name of all who are only called people. */
export const ANYBODY = 'people';

const ARTICLE = /^(?:the|a|an) /;
const LONGEST = 200;

/**
 * What is counted, in the form in which two figures are compared; null where nobody says, which fits anything. People,
 * persons and individuals are one, and capitals, articles, stops and the plural make no difference.
 *
 * @param measure what is measured: `of: attacks` beside `measure: attacks` says nothing
 */
export function populationOf(of: string | null, measure: string): string | null {
  if (of === null) return null;
  const plain = plainly(of).replace(ARTICLE, '');
  if (plain === '') return null;
  if (PEOPLE.has(plain)) return ANYBODY;
  const singular = singularOf(plain);
  return singular === singularOf(plainly(measure)) ? null : singular;
}

function plainly(words: string): string {
  return words
    .slice(0, LONGEST)
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/[\s\p{Pd}_]+/gu, ' ')
    .trim();
}

function singularOf(words: string): string {
  return words.length > 3 && words.endsWith('s') && !words.endsWith('ss') ? words.slice(0, -1) : words;
}

/** How many letters two words must begin with alike: “Iraqis” and “Iraqi”. */
const STEM = 4;
/** An ending, of a plural or a nation: “Norland”, “Norlanders”. */
const ENDING = 2;
/** So many words are compared. */
const MOST_WORDS = 8;

/** What the words for a population tell of it. */
export interface Population {
  /** It is told by a name alone, such as a nation’s: “Iranians”. */
  readonly isByName: boolean;
  /** There is a name in it: “Iraqi fighters”. */
  readonly hasName: boolean;
  readonly words: readonly string[];
}

export function describePopulation(of: string): Population {
  const names = of.trim().split(/\s+/, MOST_WORDS);
  return {
    isByName: names.every((word) => /^\p{Lu}/u.test(word)),
    hasName: /(?<!\p{L})\p{Lu}/u.test(of.slice(0, LONGEST)),
    words: plainly(of)
      .split(' ', MOST_WORDS)
      .filter((word) => word.length >= STEM),
  };
}

/**
 * True where the first of two populations, which is said to be fewer, may be the second or hold it, as far as the words
 * tell: they have a word in common, or the first is a nation and the second says nothing of nations. “Sailors” and
 * “passengers” are told apart on purpose, and so are two nations; “Norland fighters” are some of the “Norlanders”.
 */
export function mayExceed(fewer: Population, more: Population): boolean {
  if (fewer.isByName && !more.hasName) return true;
  const [some, others] = [fewer.words, more.words];
  const isNarrower = some.length > others.length && others.every((word) => has(some, word));
  return !isNarrower && some.some((word) => has(others, word));
}

/** Whether one of some words begins like another. */
function has(words: readonly string[], word: string): boolean {
  return words.some((other) => {
    const length = Math.max(STEM, Math.min(word.length, other.length) - ENDING);
    return other.startsWith(word.slice(0, length));
  });
}
