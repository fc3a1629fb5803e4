import type { ClaimFacts, TimeFacts, Written } from '../../model/claim-facts.ts';
import { type DaySpan, edtfSpan, spanHolds, spansMeet } from '../../text/edtf-span.ts';
import type { Time } from '../../text/read/times/times.ts';
import type { Ask, Draft, Rule } from '../../workspace/rule.ts';
import { placesOf, type ToldBy, type ToldTime, timesTold } from './told-times.ts';

/** A day is recorded where the text gives no more than the month, or a month where it gives no more than the year. */
export const precisionLaundering: Rule = {
  codes: { 'time/precision-laundering': 'warning' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    const { claim } = entry;
    const time = claim?.time ?? null;
    if (claim === null || time === null || time.edtf === null || time.sic) return;
    const { edtf, basis } = time;
    // Where another place of the text or arithmetic gives the date, these words need not.
    if (basis?.value === 'context' || basis?.value === 'derived') return;
    const ends = endsOf(edtf.value);
    if (ends.length === 0) return;
    const told = timesTold(claim, ask);
    for (const end of ends) {
      const draft = draftOn(end, edtf, claim, time, told, ask);
      if (draft === null) continue;
      report(draft);
      return;
    }
  },
};

/** A date that claims to be so exact: all that is recorded, or an end of an interval. */
interface End {
  readonly date: string;
  readonly unit: Unit;
  readonly days: DaySpan;
  /** How a text says it that tells of such an end alone: `since January`, `until January`. */
  readonly form: RegExp | null;
  /** What is recorded, with another date in its place. */
  readonly with: (date: string) => string;
}

