import {
  currencyMagnitudes,
  currencySigns,
  fractions,
  gluedMagnitudes,
  magnitudes,
  smallNumbers,
  tens,
  vagueNumbers,
} from './number-words.ts';
import { type Token, touching } from './tokens.ts';

/** A number as it stands in a sentence, tokens `[from, to)`. */
export interface NumberHit {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly kind: 'figures' | 'words' | 'vague' | 'fraction';
}

/** The most words one number can have; what is longer is no number. */
const LONGEST = 16;

/** The number that begins at a token; undefined when none does. */
export function numberAt(tokens: readonly Token[], at: number): NumberHit | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return figuresAt(tokens, at, token);
  if (token.kind !== 'word') return undefined;
  return vagueAt(tokens, at, token) ?? fractionAt(tokens, at) ?? wordsAt(tokens, at);
}

function figuresAt(tokens: readonly Token[], at: number, token: Token): NumberHit {
  let value = Number(token.text.replaceAll(',', ''));
  let to = at + 1;
  const next = tokens[to];
  const glued = touching(token, next);
  const money = currencySigns.includes(tokens[at - 1]?.text ?? ' ');
  const short = glued ? (money ? currencyMagnitudes : gluedMagnitudes).get(next?.lower ?? '') : undefined;
  if (short !== undefined) {
    value *= short;
    to++;
  } else {
    const hyphen = glued && next?.text === '-' ? 1 : 0;
    for (let index = to + hyphen; index < to + LONGEST; index++) {
      const size = magnitudes.get(tokens[index]?.lower ?? '');
      if (size === undefined) break;
      value *= size;
      to = index + 1;
    }
  }
  return { from: at, to, value: rounded(value), kind: 'figures' };
}

function wordsAt(tokens: readonly Token[], start: number): NumberHit | undefined {
  const article = isArticle(tokens[start]);
  if (article && !magnitudes.has(tokens[start + 1]?.lower ?? '')) return undefined;
  let total = 0;
  let group = article ? 1 : 0;
  let room: 'any' | 'ones' | 'none' = article ? 'none' : 'any';
  let to = article ? start + 1 : start;
  for (let at = to; at < start + LONGEST; at++) {
    let word = tokens[at];
    // `twenty-five`, `one hundred and five`
    const joins =
      to > start &&
      (word?.text === '-' ||
        (word?.lower === 'and' &&
          room === 'any' &&
          to === at &&
          magnitudes.has(tokens[at - 1]?.lower ?? '')));
    if (joins) word = tokens[++at];
    const lower = word?.lower ?? '';
    const small = smallNumbers.get(lower);
    const ten = tens.get(lower);
    const size = magnitudes.get(lower);
    if (small !== undefined && (room === 'any' || (room === 'ones' && small < 10 && small > 0))) {
      group += small;
      room = 'none';
    } else if (ten !== undefined && room === 'any') {
      group += ten;
      room = 'ones';
    } else if (size !== undefined && group > 0) {
      if (size < 1000) group *= size;
      else {
        total += group * size;
        group = 0;
      }
      room = 'any';
    } else break;
    to = at + 1;
  }
  // `a hundred` needs its magnitude.
  if (to === start || (article && to === start + 1)) return undefined;
  return { from: start, to, value: total + group, kind: 'words' };
}

/** `hundreds`, `tens of thousands`. */
function vagueAt(tokens: readonly Token[], at: number, token: Token): NumberHit | undefined {
  const value = vagueNumbers.get(token.lower);
  if (value === undefined) return severalAt(tokens, at, token);
  const second = tokens[at + 1]?.lower === 'of' ? vagueNumbers.get(tokens[at + 2]?.lower ?? '') : undefined;
  if (second !== undefined && second >= 1000)
    return { from: at, to: at + 3, value: value * second, kind: 'vague' };
  const counts = (token.lower !== 'tens' && token.lower !== 'scores') || tokens[at + 1]?.lower === 'of';
  return !counts ? undefined : { from: at, to: at + 1, value, kind: 'vague' };
}

/** `several hundred`: no less than one of it. */
function severalAt(tokens: readonly Token[], at: number, token: Token): NumberHit | undefined {
  const few = isArticle(token) && (tokens[at + 1]?.lower === 'few' || tokens[at + 1]?.lower === 'couple');
  if (!few && token.lower !== 'several') return undefined;
  const place = few ? at + 2 : at + 1;
  const size = magnitudes.get(tokens[place]?.lower ?? '');
  return size === undefined ? undefined : { from: at, to: place + 1, value: size, kind: 'vague' };
}

/** `half`, `a quarter of`, `two-thirds`, `half a million`. */
function fractionAt(tokens: readonly Token[], start: number): NumberHit | undefined {
  const first = tokens[start];
  if (first?.lower === 'half') return halfAt(tokens, start);
  const count = isArticle(first) ? 1 : smallNumbers.get(first?.lower ?? '');
  if (count === undefined || count === 0 || count > 9) return undefined;
  const hyphen = tokens[start + 1]?.text === '-' ? 1 : 0;
  const at = start + 1 + hyphen;
  const part = fractions.get(tokens[at]?.lower ?? '');
  if (part === undefined) return undefined;
  const plural = tokens[at]?.lower.endsWith('s') === true;
  // `a third attack` is one more: without `of` a fraction is one by its hyphen or its plural alone.
  if (!plural && hyphen === 0 && tokens[at + 1]?.lower !== 'of') return undefined;
  // `a quarter of a million`
  const whole =
    tokens[at + 1]?.lower === 'of' && isArticle(tokens[at + 2])
      ? magnitudes.get(tokens[at + 3]?.lower ?? '')
      : undefined;
  const to = whole === undefined ? at + 1 : at + 4;
  return { from: start, to, value: count * part * (whole ?? 1), kind: 'fraction' };
}

function halfAt(tokens: readonly Token[], at: number): NumberHit | undefined {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (next?.text === '-' || before?.text === '-') return undefined;
  if (isArticle(next)) {
    const size = magnitudes.get(tokens[at + 2]?.lower ?? '');
    return size === undefined ? undefined : { from: at, to: at + 3, value: size / 2, kind: 'fraction' };
  }
  const ordinal = before !== undefined && NOT_A_HALF.has(before.lower);
  return ordinal ? undefined : { from: at, to: at + 1, value: 0.5, kind: 'fraction' };
}

const NOT_A_HALF: ReadonlySet<string> = new Set([
  'first',
  'second',
  'other',
  'better',
  'latter',
  'former',
  'last',
  'and',
  'a',
]);

function isArticle(token: Token | undefined): boolean {
  return token?.lower === 'a' || token?.lower === 'an';
}

/** Without the noise of binary fractions: 1.1 million is 1 100 000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
