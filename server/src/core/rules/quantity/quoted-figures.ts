import type { AppearanceFacts, ClaimFacts, QuantityFacts, Written } from '../../model/claim-facts.ts';
import type { Numeral } from '../../text/read/quantities/numerals.ts';
import type { Quantity } from '../../text/read/quantities/quantities.ts';
import type { Reading } from '../../text/read/read.ts';
import type { TextSpan } from '../../text/read/words/tokens.ts';
import type { Ask, DraftPlace } from '../../workspace/rule.ts';

/** A figure that the words of a quote have, with the words themselves. */
export interface QuotedFigure {
  readonly quantity: Quantity;
  /** The number with what bounds it and what it counts: “at least 94 people”. */
  readonly words: string;
  /** What is counted, or the unit; empty where the sentence leaves it out. */
  readonly unit: string;
  /** Where it stands in the report; null where the words are not a report’s. */
  readonly place: { readonly uri: string; readonly start: number; readonly end: number } | null;
}

/** The figures and all other numbers of some words. */
export interface FiguresInWords {
  /** The words themselves. */
  readonly text: string;
  readonly figures: readonly QuotedFigure[];
  /** All numbers but those that belong to a date. */
  readonly numbers: readonly number[];
}

/**
 * The figures of the quotes of a claim, one for each quote. Null for a quote of which nobody knows what it says: another
 * finding speaks of it. What bounds a number is read from its sentence, though the quote may leave it out.
 */
export function figuresOfQuotes(claim: ClaimFacts, ask: Ask): readonly (FiguresInWords | null)[] {
  return ask.once(figuresIn, claim);
}

function figuresIn(claim: ClaimFacts, ask: Ask): readonly (FiguresInWords | null)[] {
  return claim.appearances.flatMap((appearance) => {
    const figures = figuresOfQuote(appearance, ask);
    return figures === undefined ? [] : [figures];
  });
}

/** A sentence with more numbers than this is a table, and nothing is looked for in it. */
const MOST_NUMBERS = 500;

/** Undefined where there is no quote. */
export function figuresOfQuote(
  { quote }: Pick<AppearanceFacts, 'quote'>,
  ask: Ask,
): FiguresInWords | null | undefined {
  if (quote === null) return undefined;
  const placed = ask.place(quote);
  if (placed === null) {
    const figures = figuresInWords(quote.quote, ask);
    return figures === NO_WORDS ? null : figures;
  }
  const { state, start, end } = placed.anchor;
  if ((state !== 'exact' && state !== 'moved') || start === undefined || end === undefined) return null;
  const { text, uri } = placed.report;
  const holds = ([from, to]: TextSpan) => start <= from && to <= end;
  const readings = ask.readings.of(placed).map(({ reading }) => reading);
  if (readings.reduce((sum, { numerals }) => sum + numerals.length, 0) > MOST_NUMBERS) return null;
  return {
    text: quote.quote,
    figures: readings.flatMap(({ quantities }) =>
      quantities.filter(({ core }) => holds(core)).map((quantity) => figureIn(text, quantity, uri)),
    ),
    numbers: readings.flatMap((reading) => numbersIn(reading, holds)),
  };
}

/** The figures of an analyst’s own copy of the words, such as `expression`. */
export function figuresInWords(words: string, ask: Ask): FiguresInWords {
  const reading = ask.readings.ofWords(words);
  if (reading.numerals.length > MOST_NUMBERS) return NO_WORDS;
  return {
    text: words,
    figures: reading.quantities.map((quantity) => figureIn(words, quantity, null)),
    numbers: numbersIn(reading, () => true),
  };
}

/** The figures of a quantity’s `expression`; none where it has no such words. */
export function figuresOfExpression({ expression }: QuantityFacts, ask: Ask): FiguresInWords {
  return expression === null ? NO_WORDS : ask.once(figuresOfWritten, expression);
}

function figuresOfWritten({ value }: Written<string>, ask: Ask): FiguresInWords {
  return figuresInWords(value, ask);
}

const NO_WORDS: FiguresInWords = { text: '', figures: [], numbers: [] };

/** A figure that was read in a text; `uri`: of the report that the text is. */
export function figureIn(text: string, quantity: Quantity, uri: string | null): QuotedFigure {
  const { span, unitSpan } = quantity;
  const start = Math.min(span[0], unitSpan?.[0] ?? span[0]);
  const end = Math.max(span[1], unitSpan?.[1] ?? span[1]);
  return {
    quantity,
    words: text.slice(start, end).replace(/\s+/g, ' '),
    unit: unitSpan === null ? '' : text.slice(unitSpan[0], unitSpan[1]),
    place: uri === null ? null : { uri, start, end },
  };
}

/** The numbers within some part of a sentence. The day of `3 January 2024` counts nothing. */
function numbersIn({ numerals, times }: Reading, holds: (span: TextSpan) => boolean): readonly number[] {
  const dates = times.filter(({ basis, edtf }) => basis === 'sentence' && edtf !== null);
  let next = 0;
  return numerals.flatMap(({ span, value }: Numeral) => {
    while (next < dates.length && (dates[next]?.span[1] ?? 0) <= span[0]) next++;
    const isDate = (dates[next]?.span[0] ?? Number.POSITIVE_INFINITY) <= span[0];
    return isDate || !holds(span) ? [] : [value];
  });
}

/** Places in reports, for people to look at. */
export function placesOf(figures: readonly QuotedFigure[], message: string): readonly DraftPlace[] {
  return figures.flatMap(({ place }) =>
    place === null ? [] : [{ uri: place.uri, span: { start: place.start, end: place.end }, message }],
  );
}
