import { dayInWords, daysInWords } from '../../derived/days-in-words.ts';
import { possibleDays } from '../../derived/possible-days.ts';
import type { ClaimFacts } from '../../model/claim-facts.ts';
import { type DaySpan, padded, spanHolds, spansMeet } from '../../text/edtf-span.ts';
import type { FromEvent } from '../../text/read/times/time-hit.ts';
import { dayOfNumber, dayText } from '../../text/read/words/calendar.ts';
import type { TimeUnit } from '../../text/read/words/time-words.ts';
import type { Ask, Definition, Rule } from '../../workspace/rule.ts';
import { ownTimes, placesOf, timesTold } from './told-times.ts';

/** The text counts from an event (`two days before the attack`), and the date recorded is not what that comes to. */
export const derivedMismatch: Rule = {
  codes: { 'time/derived-mismatch': 'warning' },
  supersedes: ['time/event-conflict'],
  kinds: ['claim'],
  check({ entry }, ask, report) {
    const { claim } = entry;
    const time = claim?.time ?? null;
    if (claim === null || time === null || time.edtf === null || time.sic) return;
    const days = possibleDays(time.edtf.value);
    if (days === null) return;
    const own = timesTold(claim, ask)
      .map((by) => ownTimes(by, time))
      .find((times) => times.length === 1 && times[0]?.time.fromEvent !== undefined)?.[0];
    if (own?.time.fromEvent === undefined) return;
    const { fromEvent } = own.time;
    const from = anchorOf(claim, fromEvent, days, ask);
    if (from === null) return;
    const meant = countedFrom(from.days, fromEvent);
    if (spansMeet(meant, days)) return;
    const day = meant.first === meant.last ? dayText(dayOfNumber(meant.first)) : null;
    report({
      code: 'time/derived-mismatch',
      message: `“${own.words}” is ${day === null ? daysInWords(meant) : dayInWords(meant.first)}, counted from ${from.name}, not “${time.edtf.value}”. Correct the date, or that of the event; if the text means another event, name that one in “event”.`,
      at: time.edtf,
      path: 'time.edtf',
      related: [
        ...placesOf(own, 'The time in the text'),
        ...(from.event === null
          ? []
          : [{ definition: from.event, message: 'The event that it is counted from' }]),
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

/** What a date is counted from. */
interface CountedFrom {
  readonly days: DaySpan;
  readonly name: string;
  readonly event: Definition | null;
}

/** The date that the words give the event, else the time of the claim’s event. Null where there is neither. */
function anchorOf(
  { event, eventRole }: ClaimFacts,
  { date }: FromEvent,
  recorded: DaySpan,
  ask: Ask,
): CountedFrom | null {
  const told = date === undefined ? null : possibleDays(date);
  if (told !== null) return { days: told, name: `“${date}” in the text`, event: null };
  const [known, second] = event === null ? [] : ask.definitions('event', event.value);
  const edtf = known?.entry.occurrence?.time?.value;
  const days = edtf === undefined ? null : possibleDays(edtf);
  if (known === undefined || second !== undefined || days === null) return null;
  // A claim that is the event itself counts from another one, if it counts.
  if (eventRole === null && spanHolds(days, recorded)) return null;
  return { days, name: `“${known.entry.id}” (“${edtf}”)`, event: known };
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
