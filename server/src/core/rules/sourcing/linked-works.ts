import type { AppearanceFacts } from '../../model/claim-facts.ts';
import { plainName } from '../../text/plain-name.ts';
import type { Ask, Definition } from '../../workspace/rule.ts';

/**
 * Whether it is on record that two appearances of different works have to do with each other: by `derived-from`, also
 * through a third work; by one publisher; or by a hop that both chains have, or that names the other work. Nameless
 * people do not count, who may be others each time.
 */
export function areLinked(a: AppearanceFacts, b: AppearanceFacts, ask: Ask): boolean {
  const [first, second] = [a.source?.value ?? '', b.source?.value ?? ''];
  const behind = worksBehind(first, ask);
  for (const work of worksBehind(second, ask)) if (behind.has(work)) return true;
  const [published, alsoPublished] = [publisherOf(first, ask), publisherOf(second, ask)];
  if (published !== null && published === alsoPublished) return true;
  const hops = claimersIn(a, ask);
  for (const claimer of claimersIn(b, ask)) if (hops.has(claimer)) return true;
  return hops.has(second) || claimersIn(b, ask).has(first);
}

/** A work and all that it is derived from, at whatever remove. */
function worksBehind(id: string, ask: Ask): ReadonlySet<string> {
  const works = new Set([id]);
  for (const work of works)
    for (const { value } of sourceOf(work, ask)?.entry.source?.derivedFrom ?? []) works.add(value);
  return works;
}

function publisherOf(id: string, ask: Ask): string | null {
  const publisher = sourceOf(id, ask)?.entry.source?.publisher;
  return publisher == null ? null : plainName(publisher);
}

/** Who has a name or is a body or a work, in a chain; works by their publishers too. */
function claimersIn({ attribution }: AppearanceFacts, ask: Ask): ReadonlySet<string> {
  const ids = attribution
    .filter(({ identification }) => identification?.value !== 'anonymous')
    .flatMap(({ claimers }) => claimers.map(({ value }) => value));
  return new Set([...ids, ...ids.flatMap((id) => publisherOf(id, ask) ?? [])]);
}

function sourceOf(id: string, ask: Ask): Definition | undefined {
  return ask.definitions('source', id)[0];
}
