import type { Ask, Definition } from '../../workspace/rule.ts';

/**
 * The claims that a claim itself says are identical to it. Of two that say so of each other, only the one that comes
 * later by its id has the other: what is wrong with the pair is said once.
 */
export function saidIdentical({ entry: { id, claim } }: Definition, ask: Ask): readonly Definition[] {
  if (claim === null || id === null) return [];
  const targets = new Set(
    claim.relations.flatMap(({ type, target }) =>
      type?.value === 'identical' && target !== null && target.value !== id ? [target.value] : [],
    ),
  );
  return [...targets].flatMap((target) => {
    const [other] = ask.definitions('claim', target);
    return other === undefined || (target > id && saysSo(other, id)) ? [] : [other];
  });
}

function saysSo({ entry: { claim } }: Definition, id: string): boolean {
  return (
    claim?.relations.some(({ type, target }) => type?.value === 'identical' && target?.value === id) ?? false
  );
}
