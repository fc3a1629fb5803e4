import { numberAt } from '../quantities/numbers.ts';
import { addDays, addMonths, dayText, monthText, parseDay, yearText } from '../words/calendar.ts';
import { partNouns, partOrdinals, type TimeUnit, timeUnitNames } from '../words/time-words.ts';
import { bareLower, lowerAt } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { counted, type TimeContext, type TimeHit, unresolved } from './time-hit.ts';
import { unitAt } from './time-resolve.ts';

type Inner = (context: TimeContext, at: number) => TimeHit | undefined;

/** `the end of June`, `the start of last year`, `the end of the month` */
export function partOfAt(context: TimeContext, at: number, inner: Inner): TimeHit | undefined {
  const { tokens } = context;
  const noun = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  if (!partNouns.has(lowerAt(tokens, noun))) return undefined;
  if (lowerAt(tokens, noun + 1) !== 'of') return undefined;
  const place = noun + 2;
  const bare = lowerAt(tokens, place) === 'the' ? place + 1 : place;
  const whole = inner(context, bare) ?? inner(context, place);
  if (whole !== undefined) return whole.pattern === 'time.clock' ? undefined : { ...whole, from: at };
  return theUnit(context, at, place);
}

/** `the week of February 10`, `the week ending March 2` */
export function weekOfAt(context: TimeContext, at: number, inner: Inner): TimeHit | undefined {
  const { tokens } = context;
  const place = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  const unit = lowerAt(tokens, place);
  if ((unit !== 'week' && unit !== 'weekend') || !BEGINS.has(lowerAt(tokens, place + 1))) return undefined;
  const day = inner(context, place + 2);
  const found = day?.edtf == null ? undefined : parseDay(day.edtf);
  if (day === undefined || found === undefined) return undefined;
  const ends = lowerAt(tokens, place + 1) === 'ending' || lowerAt(tokens, place + 1) === 'ended';
  const edtf = ends ? `${dayText(addDays(found, -6))}/${dayText(found)}` : unitAt(found, unit, 0);
  return { ...day, from: at, edtf, pattern: 'time.part' };
}

const BEGINS = wordList('of beginning starting commencing ending ended');

/** `the three months to December`, `the year ended March 31` */
export function stretchToAt(context: TimeContext, at: number, inner: Inner): TimeHit | undefined {
  const { tokens } = context;
  if (lowerAt(tokens, at) !== 'the') return undefined;
  const number = numberAt(tokens, at + 1);
  const end = number?.to ?? at + 1;
  const unit = timeUnitNames.get(lowerAt(tokens, end));
  const months = MONTHS_OF.get(unit ?? 'day') ?? 0;
  if (months === 0 || !CLOSERS.has(lowerAt(tokens, end + 1))) return undefined;
  const place = lowerAt(tokens, end + 2) === 'in' || lowerAt(tokens, end + 2) === 'on' ? end + 3 : end + 2;
  const last = inner(context, lowerAt(tokens, place) === 'the' ? place + 1 : place);
  const length = months * (number?.value ?? 1);
  const year = /^\d{4}$/.exec(last?.edtf ?? '');
  if (last !== undefined && year !== null && length % 12 === 0) {
    const first = yearText(Number(year[0]) + 1 - length / 12);
    return length > 12 ? { ...last, from: at, edtf: `${first}/${year[0]}`, pattern: 'time.part' } : undefined;
  }
  const parts = /^(\d{4})-(0\d|1[0-2])(-\d\d)?$/.exec(last?.edtf ?? '');
  if (last === undefined || parts === null || !Number.isInteger(length)) return undefined;
  const month = { year: Number(parts[1]), month: Number(parts[2]), day: 1 };
  const edtf = `${monthText(addMonths(month, 1 - length))}/${monthText(month)}`;
  return { ...last, from: at, edtf, pattern: 'time.part' };
}

const MONTHS_OF: ReadonlyMap<TimeUnit, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
  ['decade', 120],
]);

const CLOSERS = wordList('to ended ending through');

/** `earlier in the week`, `later in January` */
export function partInAt(context: TimeContext, at: number, inner: Inner): TimeHit | undefined {
  const { tokens } = context;
  const first = lowerAt(tokens, at);
  if (
    (first !== 'earlier' && first !== 'later' && first !== 'early' && first !== 'late') ||
    lowerAt(tokens, at + 1) !== 'in'
  )
    return undefined;
  const whole = inner(context, at + 2);
  if (whole !== undefined && COARSE.has(whole.pattern)) return { ...whole, from: at };
  return theUnit(context, at, at + 2);
}

const COARSE = wordList(
  'time.month time.month-year time.year time.decade time.century time.season time.unit',
);

/** `the year` after one of the above: the one of the day of issue, unless the tense leaves another open. */
function theUnit(context: TimeContext, from: number, at: number): TimeHit | undefined {
  const { tokens } = context;
  const unit = lowerAt(tokens, at) === 'the' ? timeUnitNames.get(bareLower(tokens[at + 1])) : undefined;
  if (unit === undefined || isShortUnit(unit)) return undefined;
  const before = lowerAt(tokens, from - 1);
  const open = lowerAt(tokens, from) === 'earlier' || lowerAt(tokens, from) === 'later';
  const direction = context.direction(from);
  const looksAhead = direction > 0 || before === 'since' || (CURRENT.has(before) && direction > -2);
  if (!open && !looksAhead) return unresolved(from, at + 2, 'needs-context', 'time.part');
  return counted(context, from, at + 2, (issued) => unitAt(issued, unit, 0), 'time.part');
}

