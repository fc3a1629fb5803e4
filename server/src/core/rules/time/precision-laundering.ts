import type { ClaimFacts } from '../../model/claim-facts.ts';
import { type DaySpan, edtfSpan, spanHolds, spansMeet } from '../../text/edtf-span.ts';
import type { Time } from '../../text/read/times/times.ts';
import type { Ask, Rule } from '../../workspace/rule.ts';
import { placesOf, type ToldTime, timesTold } from './told-times.ts';

/** A day is recorded where the text gives no more than the month, or a month where it gives no more than the year. */
export const precisionLaundering: Rule = {
  codes: { 'time/precision-laundering': 'warning' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    const { claim } = entry;
    const time = claim?.time ?? null;
    if (claim === null || time === null || time.edtf === null || time.sic) return;
    const { edtf, basis, expression } = time;
    // Where another place of the text or arithmetic gives the date, these words need not.
    if (basis?.value === 'context' || basis?.value === 'derived') return;
    const unit = FORMS.find(({ form }) => form.test(edtf.value));
    const days = edtfSpan(edtf.value);
    if (unit === undefined || days === null) return;
    const told = timesTold(claim, ask);
    const named = told.flatMap((by) => by.named.map((one) => readOn(edtf.value, one, ask)));
    if (expression !== null && !areCoarser(named, days, unit)) return;
    const all = told.flatMap((by) => by.inSentences());
    if (all.some((one) => gives(one.time, days, unit) || mayGive(one, edtf.value, unit, ask))) return;
    const own = expression === null ? resolved(all) : named;
    const [first] = own;
    if (first === undefined || !areCoarser(own, days, unit)) return;
    const said = first.time.anchor ?? '';
    const known = givenByEvent(claim, edtf.value, ask);
    report({
      code: 'time/precision-laundering',
      // Who says that they concluded it passes nothing off as the text’s, and has not said from what.
      ...((known || basis?.value === 'inferred') && { severity: 'information' }),
      message: `The text says “${first.words}”, but “${edtf.value}” is a ${unit.name}. ${known ? `That is what the event has; here it passes for what the text says.` : `Nothing here says which ${unit.name} it was, and whoever reads it will believe that the text does.`} Record “${said}”, or say with “basis: context” that the ${unit.name} comes from elsewhere.`,
      at: edtf,
      path: 'time.edtf',
      related: placesOf(first, 'What the text says of the time'),
      plans: [
        plan(`Change to “${said}”, as exact as the text`, 'edtf', said, true),
        plan(`Mark the ${unit.name} as approximate: “${edtf.value}~”`, 'edtf', `${edtf.value}~`),
        plan(`Say that the ${unit.name} comes from elsewhere (“basis: context”)`, 'basis', 'context'),
      ],
    });
  },
};

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