function endsOf(edtf: string): readonly End[] {
  const [first = '', last] = edtf.split('/');
  const end = (date: string, form: End['form'], put: End['with']): readonly End[] => {
    const unit = FORMS.find((one) => one.form.test(date));
    const days = unit === undefined ? null : edtfSpan(date);
    return unit === undefined || days === null ? [] : [{ date, unit, days, form, with: put }];
  };
  if (last === undefined) return end(edtf, null, (date) => date);
  return [
    ...end(first, /\/(?:\.\.)?$/, (date) => `${date}/${last}`),
    ...end(last, /^(?:\.\.)?\//, (date) => `${first}/${date}`),
  ];
}

function draftOn(
  { date, unit, days, form, with: put }: End,
  edtf: Written<string>,
  claim: ClaimFacts,
  { basis, expression }: TimeFacts,
  told: readonly ToldBy[],
  ask: Ask,
): Draft | null {
  const isOfForm = ({ time }: ToldTime) => form === null || form.test(time.edtf ?? '');
  const named = told.flatMap((by) => by.named.map((one) => readOn(date, one, ask))).filter(isOfForm);
  if (expression !== null && !areCoarser(named, days, unit)) return null;
  const all = told.flatMap((by) => by.inSentences());
  if (all.some((one) => gives(one.time, days, unit) || mayGive(one, date, unit, ask))) return null;
  const own = expression === null ? resolved(all).filter(isOfForm) : named;
  const [first] = own;
  if (first === undefined || !areCoarser(own, days, unit)) return null;
  const said = put(first.time.anchor ?? '');
  const known = givenByEvent(claim, edtf.value, ask);
  // The first day of what is meant by “since January” leaves nothing out, though the text does not say it.
  const whole = form !== null && isAtEdge(first.time, days);
  return {
    code: 'time/precision-laundering',
    // Who says that they concluded it passes nothing off as the text’s, and has not said from what.
    ...((known || whole || basis?.value === 'inferred') && { severity: 'information' }),
    message: `The text says “${first.words}”, but “${date}” is a ${unit.name}. ${known ? `That is what the event has; here it passes for what the text says.` : `Nothing here says which ${unit.name} it was, and whoever reads it will believe that the text does.`} Record “${said}”, or say with “basis: context” that the ${unit.name} comes from elsewhere.`,
    at: edtf,
    path: 'time.edtf',
    related: placesOf(first, 'What the text says of the time'),
    plans: [
      plan(`Change to “${said}”, as exact as the text`, 'edtf', said, true),
      plan(`Mark the ${unit.name} as approximate: “${put(`${date}~`)}”`, 'edtf', put(`${date}~`)),
      plan(`Say that the ${unit.name} comes from elsewhere (“basis: context”)`, 'basis', 'context'),
    ],
  };
}

/** Whether days are the first or the last of a time. */
function isAtEdge({ anchor }: Time, { first, last }: DaySpan): boolean {
  const told = anchor === null ? null : edtfSpan(anchor);
  return told !== null && (told.first === first || told.last === last);
}

/** Whether the claim is its event, and has the event’s own date. */
function givenByEvent({ event, eventRole }: ClaimFacts, edtf: string, ask: Ask): boolean {
  if (event === null || eventRole !== null) return false;
  const [known, second] = ask.definitions('event', event.value);
  return second === undefined && known?.entry.occurrence?.time?.value === edtf;
}

interface Unit {
  readonly name: 'day' | 'month';
  readonly form: RegExp;
  /** From how many days on a time is so much coarser that the unit is somebody’s guess. */
  readonly coarse: number;
}

/** Dates that claim to be so exact. A mark (`~`, `?`), an `X` or an interval says that they are not. */
const FORMS: readonly Unit[] = [
  { name: 'day', form: /^\d{4}-\d{2}-\d{2}$/, coarse: 28 },
  { name: 'month', form: /^\d{4}-(?:0\d|1[0-2])$/, coarse: 80 },
];

function plan(title: string, key: string, value: string, preferred = false) {
  return { title, changes: [{ path: 'time', key, change: { set: value } }], preferred } as const;
}

/**
 * A time that counts from a day of issue that nobody knows, read as if the text were of the date recorded: how much words
 * such as “in mid-December” leave open does not depend on the day.
 */
function readOn(recorded: string, told: ToldTime, ask: Ask): ToldTime {
  if (told.time.reason !== 'no-date-of-issue') return told;
  const day = recorded.length === 'YYYY-MM'.length ? `${recorded}-15` : recorded;
  const [time] = ask.readings.ofWords(told.words, day).times;
  return time === undefined ? told : { ...told, time: { ...time, span: told.time.span } };
}

/** Whether a time gives the unit, and nobody can tell which, as the day of issue is not known. */
function mayGive(told: ToldTime, recorded: string, { coarse }: Unit, ask: Ask): boolean {
  if (told.time.reason !== 'no-date-of-issue') return false;
  const { anchor } = readOn(recorded, told, ask).time;
  const days = anchor === null ? null : edtfSpan(anchor);
  return days === null || lengthOf(days) < coarse;
}

/** All times of some sentences; none where one of them is left open, as that may be the claim’s. */
function resolved(times: readonly ToldTime[]): readonly ToldTime[] {
  const days = times.filter(({ time }) => time.reason !== 'no-day');
  return days.every(({ time }) => time.anchor !== null) ? days : [];
}

/** Whether a time itself gives the unit. */
function gives({ anchor }: Time, days: DaySpan, { coarse }: Unit): boolean {
  const told = anchor === null ? null : edtfSpan(anchor);
  return told !== null && lengthOf(told) < coarse && spansMeet(told, days);
}

/** Whether there are times, and each holds the days without giving the unit. */
function areCoarser(times: readonly ToldTime[], days: DaySpan, { coarse }: Unit): boolean {
  return (
    times.length > 0 &&
    times.every(({ time: { anchor } }) => {
      const told = anchor === null ? null : edtfSpan(anchor);
      return told !== null && lengthOf(told) >= coarse && spanHolds(told, days);
    })
  );
}

function lengthOf({ first, last }: DaySpan): number {
  return last - first + 1;
}
