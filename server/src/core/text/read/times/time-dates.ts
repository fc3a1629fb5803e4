import { phraseEnds } from '../quantities/quantity-words.ts';
import { type Day, dayText, isDay, monthText } from '../words/calendar.ts';
import { isCapital, isSmall } from '../words/letters.ts';
import {
  ambiguousMonths,
  beforeMonth,
  dashes,
  eventOpeners,
  fullMonths,
  givenNames,
  months,
  unitShifts,
  weekdays,
} from '../words/time-words.ts';
import { bareLower, lowerAt, type Token, touching } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { counted, stated, type TimeContext, type TimeHit, unresolved } from './time-hit.ts';
import { nearestDay, nearestMonth } from './time-resolve.ts';

const ORDINAL = wordList('st nd rd th');
const THROUGH = wordList(dashes, 'to through until');

/** `January 3`, `Jan. 3rd, 2024`, `January 3-5`, `January 2020`, `March of last year`, `January` */
export function monthFirst(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const month = monthOf(tokens[at]);
  if (month === undefined) return undefined;
  const next = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const number = tokens[next];
  const day = dayOf(number);
  if (day !== undefined && !countsSomething(tokens, next)) {
    const end = ordinalEnd(tokens, next);
    const range = rangeEnd(tokens, end, day);
    const to = range?.to ?? end;
    return dayOfMonth(context, at, to, month, day, range?.day);
  }
  const year = yearAfter(context, next);
  if (year !== undefined) return withYear(context, at, year, month);
  return bareMonth(context, at, month, next);
}

/** `May 5 people` is no date, nor is `in May 12 000`. */
function countsSomething(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return after?.text === '%' || after?.lower === 'percent' || (after?.kind === 'number' && !yearLike(after));
}

function withYear(context: TimeContext, at: number, year: YearAfter, month: number): TimeHit {
  if (year.shift === undefined)
    return stated(at, year.to, monthText({ year: year.value, month }), 'time.month-year');
  const { shift } = year;
  return counted(
    context,
    at,
    year.to,
    (issued) => monthText({ year: issued.year + shift, month }),
    'time.month-year',
  );
}

function bareMonth(context: TimeContext, at: number, month: number, next: number): TimeHit | undefined {
  const { tokens } = context;
  const before = tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1];
  const name = bareLower(tokens[at]);
  const after = tokens[at + 1];
  if (before?.lower === 'each' || before?.lower === 'every') return undefined;
  const shown = beforeMonth.has(before?.lower ?? '') || isAttribute(tokens, at);
  if (!shown && ambiguousMonths.has(name) && (name !== 'march' || !startsNothing(tokens, at)))
    return undefined;
  // A name beside it makes a name of it: `April Jones`.
  if (!shown && givenNames.has(name) && isCapital(after)) return undefined;
  if (isCapital(before) && !beforeMonth.has(before?.lower ?? '') && !shown && givenNames.has(name))
    return undefined;
  // `Black September`
  if (
    !shown &&
    isCapital(before) &&
    at > 1 &&
    !before?.lower.endsWith("'s") &&
    !weekdays.has(before?.lower ?? '')
  )
    return undefined;
  const opener = before?.lower === 'past' ? 'last' : (before?.lower ?? '');
  const shift = unitShifts.get(opener);
  const from = shift === undefined ? at : at - 1;
  const to = isShort(name) ? next : at + 1;
  if (context.year !== undefined)
    return stated(from, to, monthText({ year: context.year, month }), 'time.month-year');
  return counted(
    context,
    from,
    to,
    (issued) => {
      if (shift === 0) return monthText({ year: issued.year, month });
      if (shift === -1 || shift === 1) return nearestMonth(issued, month, shift < 0 ? -2 : 2, false);
      return nearestMonth(issued, month, context.direction(at));
    },
    'time.month',
  );
}

/** `the March vote` */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return (
    eventOpeners.has(lowerAt(tokens, at - 1)) &&
    after !== undefined &&
    isSmall(after) &&
    !phraseEnds.has(after.lower)
  );
}

/** A month in the middle of a sentence, with neither a name nor its own preposition beside it. */
function startsNothing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || !isSmall(before) || before.lower.endsWith("'s")) return false;
  return !eventOpeners.has(before.lower) && !isCapital(after) && after?.lower !== 'on';
}

/** `3 January 2024`, `the 3rd of January`, `3-5 January` */
export function dayFirst(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const day = dayOf(tokens[at]);
  if (day === undefined) return undefined;
  const end = ordinalEnd(tokens, at);
  const joined =
    THROUGH.has(lowerAt(tokens, end)) || lowerAt(tokens, end) === 'and' || lowerAt(tokens, end) === 'or';
  const last = joined ? dayOf(tokens[end + 1]) : undefined;
  let place = last === undefined ? end : ordinalEnd(tokens, end + 1);
  if (last !== undefined && !(last > day)) return undefined;
  if (lowerAt(tokens, place) === 'of') place++;
  const month = monthOf(tokens[place]);
  if (month === undefined) return undefined;
  const stop = tokens[place + 1]?.text === '.' && isShort(bareLower(tokens[place])) ? 1 : 0;
  return dayOfMonth(context, at, place + 1 + stop, month, day, last);
}

