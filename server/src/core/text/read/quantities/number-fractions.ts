import { articles, demonstratives, possessives } from '../words/grammar-words.ts';
import { fractions, magnitudes, smallNumbers } from '../words/number-words.ts';
import { lowerAt, type Token, touching } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { countsThings, isIndefiniteArticle, type NumberHit } from './number-hit.ts';
import { phraseEnds } from './quantity-words.ts';

/** Before a fraction that stands without `of`, what shows it to be one: `fell by a fifth`. */
const BEFORE_FRACTION = wordList(
  'by between from about around nearly almost roughly approximately than over under above below least most only just with to some close up another exactly',
);

/** `half`, `a quarter of`, `two-thirds`, `half a million`. */
export function fractionAt(tokens: readonly Token[], start: number): NumberHit | undefined {
  const first = tokens[start];
  if (first?.lower === 'half') return halfAt(tokens, start);
  const article = isIndefiniteArticle(first);
  const next = tokens[start + 1]?.lower;
  if (article && next === 'half') return aHalfAt(tokens, start);
  const count = article ? 1 : smallNumbers.get(first?.lower ?? '');
  if (count === undefined || count === 0 || count > 9) return undefined;
  const hyphen = tokens[start + 1]?.text === '-' ? 1 : 0;
  const at = start + 1 + hyphen;
  const part = fractions.get(lowerAt(tokens, at));
  if (part === undefined) return undefined;
  const plural = tokens[at]?.lower.endsWith('s') === true;
  // `a third attack` is one more: without `of` a fraction is one by its hyphen, its plural or what stands around it.
  if (
    !plural &&
    hyphen === 0 &&
    tokens[at + 1]?.lower !== 'of' &&
    !(article && standsAlone(tokens, start, at + 1))
  )
    return undefined;
  // `a quarter of a million`
  const whole =
    tokens[at + 1]?.lower === 'of' && isIndefiniteArticle(tokens[at + 2])
      ? magnitudes.get(lowerAt(tokens, at + 3))
      : undefined;
  const to = whole === undefined ? at + 1 : at + 4;
  return { from: start, to, value: count * part * (whole ?? 1), kind: 'fraction', magnitude: whole ?? 1 };
}

/** `by a fifth since`: a word that leads to a fraction before it, and no noun after. */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const after = tokens[to];
  return (
    (BEFORE_FRACTION.has(lowerAt(tokens, from - 1)) || leadsOn(tokens, to)) &&
    (after === undefined ||
      after.kind !== 'word' ||
      phraseEnds.has(after.lower) ||
      after.lower.endsWith('ing'))
  );
}

/** `a quarter to a third` */
function leadsOn(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === 'to' &&
    isIndefiniteArticle(tokens[at + 1]) &&
    fractions.has(lowerAt(tokens, at + 2))
  );
}

function halfAt(tokens: readonly Token[], at: number): NumberHit | undefined {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (touching(before, tokens[at]) && before?.text === '-') return undefined;
  // `half-dozen`
  const hyphen = next?.text === '-' && touching(tokens[at], next) ? 1 : 0;
  const size = magnitudes.get(lowerAt(tokens, at + 1 + hyphen));
  if (size !== undefined)
    return { from: at, to: at + 2 + hyphen, value: size / 2, kind: 'fraction', magnitude: size };
  if (hyphen > 0) return undefined;
  if (isIndefiniteArticle(next)) {
    const whole = magnitudes.get(lowerAt(tokens, at + 2));
    if (whole !== undefined)
      return { from: at, to: at + 3, value: whole / 2, kind: 'fraction', magnitude: whole };
  }
  if (before !== undefined && NOT_A_HALF.has(before.lower)) return undefined;
  // `their own half`, `a Welsh half`: one of the two of a game, unless it is half of something.
  const alone = before?.kind !== 'word' || phraseEnds.has(before.lower) || BEFORE_FRACTION.has(before.lower);
  const ends = next?.kind !== 'word' || (phraseEnds.has(next.lower) && !AFTER_HALF.has(next.lower));
  if (!alone && ends) return undefined;
  const counts =
    next?.kind !== 'word' ||
    AFTER_HALF.has(next.lower) ||
    phraseEnds.has(next.lower) ||
    BEFORE_FRACTION.has(before?.lower ?? '') ||
    countsThings(next);
  return counts ? { from: at, to: at + 1, value: 0.5, kind: 'fraction', magnitude: 1 } : undefined;
}

/** `a half-dozen`, `a half million` */
function aHalfAt(tokens: readonly Token[], at: number): NumberHit | undefined {
  const hyphen = tokens[at + 2]?.text === '-' ? 1 : 0;
  const size = magnitudes.get(lowerAt(tokens, at + 2 + hyphen));
  if (size === undefined) return undefined;
  return { from: at, to: at + 3 + hyphen, value: size / 2, kind: 'fraction', magnitude: size };
}

const AFTER_HALF = wordList(
  articles,
  possessives,
  demonstratives,
  'hour day mile century year decade of all that as what whose',
);

const NOT_A_HALF = wordList(
  'first second other better latter former last and a in final top bottom opening lower upper each',
);
