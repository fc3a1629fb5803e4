import { currencySigns, gluedUnits, longUnits } from '../words/number-words.ts';
import { dashes } from '../words/time-words.ts';
import { lowerAt, type Token, touching } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import type { NumberHit } from './number-hit.ts';
import { numberAt } from './numbers.ts';
import { changeWords, rangeVerbs, scoreNouns, scoreVerbs } from './quantity-words.ts';
import { unitAfter } from './unit-phrase.ts';

/** What a second number makes of the first. */
export interface Second {
  readonly kind: 'range' | 'ratio' | 'score';
  /** The first number, with the magnitude it shares with the second. */
  readonly first: number;
  readonly value: number;
  readonly to: number;
  /** First token of the whole, where a word opens the range. */
  readonly start: number | undefined;
}

interface Pair {
  readonly number: NumberHit;
  readonly other: NumberHit;
  /** The first is a percentage or money by its own sign. */
  readonly percent: boolean;
  readonly money: boolean;
  readonly otherMoney: boolean;
  readonly between: boolean;
}

const RATIO_BASES: ReadonlySet<number> = new Set([
  3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000,
]);
/** How many tokens before `3 to 5` are searched for a verb of winning or voting, or of ranging. */
const REACH = 6;

/** The second number of `10 to 15`, `between 10 and 15`, `two or three`, `four in 10`, `$2-3 billion`, `3-2`. */
export function secondOf(tokens: readonly Token[], number: NumberHit, money: boolean): Second | undefined {
  if (number.kind === 'vague') return undefined;
  const shares = percentEnd(tokens, number.to);
  const percent = shares > number.to;
  let place = shares;
  // `two- or three-week`
  if (!percent && tokens[place]?.text === '-' && !touching(tokens[place], tokens[place + 1])) place++;
  // `10km to 15km`
  const repeated = !percent && isUnit(tokens[place]) ? tokens[place]?.lower : undefined;
  if (repeated !== undefined) place++;
  const joiner = tokens[place]?.lower;
  if (joiner === undefined || !JOINERS.has(joiner)) return undefined;
  const outOf = joiner === 'out' && tokens[place + 1]?.lower === 'of' ? 1 : 0;
  const sign = currencySigns.includes(tokens[place + 1]?.text ?? ' ') ? 1 : 0;
  const every = joiner === 'in' && tokens[place + 1]?.lower === 'every' ? 1 : 0;
  const other = numberAt(tokens, place + 1 + sign + outOf + every);
  if (
    other === undefined ||
    other.kind === 'vague' ||
    (other.kind === 'fraction') !== (number.kind === 'fraction')
  )
    return undefined;
  const between = tokens[number.from - (money ? 2 : 1)]?.lower === 'between';
  const pair: Pair = { number, other, percent, money, otherMoney: sign > 0, between };
  if (repeated !== undefined && tokens[other.to]?.lower !== repeated) return undefined;
  switch (joiner) {
    case '-':
    case '–':
    case '—':
      return dashed(tokens, pair, place);
    case 'and':
      return between ? rangeOf(tokens, pair) : undefined;
    case 'or':
      return rangeOf(tokens, pair);
    case 'to':
      return upTo(tokens, pair);
    default:
      return ratioOf(
        pair,
        other.from === place + 1 + outOf + every &&
          (joiner !== 'out' || outOf > 0) &&
          (joiner !== 'of' || isRound(other)),
      );
  }
}

const JOINERS = wordList(dashes, 'and or to in out of');

/** Past `%`, `percent`, `per cent` at a token; the token itself without one. */
function percentEnd(tokens: readonly Token[], at: number): number {
  const lower = tokens[at]?.lower;
  if (lower === '%' || lower === 'percent' || lower === 'pct') return at + 1;
  return lower === 'per' && tokens[at + 1]?.lower === 'cent' ? at + 2 : at;
}

function isUnit(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && (gluedUnits.has(token.lower) || longUnits.has(token.lower.replace(/s$/, '')))
  );
}

/** A range, when the second is the larger of two of a kind. */
function rangeOf(tokens: readonly Token[], pair: Pair): Second | undefined {
  const { number, other, percent, money, otherMoney, between } = pair;
  const otherPercent = percentEnd(tokens, other.to) > other.to;
  if ((percent && !otherPercent) || (otherMoney && !money)) return undefined;
  const first = shared(number, other);
  if (!(other.value > first)) return undefined;
  const start = between ? number.from - (money ? 2 : 1) : undefined;
  return { kind: 'range', first, value: other.value, to: other.to, start };
}

