/** A stretch of days, both ends included, as days since 1 January 1970; open ends are infinite. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** What a date in EDTF may mean. */
export interface DateSpan extends DaySpan {
  /** A part of it is marked `~` or `%`. */
  readonly approximate: boolean;
  /** A part of it is marked `?` or `%`. */
  readonly uncertain: boolean;
  /** How exactly it is written. Of an interval or a set, the ends count, not what lies between. */
  readonly precision: Precision;
}

export type Precision = 'day' | 'month' | 'season' | 'year' | 'years';

/**
 * The first and the last day that a date in EDTF (ISO 8601-2, level 1 with the sets of level 2) may mean; null where it
 * is none. `2024-01` is all of January, `202X` ten years, `2024-01-25/..` every day from then on, an empty end the same.
 * Of a set, from its first day to its last, in whatever order they are written. A clock is passed over. `~` widens
 * nothing here: see `approximateSpan`.
 *
 * The `edtf` package is the oracle of all this but for 29 February of the year 0, which it does not know, and for the
 * seasons. The standard leaves open when they begin; there they are the quarters of the calendar year, and `2024-24` ends
 * in December 2024. Here they are those of meteorology, three whole months in the northern hemisphere: spring begins with
 * March, and winter with December, running into the following year, which is how reports use the words.
 */
export function edtfSpan(text: string): DateSpan | null {
  return plainDay(text) ?? spanOf(text, (date) => date);
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Nearly all dates are days, and need none of what follows. */
function plainDay(text: string): DateSpan | null {
  if (text.length !== 10) return null;
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null;
  const number = dayNumber(y, m, d);
  return { first: number, last: number, approximate: false, uncertain: false, precision: 'day' };
}

/**
 * The same, where every date that is marked `~` or `%` is wider by its own precision on either side: a day by three days,
 * so that it is any of a week; a month by a month, a season by three months, a year by a year, and a decade or century,
 * said with `X`, by itself. Of an interval each end is widened by its own mark.
 *
 * ISO 8601-2 says that `~` makes a date an estimate and leaves its width to whoever reads it, and the `edtf` package pads
 * nothing. One unit of the precision is what Python’s `edtf` takes; only the day is wider here, as “about the 6th” leaves
 * room for more than the days next to it, and a week is what reports round to.
 *
 * `?` widens nothing: it doubts the date, not its last digit.
 */
export function approximateSpan(text: string): DateSpan | null {
  return plainDay(text) ?? spanOf(text, (date) => (date.approximate ? widened(date) : date));
}

/** True when the two have a day in common. */
export function spansMeet(a: DaySpan, b: DaySpan): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** True when every day of the second is one of the first. */
export function spanHolds(outer: DaySpan, inner: DaySpan): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** The span with so many days more on either side. */
export function padded<S extends DaySpan>(span: S, days: number): S {
  return { ...span, first: span.first - days, last: span.last + days };
}

/** Days since 1 January 1970 in the Gregorian calendar; `month` from 1. After Howard Hinnant’s `days_from_civil`. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day of the week, Monday 1 to Sunday 7 (ISO 8601). */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

type Reading = (date: DateSpan) => DateSpan;

function spanOf(text: string, read: Reading): DateSpan | null {
  const set = /^(?:\[(.*)\]|\{(.*)\})$/s.exec(text);
  if (set === null) return rangeSpan(text, '/', read);
  const members = (set[1] ?? set[2] ?? '').split(',').map((member) => rangeSpan(member.trim(), '..', read));
  return members.reduce((all, one) => (all === null || one === null ? null : hull(all, one)));
}

function rangeSpan(text: string, mark: '/' | '..', read: Reading): DateSpan | null {
  if (!text.includes(mark)) return readDate(text, read);
  const at = text.indexOf(mark);
  const [from, to] = [text.slice(0, at), text.slice(at + mark.length)];
  const isOpen = (end: string) => end === '' || end === '..';
  const first = isOpen(from) ? null : readDate(from, read);
  const last = isOpen(to) ? null : readDate(to, read);
  if ((first === null && !isOpen(from)) || (last === null && !isOpen(to))) return null;
  if (first !== null && last !== null) {
    const both = hull(first, last);
    // Written the wrong way round, an interval may mean either; whether it is, a mark does not decide.
    const isForward = (dateSpan(from)?.first ?? first.first) <= (dateSpan(to)?.last ?? last.last);
    return isForward ? { ...both, first: first.first, last: last.last } : both;
  }
  if (first !== null) return { ...first, last: Number.POSITIVE_INFINITY };
  return last === null ? null : { ...last, first: Number.NEGATIVE_INFINITY };
}

function readDate(text: string, read: Reading): DateSpan | null {
  const date = dateSpan(text);
  return date === null ? null : read(date);
}

/** How many days a date marked `~` may lie beside itself. */
const PADDING: Readonly<Record<Exclude<Precision, 'years'>, number>> = {
  day: 3,
  month: 31,
  season: 92,
  year: 366,
};

function widened(date: DateSpan): DateSpan {
  const { precision, first, last } = date;
  return padded(date, precision === 'years' ? last - first + 1 : PADDING[precision]);
}

function hull(a: DateSpan, b: DateSpan): DateSpan {
  return {
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    approximate: a.approximate || b.approximate,
    uncertain: a.uncertain || b.uncertain,
    precision: PRECISIONS.indexOf(a.precision) > PRECISIONS.indexOf(b.precision) ? a.precision : b.precision,
  };
}

const PRECISIONS: readonly Precision[] = ['day', 'month', 'season', 'year', 'years'];

// Unknown digits of a year come last.
const DATE = /^(-?(?!\d*X+\d)[\dX]{4}|Y-?\d{5,})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T[\d:Z+-]+)?([~?%])?$/;

