import { possibleDays } from '../../derived/possible-days.ts';
import type { DaySpan } from '../../text/edtf-span.ts';
import type { Time } from '../../text/read/times/times.ts';
import type { DayOfIssue } from './issue.ts';

const WEEK = 7;

/**
 * The days that a time counted from the day of issue may mean, read generously; null where it is not resolved.
 *
 * A bare weekday is the nearest one on either side, for the tense may be told wrongly. `last Friday` may be either of two.
 * `last week` is the calendar’s week or the last seven days. `two weeks ago` is rounded, so it may lie half a week off,
 * and `last night` may be after midnight. Where the day of issue is an estimate, everything moves with it.
 */
export function acceptedDays(time: Time, issue: DayOfIssue): DaySpan | null {
  const days = time.edtf === null ? null : possibleDays(time.edtf);
  if (days === null) return null;
  const { first, last } = generously(time, days, issue.day);
  return { first: first - (issue.day - issue.span.first), last: last + (issue.span.last - issue.day) };
}

function generously({ pattern, weekday }: Time, { first, last }: DaySpan, issued: number): DaySpan {
  if (weekday !== undefined)
    return weekday.bare
      ? { first: Math.min(first, issued - WEEK), last: Math.max(last, issued + WEEK) }
      : { first: first - WEEK, last: last + WEEK };
  switch (pattern) {
    case 'time.part-of-day':
      return { first, last: last + 1 };
    case 'time.ago':
    case 'time.from-now': {
      const half = Math.ceil((last - first + 1) / 2);
      return { first: first - half, last: last + half };
    }
    case 'time.unit':
      if (last - first + 1 !== WEEK) return { first, last };
      return { first: first > issued ? issued + 1 : first, last: last < issued ? issued - 1 : last };
    default:
      return { first, last };
  }
}
