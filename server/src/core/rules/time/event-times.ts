import { possibleDays } from '../../derived/possible-days.ts';
import { type DaySpan, spansMeet } from '../../text/edtf-span.ts';
import type { Definition, Derivation } from '../../workspace/rule.ts';

/** How the times that are given for one event disagree. */
export interface EventTimes {
  /** By claim whose time cannot be right if that of the other is: the event itself, or another claim. */
  readonly conflicts: ReadonlyMap<Definition, Definition>;
}

/** A claim that says when the event was. */
interface Dated {
  readonly claim: Definition;
  readonly days: DaySpan;
  /** How many claims have a day in common with this one, itself included. */
  support: number;
}

/**
 * The claims that give another time for an event than it has, or than more of the other claims give. Of two times with
 * the same support, neither is taken for right. Takes time in proportion to n log n for n claims.
 *
 * A claim says when the event was if it is of kind event, has no `event-role` and is not denied by its sources. One that
 * is deprecated is known to be wrong, and one whose time is `derived` counts from the event, so it is not the event.
 * Where claims that disagree say so (`refutes`, `updates`), neither is told again. Claims are not held against each other
 * where the event itself is an interval: a campaign has many days.
 */
export const eventTimes: Derivation<string, EventTimes> = {
  name: 'the times given for an event',
  derive(id, ask) {
    const dated = ask.group('claims of event', id).flatMap(datedOf);
    const [event, second] = ask.definitions('event', id);
    const own = event?.entry.occurrence?.time?.value;
    const days = own === undefined || second !== undefined ? null : possibleDays(own);
    const conflicts = new Map<Definition, Definition>();
    const agreeing: Dated[] = [];
    for (const one of dated)
      if (event === undefined || days === null || spansMeet(one.days, days)) agreeing.push(one);
      else conflicts.set(one.claim, event);
    if (own === undefined || !isCourse(own))
      for (const [claim, other] of amongThemselves(agreeing)) conflicts.set(claim, other);
    for (const claim of acknowledged(dated)) conflicts.delete(claim);
    return { conflicts };
  },
};

/** An interval or a set: something that went on, or happened again, and claims may be about any part of it. */
function isCourse(edtf: string): boolean {
  return /[/[{]/.test(edtf);
}

function datedOf(claim: Definition): readonly Dated[] {
  const facts = claim.entry.claim;
  if (facts?.kind?.value !== 'event' || facts.eventRole !== null || facts.rank?.value === 'deprecated')
    return [];
  if (facts.time?.edtf == null || facts.time.basis?.value === 'derived') return [];
  if (
    facts.appearances.length > 0 &&
    facts.appearances.every(({ polarity }) => polarity?.value === 'negative')
  )
    return [];
  const days = possibleDays(facts.time.edtf.value);
  return days === null ? [] : [{ claim, days, support: 0 }];
}

/** By claim that disagrees with one that has at least as much support: the one of these that has most. */
function amongThemselves(claims: readonly Dated[]): ReadonlyMap<Definition, Definition> {
  const byFirst = [...claims].sort((a, b) => a.days.first - b.days.first);
  const byLast = [...claims].sort((a, b) => a.days.last - b.days.last);
  const firsts = byFirst.map(({ days }) => days.first);
  const lasts = byLast.map(({ days }) => days.last);
  for (const one of claims)
    one.support =
      claims.length - countBelow(lasts, one.days.first) - (claims.length - countUpTo(firsts, one.days.last));
  const bestFrom = running([...byFirst].reverse()).reverse();
  const bestTo = running(byLast);
  const found = new Map<Definition, Definition>();
  for (const one of claims) {
    // Those that are wholly later, and those that are wholly earlier.
    const later = bestFrom[countUpTo(firsts, one.days.last)];
    const earlier = bestTo[countBelow(lasts, one.days.first) - 1];
    const other = better(later, earlier);
    if (other !== undefined && other.support >= one.support) found.set(one.claim, other.claim);
  }
  return found;
}

/** At each place, the one with most support up to it. */
function running(claims: readonly Dated[]): Dated[] {
  let best: Dated | undefined;
  return claims.map((one) => {
    best = better(best, one) ?? one;
    return best;
  });
}

function better(a: Dated | undefined, b: Dated | undefined): Dated | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.support > a.support ? b : a;
}

/** How many of some numbers in ascending order are less than one. */
function countBelow(numbers: readonly number[], limit: number): number {
  return countWhile(numbers, (number) => number < limit);
}

function countUpTo(numbers: readonly number[], limit: number): number {
  return countWhile(numbers, (number) => number <= limit);
}

function countWhile(numbers: readonly number[], holds: (number: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(numbers[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The claims that disagree on the time with one they refute or update, and those. */
function acknowledged(claims: readonly Dated[]): ReadonlySet<Definition> {
  const byId = new Map(claims.map((one) => [one.claim.entry.id, one]));
  const found = new Set<Definition>();
  for (const one of claims)
    for (const { type, target } of one.claim.entry.claim?.relations ?? []) {
      if (type?.value !== 'refutes' && type?.value !== 'updates') continue;
      const other = byId.get(target?.value ?? null);
      if (other === undefined || spansMeet(other.days, one.days)) continue;
      found.add(one.claim).add(other.claim);
    }
  return found;
}