/** From here on a figure means what it says: `50,000 to 2 million`. */
const LARGE = 1000;

/** `2-3 billion`: the first shares the magnitude of the second unless it has its own, or is thousands itself. */
function shared({ value, magnitude }: NumberHit, other: NumberHit): number {
  if (magnitude !== 1 || other.magnitude < 1000) return value;
  return value < LARGE ? value * other.magnitude : value;
}

/** `20-25 engineers`, or a score. */
function dashed(tokens: readonly Token[], pair: Pair, place: number): Second | undefined {
  const { number, other } = pair;
  if (number.kind !== 'figures' || !touching(tokens[place - 1], tokens[place])) return undefined;
  if (!touching(tokens[place], tokens[place + 1])) return undefined;
  const range = rangeOf(tokens, pair);
  const next = tokens[other.to];
  const known =
    pair.money ||
    next?.text === '%' ||
    next?.text === '-' ||
    other.magnitude > 1 ||
    (next?.kind === 'word' && unitAfter(tokens, other.to) !== null);
  const third =
    next?.text === '-' && tokens[other.to + 1]?.kind === 'number' && touching(next, tokens[other.to + 1]);
  if (range !== undefined && known && !third && !isScore(tokens, pair)) return range;
  return {
    kind: 'score',
    first: number.value,
    value: other.value,
    to: scoreEnd(tokens, other.to),
    start: undefined,
  };
}

/** Past every further figure of `555-0123-44` and `3-6-1`. */
function scoreEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    tokens[at]?.text === '-' &&
    touching(tokens[at], tokens[at + 1]) &&
    tokens[at + 1]?.kind === 'number'
  )
    at += 2;
  return at;
}

/** `10 to 15`, or a score or vote of `312 to 117`, or neither where something goes from the one to the other. */
function upTo(tokens: readonly Token[], pair: Pair): Second | undefined {
  const { number, other, percent, money, otherMoney } = pair;
  const opener = tokens[number.from - (money ? 2 : 1)]?.lower;
  const scored = !percent && !money && !otherMoney && number.magnitude === 1 && isScore(tokens, pair);
  if (scored && opener !== 'from')
    return { kind: 'score', first: number.value, value: other.value, to: other.to, start: undefined };
  if (
    changeWords.has(opener ?? '') ||
    (opener === 'by' && changeWords.has(lowerAt(tokens, number.from - (money ? 3 : 2))))
  )
    return undefined;
  if (opener === 'from' && !precededBy(tokens, number.from - (money ? 2 : 1), rangeVerbs)) return undefined;
  return rangeOf(tokens, pair);
}

function isScore(tokens: readonly Token[], { number, other }: Pair): boolean {
  const after = tokens[other.to];
  if (
    scoreNouns.has(after?.lower ?? '') ||
    (scoreNouns.has(lowerAt(tokens, other.to + 1)) && after?.text === '-')
  )
    return true;
  const ends = after?.kind !== 'word' || unitAfter(tokens, other.to) === null;
  return (
    ends &&
    after?.text !== '%' &&
    (other.value <= number.value || precededBy(tokens, number.from, scoreVerbs))
  );
}

function precededBy(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    if (words.has(lowerAt(tokens, index))) return true;
  }
  return false;
}

/** `nine of 10` is a ratio, `two of three` is two. */
function isRound({ value }: NumberHit): boolean {
  return value === 10 || value === 100 || value === 1000;
}

/** `four in 10`, `one in every five`, `two out of three` */
function ratioOf({ number, other, percent, money, otherMoney }: Pair, joined: boolean): Second | undefined {
  if (
    !joined ||
    number.kind === 'fraction' ||
    percent ||
    money ||
    otherMoney ||
    !(other.value > number.value)
  )
    return undefined;
  const round = RATIO_BASES.has(other.value) || (number.value === 1 && other.value % 10 === 0);
  return round && Number.isInteger(number.value)
    ? { kind: 'ratio', first: number.value, value: other.value, to: other.to, start: undefined }
    : undefined;
}
