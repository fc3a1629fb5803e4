/**
 * Whether a string is a date in EDTF level 1 (ISO 8601-2, with the sets of level 2). A check of the
 * notation and of the calendar, no more: what a date means to a claim is decided elsewhere.
 */

/** What is wrong with a date, as a phrase such as `February 2024 has 29 days`; null when nothing is. */
export function edtfProblem(text: string): string | null {
  const set = /^([[{])(.*)([\]}])$/s.exec(text);
  if (set !== null) return setProblem(set[1] ?? '', set[2] ?? '', set[3] ?? '');
  const ends = text.split('/');
  if (ends.length === 1) return dateProblem(text);
  if (ends.length > 2) return suggestEdtf(text) === null ? 'an interval has one “/”' : NOT_A_DATE;
  const [from = '', to = ''] = ends;
  if (isOpen(from) && isOpen(to)) return 'an interval has a date at one end at least';
  const problem = (isOpen(from) ? null : dateProblem(from)) ?? (isOpen(to) ? null : dateProblem(to));
  if (problem !== null || isOpen(from) || isOpen(to)) return problem;
  return isReversed(from, to) ? 'the interval ends before it begins' : null;
}

/** True for a date in EDTF. */
export function isEdtf(text: string): boolean {
  // The bulk of all dates, without the walk above.
  const day = DAY.exec(text);
  if (day !== null) return dayProblem(Number(day[1]), Number(day[2]), Number(day[3])) === null;
  return edtfProblem(text) === null;
}

/**
 * The EDTF a date was probably meant to be (`2024/1/5`, `January 5, 2024`, `5 Jan 2024`), or null.
 * Never guesses between day and month: `05/01/2024` stays as it is.
 */
export function suggestEdtf(text: string): string | null {
  const words = text.trim();
  const numbers =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(words) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(words);
  const monthFirst = /^([A-Za-z]{3,9})\.? +(?:(\d{1,2})(?:st|nd|rd|th)?,? +)?(\d{4})$/.exec(words);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? +([A-Za-z]{3,9})\.?,? +(\d{4})$/.exec(words);
  const guess =
    numbers !== null
      ? join(numbers[1], Number(numbers[2]), numbers[3])
      : monthFirst !== null
        ? join(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2])
        : dayFirst !== null
          ? join(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1])
          : null;
  return guess !== null && guess !== text && isEdtf(guess) ? guess : null;
}

/** The notation alone, for JSON Schema, which knows no calendar. */
export const EDTF_PATTERN = (() => {
  const year = '(?:-?[0-9X]{4}|Y-?[0-9]{5,})';
  const month = '(?:0[1-9]|1[0-2]|2[1-4]|[01X]X)';
  const day = '(?:0[1-9]|[12][0-9]|3[01]|[0-3X]X)';
  const clock = 'T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-][0-2][0-9](?::?[0-5][0-9])?)?';
  const date = `${year}(?:-${month}(?:-${day}(?:${clock})?)?)?[~?%]?`;
  const end = `(?:${date}|\\.\\.)?`;
  const member = `(?:${date}(?:\\.\\.(?:${date})?)?|\\.\\.${date})`;
  const members = `\\s*${member}(?:\\s*,\\s*${member})*\\s*`;
  return `^(?:${date}|${date}/${end}|${end}/${date}|\\[${members}\\]|\\{${members}\\})$`;
})();

const NOT_A_DATE = 'a date is written year-month-day';
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATE =
  /^(-?[\dX]{4}|Y-?\d{5,})(?:-([\dX]{2})(?:-([\dX]{2})(?:T(\d\d):(\d\d)(?::(\d\d))?(?:Z|[+-](\d\d)(?::?(\d\d))?)?)?)?)?[~?%]?$/;

