import type { DaySpan } from '../text/edtf-span.ts';
import { dayOfNumber } from '../text/read/words/calendar.ts';
import { monthNames } from './calendar-names.ts';

/** `3 January 2024`; before the year 1, `3 January 45 BC`. */
export function dayInWords(day: number): string {
  const { year, month, day: ofMonth } = dayOfNumber(day);
  return `${ofMonth} ${monthNames[month - 1] ?? ''} ${year > 0 ? year : `${1 - year} BC`}`;
}

/** `3 January 2024`, `any day from 1 January 2024 to 31 January 2024`, `25 January 2024 or any later day`. */
export function daysInWords({ first, last }: DaySpan): string {
  if (first === last) return dayInWords(first);
  if (!Number.isFinite(first))
    return Number.isFinite(last) ? `${dayInWords(last)} or any earlier day` : 'any day';
  if (!Number.isFinite(last)) return `${dayInWords(first)} or any later day`;
  return `any day from ${fromInWords(first, last)} to ${dayInWords(last)}`;
}

/** The first day without the year that the last one has too. */
function fromInWords(first: number, last: number): string {
  const sameYear = dayOfNumber(first).year === dayOfNumber(last).year;
  return sameYear ? dayInWords(first).replace(/ \d+(?: BC)?$/, '') : dayInWords(first);
}
