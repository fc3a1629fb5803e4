import { possibleDays } from '../../derived/possible-days.ts';
import { type DaySpan, spansMeet } from '../../text/edtf-span.ts';
import type { Time } from '../../text/read/times/times.ts';
import { dayOfNumber } from '../../text/read/words/calendar.ts';

/** Times that say the day or the month themselves; only their year is counted from the day of issue. */
const YEARLESS: ReadonlySet<string> = new Set(['time.day-month', 'time.month', 'time.named-day']);

export function isYearless({ basis, pattern }: Time): boolean {
  return basis !== 'sentence' && YEARLESS.has(pattern);
}

/** Whether a time without a year has a day in common with a span when the year is taken from the span. */
export function meetsInSomeYear(edtf: string, span: DaySpan): boolean {
  const own = /\d{4}/.exec(edtf)?.[0];
  if (own === undefined) return true;
  const years = [span.first, span.last].filter(Number.isFinite).map((day) => dayOfNumber(day).year);
  if (years.length < 2) return true;
  // Of a range that runs into the next year, either end may be in the year of the span.
  for (
    let year = Math.min(...years) - 1;
    year <= Math.min(Math.max(...years), Math.min(...years) + 2);
    year++
  ) {
    const shift = year - Number(own);
    const shifted = edtf.replace(/\d{4}(?=-|\/|$)/g, (text) => String(Number(text) + shift).padStart(4, '0'));
    const days = possibleDays(shifted);
    if (days === null || spansMeet(days, span)) return true;
  }
  return false;
}
