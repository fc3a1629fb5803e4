import type { FixPlan } from '../../finding.ts';
import type { QuantityFacts } from '../../model/claim-facts.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { vagueWords } from './number-words.ts';
import {
  type FiguresInWords,
  figuresOfExpression,
  figuresOfQuotes,
  placesOf,
  type QuotedFigure,
} from './quoted-figures.ts';

/** “Hundreds” without the least that it can mean (ACLED: the most conservative number that the words allow). */
export const vague: Rule = {
  codes: { 'quantity/vague': 'information' },
  kinds: ['claim'],
  check({ entry: { claim } }, ask, report) {
    if (claim === null || !claim.quantities.some(isOpen)) return;
    const open = claim.quantities.filter(isOpen);
    const quotes = figuresOfQuotes(claim, ask).filter((quote) => quote !== null);
    for (const quantity of open) {
      const found = vagueIn(quantity, open.length === 1, quotes, ask);
      if (found === null) continue;
      const { words, figure } = found;
      const least = figure?.quantity.min;
      report({
        code: 'quantity/vague',
        message: `“${words}” gives an order of magnitude and no bound, so this figure cannot be compared with others. ${
          least === undefined
            ? 'Record the least that it can mean as “min”, by a convention that the project keeps to.'
            : `Record the least that it can mean as “min”: ${least}, as ACLED counts it.`
        }`,
        at: quantity.value ?? quantity,
        path: quantity.value === null ? quantity.path : `${quantity.path}.value`,
        related: figure === null ? [] : placesOf([figure], 'The figure in the text'),
        plans: least === undefined ? [] : [leastPlan(quantity, least)],
      });
    }
  },
};

/** No bound is recorded: at most a number as if it were exact. */
function isOpen({ min, max }: QuantityFacts): boolean {
  return min === null && max === null;
}

function leastPlan(quantity: QuantityFacts, least: number): FixPlan {
  const { path } = quantity;
  return {
    title: `Record “at least ${least}”`,
    preferred: true,
    changes: [
      ...(quantity.value === null ? [] : [{ path, key: 'value', change: { remove: true } } as const]),
      { path, key: 'min', change: { set: least } },
      ...(quantity.comparator?.value === 'at-least'
        ? []
        : [{ path, key: 'comparator', change: { set: 'at-least' } } as const]),
    ],
  };
}

/** The vague words that a quantity was recorded from: those of its expression, else the only ones in the quotes. */
function vagueIn(
  quantity: QuantityFacts,
  isOnly: boolean,
  quotes: readonly FiguresInWords[],
  ask: Ask,
): { readonly words: string; readonly figure: QuotedFigure | null } | null {
  const expression = figuresOfExpression(quantity, ask);
  const own = expression.figures.find(isVague);
  const said = quotes.flatMap(({ figures }) => figures.filter(isVague));
  // A number is vague only where its own words are: 100 beside “hundreds” of something else is a count.
  if (quantity.value !== null) {
    const { value } = quantity.value;
    const figure = own ?? (quantity.expression === null && hasOnlyVague(quotes, value) ? said[0] : undefined);
    return figure === undefined || figure.quantity.min !== value
      ? null
      : { words: figure.words, figure: placed(figure, said) };
  }
  const [only] = said;
  const fits = only !== undefined && said.length === 1 && (isOnly || counts(only, quantity));
  const figure = own ?? (quantity.expression === null && fits ? only : undefined);
  if (figure !== undefined) return { words: figure.words, figure: placed(figure, said) };
  const { text, figures } = expression;
  return figures.length === 0 && hasVagueWord(text) ? { words: text, figure: null } : null;
}

function counts({ unit }: QuotedFigure, { of, measure }: QuantityFacts): boolean {
  const counted = (of ?? measure)?.value.toLowerCase() ?? '';
  return counted !== '' && unit.toLowerCase().endsWith(counted);
}

/** The figure of the report that an analyst’s copy of its words is of. */
function placed(figure: QuotedFigure, said: readonly QuotedFigure[]): QuotedFigure {
  return figure.place === null
    ? (said.find(({ quantity }) => quantity.min === figure.quantity.min) ?? figure)
    : figure;
}

function hasOnlyVague(quotes: readonly FiguresInWords[], value: number): boolean {
  const same = quotes.flatMap(({ figures }) =>
    figures.filter(({ quantity }) => quantity.min === value || quantity.value === value),
  );
  return same.length === 1 && same.every(isVague);
}

function isVague({ quantity }: QuotedFigure): boolean {
  return quantity.vague === true;
}

function hasVagueWord(text: string): boolean {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) if (vagueWords.has(word)) return true;
  return false;
}
