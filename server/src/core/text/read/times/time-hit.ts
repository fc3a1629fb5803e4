import type { Day } from '../words/calendar.ts';
import type { TimeUnit } from '../words/time-words.ts';
import type { Token } from '../words/tokens.ts';
import type { Direction } from './time-resolve.ts';

/**
 * Why a time is not resolved.
 *
 * - `no-date-of-issue`: it counts from the day of issue, which is not known to the day.
 * - `needs-context`: it counts from an event or a time named elsewhere (`three days before the vote`, `that year`).
 * - `indefinite`: it says no number (`recent months`).
 * - `no-day`: a clock time alone.
 * - `ambiguous`: it can be read as two dates (`3/4/2024`).
 * - `no-such-day`: the calendar does not have it.
 */
export type TimeReason =
  | 'no-date-of-issue'
  | 'needs-context'
  | 'indefinite'
  | 'no-day'
  | 'ambiguous'
  | 'no-such-day';

/** The day of the week that a time names. */
export interface NamedWeekday {
  /** Monday 1 to Sunday 7 (ISO 8601). */
  readonly day: number;
  /** Alone, without a date and without a word such as `last` or `next` that says which one is meant. */
  readonly bare: boolean;
}

/** How a time counts from an event that it names: `two days before the attack`. */
export interface FromEvent {
  readonly unit: TimeUnit;
  /** Null where no whole number is given: `days before the attack`. */
  readonly count: number | null;
  /** Before (-1) or after (1) it. */
  readonly side: -1 | 1;
  /** The date of the event in EDTF, where the words give it: `two days before the January 3 attack`. */
  readonly date?: string;
}

/** A time found at tokens `[from, to)`. */
export interface TimeHit {
  readonly from: number;
  readonly to: number;
  /** Where it ends, if before the end of its last token: `last week` in `last week's`. */
  readonly end?: number;
  readonly edtf: string | null;
  readonly reason: TimeReason | null;
  readonly basis: 'sentence' | 'issued' | null;
  readonly pattern: string;
  readonly weekday?: NamedWeekday;
  readonly fromEvent?: FromEvent;
}

/** What the patterns of times need. */
export interface TimeContext {
  readonly tokens: readonly Token[];
  readonly issued: Day | undefined;
  /** Where the words around a token look. */
  readonly direction: (at: number) => Direction;
  /** The year that a date without one has: `March` in `March to May 2023`. */
  readonly year?: number;
  /** Inside another time already: parts of parts would be read as often as they are nested. */
  readonly nested?: true;
}

/** A time that the words alone tell. */
export function stated(from: number, to: number, edtf: string, pattern: string): TimeHit {
  return { from, to, edtf, reason: null, basis: 'sentence', pattern };
}

/** A time that stays open, and why. */
export function unresolved(from: number, to: number, reason: TimeReason, pattern: string): TimeHit {
  return { from, to, edtf: null, reason, basis: null, pattern };
}

/** Before the year 0 or after 9999 nobody counts from the day of issue. */
const FAR = /(?:^|\/)-|\d{5}/;

/** A time counted from the day of issue. */
export function counted(
  context: TimeContext,
  from: number,
  to: number,
  resolve: (issued: Day) => string | null,
  pattern: string,
): TimeHit {
  if (context.issued === undefined) return unresolved(from, to, 'no-date-of-issue', pattern);
  const edtf = resolve(context.issued);
  if (edtf !== null && FAR.test(edtf)) return unresolved(from, to, 'indefinite', pattern);
  return edtf === null
    ? unresolved(from, to, 'no-such-day', pattern)
    : { from, to, edtf, reason: null, basis: 'issued', pattern };
}

/** A time without the genitive at its end. */
export function withoutGenitive(tokens: readonly Token[], hit: TimeHit): TimeHit {
  const last = tokens[hit.to - 1];
  if (last === undefined || hit.end !== undefined) return hit;
  return last.lower.endsWith("'s") ? { ...hit, end: last.end - 2 } : hit;
}