/** The months by their English names, whatever the machine’s language. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function setProblem(open: string, inside: string, close: string): string | null {
  if ((open === '[') !== (close === ']')) return 'a set opens and closes with the same kind of bracket';
  if (inside.trim() === '') return 'a set holds one date at least';
  for (const member of inside.split(',')) {
    const ends = member.trim().split('..');
    if (ends.length > 2) return 'a range in a set has one “..”';
    const dates = ends.filter((end) => end !== '');
    if (dates.length === 0) return 'a set has a date between commas';
    for (const date of dates) {
      const problem = dateProblem(date);
      if (problem !== null) return problem;
    }
    if (dates.length === 2 && isReversed(dates[0] ?? '', dates[1] ?? ''))
      return 'a range ends before it begins';
  }
  return null;
}

function dateProblem(text: string): string | null {
  const parts = DATE.exec(text);
  if (parts === null) return NOT_A_DATE;
  const [, year = '', month, day, hour, minute, second, zoneHour, zoneMinute] = parts;
  if (!/^-?\d*X*$/.test(year) && !year.startsWith('Y'))
    return 'the unknown digits of a year come last, as in 19XX';
  if (month === undefined) return null;
  if (day === undefined) return monthIsFine(month, true) ? null : `there is no month ${month}`;
  if (!monthIsFine(month, false)) return `there is no month ${month}`;
  const problem = dayProblem(Number(year), Number(month), Number(day));
  if (problem !== null) return problem;
  if (/X/.test(day) && !/^(?:[0-3]X|XX|X\d)$/.test(day)) return `there is no day ${day}`;
  if (Number(hour ?? 0) > 24 || Number(zoneHour ?? 0) > 14) return `there is no such hour`;
  return [minute, second, zoneMinute].some((n) => Number(n ?? 0) > 59)
    ? 'there is no such time of day'
    : null;
}

/** `orSeason`: 21 to 24 stand for spring to winter where no day follows. */
function monthIsFine(month: string, orSeason: boolean): boolean {
  if (month.includes('X')) return /^(?:[01]X|X\d|XX)$/.test(month);
  const number = Number(month);
  return (number >= 1 && number <= 12) || (orSeason && number >= 21 && number <= 24);
}

/** Unknown digits arrive as NaN, for which every comparison is false. */
function dayProblem(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12) return `there is no month ${String(month).padStart(2, '0')}`;
  if (day < 1) return 'there is no day 00';
  if (Number.isNaN(month)) return day > 31 ? `there is no day ${day}` : null;
  const days = daysIn(year, month);
  if (!(day > days)) return null;
  const name = MONTHS[month - 1] ?? '';
  return month === 2 && !Number.isNaN(year) ? `${name} ${year} has ${days} days` : `${name} has ${days} days`;
}

function daysIn(year: number, month: number): number {
  if (month === 2)
    return Number.isNaN(year) || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Compares year, month and day as far as both dates give them in plain digits; anything approximate in its digits, and a
 * season, is given the benefit of the doubt.
 */
function isReversed(from: string, to: string): boolean {
  const until = plainParts(to);
  for (const [i, part] of plainParts(from).entries()) {
    const other = until[i];
    if (other === undefined) return false;
    if (part !== other) return part > other;
  }
  return false;
}

/** Year (negative before the year 0), month and day of a date, up to the first that is not in plain digits. */
function plainParts(date: string): readonly number[] {
  const [, year, month, day] = /^Y?(-?\d{4,})(?![\dX])(?:-(0\d|1[0-2])(?:-(\d\d))?)?/.exec(date) ?? [];
  // Years beyond are no longer told apart.
  if (!Number.isSafeInteger(Number(year))) return [];
  return [year, month, day].flatMap((part) => (part === undefined ? [] : Number(part)));
}

function monthNumber(name: string | undefined): number {
  const start = (name ?? '').toLowerCase();
  return (
    MONTHS.findIndex((month) => month.toLowerCase() === start || month.slice(0, 3).toLowerCase() === start) +
    1
  );
}

function join(year: string | undefined, month: number, day: string | undefined): string {
  const two = (n: number | string) => String(n).padStart(2, '0');
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
