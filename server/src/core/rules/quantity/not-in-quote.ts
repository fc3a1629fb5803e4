import type { QuantityFacts, Written } from '../../model/claim-facts.ts';
import { madeOnce } from '../../text/made-once.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { numberLikeWords } from './number-words.ts';
import {
  type FiguresInWords,
  figuresOfExpression,
  figuresOfQuotes,
  placesOf,
  type QuotedFigure,
} from './quoted-figures.ts';
import { recordPlan } from './recording.ts';

/** A number is recorded that none of the claim’s quotes has (UCDP GED: every figure is traceable to its source). */
export const notInQuote: Rule = {
  codes: { 'quantity/not-in-quote': 'error' },
  supersedes: ['quantity/comparator-lost', 'quantity/conflict', 'quantity/cumulative-decrease'],
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null || !claim.quantities.some(hasNumber)) return;
    const quotes = figuresOfQuotes(claim, ask);
    if (quotes.length === 0) return;
    const known = quotes.filter((quote) => quote !== null);
    for (const quantity of claim.quantities) {
      const wrong = wrongNumber(quantity, known, quotes.length > known.length, ask);
      if (wrong === null) continue;
      const { key, written } = wrong;
      const figure = figureMeant(quantity, known, ask);
      const figures = known.flatMap((quote) => quote.figures);
      report({
        code: 'quantity/not-in-quote',
        message: `${saidOf(quantity, written.value, figure, figures)} A number that the text does not have is a slip or comes from somewhere else. Correct it, or quote the words that it stands in.`,
        at: written,
        path: `${quantity.path}.${key}`,
        related: placesOf(figure === null ? figures.slice(0, SHOWN) : [figure], 'What the quote says'),
        plans: figure === null ? [] : [recordPlan(quantity, figure, { preferred: true })],
      });
    }
  },
};

const SHOWN = 5;

type NumberKey = 'value' | 'min' | 'max';

interface WrongNumber {
  readonly key: NumberKey;
  readonly written: Written<number>;
}

function hasNumber({ value, min, max }: QuantityFacts): boolean {
  return value !== null || min !== null || max !== null;
}

/** The number of a quantity that the quotes do not have; null where they have it, or nobody can tell. */
function wrongNumber(
  quantity: QuantityFacts,
  quotes: readonly FiguresInWords[],
  someUnknown: boolean,
  ask: Ask,
): WrongNumber | null {
  const written = numbersOf(quantity);
  const [first] = written;
  // One of a thing is told by the singular, and none by many words.
  if (first === undefined || written.every(({ written: { value } }) => value === 0 || value === 1))
    return null;
  const saidBy = (words: FiguresInWords) => written.filter((one) => says(words, one, quantity));
  const found = quotes.flatMap(saidBy);
  if (found.length === 0) {
    if (someUnknown || isCounted(quantity, quotes, ask) || isPadded(quantity, quotes)) return null;
    return first;
  }
  if (quantity.comparator?.value === 'range' && quotes.some(hasRange))
    return written.find(({ key }) => key !== 'value' && !found.some((one) => one.key === key)) ?? null;
  if (quotes.every(({ numbers }) => numbers.length < 2)) return null;
  // The words that the quantity itself names are those that count, where the quote has several figures.
  const expression = figuresOfExpression(quantity, ask);
  if (expression.numbers.length === 0 || saidBy(expression).length > 0) return null;
  // An expression whose numbers no quote has is what is wrong itself, as where a comma has cut it short.
  if (!expression.numbers.some((one) => quotes.some((words) => hasNumberLike(words, one)))) return null;
  // “over half” is a number only with what it is half of.
  if (
    expression.numbers.some((one) => one < 1) &&
    quotes.some((words) => isWorkedOut(words, first.written.value))
  )
    return null;
  return written.some((one) => isNextTo(one, quantity, expression)) ? null : first;
}

function hasNumberLike({ numbers }: FiguresInWords, number: number): boolean {
  return numbers.some((one) => isSame(one, number));
}

/** A bound of a number that the words have without what bounds it: 31 beside “30 people”. */
function isNextTo(
  { key, written }: WrongNumber,
  { comparator }: QuantityFacts,
  words: FiguresInWords,
): boolean {
  const number = written.value;
  switch (comparator?.value) {
    case 'nearly':
    case 'about':
      return true;
    case 'more-than':
      return key === 'min' && words.numbers.includes(number - 1);
    case 'fewer-than':
      return key === 'max' && words.numbers.includes(number + 1);
    default:
      return false;
  }
}

/** “About 100” as the analyst understands it: 90 to 110. */
function isPadded(
  { comparator, value, min, max }: QuantityFacts,
  quotes: readonly FiguresInWords[],
): boolean {
  if (comparator?.value !== 'about' || value !== null || min === null || max === null) return false;
  return quotes.some(({ numbers }) =>
    numbers.some((one) => min.value <= one && one <= max.value && max.value - min.value <= one),
  );
}

function numbersOf(quantity: QuantityFacts): readonly WrongNumber[] {
  return (['value', 'min', 'max'] as const).flatMap((key) => {
    const written = quantity[key];
    return written === null ? [] : [{ key, written }];
  });
}

