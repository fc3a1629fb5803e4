import { currencySigns, gluedUnits } from './number-words.ts';
import type { NumberHit } from './numbers.ts';
import {
  afterPronounOne,
  afterSpanOfTime,
  beforePronounOne,
  beforeSpanOfTime,
  beforeYear,
  designators,
  everyMonth,
  phraseEnds,
  pluralHeads,
  timeUnits,
} from './quantity-words.ts';
import { type Token, touching } from './tokens.ts';

const CLOCK: ReadonlySet<string> = new Set([
  'am',
  'pm',
  'a.m',
  'p.m',
  'a.m.',
  'p.m.',
  "o'clock",
  'gmt',
  'utc',
  'hrs',
]);
const ORDINAL: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 's', "'s"]);

/**
 * True for a number that counts nothing: part of a date or a clock time, a year, an ordinal, an age, a rank, part of
 * a name, a pronoun. `bounded` when a comparator or a currency sign stands before it.
 */
export function notCounted(tokens: readonly Token[], number: NumberHit, bounded: boolean): boolean {
  if (isTimeSpan(tokens, number)) return true;
  if (number.kind === 'vague' || number.kind === 'fraction') return false;
  if (number.kind === 'figures' && isGlued(tokens, number)) return true;
  if (isDate(tokens, number) || isAge(tokens, number)) return true;
  if (bounded) return false;
  if (number.kind === 'words' && number.value === 1) return !countsOne(tokens, number);
  return isYear(tokens, number) || isDesignation(tokens, number);
}

/** Part of a larger token: `F-16`, `9/11`, `15:30`, `3rd`, `H5N1`, `1.2.3`. */
function isGlued(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  const before = tokens[from - 1];
  const after = tokens[to];
  if (before !== undefined && touching(before, first)) {
    if (before.kind === 'word' || before.text === '#' || before.text === '/') return true;
    const joined = touching(tokens[from - 2], before);
    if (joined && (before.text === ':' || before.text === '.' || before.text === ','))
      return tokens[from - 2]?.kind === 'number';
    if (joined && before.text === '-') return tokens[from - 2]?.kind !== 'mark';
  }
  if (after === undefined || !touching(last, after)) return false;
  if (after.kind === 'word')
    return ORDINAL.has(after.lower) || (to === from + 1 && !gluedUnits.has(after.lower));
  if (after.text === '/' || after.text === ':')
    return touching(after, tokens[to + 1]) && tokens[to + 1]?.kind === 'number';
  return after.text === '.' && touching(after, tokens[to + 1]) && tokens[to + 1]?.kind === 'number';
}

function isDate(tokens: readonly Token[], { from, to, value, kind }: NumberHit): boolean {
  const after = tokens[to];
  if (CLOCK.has(after?.lower ?? '')) return true;
  if (kind !== 'figures' || !Number.isInteger(value) || value > 31) return false;
  const stop = tokens[from - 1]?.text === '.' ? from - 2 : from - 1;
  if (isMonth(tokens[stop]) || isMonth(after)) return true;
  // The second day of `January 3 and 4`, the first of `3-5 January`.
  const joint = tokens[from - 1]?.text ?? '';
  if (JOINTS.has(joint) && tokens[from - 2]?.kind === 'number') {
    return isMonth(tokens[tokens[from - 3]?.text === '.' ? from - 4 : from - 3]);
  }
  return JOINTS.has(after?.lower ?? '') && tokens[to + 1]?.kind === 'number' && isMonth(tokens[to + 2]);
}

const JOINTS: ReadonlySet<string> = new Set(['and', '-', '–', 'to', 'or', ',']);

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && token.text !== token.lower && everyMonth.has(token.lower);
}

function isYear(tokens: readonly Token[], { from, to, value, kind }: NumberHit): boolean {
  const token = tokens[from];
  if (kind !== 'figures' || to !== from + 1 || token?.text.length !== 4 || !Number.isInteger(value))
    return false;
  const after = tokens[to];
  if (after?.text === '%' || after?.lower === 'percent' || timeUnits.has(after?.lower ?? '')) return false;
  if (value >= 1900 && value <= 2100) return true;
  return (
    value >= 1000 && value < 1900 && (after?.kind !== 'word' || beforeYear.has(tokens[from - 1]?.lower ?? ''))
  );
}

function isAge(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  const before = tokens[from - 1];
  if (before?.lower === 'aged' || before?.lower === 'age' || before?.lower === 'ages') return true;
  const afterHyphen = tokens[to]?.text === '-' ? 1 : 0;
  if (/^years?$/.test(tokens[to + afterHyphen]?.lower ?? '')) {
    return (
      tokens[to + afterHyphen + 1 + afterHyphen]?.lower === 'old' ||
      /^olds?$/.test(tokens[to + afterHyphen + 2]?.lower ?? '')
    );
  }
  // `Ana Ruiz, 34, a nurse`
  const name = tokens[from - 2];
  const closes = tokens[to]?.text === ',' || tokens[to]?.text === '.' || tokens[to]?.text === ')';
  const opens = before?.text === ',' || before?.text === '(';
  return (
    opens && closes && tokens[from]?.kind === 'number' && name?.kind === 'word' && name.text !== name.lower
  );
}

function isDesignation(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  const stop = tokens[from - 1]?.text === '.' && /^nos?$/.test(tokens[from - 2]?.lower ?? '');
  const before = stop ? tokens[from - 2] : tokens[from - 1];
  if (stop) return true;
  if (before === undefined || before.kind !== 'word')
    return before?.text === '-' && touching(before, tokens[from]) && from > 1;
  if (designators.has(before.lower)) return true;
  if (before.text === before.lower || phraseEnds.has(before.lower)) return false;
  if (tokens[from]?.kind === 'word' && tokens[from]?.text === tokens[from]?.lower) return false;
  const after = tokens[to];
  if (after?.text === '%' || currencySigns.includes(after?.text ?? ' ')) return false;
  return !(
    after?.kind === 'word' &&
    after.text === after.lower &&
    (pluralHeads.has(after.lower) || /[^s]s$/.test(after.lower))
  );
}

/** `three days before the vote`, `the past 10 years`: a place in time, no measure. */
function isTimeSpan(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  const unit = tokens[to]?.text === '-' ? undefined : tokens[to]?.lower;
  if (unit === undefined || !timeUnits.has(unit)) return false;
  if (afterSpanOfTime.has(tokens[to + 1]?.lower ?? '')) return true;
  return beforeSpanOfTime.has(tokens[from - 1]?.lower ?? '');
}

/** `one` before a noun, unless it stands for somebody or something. */
function countsOne(tokens: readonly Token[], { from, to }: NumberHit): boolean {
  const after = tokens[to];
  if (after === undefined || after.kind !== 'word') return false;
  if (phraseEnds.has(after.lower) || afterPronounOne.has(after.lower)) return false;
  return !beforePronounOne.has(tokens[from - 1]?.lower ?? '');
}