/** A day of a month, with its year when one follows at `to`. */
function dayOfMonth(
  context: TimeContext,
  at: number,
  to: number,
  month: number,
  day: number,
  last: number | undefined,
): TimeHit {
  const { tokens } = context;
  const year = tokens[to - 1]?.lower.endsWith("'s") ? undefined : yearAfter(context, to);
  const end = year?.to ?? to;
  const fixed = year === undefined ? context.year : year.shift === undefined ? year.value : undefined;
  const resolve = (found: string | null): string | null =>
    found === null || last === undefined
      ? found
      : `${found}/${found.slice(0, -2)}${String(last).padStart(2, '0')}`;
  if (fixed !== undefined) {
    const edtf = fits({ year: fixed, month, day }, last)
      ? resolve(dayText({ year: fixed, month, day }))
      : null;
    return edtf === null
      ? unresolved(at, end, 'no-such-day', 'time.date')
      : stated(at, end, edtf, 'time.date');
  }
  const shift = year?.shift;
  return counted(
    context,
    at,
    end,
    (issued) => {
      if (shift !== undefined) return resolve(dayText({ year: issued.year + shift, month, day }));
      // 2024 is a leap year: what it does not have, no year has.
      if (!fits({ year: 2024, month, day }, last)) return null;
      return resolve(nearestDay(issued, month, day, context.direction(at)));
    },
    'time.day-month',
  );
}

function fits(day: Day, last: number | undefined): boolean {
  return isDay(day) && (last === undefined || isDay({ ...day, day: last }));
}

/** The second day of `January 3-5`, `January 3 to 5`, `January 8 and 9`. */
function rangeEnd(
  tokens: readonly Token[],
  at: number,
  first: number,
): { readonly day: number; readonly to: number } | undefined {
  const joiner = lowerAt(tokens, at);
  const day = dayOf(tokens[at + 1]);
  if (day === undefined || !(day > first)) return undefined;
  const to = ordinalEnd(tokens, at + 1);
  if (joiner === '-' || joiner === '–') return { day, to };
  if (!THROUGH.has(joiner) && joiner !== 'and') return undefined;
  const after = tokens[to];
  // `on May 8 and 9 people died` names one day.
  const counts = after !== undefined && isSmall(after) && !phraseEnds.has(after.lower);
  return counts || monthOf(after) !== undefined ? undefined : { day, to };
}

interface YearAfter {
  readonly value: number;
  /** Counted from the year of issue, where the words do so: `of last year`. */
  readonly shift: number | undefined;
  readonly to: number;
}

/** `2024`, `, 2024`, `of 2024`, `of last year`, `last year`, `this year` after a month or a day. */
export function yearAfter({ tokens }: TimeContext, at: number): YearAfter | undefined {
  const comma = lowerAt(tokens, at) === ',' ? 1 : 0;
  const of = comma === 0 && lowerAt(tokens, at) === 'of' ? 1 : 0;
  const place = at + comma + of;
  const token = tokens[place];
  if (token?.kind === 'number' && yearLike(token)) {
    const year = Number(token.text);
    const next = tokens[place + 1];
    if (touching(token, next) && (next?.kind === 'word' || next?.text === '%')) {
      if (next.lower !== "'s") return undefined;
    }
    return { value: year, shift: undefined, to: place + 1 };
  }
  const shift = comma === 0 ? unitShifts.get(lowerAt(tokens, place)) : undefined;
  if (shift === undefined || bareLower(tokens[place + 1]) !== 'year') return undefined;
  return { value: 0, shift, to: place + 2 };
}

/** Four figures that can be a year. */
export function yearLike(token: Token | undefined): boolean {
  if (token?.kind !== 'number' || token.text.length !== 4) return false;
  const year = Number(token.text);
  return Number.isInteger(year) && year >= 1000 && year <= 2100 && !token.text.includes('.');
}

/** One or two figures that can be a day. */
function dayOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || token.text.length > 2) return undefined;
  const day = Number(token.text);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** The month a token names, from 1; the first letter is a capital. */
export function monthOf(token: Token | undefined): number | undefined {
  return isCapital(token) ? months.get(bareLower(token)) : undefined;
}

/** True for a name of a month that is written with a stop. */
function isShort(name: string): boolean {
  return name.length <= 4 && !fullMonths.has(name);
}

/** Past `3rd` and its like. */
export function ordinalEnd(tokens: readonly Token[], at: number): number {
  return touching(tokens[at], tokens[at + 1]) && ORDINAL.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1;
}
