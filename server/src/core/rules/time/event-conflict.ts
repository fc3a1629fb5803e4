import { possibleDays } from '../../derived/possible-days.ts';
import type { EntryChange } from '../../finding.ts';
import type { TimeFacts } from '../../model/claim-facts.ts';
import type { Definition, Rule } from '../../workspace/rule.ts';
import { eventTimes } from './event-times.ts';

/** A claim gives another time for its event than the event has, or than other claims give. */
export const eventConflict: Rule = {
  codes: { 'time/event-conflict': 'warning' },
  kinds: ['claim'],
  check(subject, ask, report) {
    const { claim } = subject.entry;
    const time = claim?.time ?? null;
    if (claim?.kind?.value !== 'event' || claim.event === null || claim.eventRole !== null) return;
    if (time === null || time.edtf === null) return;
    const other = ask.derived(eventTimes, claim.event.value).conflicts.get(subject);
    const theirs = other === undefined ? undefined : timeOf(other);
    if (other === undefined || theirs === undefined) return;
    const event = claim.event.value;
    const isEvent = other.kind === 'event';
    report({
      code: 'time/event-conflict',
      message: `${isEvent ? `The event “${event}”` : `“${other.entry.id}”, about the same event,`} has “${theirs}”, and this claim “${time.edtf.value}”: they have no day in common. If the source errs, keep its date in “as-reported” with “sic: true” and record the right one. If the claim tells of something before or after the event, give “event-role”.`,
      at: time.edtf,
      path: 'time.edtf',
      related: [
        {
          definition: other,
          message: isEvent ? `The event’s own time: “${theirs}”` : `Here it is “${theirs}”`,
        },
      ],
      plans: [
        ...(isEvent ? keepAsReported(time, time.edtf.value, theirs) : []),
        ...role(time.edtf.value, theirs),
      ],
    });
  },
};

function timeOf({ entry }: Definition): string | undefined {
  return entry.occurrence?.time?.value ?? entry.claim?.time?.edtf?.value;
}

function keepAsReported({ asReported, sic }: TimeFacts, edtf: string, own: string) {
  if (sic || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(own)) return [];
  const changes: EntryChange[] = [
    { path: 'time', key: 'edtf', change: { set: own } },
    ...(asReported === null ? [{ path: 'time', key: 'as-reported', change: { set: edtf } } as const] : []),
    { path: 'time', key: 'sic', change: { set: true } },
  ];
  return [{ title: `Keep “${asReported?.value ?? edtf}” as reported, and record “${own}” (sic)`, changes }];
}

function role(edtf: string, theirs: string) {
  const [days, others] = [possibleDays(edtf), possibleDays(theirs)];
  if (days === null || others === null) return [];
  const word = days.last < others.first ? 'before' : 'after';
  return [
    {
      title: `Say that it came ${word} the event (“event-role: ${word}”)`,
      changes: [{ path: '', key: 'event-role', change: { set: word } }],
    },
  ];
}
