import type { RelationFacts } from '../model/claim-facts.ts';
import type { Definition } from '../workspace/rule.ts';

/** Which of some claims say themselves that they disagree about a measure. */
export interface Acknowledged {
  /** True where one refutes the other, or takes its place, by itself or through claims that say the same as they do. */
  between(a: Definition, b: Definition): boolean;
}

/**
 * What some claims say of each other about a measure: one that `refutes` another stands against it openly, and one that
 * `updates` another takes its place, as do those that update it in turn. Claims that are `identical` share this.
 */
export function acknowledgedAmong(claims: readonly Definition[], measure: string): Acknowledged {
  const byId = new Map(claims.map((claim) => [claim.entry.id, claim]));
  const links = claims.flatMap((claim) =>
    (claim.entry.claim?.relations ?? []).flatMap((relation) => {
      const target = byId.get(relation.target?.value ?? null);
      return target === undefined || target === claim || !isAbout(relation, measure)
        ? []
        : [{ type: relation.type?.value, claim, target }];
    }),
  );
  if (!links.some(({ type }) => type === 'refutes' || type === 'updates')) return NOTHING;
  const same = new Joined<Definition>();
  for (const { type, claim, target } of links) if (type === 'identical') same.join(claim, target);
  const successions = new Joined<Definition>();
  const refuted = new Map<Definition, Set<Definition>>();
  for (const { type, claim, target } of links) {
    const [a, b] = [same.of(claim), same.of(target)];
    if (type === 'updates') successions.join(a, b);
    else if (type === 'refutes') note(refuted, a, b);
    // Said of the two themselves, it holds although others call them the same.
    if (a === b && (type === 'updates' || type === 'refutes')) note(refuted, claim, target);
  }
  return {
    between(a, b) {
      if (refuted.get(a)?.has(b) === true || refuted.get(b)?.has(a) === true) return true;
      const [x, y] = [same.of(a), same.of(b)];
      if (x === y) return false;
      return (
        refuted.get(x)?.has(y) === true ||
        refuted.get(y)?.has(x) === true ||
        successions.of(x) === successions.of(y)
      );
    },
  };
}

const NOTHING: Acknowledged = { between: () => false };

/** A relation about another aspect, such as `quantities.wounded` for fatalities, says nothing here. */
function isAbout({ aspect }: RelationFacts, measure: string): boolean {
  const of = /^quantities\.(.+)$/.exec(aspect?.value ?? '')?.[1];
  return of === undefined || of === measure;
}

function note<T>(map: Map<T, Set<T>>, key: T, value: T): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, new Set([value]));
  else there.add(value);
}

/** Things that belong together, each set known by one of its own. */
class Joined<T> {
  readonly #above = new Map<T, T>();

  of(thing: T): T {
    let top = thing;
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) top = next;
    // So that no way stays long.
    for (let at = thing; at !== top; ) {
      const next = this.#above.get(at) ?? top;
      this.#above.set(at, top);
      at = next;
    }
    return top;
  }

  join(a: T, b: T): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x !== y) this.#above.set(y, x);
  }
}
