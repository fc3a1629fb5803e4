import { possibleDays } from '../../derived/possible-days.ts';
import type { FixPlan } from '../../finding.ts';
import type { TimeFacts, Written } from '../../model/claim-facts.ts';
import { type DaySpan, edtfSpan, spansMeet } from '../../text/edtf-span.ts';
import type { Time } from '../../text/read/times/times.ts';
import type { Rule } from '../../workspace/rule.ts';
import { comesFromElsewhere, placesOf, type ToldBy, type ToldTime, timesTold } from './told-times.ts';
import { isYearless, meetsInSomeYear } from './yearless.ts';

/** A date that stands in the quote, and another one in the claim’s `time`. */
export const contradictsQuote: Rule = {
  codes: { 'time/contradicts-quote': 'error' },
  supersedes: ['time/weekday-mismatch', 'time/event-conflict'],
  kinds: ['claim'],
  check({ entry }, ask, report) {
    const { claim } = entry;
    const time = claim?.time ?? null;
    if (claim === null || time === null) return;
    const { edtf, asReported, sic } = time;
    if (edtf === null && asReported === null) return;
    const told = timesTold(claim, ask);
    const dates = told.map((by) => datesOf(by, time, told));
    /** The first date in a quote that cannot be the one recorded, in a quote that has no other which can. */
    const against = (recorded: Written<string> | null): ToldTime | null => {
      const days = recorded === null ? null : possibleDays(recorded.value);
      if (days === null) return null;
      const wrong = dates.find((some) => some.length > 0 && some.every((one) => contradicts(one.time, days)));
      return wrong?.[0] ?? null;
    };
    const misquoted = against(asReported);
    if (misquoted !== null && asReported !== null)
      report({
        code: 'time/contradicts-quote',
        message: `The text says “${misquoted.words}”, but “as-reported” has “${asReported.value}”. This field keeps the date as the source gives it, right or wrong: write “${misquoted.time.edtf}”, and what you take for right in “edtf”.`,
        at: asReported,
        path: 'time.as-reported',
        related: placesOf(misquoted, 'The date in the text'),
        plans: [
          {
            title: `Record “${misquoted.time.edtf}” as reported`,
            changes: [setTime('as-reported', misquoted.time.edtf ?? '')],
            preferred: true,
          },
        ],
      });
    const contradicting = sic ? null : against(edtf);
    if (contradicting !== null && edtf !== null)
      report({
        code: 'time/contradicts-quote',
        message: `The text says “${contradicting.words}”, but “edtf” has “${edtf.value}”. Nobody can tell whether this is a slip of yours or of the source. If the text is wrong, keep its date in “as-reported” and add “sic: true”; if not, write its date.`,
        at: edtf,
        path: 'time.edtf',
        related: placesOf(contradicting, 'The date in the text'),
        plans: plansFor(contradicting, misquoted === null ? asReported : null),
      });
  },
};

function plansFor({ time: { edtf } }: ToldTime, asReported: Written<string> | null): readonly FixPlan[] {
  if (edtf === null) return [];
  const keep = [
    ...(asReported === null ? [setTime('as-reported', edtf)] : []),
    { path: 'time', key: 'sic', change: { set: true } },
  ];
  return [
    { title: `Keep “${asReported?.value ?? edtf}” as reported, and ours beside it (sic)`, changes: keep },
    { title: `Change to “${edtf}”, as the text has it`, changes: [setTime('edtf', edtf)] },
  ];
}

function setTime(key: string, value: string) {
  return { path: 'time', key, change: { set: value } } as const;
}

/**
 * The dates an appearance gives that the claim’s time has to agree with: those that its expression names. Where another
 * appearance has these words, a full date that stands alone here. Without an expression, all times of a quote that holds
 * a full date; where any of them is left open, that may be the one.
 */
function datesOf({ named, quoted }: ToldBy, time: TimeFacts, all: readonly ToldBy[]): readonly ToldTime[] {
  if (named.length > 0) return named.filter((told) => isDate(told) && !isCountedFrom(told, time));
  if (time.expression !== null) {
    const elsewhere = all.some((by) => by.named.length > 0);
    return elsewhere && !time.sic && quoted.length === 1 ? quoted.filter(isFullDate) : [];
  }
  if (comesFromElsewhere(time) || time.basis?.value === 'relative') return [];
  if (quoted.some((one) => one.time.edtf === null)) return [];
  const full = quoted.filter(isFullDate);
  return full.length === 0 ? [] : [...full, ...quoted.filter((one) => !isFullDate(one))];
}

/** `shortly after the 3 January attack`: a date that the claim’s own is before or after. */
function isCountedFrom({ words }: ToldTime, { expression, edtf }: TimeFacts): boolean {
  const all = expression?.value.toLowerCase() ?? '';
  const at = all.indexOf(words.toLowerCase());
  // As an interval with an open end the date is that bound itself.
  return at > 0 && BESIDE.test(all.slice(0, at)) && edtf?.value.includes('..') !== true;
}

/** Before a date: what is told of is not on that day. */
const BESIDE =
  /\b(?:after|before|following|preceding|prior to|ahead of|in the wake of|in the run-up to)\s+(?:(?:the|an?|his|her|its|their|that|this)\s+)?$/;

/** Told by the words alone, or but for the year. */
function isDate({ time }: ToldTime): boolean {
  return time.edtf !== null && (time.basis === 'sentence' || isYearless(time));
}

function isFullDate({ time }: ToldTime): boolean {
  if (time.edtf === null || time.basis !== 'sentence') return false;
  const span = edtfSpan(time.anchor ?? time.edtf);
  return span !== null && span.first === span.last;
}

function contradicts(time: Time, days: DaySpan): boolean {
  if (time.edtf === null) return false;
  if (isYearless(time)) return !meetsInSomeYear(time.edtf, days);
  const told = possibleDays(time.edtf);
  return told !== null && !spansMeet(told, days);
}
