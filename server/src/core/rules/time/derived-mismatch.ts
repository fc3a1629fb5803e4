import { dayInWords, daysInWords } from '../../derived/days-in-words.ts';
import { possibleDays } from '../../derived/possible-days.ts';
import { type DaySpan, padded, spanHolds, spansMeet } from '../../text/edtf-span.ts';
import type { FromEvent } from '../../text/read/times/time-hit.ts';
import { dayOfNumber, dayText } from '../../text/read/words/calendar.ts';
import type { TimeUnit } from '../../text/read/words/time-words.ts';
import type { Rule } from '../../workspace/rule.ts';
import { placesOf, type ToldBy, type ToldTime, timesTold } from './told-times.ts';

/** The text counts from an event (`two days before the attack`), and the date recorded is not what that comes to. */
export const derivedMismatch: Rule = {
  codes: { 'time/derived-mismatch': 'warning' },
  supersedes: ['time/event-conflict'],
  kinds: ['claim'],
  check({ entry }, ask, report) {
    const { claim } = entry;
    const time = claim?.time ?? null;
    if (claim === null || time === null || time.edtf === null || time.sic || claim.event === null) return;
    const [event, other] = ask.definitions('event', claim.event.value);
    const written = event?.entry.occurrence?.time?.value;
    if (event === undefined || other !== undefined || written === undefined) return;
    const [days, eventDays] = [possibleDays(time.edtf.value), possibleDays(written)];
    if (days === null || eventDays === null) return;
    // A claim that is the event itself counts from another one, if it counts.
    if (claim.eventRole === null && spanHolds(eventDays, days)) return;
    const told = timesTold(claim, time, ask);
    const [own] = told.flatMap((by) => countingFrom(by, time.expression !== null));
    if (own?.time.fromEvent === undefined) return;
    const { fromEvent } = own.time;
    const meant = countedFrom(eventDays, fromEvent);
    if (spansMeet(meant, days)) return;
    const day = meant.first === meant.last ? dayText(dayOfNumber(meant.first)) : null;
    report({
      code: 'time/derived-mismatch',
      message: `“${own.words}” is ${day === null ? daysInWords(meant) : dayInWords(meant.first)} when “${claim.event.value}” was on “${written}”, not “${time.edtf.value}”. Correct the date, or the event’s; if the text means another event, name that one in “event”.`,
      at: time.edtf,
      path: 'time.edtf',
      related: [
        ...placesOf(own, 'The time in the text'),
        { definition: event, message: `The event’s own time: “${written}”` },
      ],
      plans:
        day === null
          ? []
          : [
              {
                title: `Change to “${day}”`,
                changes: [{ path: 'time', key: 'edtf', change: { set: day } }],
                preferred: true,
              },
            ],
    });
  },
};

/** The time that counts from an event, where it is what the expression names or, without one, all that the quote tells. */
function countingFrom({ named, quoted }: ToldBy, byExpression: boolean): readonly ToldTime[] {
  const [only, second] = byExpression ? named : quoted;
  return only?.time.fromEvent === undefined || second !== undefined ? [] : [only];
}

/** How many days a unit has, and how many a count of it may be off, for people round. */
const UNITS: Readonly<Record<TimeUnit, readonly [days: number, off: number]>> = {
  minute: [0, 1],
  hour: [1 / 24, 1],
  day: [1, 0],
  week: [7, 3],
  weekend: [7, 3],
  month: [30.44, 16],
  quarter: [91.3, 46],
  year: [365.24, 184],
  decade: [3652.4, 1830],
  century: [36524, 18300],
};

/** The days that lie so far from an event. Without a number, all that lie on that side of it. */
export function countedFrom({ first, last }: DaySpan, { unit, count, side }: FromEvent): DaySpan {
  if (count === null)
    return side < 0 ? { first: Number.NEGATIVE_INFINITY, last } : { first, last: Number.POSITIVE_INFINITY };
  const [length, off] = UNITS[unit];
  const shift = side * Math.round(count * length);
  return padded({ first: first + shift, last: last + shift }, off);
}