/** Before `the end of the year`, what makes it this one. */
const CURRENT = wordList('by until before since till');

function isShortUnit(unit: TimeUnit): boolean {
  return unit === 'minute' || unit === 'hour' || unit === 'day';
}

/** `the first nine months of 2021`, `the last two weeks of May` */
export function firstOfAt(context: TimeContext, at: number, inner: Inner): TimeHit | undefined {
  const { tokens } = context;
  const place = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  const side = ENDS.get(lowerAt(tokens, place));
  const number = side === undefined ? undefined : numberAt(tokens, place + 1);
  const unit = number === undefined ? undefined : timeUnitNames.get(lowerAt(tokens, number.to));
  if (side === undefined || number === undefined || unit === undefined) return undefined;
  if (lowerAt(tokens, number.to + 1) !== 'of' || !Number.isInteger(number.value)) return undefined;
  const whole = inner(context, number.to + 2);
  if (whole === undefined)
    return (
      firstOfTheYear(context, at, number.to + 2, number.value, unit, side) ??
      theUnit(context, at, number.to + 2)
    );
  const edtf = whole.edtf === null ? null : endOf(whole.edtf, unit, number.value, side);
  return {
    ...whole,
    from: at,
    edtf,
    reason: edtf === null ? (whole.reason ?? 'needs-context') : null,
    pattern: 'time.part',
  };
}

/** `the first three months of the year`, which is the last one that has had them. */
function firstOfTheYear(
  context: TimeContext,
  from: number,
  at: number,
  count: number,
  unit: TimeUnit,
  side: 'first' | 'last',
): TimeHit | undefined {
  const { tokens } = context;
  const year = lowerAt(tokens, at) === 'the' && bareLower(tokens[at + 1]) === 'year';
  if (!year || side === 'last' || unit !== 'month') return undefined;
  return counted(
    context,
    from,
    at + 2,
    (issued) =>
      endOf(
        yearText(issued.month >= count || context.direction(from) > 0 ? issued.year : issued.year - 1),
        unit,
        count,
        side,
      ),
    'time.part',
  );
}

const ENDS: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['first', 'first'],
  ['opening', 'first'],
  ['last', 'last'],
  ['final', 'last'],
]);

/** Months of a year, or days and weeks of a month; null for what does not divide so. */
function endOf(whole: string, unit: TimeUnit, count: number, side: 'first' | 'last'): string | null {
  if (/^\d{4}$/.test(whole)) {
    const months = unit === 'month' ? count : unit === 'quarter' ? 3 * count : 0;
    if (months < 1 || months > 11) return null;
    const year = Number(whole);
    return side === 'first'
      ? `${monthText({ year, month: 1 })}/${monthText({ year, month: months })}`
      : `${monthText({ year, month: 13 - months })}/${monthText({ year, month: 12 })}`;
  }
  const [, year, month] = /^(\d{4})-(0\d|1[0-2])$/.exec(whole) ?? [];
  const days = unit === 'day' ? count : unit === 'week' ? 7 * count : 0;
  if (year === undefined || days < 1 || days > 27) return null;
  const first = { year: Number(year), month: Number(month), day: 1 };
  if (side === 'first') return `${dayText(first)}/${dayText(addDays(first, days - 1))}`;
  const next = addMonths(first, 1);
  return `${dayText(addDays(next, -days))}/${dayText(addDays(next, -1))}`;
}

/** `the first week of May`, `the second half of the 13th century`: the whole, as `mid-March` is the month. */
export function partOfMonthAt(context: TimeContext, at: number, inner: Inner): TimeHit | undefined {
  const { tokens } = context;
  const place = lowerAt(tokens, at) === 'the' ? at + 1 : at;
  if (!partOrdinals.has(lowerAt(tokens, place)) || !PARTS_OF_MONTH.has(lowerAt(tokens, place + 1)))
    return undefined;
  if (lowerAt(tokens, place + 2) !== 'of' && lowerAt(tokens, place + 2) !== 'in') return undefined;
  const whole = inner(context, lowerAt(tokens, place + 3) === 'the' ? place + 4 : place + 3);
  return whole !== undefined && DIVIDED.has(whole.pattern) ? { ...whole, from: at } : undefined;
}

const PARTS_OF_MONTH = wordList('week weekend half days weeks part third quarter decade decades years');

const DIVIDED = wordList('time.month time.month-year time.decade time.century');

/** `year’s end`, `year-end` */
export function endOfUnitAt(context: TimeContext, at: number): TimeHit | undefined {
  const { tokens } = context;
  const unit = timeUnitNames.get(bareLower(tokens[at]));
  const hyphen = lowerAt(tokens, at + 1) === '-' ? 1 : 0;
  if (unit === undefined || (hyphen === 0 && !lowerAt(tokens, at).endsWith("'s"))) return undefined;
  if (lowerAt(tokens, at + 1 + hyphen) !== 'end' || lowerAt(tokens, at - 1) === 'this') return undefined;
  if (!CURRENT.has(lowerAt(tokens, at - 1)) && !(context.direction(at) > 0)) return undefined;
  return counted(context, at, at + 2 + hyphen, (issued) => unitAt(issued, unit, 0), 'time.part');
}
