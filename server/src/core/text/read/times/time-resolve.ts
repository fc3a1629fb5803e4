import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  dayText,
  isBefore,
  isDay,
  monthText,
  weekdayOf,
  yearText,
} from '../words/calendar.ts';
import type { TimeUnit } from '../words/time-words.ts';

/** Whether what is told lies before or after the day of issue: 2 for sure, 1 perhaps; 0 where the words do not tell. */
export type Direction = -2 | -1 | 0 | 1 | 2;

/** How many times nearer the date on the other side must be to win against words that only may look away from it. */
const NEARER = 2;

/** The nearest such day in the direction, the day of issue itself included; null when no year near has it. */
export function nearestDay(issued: Day, month: number, day: number, direction: Direction): string | null {
  const past = dayInDirection(issued, month, day, -1);
  const next = dayInDirection(issued, month, day, 1);
  if (past === undefined || next === undefined) return null;
  return dayText(sideOf(daysBetween(past, issued), daysBetween(issued, next), direction) < 0 ? past : next);
}

/** The side of two dates at these distances that the direction asks for. */
function sideOf(past: number, next: number, direction: Direction): -1 | 1 {
  switch (direction) {
    case -2:
      return -1;
    case -1:
      return next * NEARER <= past ? 1 : -1;
    case 0:
      return past <= next ? -1 : 1;
    case 1:
      return past * NEARER <= next ? -1 : 1;
    case 2:
      return 1;
  }
}

function dayInDirection(issued: Day, month: number, day: number, direction: -1 | 1): Day | undefined {
  for (let shift = 0; shift <= 8; shift++) {
    const found = { year: issued.year + direction * shift, month, day };
    const wrongSide = direction < 0 ? isBefore(issued, found) : isBefore(found, issued);
    if (isDay(found) && !wrongSide) return found;
  }
  return undefined;
}

/** The nearest such month in the direction; `include` says whether the month of issue counts itself. */
export function nearestMonth(issued: Day, month: number, direction: Direction, include = true): string {
  const whole = include ? 0 : 12;
  const past = (issued.month - month + 12) % 12 || whole;
  const next = (month - issued.month + 12) % 12 || whole;
  return monthText(addMonths(issued, sideOf(past, next, direction) < 0 ? -past : next));
}

/** `include` says whether the day of issue counts itself. */
export function nearestWeekday(issued: Day, weekday: number, direction: Direction, include: boolean): string {
  const side = direction > 0 ? 1 : -1;
  const distance = side < 0 ? weekdayOf(issued) - weekday : weekday - weekdayOf(issued);
  const days = ((distance % 7) + 7) % 7;
  return dayText(addDays(issued, side * (days === 0 && !include ? 7 : days)));
}

/** The weekday of the week that lies `shift` weeks from that of the day of issue. */
export function weekdayOfWeek(issued: Day, weekday: number, shift: number): string {
  return dayText(addDays(issued, 7 * shift - weekdayOf(issued) + weekday));
}

/** The one of a unit that lies `shift` from the one of the day of issue. */
export function unitAt(issued: Day, unit: TimeUnit, shift: number): string {
  switch (unit) {
    case 'minute':
    case 'hour':
      return dayText(issued);
    case 'day':
      return dayText(addDays(issued, shift));
    case 'week': {
      const monday = addDays(issued, 7 * shift - weekdayOf(issued));
      return `${dayText(monday)}/${dayText(addDays(monday, 6))}`;
    }
    case 'weekend': {
      const saturday = addDays(issued, 7 * shift - weekdayOf(issued) + 5);
      return `${dayText(saturday)}/${dayText(addDays(saturday, 1))}`;
    }
    case 'month':
      return monthText(addMonths(issued, shift));
    case 'quarter': {
      const first = addMonths({ ...issued, month: issued.month - ((issued.month - 1) % 3) }, 3 * shift);
      return `${monthText(first)}/${monthText(addMonths(first, 2))}`;
    }
    case 'year':
      return yearText(issued.year + shift);
    case 'decade':
      return `${yearText(issued.year + 10 * shift).slice(0, 3)}X`;
    case 'century':
      return `${yearText(issued.year + 100 * shift).slice(0, 2)}XX`;
  }
}

/** The day `count` minutes or hours from the day of issue, the day of issue when it is less than a day. */
export function hoursAt(issued: Day, unit: 'minute' | 'hour', count: number): string {
  return dayText(addDays(issued, Math.trunc(count / (unit === 'hour' ? 24 : 1440))));
}

/** The stretch of `count` units that ends or begins with the day of issue. */
export function stretch(issued: Day, unit: TimeUnit, count: number, direction: -1 | 1): string {
  const [far, near] = ends(issued, unit, direction * count);
  return direction < 0 ? `${far}/${near}` : `${near}/${far}`;
}

function ends(issued: Day, unit: TimeUnit, count: number): readonly [far: string, near: string] {
  switch (unit) {
    case 'minute':
    case 'hour':
      return [hoursAt(issued, unit, count), dayText(issued)];
    case 'day':
      return [dayText(addDays(issued, count)), dayText(issued)];
    case 'week':
    case 'weekend':
      return [dayText(addDays(issued, 7 * count)), dayText(issued)];
    case 'month':
      return [monthText(addMonths(issued, count)), monthText(issued)];
    case 'quarter':
      return [monthText(addMonths(issued, 3 * count)), monthText(issued)];
    case 'year':
      return [yearText(issued.year + count), yearText(issued.year)];
    case 'decade':
      return [yearText(issued.year + 10 * count), yearText(issued.year)];
    case 'century':
      return [yearText(issued.year + 100 * count), yearText(issued.year)];
  }
}

/** The season of the year of issue, or of the one before or after, whichever the direction asks for. */
export function nearestSeason(issued: Day, season: number, shift: -1 | 0 | 1): string {
  const begins = 3 * (season - 21) + 3;
  const begun = issued.month >= begins;
  const year =
    shift < 0
      ? issued.year - (begun && hasEnded(issued, season) ? 0 : 1)
      : issued.year + (shift > 0 && begun ? 1 : 0);
  return `${yearText(year)}-${season}`;
}

function hasEnded(issued: Day, season: number): boolean {
  return season === 24 ? false : issued.month >= 3 * (season - 21) + 6;
}

/** The months of a part of a year, from 1: the second of two halves, the third of four quarters. */
export function partOfYear(year: number, part: number, parts: 2 | 4): string {
  const length = 12 / parts;
  return `${monthText({ year, month: (part - 1) * length + 1 })}/${monthText({ year, month: part * length })}`;
}

/** The latest such quarter or half that is over, or the next one. */
export function nearestPartOfYear(issued: Day, part: number, parts: 2 | 4, direction: Direction): string {
  const last = (part * 12) / parts;
  const over = last < issued.month;
  const begun = ((part - 1) * 12) / parts < issued.month;
  const year = direction > 0 ? issued.year + (over ? 1 : 0) : issued.year - (over || begun ? 0 : 1);
  return partOfYear(year, part, parts);
}

/** An open interval from or to a date or interval. */
export function openInterval(anchor: string, side: 'from' | 'to'): string {
  const [start = anchor, end = start] = anchor.split('/');
  return side === 'from' ? `${start}/..` : `../${end}`;
}