function dateSpan(text: string): DateSpan | null {
  const parts = DATE.exec(text);
  if (parts === null) return null;
  const [, year = '', month, day, mark] = parts;
  const marks = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  const years = yearsOf(year);
  const single = years[0] === years[1];
  if (month === undefined)
    return {
      first: dayNumber(years[0], 1, 1),
      last: dayNumber(years[1], 12, 31),
      precision: single ? 'year' : 'years',
      ...marks,
    };
  const season = /^2[1-4]$/.test(month) ? Number(month) - 21 : null;
  if (season !== null) {
    if (day !== undefined) return null;
    const start = 3 + 3 * season;
    const [endYear, end] = start + 2 > 12 ? [years[1] + 1, start + 2 - 12] : [years[1], start + 2];
    return {
      first: dayNumber(years[0], start, 1),
      last: dayNumber(endYear, end, daysIn(endYear, end)),
      precision: 'season',
      ...marks,
    };
  }
  const months = numbersOf(month, 1, 12);
  if (months === null) return null;
  const days = day === undefined ? null : numbersOf(day, 1, 31);
  if (day !== undefined && days === null) return null;
  const [firstMonth, lastMonth] = months;
  const firstDay = days?.[0] ?? 1;
  const lastDay = Math.min(days?.[1] ?? 31, daysIn(years[1], lastMonth));
  if (firstDay > daysIn(years[0], firstMonth) && single && firstMonth === lastMonth) return null;
  const exactDay = days !== null && days[0] === days[1];
  const exactMonth = firstMonth === lastMonth;
  return {
    first: dayNumber(years[0], firstMonth, firstDay),
    last: dayNumber(years[1], lastMonth, lastDay),
    precision: !single ? 'years' : !exactMonth ? 'year' : exactDay ? 'day' : 'month',
    ...marks,
  };
}

/** The first and the last year of `2024`, `202X`, `-0044` or `Y12000`. */
function yearsOf(text: string): readonly [number, number] {
  const plain = text.replace(/^Y/, '');
  const least = Number(plain.replaceAll('X', '0'));
  const most = Number(plain.replaceAll('X', '9'));
  return least <= most ? [least, most] : [most, least];
}

/** The least and the greatest number that two digits may stand for, within bounds; null where none is. */
function numbersOf(text: string, least: number, most: number): readonly [number, number] | null {
  const fits: number[] = [];
  for (let n = least; n <= most; n++) {
    const [tens = '', ones = ''] = String(n).padStart(2, '0');
    if ((text[0] === 'X' || text[0] === tens) && (text[1] === 'X' || text[1] === ones)) fits.push(n);
  }
  const [first] = fits;
  const last = fits.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
