import {
  currencySigns,
  fractionSigns,
  fractions,
  gluedMagnitudes,
  magnitudes,
  shortMagnitudes,
  smallNumbers,
  tens,
  vagueNumbers,
} from '../words/number-words.ts';
import { lowerAt, type Token, touching } from '../words/tokens.ts';
import { fractionAt } from './number-fractions.ts';
import { countsThings, isIndefiniteArticle, type NumberHit } from './number-hit.ts';

/** The most words one number can have; what is longer is no number. */
const LONGEST = 16;
/** Figures that are longer name something: they are keys, not counts. */
const MOST_FIGURES = 9;
/** Every word that a number in words can begin with. */
const STARTS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'half',
  'several',
  ...smallNumbers.keys(),
  ...tens.keys(),
  ...vagueNumbers.keys(),
]);

/** The number that begins at a token; undefined when none does. */
export function numberAt(tokens: readonly Token[], at: number): NumberHit | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return figuresAt(tokens, at, token);
  if (token.kind !== 'word') return signAt(tokens, at, token);
  if (!STARTS.has(token.lower)) return undefined;
  if (isIndefiniteArticle(token) && !afterArticle(tokens[at + 1])) return undefined;
  return vagueAt(tokens, at, token) ?? fractionAt(tokens, at) ?? wordsAt(tokens, at);
}

/** Whether an article can belong to a number: `a hundred`, `a few dozen`, `a third`. */
function afterArticle(token: Token | undefined): boolean {
  const lower = token?.lower ?? '';
  return (
    lower === 'half' ||
    lower === 'few' ||
    lower === 'couple' ||
    lower === 'quarter' ||
    magnitudes.has(lower) ||
    fractions.has(lower)
  );
}

/** `½` alone. */
function signAt(tokens: readonly Token[], at: number, token: Token): NumberHit | undefined {
  const value = fractionSigns.get(token.text);
  return value === undefined || touching(tokens[at - 1], token)
    ? undefined
    : { from: at, to: at + 1, value, kind: 'fraction', magnitude: 1 };
}

function figuresAt(tokens: readonly Token[], at: number, token: Token): NumberHit | undefined {
  if (token.text.length > MOST_FIGURES && !token.text.includes(',')) return undefined;
  let value = Number(token.text.replaceAll(',', ''));
  let to = at + 1;
  let magnitude = 1;
  const sign = mixedFraction(tokens, to);
  if (sign !== undefined) return mixed(tokens, at, value, sign);
  const next = tokens[to];
  const glued = touching(token, next);
  const short = glued ? shortAt(tokens, at) : undefined;
  if (short !== undefined) {
    magnitude = short;
    to++;
  } else {
    const hyphen = glued && next?.text === '-' ? 1 : 0;
    for (let index = to + hyphen; index < to + LONGEST; index++) {
      const size = magnitudes.get(lowerAt(tokens, index));
      if (size === undefined) break;
      magnitude *= size;
      to = index + 1;
    }
  }
  value *= magnitude;
  return { from: at, to, value: rounded(value), kind: 'figures', magnitude };
}

/** `3 1/2 million` */
function mixed(
  tokens: readonly Token[],
  from: number,
  whole: number,
  part: { readonly value: number; readonly to: number },
): NumberHit {
  const size = magnitudes.get(lowerAt(tokens, part.to)) ?? 1;
  const value = rounded((whole + part.value) * size);
  return { from, to: size === 1 ? part.to : part.to + 1, value, kind: 'figures', magnitude: size };
}

/** `½` glued to figures, and `1/2` after them. */
function mixedFraction(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const sign = touching(tokens[at - 1], tokens[at]) ? fractionSigns.get(tokens[at]?.text ?? '') : undefined;
  if (sign !== undefined) return { value: sign, to: at + 1 };
  const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== '/' || !touching(above, slash) || !touching(slash, below)) return undefined;
  if (above?.kind !== 'number' || below?.kind !== 'number' || touching(below, tokens[at + 3]))
    return undefined;
  const value = Number(above.text) / Number(below.text);
  return value < 1 && /^(?:2|3|4|8|16)$/.test(below.text) ? { value, to: at + 3 } : undefined;
}

/** The magnitude of one or two letters glued to figures; `m` is a million only of money, people or things. */
function shortAt(tokens: readonly Token[], at: number): number | undefined {
  const letters = lowerAt(tokens, at + 1);
  const sure = gluedMagnitudes.get(letters);
  if (sure !== undefined) return sure;
  const short = shortMagnitudes.get(letters);
  if (short === undefined || currencySigns.includes(tokens[at - 1]?.text ?? ' ')) return short;
  return countsThings(tokens[at + 2]) ? short : undefined;
}

