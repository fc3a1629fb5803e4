import type { Ask, Definition, Derivation } from '../workspace/rule.ts';

/** Claims that say the same as another by an `identical` of either, nearest neighbours only. */
const neighboursOf: Derivation<Definition, readonly Definition[]> = {
  name: 'the claims linked as identical',
  derive(claim, ask) {
    const { id } = claim.entry;
    const named = identicalTargets(claim).flatMap((target) => ask.definitions('claim', target));
    const naming = id === null ? [] : ask.group('claims that name claim', id);
    return [...new Set([...named, ...naming.filter((one) => identicalTargets(one).includes(id ?? ''))])];
  },
};

/** Whether a claim counts at all: one that is deprecated or rejected is kept so that nobody rests on it. */
export function counts({ entry }: Definition): boolean {
  return (
    entry.claim !== null &&
    entry.claim.rank?.value !== 'deprecated' &&
    entry.claim.review?.status?.value !== 'rejected'
  );
}

/** More claims than this that all say the same are not looked at: nobody reads them one by one. */
const MOST = 100;

/**
 * A claim and those that say the same, directly or through others, in the order of their ids; without those that do not
 * count, except for itself. Null where there are too many to look at.
 */
export function identicalClaims(claim: Definition, ask: Ask): readonly Definition[] | null {
  const found = new Set([claim]);
  for (const one of found)
    for (const other of ask.derived(neighboursOf, one)) {
      if (!counts(other)) continue;
      found.add(other);
      if (found.size > MOST) return null;
    }
  return [...found].sort(byId);
}

function byId(a: Definition, b: Definition): number {
  const [one, other] = [a.entry.id ?? '', b.entry.id ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

function identicalTargets({ entry }: Definition): readonly string[] {
  return (entry.claim?.relations ?? []).flatMap(({ type, target }) =>
    type?.value === 'identical' && target !== null ? [target.value] : [],
  );
}
