import { isGenitive } from '../noun-phrases/word-classes.ts';
import { endsAsAdverb } from '../words/adverbs.ts';
import { finiteBe, possessives } from '../words/grammar-words.ts';
import { amongSmallLetters, isCapital, isSmall } from '../words/letters.ts';
import { currencySigns, gluedUnits, longUnits } from '../words/number-words.ts';
import { lowerAt, type Token, touching } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { isAge } from './ages.ts';
import type { NumberHit } from './number-hit.ts';
import {
  afterHyphenOne,
  afterPronounOne,
  beforeCountedOne,
  beforeCounts,
  beforePronounOne,
  countedDays,
  designators,
  looseDesignators,
  modelNames,
  phraseEnds,
  pluralHeads,
  streetWords,
} from './quantity-words.ts';
import { isPlural } from './unit-phrase.ts';

const ORDINAL = wordList("st nd rd th s 's d");
/** Measures before which even a numbered word counts: `the top 1 percent`. */
const SHARES = wordList('% percent per pct percentage');
/** Verbs of which one thing is the subject. */
const ONE_DOES = wordList('is was has');
/** How many names an address has between its number and its street. */
const STREET_REACH = 4;
/** How far before a number with a capital the words are looked at, and from how many letters on headlines have capitals. */
const PROSE_REACH = 6;
const HEADLINE_CAPITAL = 5;

/**
 * True for a number that counts nothing: an ordinal, an age, a rank, an address, part of a name, a pronoun. Dates and
 * times are read before and never arrive here. `bounded` when a comparator or a currency sign stands before it.
 */
export function notCounted(tokens: readonly Token[], number: NumberHit, bounded: boolean): boolean {
  if (number.kind === 'vague' || number.kind === 'fraction') return false;
  if (number.kind === 'figures' && (isGlued(tokens, number) || isCode(tokens, number))) return true;
  if (isAge(tokens, number) || isBelowZero(tokens, number)) return true;
  if (bounded) return false;
  if (
    number.kind === 'figures' &&
    (isAddress(tokens, number) || isListNumber(tokens, number) || isInTable(tokens, number))
  )
    return true;
  if (isDesignation(tokens, number)) return true;
  if (number.kind !== 'words') return false;
  // `an hour or two`
  if (number.value === 2 && tokens[number.from - 1]?.lower === 'or') return true;
  return number.value === 1 && !countsOne(tokens, number);
}

/** `below zero` is a point on a scale. */
function isBelowZero(tokens: readonly Token[], { from, value, kind }: NumberHit): boolean {
  const before = tokens[from - 1]?.lower;
  return kind === 'words' && value === 0 && (before === 'below' || before === 'above');
}

/** Part of a larger token: `F-16`, `9/11`, `15:30`, `3rd`, `H5N1`, `1.2.3`. */
function isGlued(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  const before = tokens[from - 1];
  const after = tokens[to];
  if (before !== undefined && touching(before, first)) {
    if (before.kind === 'word' || before.text === '#' || before.text === '/' || before.text === '_')
      return true;
    if (
      (before.text === '’' || before.text === "'") &&
      first?.text.length === 2 &&
      after?.lower !== 'percent'
    )
      return true;
    const joined = touching(tokens[from - 2], before);
    if (joined && (before.text === ':' || before.text === '.' || before.text === ',' || before.text === '*'))
      return tokens[from - 2]?.kind === 'number';
    // `the P5+1`
    if (joined && before.text === '+') return true;
    if (joined && before.text === '-') return tokens[from - 2]?.kind !== 'mark';
  }
  if (after === undefined || !touching(last, after)) return false;
  if (after.kind === 'word')
    return (
      ORDINAL.has(after.lower) ||
      isGeneration(first, after) ||
      (to === from + 1 && !gluedUnits.has(after.lower))
    );
  if (after.text === '/' || after.text === ':' || after.text === '.' || after.text === '*')
    return touching(after, tokens[to + 1]) && tokens[to + 1]?.kind === 'number';
  // `3-D`, `747-400`
  const letter = tokens[to + 1];
  return (
    to === from + 1 &&
    after.text === '-' &&
    touching(after, letter) &&
    letter?.text.length === 1 &&
    isCapital(letter)
  );
}

/** `Agent 007`: no count begins with a nought that says nothing. */
function isCode(tokens: readonly Token[], { from }: NumberHit): boolean {
  return /^0\d+$/.test(tokens[from]?.text ?? '');
}

/** `3G` is no weight. */
function isGeneration(figure: Token | undefined, letter: Token): boolean {
  return letter.text === 'G' && figure?.text.length === 1;
}

/** `131 West 23rd Street` */
function isAddress(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  for (let at = to; at < to + STREET_REACH; at++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.kind === 'mark') return false;
    if (isSmall(token) && !ORDINAL.has(token.lower)) return false;
    if (at > to && streetWords.has(token.lower)) return tokens[from]?.text.includes(',') !== true;
  }
  return false;
}

/** The `7.` at the head of an item of a list. */
function isListNumber(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  if (from !== 0 || to !== 1) return false;
  const mark = tokens[1]?.text;
  return (mark === '.' || mark === ')' || mark === ':') && touching(tokens[0], tokens[1]);
}

