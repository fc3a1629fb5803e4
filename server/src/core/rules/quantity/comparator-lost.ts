import type { QuantityFacts } from '../../model/claim-facts.ts';
import type { Span } from '../../text/span.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import {
  type FiguresInWords,
  figuresOfExpression,
  figuresOfQuotes,
  placesOf,
  type QuotedFigure,
} from './quoted-figures.ts';
import { recordPlan } from './recording.ts';

/** The text gives a bound or a rough number, and the claim records an exact one (UCDP GED: low, best and high estimate). */
export const comparatorLost: Rule = {
  codes: { 'quantity/comparator-lost': 'warning' },
  // What a bound that is no count disagrees with says nothing before it is recorded as a bound.
  supersedes: ['quantity/conflict', 'quantity/cumulative-decrease'],
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null || !claim.quantities.some((quantity) => recordedSide(quantity) !== null)) return;
    const quotes = figuresOfQuotes(claim, ask).filter((quote) => quote !== null);
    for (const quantity of claim.quantities) {
      const side = recordedSide(quantity);
      const figure = side === null ? null : lostIn(quantity, side, quotes, ask);
      if (side === null || figure === null) continue;
      report({
        code: 'quantity/comparator-lost',
        message: `The text says “${figure.words}”, but ${side.number} is recorded as ${side.words}. Figures are compared as they are recorded, so a ${LOST[side.kind]} may seem to contradict others, or to agree with them. Record the comparator with it.`,
        at: side.at,
        path: `${quantity.path}.${side.key}`,
        related: placesOf([figure], 'The figure in the text'),
        plans: [recordPlan(quantity, figure, { preferred: true })],
      });
    }
  },
};

const LOST = {
  exact: 'bound that has become a count',
  least: 'bound that is turned round',
  most: 'bound that is turned round',
} as const;

/** What a single number is recorded as. */
interface Side {
  readonly kind: 'exact' | 'least' | 'most';
  readonly key: 'value' | 'min' | 'max';
  readonly number: number;
  readonly at: Span;
  readonly words: string;
}

/** Null where more than a number is recorded, or a comparator beside it. */
function recordedSide({ value, min, max, comparator }: QuantityFacts): Side | null {
  const word = comparator?.value ?? null;
  if (value !== null && min === null && max === null)
    return word === null || word === 'exactly'
      ? { kind: 'exact', key: 'value', number: value.value, at: value, words: 'an exact number' }
      : null;
  if (value !== null) return null;
  if (min !== null && max === null)
    return { kind: 'least', key: 'min', number: min.value, at: min, words: 'the least it can be' };
  if (max !== null && min === null)
    return { kind: 'most', key: 'max', number: max.value, at: max, words: 'the most it can be' };
  return null;
}

/** The figure whose comparator is missing; null where the text has the number without one, too. */
function lostIn(
  quantity: QuantityFacts,
  side: Side,
  quotes: readonly FiguresInWords[],
  ask: Ask,
): QuotedFigure | null {
  const said = quotes.flatMap(({ figures }) => figures.filter((figure) => hasNumber(figure, side.number)));
  const [first, ...others] = said;
  if (first === undefined) return null;
  if (others.length > 0) {
    // The words that the claim itself names decide, where they say it.
    const expressed = figuresOfExpression(quantity, ask).figures;
    const [own, ...more] = expressed.filter((figure) => hasNumber(figure, side.number));
    if (own !== undefined && more.length === 0 && isLost(own, side))
      return said.find((figure) => figure.quantity.comparator === own.quantity.comparator) ?? own;
  }
  return said.every((figure) => isLost(figure, side)) ? first : null;
}

function hasNumber({ quantity: { value, min, max, vague } }: QuotedFigure, number: number): boolean {
  return vague !== true && (value === number || min === number || max === number);
}

function isLost({ quantity: { comparator } }: QuotedFigure, { kind }: Side): boolean {
  switch (kind) {
    case 'exact':
      return comparator !== 'exactly';
    case 'least':
      return comparator === 'at-most' || comparator === 'fewer-than' || comparator === 'nearly';
    case 'most':
      return comparator === 'at-least' || comparator === 'more-than';
  }
}
