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

/** A population that is told by a name alone, such as a nation’s: “Iranians”. */
export function isByName(of: string): boolean {
  const words = of.trim().split(/\s+/, 3);
  return words.every((word) => /^\p{Lu}/u.test(word));
}
