import {
  addDays,
  addMonths,
  type Day,
  dayText,
  isBefore,
  isDay,
  monthText,
  weekdayOf,
  yearText,
} from './calendar.ts';
import type { TimeUnit } from './time-words.ts';

/** Whether what is told lies before or after the day of issue. */
export type Direction = -1 | 1;

/** The nearest such day in the direction; the day of issue itself counts. */
export function nearestDay(issued: Day, month: number, day: number, direction: Direction): string | null {
  for (let shift = 0; shift <= 8; shift++) {
    const found = { year: issued.year + direction * shift, month, day };
    const wrongSide = direction < 0 ? isBefore(issued, found) : isBefore(found, issued);
    if (isDay(found) && !wrongSide) return dayText(found);
  }
  return null;
}

export function nearestMonth(issued: Day, month: number, direction: Direction): string {
  const wrongSide = direction < 0 ? month > issued.month : month < issued.month;
  return monthText({ year: wrongSide ? issued.year + direction : issued.year, month });
}

/** `include` says whether the day of issue counts itself. */
export function nearestWeekday(issued: Day, weekday: number, direction: Direction, include: boolean): string {
  const distance = direction < 0 ? weekdayOf(issued) - weekday : weekday - weekdayOf(issued);
  const days = ((distance % 7) + 7) % 7;
  return dayText(addDays(issued, direction * (days === 0 && !include ? 7 : days)));
}

/** The one of a unit that lies `shift` from the one of the day of issue. */
export function unitAt(issued: Day, unit: TimeUnit, shift: number): string {
  switch (unit) {
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
    case 'year':
      return yearText(issued.year + shift);
    case 'decade':
      return `${yearText(issued.year + 10 * shift).slice(0, 3)}X`;
  }
}

/** The stretch of `count` units that ends or begins with the day of issue. */
export function stretch(issued: Day, unit: TimeUnit, count: number, direction: Direction): string {
  const [far, near] = ends(issued, unit, direction * count);
  return direction < 0 ? `${far}/${near}` : `${near}/${far}`;
}

function ends(issued: Day, unit: TimeUnit, count: number): readonly [far: string, near: string] {
  switch (unit) {
    case 'hour':
      return [dayText(addDays(issued, Math.trunc(count / 24))), dayText(issued)];
    case 'day':
    case 'weekend':
      return [dayText(addDays(issued, count)), dayText(issued)];
    case 'week':
      return [dayText(addDays(issued, 7 * count)), dayText(issued)];
    case 'month':
      return [monthText(addMonths(issued, count)), monthText(issued)];
    case 'year':
      return [yearText(issued.year + count), yearText(issued.year)];
    case 'decade':
      return [yearText(issued.year + 10 * count), yearText(issued.year)];
  }
}

/** An open interval from or to a date or interval. */
export function openInterval(anchor: string, side: 'from' | 'to'): string {
  const [start = anchor, end = start] = anchor.split('/');
  return side === 'from' ? `${start}/..` : `../${end}`;
}
