import type { Ask, Definition, Derivation, Rule } from '../../workspace/rule.ts';
import { roleOf } from './roles.ts';

/** One event that some claims attribute to a body and others to a part of it. */
export const granularity: Rule = {
  codes: { 'entity/granularity': 'information' },
  kinds: ['claim'],
  check(subject, ask, report) {
    const { entry } = subject;
    const { claim, event } = entry;
    if (claim === null || event === null || !isAboutTheEvent(subject)) return;
    const own = new Set(claim.participants.flatMap(({ entity }) => entity?.value ?? []));
    for (const { entity, role, path } of claim.participants) {
      if (entity === null || role === null) continue;
      const found = wholeIn(entity.value, roleOf(role.value), event, own, ask);
      if (found === null) continue;
      const { whole, claims } = found;
      const others = someOthers(subject, claims);
      const [first, second] = others;
      if (first === undefined) continue;
      const called = (id: string) => ask.definitions('entity', id)[0]?.entry.label || id;
      const more = second === undefined ? '' : ' and other claims';
      report({
        code: 'entity/granularity',
        message: `Here the ${role.value} of “${event}” is “${called(entity.value)}”; in ${first.entry.id ?? 'another claim'}${more} it is “${called(whole)}”, of which that is a part. Counted by body, one event falls to two. Name the same level everywhere, or relate the claims (“qualifies”) and say which is right.`,
        at: entity,
        path: `${path}.entity`,
        related: others.map((definition) => ({
          definition,
          message: `Names “${whole}” as ${role.value}`,
        })),
      });
    }
  },
};

/** How many of the other claims are shown; an event may have thousands. */
const SHOWN = 10;
/** More levels than these no body has; circles end here. */
const LEVELS = 8;

/** Who takes part in an event, by role and entity, in which claims. */
const participantsOf: Derivation<string, ReadonlyMap<string, readonly Definition[]>> = {
  name: 'participants of an event',
  derive(event, ask) {
    const found = new Map<string, Definition[]>();
    for (const claim of ask.group('claims of event', event)) {
      if (!isAboutTheEvent(claim)) continue;
      for (const { entity, role } of claim.entry.claim?.participants ?? []) {
        if (entity === null || role === null) continue;
        const key = keyOf(roleOf(role.value), entity.value);
        const there = found.get(key);
        if (there === undefined) found.set(key, [claim]);
        else if (there.at(-1) !== claim) there.push(claim);
      }
    }
    return found;
  },
};

function keyOf(role: string, entity: string): string {
  return `${role}\n${entity}`;
}

/** What was said of the event is not the event, nor is what came before or after it. */
function isAboutTheEvent({ entry: { claim } }: Definition): boolean {
  return claim !== null && claim.kind?.value !== 'statement' && claim.eventRole === null;
}

/** The nearest whole that an entity is a part of and that other claims of the event name in the same role. */
function wholeIn(
  entity: string,
  role: string,
  event: string,
  own: ReadonlySet<string>,
  ask: Ask,
): { readonly whole: string; readonly claims: readonly Definition[] } | null {
  let whole = partOf(entity, ask);
  for (let level = 0; level < LEVELS && whole !== null; level++) {
    // Who names both in one claim means both.
    if (own.has(whole)) return null;
    const claims = ask.derived(participantsOf, event).get(keyOf(role, whole));
    if (claims !== undefined) return { whole, claims };
    whole = partOf(whole, ask);
  }
  return null;
}

function partOf(id: string, ask: Ask): string | null {
  return ask.definitions('entity', id)[0]?.entry.entity?.partOf ?? null;
}

/** The first of the claims that a claim says nothing about, and that say nothing about it. */
function someOthers(subject: Definition, claims: readonly Definition[]): readonly Definition[] {
  const found: Definition[] = [];
  for (const other of claims) {
    if (found.length === SHOWN) break;
    if (other !== subject && !areRelated(subject, other)) found.push(other);
  }
  return found;
}

/** Whether one of two claims says how it stands to the other. */
function areRelated(a: Definition, b: Definition): boolean {
  return names(a, b) || names(b, a);
}

function names({ entry: { claim } }: Definition, { entry: { id } }: Definition): boolean {
  return claim?.relations.some(({ target }) => target?.value === id) ?? false;
}
