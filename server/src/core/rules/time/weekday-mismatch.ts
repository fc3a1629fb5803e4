import { weekdayNames } from '../../derived/calendar-names.ts';
import { dayInWords } from '../../derived/days-in-words.ts';
import { edtfSpan, weekdayOf } from '../../text/edtf-span.ts';
import type { Time } from '../../text/read/times/times.ts';
import type { Rule } from '../../workspace/rule.ts';
import { issueOf } from './issue.ts';
import { ownTimes, placesOf, timesTold } from './told-times.ts';

/** The text names a day of the week, and the date recorded is another one. */
export const weekdayMismatch: Rule = {
  codes: { 'time/weekday-mismatch': 'error' },
  supersedes: ['time/relative-mismatch', 'time/event-conflict'],
  kinds: ['claim'],
  check({ entry }, ask, report) {
    const { claim } = entry;
    const time = claim?.time ?? null;
    if (claim === null || time === null) return;
    const recorded = time.sic ? time.asReported : time.edtf;
    const day = recorded === null ? null : exactDay(recorded.value);
    if (recorded === null || day === null) return;
    const wrong = timesTold(claim, ask).find((by) => {
      const own = ownTimes(by, time);
      return own.length > 0 && own.every((one) => isOtherWeekday(one.time, day));
    });
    const [told] = wrong === undefined ? [] : ownTimes(wrong, time);
    if (wrong === undefined || told === undefined) return;
    const { weekday, edtf } = told.time;
    const key = time.sic ? 'as-reported' : 'edtf';
    const issue = issueOf(wrong.source);
    const counted =
      issue.known === 'day' && issue.span.first === issue.span.last && told.time.basis === 'issued';
    report({
      code: 'time/weekday-mismatch',
      message: `The text says “${told.words}”, but ${dayInWords(day)} is a ${nameOf(weekdayOf(day))}, not a ${nameOf(weekday?.day ?? 0)}. One of the two is wrong: check the date against a calendar. If the error is in the text, keep its date in “as-reported” and add “sic: true”.`,
      at: recorded,
      path: `time.${key}`,
      related: placesOf(told, 'The day of the week in the text'),
      plans:
        counted && edtf !== null && !edtf.includes('/')
          ? [
              {
                title: `Change to “${edtf}”, a ${nameOf(weekday?.day ?? 0)}`,
                changes: [{ path: 'time', key, change: { set: edtf } }],
                preferred: true,
              },
            ]
          : [],
    });
  },
};

/** Whether a time names a day of the week that some day is not. */
export function isOtherWeekday({ weekday }: Time, day: number): boolean {
  return weekday !== undefined && weekday.day !== weekdayOf(day);
}

/** The day of a date that is one and is not marked as approximate. */
export function exactDay(edtf: string): number | null {
  const span = edtfSpan(edtf);
  return span === null || span.first !== span.last || span.approximate ? null : span.first;
}

function nameOf(weekday: number): string {
  return weekdayNames[weekday - 1] ?? '';
}
