import { MONTHS } from '../../../../schemas/edtf.ts';
import type { DaySpan } from '../text/edtf-span.ts';
import { dayOfNumber } from '../text/read/words/calendar.ts';

/** `3 January 2024`; before the year 1, `3 January 45 BC`. */
export function dayInWords(day: number): string {
  const { year, month, day: ofMonth } = dayOfNumber(day);
  return `${ofMonth} ${MONTHS[month - 1] ?? ''} ${year > 0 ? year : `${1 - year} BC`}`;
}

/** `3 January 2024`, `any day from 1 January to 31 January 2024`, `any day from 25 January 2024 on`. */
export function daysInWords(span: DaySpan): string {
  return span.first === span.last ? dayInWords(span.first) : `any day ${spanInWords(span)}`;
}

/** `from 1 January to 31 January 2024`, `from 25 January 2024 on`, `until 25 January 2024`. */
export function spanInWords({ first, last }: DaySpan): string {
  if (!Number.isFinite(first)) return Number.isFinite(last) ? `until ${dayInWords(last)}` : 'at any time';
  if (!Number.isFinite(last)) return `from ${dayInWords(first)} on`;
  return `from ${withoutSharedYear(first, last)} to ${dayInWords(last)}`;
}

/** The first day without the year that the last one has too. */
function withoutSharedYear(first: number, last: number): string {
  const sameYear = dayOfNumber(first).year === dayOfNumber(last).year;
  return sameYear ? dayInWords(first).replace(/ \d+(?: BC)?$/, '') : dayInWords(first);
}
