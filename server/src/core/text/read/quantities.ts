import { notCounted } from './not-counted.ts';
import { currencySigns, gluedUnits } from './number-words.ts';
import { type NumberHit, numberAt } from './numbers.ts';
import { type Comparator, comparatorPhrases, scoreNouns, trailingComparators } from './quantity-words.ts';
import { type TextSpan, type Token, touching } from './tokens.ts';
import { unitAfter } from './unit-phrase.ts';

/** A figure in a sentence, with what bounds it and what is counted. */
export interface Quantity {
  /** With the comparator, and with a currency sign or % that is glued to it. */
  readonly span: TextSpan;
  /** The number alone. */
  readonly core: TextSpan;
  readonly comparator: Comparator;
  /** `exactly` and `about`. */
  readonly value?: number;
  /** `at-least`, `more-than` and `range`. */
  readonly min?: number;
  /** `at-most`, `fewer-than`, `nearly` and `range`. */
  readonly max?: number;
  /** What is counted, or the unit; null when the sentence leaves it out. */
  readonly unitSpan: TextSpan | null;
  /** Only an order of magnitude: `hundreds`. */
  readonly vague?: true;
  readonly pattern: string;
}

interface Bounds {
  readonly comparator: Comparator;
  readonly start: number;
  readonly end: number;
}

const phrases = comparatorPhrases.map(([phrase, comparator]) => ({ words: phrase.split(' '), comparator }));
const trailing = trailingComparators.map(([phrase, comparator]) => ({
  words: phrase.split(' '),
  comparator,
}));
const RATIO_BASES: ReadonlySet<number> = new Set([3, 4, 5, 6, 8, 10, 12, 20, 50, 100, 1000]);

/** The figures of a sentence that count or measure, in order; years, dates, ages, ranks and names are none. */
export function readQuantities(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = numberAt(tokens, at);
    if (number === undefined) {
      at++;
      continue;
    }
    const hit = quantityOf(tokens, number);
    if (hit === undefined) at = number.to;
    else {
      if (hit.quantity !== undefined) found.push(hit.quantity);
      at = hit.to;
    }
  }
  return found;
}

function quantityOf(
  tokens: readonly Token[],
  number: NumberHit,
): { readonly quantity?: Quantity; readonly to: number } | undefined {
  const money = currencySigns.includes(tokens[number.from - 1]?.text ?? ' ');
  const first = money ? number.from - 1 : number.from;
  const bounds = boundsBefore(tokens, first);
  const second = secondOf(tokens, number);
  if (second === 'score') return { to: number.to + 2 };
  if (second?.kind !== 'ratio' && notCounted(tokens, number, bounds !== undefined || money)) return undefined;
  const last = second?.to ?? number.to;
  if (
    second !== undefined &&
    notCounted(tokens, { ...number, to: second.to }, bounds !== undefined || money)
  ) {
    return { to: second.to };
  }
  const percent = tokens[last]?.text === '%';
  const plus = tokens[last]?.text === '+' && touching(tokens[last - 1], tokens[last]);
  const after = boundsAfter(tokens, percent ? last + 1 : last);
  const lastToken = tokens[(after?.end ?? (percent || plus ? last + 1 : last)) - 1];
  const numberEnd = tokens[last - 1];
  const numberStart = tokens[number.from];
  const start = tokens[bounds?.start ?? second?.start ?? first];
  if (lastToken === undefined || numberEnd === undefined || numberStart === undefined || start === undefined)
    return undefined;
  const unit = money ? tokens[first] : percent ? tokens[last] : undefined;
  const unitSpan: TextSpan | null =
    unit === undefined ? unitAfter(tokens, after?.end ?? (plus ? last + 1 : last)) : [unit.start, unit.end];
  const comparator = bounds?.comparator ?? after?.comparator ?? (plus ? 'at-least' : 'exactly');
  return {
    to: Math.max(last, after?.end ?? last),
    quantity: {
      span: [start.start, lastToken.end],
      core: [numberStart.start, numberEnd.end],
      ...figures(number, second, comparator),
      unitSpan,
      pattern: `quantity.${second === undefined ? number.kind : second.kind}`,
    },
  };
}