function hasRange({ figures }: FiguresInWords): boolean {
  return figures.some(({ quantity }) => quantity.comparator === 'range');
}

/** True where some words have a number, written out or told by another word, or as a sum of theirs. */
function says(words: FiguresInWords, { key, written }: WrongNumber, quantity: QuantityFacts): boolean {
  const number = written.value;
  return (
    words.numbers.some((one) => isSame(one, number)) ||
    words.figures.some((figure) => means(figure, key, number)) ||
    (hasMagnitude(quantity) &&
      words.numbers.some((one) => MAGNITUDES.some((size) => isSame(one, number * size)))) ||
    isWorkedOut(words, number) ||
    toldByWords(words).has(number)
  );
}

/** “More than 150” may be recorded as 151, “below 20” as 19; “hundreds” as a bound of so many hundreds. */
function means({ quantity, unit }: QuotedFigure, key: NumberKey, number: number): boolean {
  const { comparator, value, min, max, vague } = quantity;
  if (vague === true && min !== undefined)
    return key === 'value' ? number === min : min <= number && number < 10 * min;
  if ([value, min, max].some((one) => one !== undefined && isSame(one, number))) return true;
  if (comparator === 'more-than' && key === 'min') return min !== undefined && number === min + 1;
  if ((comparator === 'fewer-than' || comparator === 'nearly') && key === 'max')
    return max !== undefined && number === max - 1;
  // A share may be recorded as one: 0.12 of “12 percent”.
  const isShare = /^(?:%|per ?cent)/i.test(unit);
  return isShare && [value, min, max].some((one) => one !== undefined && isSame(one / 100, number));
}

/** `value: 2.3, of: million dollars` */
function hasMagnitude({ of, measure }: QuantityFacts): boolean {
  return /\b(?:thousand|million|billion)/i.test(`${of?.value ?? ''} ${measure?.value ?? ''}`);
}

const MAGNITUDES = [1e3, 1e6, 1e9];

/** So many figures are added up at most. */
const MOST_ADDED = 12;

/**
 * Sums of figures that follow each other, and what two of them make: “three men and two women” are five, “half of its two
 * million people” one million. Differences of small numbers are too many to mean anything.
 */
function isWorkedOut({ figures }: FiguresInWords, number: number): boolean {
  const numbers = figures
    .slice(0, MOST_ADDED)
    .flatMap(({ quantity: { value, min, vague } }) => (vague === true ? [] : (value ?? min ?? [])));
  return numbers.some((one, at) => {
    let sum = one;
    return numbers.slice(at + 1).some((other) => {
      sum += other;
      const made = [sum, one + other];
      if (number > MOST_COUNTED) made.push(Math.abs(one - other));
      if (Math.min(one, other) < 1) made.push(one * other);
      return made.some((result) => isSame(result, number));
    });
  });
}

/** Nobody counts more than this in a sentence without being told. */
const MOST_COUNTED = 12;

/** The numbers that words tell which are none, such as “both”. */
const toldByWords = madeOnce(({ text }: FiguresInWords): ReadonlySet<number> => {
  const told = new Set<number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const number = numberLikeWords.get(word);
    if (number !== undefined) told.add(number);
  }
  return told;
});

/** True where the analyst has counted what the text names one by one: no figure is near. */
function isCounted(quantity: QuantityFacts, quotes: readonly FiguresInWords[], ask: Ask): boolean {
  if (numbersOf(quantity).some(({ written: { value } }) => value > MOST_COUNTED || !Number.isInteger(value)))
    return false;
  if (quotes.every(({ numbers }) => numbers.length === 0)) return true;
  const { text, numbers } = figuresOfExpression(quantity, ask);
  return text !== '' && numbers.length === 0;
}

function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** The figure that the quantity should have been: that of its expression, else the only one there is. */
function figureMeant(
  quantity: QuantityFacts,
  quotes: readonly FiguresInWords[],
  ask: Ask,
): QuotedFigure | null {
  const figures = quotes.flatMap((quote) => quote.figures);
  const expressed = figuresOfExpression(quantity, ask).figures;
  const [own] = expressed;
  if (own !== undefined && expressed.length === 1)
    return figures.find((figure) => core(figure) === core(own)) ?? null;
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

/** The number as the text has it, whatever bounds it. */
function core({ quantity: { value, min, max } }: QuotedFigure): string {
  return String([value, min, max]);
}

function saidOf(
  { expression }: QuantityFacts,
  number: number,
  figure: QuotedFigure | null,
  figures: readonly QuotedFigure[],
): string {
  if (figure !== null) return `${number} is recorded, but the quote says “${figure.words}”.`;
  if (figures.length > 0) {
    const words = figures.slice(0, 3).map((one) => `“${one.words}”`);
    return `${number} is recorded${expression === null ? '' : ` for “${expression.value}”`}, but the figures of the quote are ${words.join(', ')}${figures.length > 3 ? ' and others' : ''}.`;
  }
  return `${number} is recorded, but no figure stands in the quote.`;
}
