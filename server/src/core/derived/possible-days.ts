import { approximateSpan, type DateSpan, dayNumber } from '../text/edtf-span.ts';
import { dayOfNumber } from '../text/read/words/calendar.ts';

/**
 * The days on which something may have been that is dated so, read as widely as a careful reader would before calling two
 * dates a contradiction; null where the text is no date. `~` is padded (`approximateSpan`). A season may be any part of
 * its year and of the two months after it: where it begins depends on the hemisphere and on who counts, and a winter is
 * called after either of its years.
 */
export function possibleDays(edtf: string): DateSpan | null {
  const span = approximateSpan(edtf);
  if (span?.precision !== 'season') return span;
  const { first, last } = span;
  return {
    ...span,
    first: Number.isFinite(first) ? dayNumber(dayOfNumber(first).year, 1, 1) : first,
    last: Number.isFinite(last) ? Math.max(last, dayNumber(dayOfNumber(last - 62).year + 1, 3, 1) - 1) : last,
  };
}
