import type { Definition, Derivation } from '../workspace/rule.ts';
import { counts, identicalClaims } from './identical.ts';
import { type Origin, originsOf, sameOrigin, soleOrigin } from './origins.ts';

/**
 * The claims that support a claim, or one that says the same, in their own words. Those that say the same are lines of
 * the claim’s own, and one that refutes what it supports is no support.
 */
export const supportersOf: Derivation<Definition, readonly Definition[]> = {
  name: 'the claims that support a claim',
  derive(claim, ask) {
    const same = new Set(identicalClaims(claim, ask) ?? [claim]);
    const found = new Set<Definition>();
    for (const { entry } of same) {
      if (entry.id === null) continue;
      for (const one of ask.group('claims that name claim', entry.id))
        if (!same.has(one) && counts(one) && supports(one, entry.id)) found.add(one);
    }
    return [...found];
  },
};

/** More claims than this below one are not followed: that much support does not hang on one origin unseen. */
const MOST = 200;

/** The ids of the claims that a claim supports. */
export function supportedBy(claim: Definition): readonly string[] {
  const targets = claim.entry.claim?.relations.flatMap(({ target }) => target?.value ?? []) ?? [];
  return [...new Set(targets)].filter((target) => supports(claim, target));
}

function supports({ entry }: Definition, target: string): boolean {
  const types = (entry.claim?.relations ?? [])
    .filter((relation) => relation.target?.value === target)
    .map(({ type }) => type?.value);
  return types.includes('supports') && !types.includes('refutes');
}

/** The single origin without which nothing is left of what a claim stands on. */
export interface Linchpin {
  readonly origin: Origin;
  /** The claims that support it, all of which hang on the same origin; none where it stands alone. */
  readonly support: readonly Definition[];
}

/**
 * The origin on which all lines of support hang: those of the claim’s own appearances, and those of all the claims that
 * support it. A claim stands as long as one of its lines does, and claims that only support each other do not stand.
 * Null where no single origin can take everything away, or that cannot be told.
 */
export const linchpinOf: Derivation<Definition, Linchpin | null> = {
  name: 'the origin that a claim hangs on',
  derive(claim, ask) {
    let origin: Origin | null = null;
    const support: Definition[] = [];
    const found = new Set([claim]);
    for (const one of found) {
      // Without an appearance it has no line of its own, and hangs on what supports it.
      if ((one.entry.claim?.appearances.length ?? 0) > 0) {
        const sole = soleOrigin(ask.derived(originsOf, one));
        origin = sole === null ? null : origin === null ? sole : sameOrigin(origin, sole, ask);
        if (origin === null) return null;
      }
      if (one !== claim) support.push(one);
      for (const supporter of ask.derived(supportersOf, one)) found.add(supporter);
      if (found.size > MOST) return null;
    }
    return origin === null ? null : { origin, support };
  },
};
