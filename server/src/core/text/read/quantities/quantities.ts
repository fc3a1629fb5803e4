import { currencySigns } from '../words/number-words.ts';
import { phraseAt, phraseEndingAt, phrases, phrasesByEnd } from '../words/phrases.ts';
import { timeUnitNames } from '../words/time-words.ts';
import { lowerAt, type TextSpan, type Token, touching } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { notCounted } from './not-counted.ts';
import type { NumberHit } from './number-hit.ts';
import { numberAt } from './numbers.ts';
import {
  type Comparator,
  comparatorAdverbs,
  leadingComparators,
  trailingComparators,
} from './quantity-words.ts';
import { type Second, secondOf } from './ranges.ts';
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

const leading = phrasesByEnd(leadingComparators);
const trailing = phrases(trailingComparators);

interface Bounds {
  readonly comparator: Comparator;
  readonly start: number;
  readonly end: number;
}

/**
 * The figures of a sentence that count or measure, in order; ages, ranks and names are none, and neither is what
 * stands in one of the `times`, in order too.
 */
export function readQuantities(
  tokens: readonly Token[],
  times: readonly { readonly span: TextSpan }[],
): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  let time = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    while (time < times.length && (times[time]?.span[1] ?? 0) <= token.start) time++;
    const limit = times[time]?.span[0] ?? Infinity;
    const number = limit <= token.start ? undefined : numberAt(tokens, at);
    if (number === undefined || endOf(tokens, number) > limit) {
      at++;
      continue;
    }
    const hit = quantityOf(tokens, number, limit);
    if (hit.quantity !== undefined) found.push(hit.quantity);
    at = hit.to;
  }
  return found;
}

function endOf(tokens: readonly Token[], { to }: { readonly to: number }): number {
  return tokens[to - 1]?.end ?? 0;
}

/** `limit` is where the next time begins. */
function quantityOf(
  tokens: readonly Token[],
  number: NumberHit,
  limit: number,
): { readonly quantity?: Quantity; readonly to: number } {
  const money = currencySigns.includes(tokens[number.from - 1]?.text ?? ' ');
  const first = money ? number.from - 1 : number.from;
  const bounds = isLiteral(tokens, number, first) ? undefined : boundsBefore(tokens, first);
  const reach = secondOf(tokens, number, money);
  const second = reach !== undefined && endOf(tokens, reach) <= limit ? reach : undefined;
  if (second?.kind === 'score') return { to: second.to };
  const whole = second === undefined ? number : { ...number, to: second.to };
  const bounded = bounds !== undefined || money;
  if (second?.kind !== 'ratio' && notCounted(tokens, whole, bounded)) return { to: whole.to };
  return written(tokens, number, second, first, money, bounds) ?? { to: whole.to };
}

/** `over` and its like in their own sense: `over one line`, `in nine ports over 31 days`. */
function isLiteral(tokens: readonly Token[], number: NumberHit, first: number): boolean {
  const before = lowerAt(tokens, first - 1);
  if (!LITERAL.has(before)) return false;
  if (number.kind === 'words' && number.value === 1) return true;
  const during = before === 'over' && timeUnitNames.has(lowerAt(tokens, number.to));
  return during && tokens[first - 2]?.kind === 'word' && !BEFORE_DURATION.has(lowerAt(tokens, first - 2));
}

const LITERAL = wordList('over under above below');
/** Before `over 20 years`, what makes it more than so many. */
const BEFORE_DURATION = wordList(
  'for after in of by than to lasted last lasts lasting took takes take taking spent spend spending waiting serving been was were is are well just slightly waited lived served worked ' +
    'within every with at from and or jailed imprisoned',
);

function written(
  tokens: readonly Token[],
  number: NumberHit,
  second: Second | undefined,
  first: number,
  money: boolean,
  bounds: Bounds | undefined,
): { readonly quantity: Quantity; readonly to: number } | undefined {
  const last = second?.to ?? number.to;
  const percent = tokens[last]?.text === '%';
  const plus = tokens[last]?.text === '+' && touching(tokens[last - 1], tokens[last]);
  const after = boundsAfter(tokens, percent ? last + 1 : last);
  const lastToken = tokens[(after?.end ?? (percent || plus ? last + 1 : last)) - 1];
  const numberEnd = tokens[last - 1];
  const numberStart = tokens[number.from];
  const minus = isMinus(tokens, first);
  const start = tokens[bounds?.start ?? second?.start ?? (minus ? first - 1 : first)];
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
      ...figures(minus ? { ...number, value: -number.value } : number, second, comparator),
      unitSpan,
      pattern: `quantity.${second === undefined ? number.kind : second.kind}`,
    },
  };
}

/** `minus 20 degrees`; not `plus or minus`, not `9 minus 3` */
function isMinus(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 2];
  return tokens[first - 1]?.lower === 'minus' && before?.lower !== 'or' && before?.kind !== 'number';
}

function figures(
  number: NumberHit,
  second: Second | undefined,
  comparator: Comparator,
): Pick<Quantity, 'comparator' | 'value' | 'min' | 'max' | 'vague'> {
  if (second?.kind === 'range') return { comparator: 'range', min: second.first, max: second.value };
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

/** `no more than`, `not less than` */
const DENIED: ReadonlyMap<Comparator, Comparator> = new Map([
  ['more-than', 'at-most'],
  ['fewer-than', 'at-least'],
]);

function boundsBefore(tokens: readonly Token[], first: number): Bounds | undefined {
  const before = lowerAt(tokens, first - 1);
  // `fewer than the 600 they hoped for`; `US$5 million`
  const article = before === 'the' && tokens[first - 2]?.lower === 'than';
  const sign = touching(tokens[first - 1], tokens[first]) && !leading.has(before);
  const end = article || sign ? first - 1 : first;
  const place = tokens[end - 1]?.text === '.' && tokens[end - 2]?.lower === 'approx' ? end - 1 : end;
  const found = phraseEndingAt(leading, tokens, place);
  if (found === undefined) return limitBefore(tokens, first);
  const start = place - found.words.length;
  const qualifier = lowerAt(tokens, start - 1);
  const denied = qualifier === 'no' || qualifier === 'not' ? DENIED.get(found.value) : undefined;
  if (denied !== undefined) return { comparator: denied, start: start - 1, end };
  const adverb = comparatorAdverbs.has(qualifier) && found.words.length < 3;
  return { comparator: found.value, start: adverb ? start - 1 : start, end };
}

/** `a minimum term of 22 years` */
function limitBefore(tokens: readonly Token[], first: number): Bounds | undefined {
  if (tokens[first - 1]?.lower !== 'of') return undefined;
  const place = first - 3;
  const limit = tokens[place]?.lower;
  if (tokens[first - 2]?.kind !== 'word' || (limit !== 'minimum' && limit !== 'maximum')) return undefined;
  return { comparator: limit === 'minimum' ? 'at-least' : 'at-most', start: place, end: first };
}

function boundsAfter(tokens: readonly Token[], last: number): Bounds | undefined {
  const found = phraseAt(trailing, tokens, last);
  return found && { comparator: found.value, start: last, end: last + found.words.length };
}