function wordsAt(tokens: readonly Token[], start: number): NumberHit | undefined {
  const article = isIndefiniteArticle(tokens[start]);
  if (article && !magnitudes.has(lowerAt(tokens, start + 1))) return undefined;
  let total = 0;
  let group = article ? 1 : 0;
  let room: 'any' | 'ones' | 'none' = article ? 'none' : 'any';
  let magnitude = 1;
  let to = article ? start + 1 : start;
  for (let at = to; at < start + LONGEST; at++) {
    let word = tokens[at];
    // `twenty-five`, `one hundred and five`
    const joins =
      to > start &&
      (word?.text === '-' ||
        (word?.lower === 'and' && room === 'any' && to === at && magnitudes.has(lowerAt(tokens, at - 1))));
    if (joins) word = tokens[++at];
    const lower = word?.lower ?? '';
    const small = smallNumbers.get(lower);
    const ten = tens.get(lower);
    const size = magnitudes.get(lower);
    if (small !== undefined && (room === 'any' || (room === 'ones' && small < 10 && small > 0))) {
      group += small;
      room = 'none';
      magnitude = 1;
    } else if (ten !== undefined && room === 'any') {
      group += ten;
      room = 'ones';
      magnitude = 1;
    } else if (size !== undefined && group > 0) {
      if (size < 1000) group *= size;
      else {
        total += group * size;
        group = 0;
      }
      magnitude = size;
      room = 'any';
    } else break;
    to = at + 1;
  }
  // `a hundred` needs its magnitude.
  if (to === start || (article && to === start + 1)) return undefined;
  const half = andAHalf(tokens, to);
  if (half !== undefined)
    return {
      from: start,
      to: half.to,
      value: (total + group + half.part) * half.size,
      kind: 'words',
      magnitude: half.size,
    };
  return { from: start, to, value: total + group, kind: 'words', magnitude };
}

/** `and a half`, `and three quarters`, `and a half million` after a number in words. */
function andAHalf(
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly part: number; readonly size: number } | undefined {
  const hyphen = tokens[at]?.text === '-' ? 1 : 0;
  if (tokens[at + hyphen]?.lower !== 'and') return undefined;
  const place = at + hyphen + 1 + (tokens[at + hyphen + 1]?.text === '-' ? 1 : 0);
  const count = isIndefiniteArticle(tokens[place]) ? 1 : smallNumbers.get(lowerAt(tokens, place));
  const gap = tokens[place + 1]?.text === '-' ? 1 : 0;
  const part = fractions.get(lowerAt(tokens, place + 1 + gap));
  if (count === undefined || part === undefined || count * part >= 1) return undefined;
  const end = place + 2 + gap;
  const size = magnitudes.get(lowerAt(tokens, end));
  return { to: size === undefined ? end : end + 1, part: count * part, size: size ?? 1 };
}

/** `hundreds`, `tens of thousands`. */
function vagueAt(tokens: readonly Token[], at: number, token: Token): NumberHit | undefined {
  const value = vagueNumbers.get(token.lower);
  if (value === undefined) return severalAt(tokens, at, token);
  const second = tokens[at + 1]?.lower === 'of' ? vagueNumbers.get(lowerAt(tokens, at + 2)) : undefined;
  if (second !== undefined && second >= 100)
    return { from: at, to: at + 3, value: value * second, kind: 'vague', magnitude: 1 };
  const counts =
    (token.lower !== 'tens' && token.lower !== 'scores') ||
    tokens[at + 1]?.lower === 'of' ||
    tokens[at + 1]?.lower === 'more';
  return !counts ? undefined : { from: at, to: at + 1, value, kind: 'vague', magnitude: 1 };
}

/** `several hundred`, `a few dozen`: no less than one of it. */
function severalAt(tokens: readonly Token[], at: number, token: Token): NumberHit | undefined {
  const few =
    isIndefiniteArticle(token) && (tokens[at + 1]?.lower === 'few' || tokens[at + 1]?.lower === 'couple');
  if (!few && token.lower !== 'several') return undefined;
  let place = few ? at + 2 : at + 1;
  if (few && tokens[place]?.lower === 'of') place++;
  const size =
    magnitudes.get(lowerAt(tokens, place)) ?? (few ? undefined : vagueNumbers.get(lowerAt(tokens, place)));
  return size === undefined
    ? undefined
    : { from: at, to: place + 1, value: size, kind: 'vague', magnitude: 1 };
}

/** Without the noise of binary fractions: 1.1 million is 1 100 000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