function figures(
  number: NumberHit,
  second: Second | undefined,
  comparator: Comparator,
): Pick<Quantity, 'comparator' | 'value' | 'min' | 'max' | 'vague'> {
  if (second?.kind === 'range') return { comparator: 'range', min: number.value, max: second.value };
  const value = second?.kind === 'ratio' ? number.value / second.value : number.value;
  if (number.kind === 'vague') return { comparator: 'at-least', min: value, vague: true };
  switch (comparator) {
    case 'exactly':
    case 'about':
      return { comparator, value };
    case 'at-least':
    case 'more-than':
      return { comparator, min: value };
    case 'at-most':
    case 'fewer-than':
    case 'nearly':
      return { comparator, max: value };
    case 'range':
      return { comparator: 'exactly', value };
  }
}

interface Second {
  readonly kind: 'range' | 'ratio';
  readonly value: number;
  readonly to: number;
  /** First token of the whole, where a word opens the range. */
  readonly start: number | undefined;
}

/** The second number of `10 to 15`, `between 10 and 15`, `two or three`, `four in 10`; `score` for `3-2`. */
function secondOf(tokens: readonly Token[], number: NumberHit): Second | 'score' | undefined {
  if (number.kind === 'vague' || number.kind === 'fraction') return undefined;
  const percent = tokens[number.to]?.text === '%' || tokens[number.to]?.lower === 'percent' ? 1 : 0;
  const place = number.to + percent;
  const joiner = tokens[place];
  const before = tokens[number.from - 1];
  const money = currencySigns.includes(tokens[place + 1]?.text ?? ' ') ? 1 : 0;
  const outOf = joiner?.lower === 'out' && tokens[place + 1]?.lower === 'of' ? 1 : 0;
  const other = joiner === undefined ? undefined : numberAt(tokens, place + 1 + money + outOf);
  if (joiner === undefined || other === undefined || (other.kind !== 'figures' && other.kind !== 'words'))
    return undefined;
  const grows = other.value > number.value;
  const start = before?.lower === 'between' ? number.from - 1 : undefined;
  const range: Second = { kind: 'range', value: other.value, to: other.to, start };
  switch (joiner.lower) {
    case '-':
    case '–':
      if (number.kind !== 'figures' || !touching(tokens[number.to - 1], joiner)) return undefined;
      return grows && !scoreNouns.has(tokens[other.to]?.lower ?? '') && followsUnit(tokens, other.to)
        ? range
        : 'score';
    case 'and':
      return start !== undefined && grows ? range : undefined;
    case 'or':
      return grows ? range : undefined;
    case 'to':
      return grows && (before?.lower !== 'from' || tokens[number.from - 2]?.lower === 'ranging')
        ? range
        : undefined;
    case 'in':
    case 'out':
      if (joiner.lower === 'out' && outOf === 0) return undefined;
      return grows && percent === 0 && RATIO_BASES.has(other.value) && other.to === place + 2 + outOf
        ? { kind: 'ratio', value: other.value, to: other.to, start: undefined }
        : undefined;
    default:
      return undefined;
  }
}

function followsUnit(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return (
    next?.text === '%' ||
    next?.text === '-' ||
    (next?.kind === 'word' && (unitAfter(tokens, at) !== null || gluedUnits.has(next.lower)))
  );
}

function boundsBefore(tokens: readonly Token[], first: number): Bounds | undefined {
  const before = tokens[first - 1];
  // `fewer than the 600 they hoped for`
  const end = before?.lower === 'the' || before?.lower === 'an' || before?.lower === 'a' ? first - 1 : first;
  for (const { words, comparator } of phrases) {
    const start = end - words.length;
    if (start >= 0 && words.every((word, index) => tokens[start + index]?.lower === word))
      return { comparator, start, end };
  }
  return undefined;
}

function boundsAfter(tokens: readonly Token[], last: number): Bounds | undefined {
  for (const { words, comparator } of trailing) {
    if (words.every((word, index) => tokens[last + index]?.lower === word)) {
      return { comparator, start: last, end: last + words.length };
    }
  }
  return undefined;
}
