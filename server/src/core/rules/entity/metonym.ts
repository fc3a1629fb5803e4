import type { FixPlan } from '../../finding.ts';
import { nameKey, nameWords } from '../../text/read/names/name-key.ts';
import type { Ask, Definition, Rule } from '../../workspace/rule.ts';
import { actingRoles, roleOf } from './roles.ts';

/** A place where somebody who acts or speaks is meant: Tehran for the government there. */
export const metonym: Rule = {
  codes: { 'entity/metonym': 'information' },
  kinds: ['claim'],
  check({ entry }, ask, report) {
    for (const slot of entry.claim === null ? [] : slotsOf(entry.claim)) {
      const [place] = ask.definitions('entity', slot.id);
      if (place?.entry.entity?.type !== 'place') continue;
      const called = place.entry.label || slot.id;
      report({
        code: 'entity/metonym',
        message: `“${called}” is registered as a place, and stands here for ${slot.doing}. Places do nothing: say who there is meant, a government, a garrison, the people, so that claims about them meet.`,
        at: slot.at,
        path: `${slot.path}.${slot.key}`,
        related: [{ definition: place, message: 'Registered as a place' }],
        plans: plansFor(slot, bodiesOf(place, ask)),
      });
    }
  },
};

/** Where a claim names who acts or speaks. */
interface Slot {
  readonly id: string;
  readonly at: { readonly start: number; readonly end: number };
  readonly path: string;
  readonly key: string;
  /** Whether the key names nobody else. */
  readonly alone: boolean;
  /** What somebody in this slot does. */
  readonly doing: string;
}

function* slotsOf(claim: NonNullable<Definition['entry']['claim']>): Iterable<Slot> {
  for (const { entity, role, path } of claim.participants)
    if (entity !== null && role !== null && actingRoles.has(roleOf(role.value)))
      yield {
        id: entity.value,
        at: entity,
        path,
        key: 'entity',
        alone: true,
        doing: `somebody who takes part (“${role.value}”)`,
      };
  for (const { attribution } of claim.appearances)
    for (const { claimers, path } of attribution)
      for (const claimer of claimers)
        yield {
          id: claimer.value,
          at: claimer,
          path,
          key: 'claimer',
          alone: claimers.length === 1,
          doing: 'somebody who says something',
        };
}

/** The bodies that belong to a place, and those that texts call by its name. */
function bodiesOf({ entry: { id, label } }: Definition, ask: Ask): readonly string[] {
  if (id === null) return [];
  const members = ask.group('entities that belong to entity', id).flatMap(({ entry }) => entry.id ?? []);
  const namesakes = ask
    .called(nameKey(nameWords(label)))
    .flatMap(({ entity, edits }) => (edits === 0 && entity !== id ? [entity] : []));
  return [...new Set([...members, ...namesakes])].filter(
    (body) => ask.definitions('entity', body)[0]?.entry.entity?.type === 'organization',
  );
}

/** Only where there is no choice. */
function plansFor({ path, key, alone }: Slot, bodies: readonly string[]): readonly FixPlan[] {
  const [body, other] = bodies;
  if (body === undefined || other !== undefined || !alone) return [];
  return [
    { title: `Name “${body}” instead`, changes: [{ path, key, change: { set: body } }], preferred: true },
  ];
}
