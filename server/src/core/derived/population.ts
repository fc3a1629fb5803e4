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

/**
 * True where the first of two populations, which is said to be fewer, may be the second or hold it, as far as the words
 * tell: they have a word in common, or the first is a nation and the second says nothing of nations. “Sailors” and
 * “passengers” are told apart on purpose, and so are two nations; “Norland fighters” are some of the “Norlanders”.
 */
export function mayExceed(fewer: string, more: string): boolean {
  if (isByName(fewer) && !CAPITAL.test(more)) return true;
  const [some, others] = [wordsOf(fewer), wordsOf(more)];
  const has = (words: readonly string[], word: string) => words.some((other) => beginAlike(word, other));
  const isNarrower = some.length > others.length && others.every((word) => has(some, word));
  return !isNarrower && some.some((word) => has(others, word));
}

const CAPITAL = /(?<!\p{L})\p{Lu}/u;

function wordsOf(words: string): readonly string[] {
  return plainly(words)
    .split(' ', MOST_WORDS)
    .filter((word) => word.length >= STEM);
}

function beginAlike(a: string, b: string): boolean {
  const length = Math.max(STEM, Math.min(a.length, b.length) - ENDING);
  return a.slice(0, length) === b.slice(0, length);
}

/** A population that is told by a name alone, such as a nation’s: “Iranians”. */
export function isByName(of: string): boolean {
  const words = of.trim().split(/\s+/, 3);
  return words.every((word) => /^\p{Lu}/u.test(word));
}