/** One of the bare figures of a table: `Fulham 4 3 0 1`. */
function isInTable(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  const after = tokens[to];
  if (after?.kind === 'number') return true;
  return tokens[from - 1]?.kind === 'number' && after?.kind !== 'word';
}

/** A word in small letters that may name what is counted. */
function named(token: Token | undefined): boolean {
  return token !== undefined && isSmall(token) && !phraseEnds.has(token.lower);
}

function isDesignation(tokens: readonly Token[], { from, to, kind, value }: NumberHit): boolean {
  if (kind === 'words' && isCapital(tokens[from])) return isNamed(tokens, from, to);

  if (isNumbered(tokens, from, to) && value > 1) return true;
  const stop = tokens[from - 1]?.text === '.' && /^nos?$/.test(lowerAt(tokens, from - 2));
  if (stop) return true;
  const after = tokens[to];
  if (SHARES.has(after?.lower ?? '') || currencySigns.includes(after?.text ?? ' ')) return false;
  const before = tokens[from - 1];
  if (before === undefined || before.kind !== 'word')
    return before?.text === '-' && touching(before, tokens[from]) && from > 1;
  const things = after !== undefined && named(after) && isPlural(after) && value !== 1;
  const numbers = designators.has(before.lower);
  if (numbers && (before.lower === 'top' || !named(after) || !looseDesignators.has(before.lower)))
    return true;
  if (numbers && isAlone(tokens, to) && value > 1) return true;
  if (isSmall(before) || phraseEnds.has(before.lower)) return false;
  if (kind === 'words' && tokens[from]?.text === tokens[from]?.lower) return false;
  if (modelNames.has(before.lower)) return true;
  // `Humax's 26-inch screen`
  const compound = after?.text === '-' && touching(after, tokens[to + 1]) && isSmall(tokens[to + 1]);
  if (things || compound || gluedUnits.has(after?.lower ?? '')) return false;
  // At the head of a sentence a capital tells nothing.
  const opens = from === 1 || tokens[from - 2]?.kind === 'mark' || tokens[from - 2]?.kind === 'opaque';
  if (!opens) return true;
  if (beforeCounts.has(before.lower) || endsAsAdverb(before.lower)) return false;
  // `Question 8 confused the pupils`: what follows is said of it.
  return !named(after) || after?.lower.endsWith('ed') === true;
}

/** `the 38 bus is late`, `its 787 programme has slipped`, `the Group of 77`, `the S&P 500`. */
function isNumbered(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const second = tokens[from - 2];
  if (before?.text === 'P' && second?.text === '&') return true;
  if (before?.lower === 'of' && second?.text === 'Group') return true;
  const holder = before?.lower === 'the' || possessives.has(before?.lower ?? '') || isGenitive(before);
  const noun = tokens[to];
  return (
    holder &&
    named(noun) &&
    noun !== undefined &&
    !gluedUnits.has(noun.lower) &&
    !longUnits.has(noun.lower) &&
    isAlone(tokens, to) &&
    ONE_DOES.has(lowerAt(tokens, to + 1))
  );
}

/** One word for one thing behind the number, which so counts none: `Stage 4 cancer is`. */
function isAlone(tokens: readonly Token[], to: number): boolean {
  const noun = tokens[to];
  const next = tokens[to + 1];
  if (noun === undefined || isPlural(noun)) return false;
  return next === undefined || next.kind === 'mark' ? next?.text !== '-' : phraseEnds.has(next.lower);
}

/** `the Six Nations`, `BBC Four`: a number in words with a capital, in the middle of small letters. */
function isNamed(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  if (before?.kind !== 'word') return false;
  if (designators.has(before.lower)) return true;
  return (
    inProse(tokens, from) || ((isCapital(tokens[to]) || isCapital(before)) && amongSmallLetters(tokens, from))
  );
}

/** True where a word in small letters stands near that a headline writes with a capital: `starred in Two Sisters`. */
function inProse(tokens: readonly Token[], from: number): boolean {
  for (let at = Math.max(0, from - PROSE_REACH); at <= from + PROSE_REACH; at++) {
    const token = tokens[at];
    if (isSmall(token) && ((token?.text.length ?? 0) >= HEADLINE_CAPITAL || finiteBe.has(token?.lower ?? '')))
      return true;
  }
  return false;
}

/** `one` before a noun, unless it stands for somebody or something. */
function countsOne(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  const after = tokens[to];
  if (after?.text === '-')
    return touching(tokens[to - 1], after) && afterHyphenOne.has(lowerAt(tokens, to + 1));
  if (after?.kind !== 'word' || phraseEnds.has(after.lower)) return false;
  const before = lowerAt(tokens, from - 1);
  if (afterPronounOne.has(after.lower)) return countedDays.has(after.lower) && beforeCountedOne.has(before);
  // `one equipped with a camera`
  if (after.lower.endsWith('ed') && phraseEnds.has(lowerAt(tokens, to + 1))) return false;
  return !beforePronounOne.has(before) && !pluralHeads.has(after.lower);
}
