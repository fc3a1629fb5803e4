import type { EntryKind } from '../../model/entry.ts';
import type { Ask, Definition } from '../../workspace/rule.ts';

/** Gives the ids of the entries that one leads to. */
export type Step = (from: Definition) => readonly string[];

/** Circles through more entries than this are not looked for, so that no chain is walked to its end from each link. */
const MOST = 100;

/**
 * The shortest way from an entry back to itself that begins with the step to `first`: the entries on it, without the
 * one it comes back to at its end. Null where there is none. Of several entries with one id the first counts.
 */
export function circleThrough(
  start: Definition,
  first: string,
  kind: EntryKind,
  step: Step,
  ask: Ask,
): readonly Definition[] | null {
  const { id } = start.entry;
  if (id === null) return null;
  if (first === id) return [start];
  const cameFrom = new Map<string, string>([[first, id]]);
  for (const at of cameFrom.keys()) {
    const [definition] = ask.definitions(kind, at);
    if (definition === undefined) continue;
    for (const next of step(definition)) {
      if (next === id)
        return [start, ...wayTo(at, id, cameFrom).flatMap((on) => ask.definitions(kind, on)[0] ?? [])];
      if (cameFrom.size < MOST && !cameFrom.has(next)) cameFrom.set(next, at);
    }
  }
  return null;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let at: string | undefined = end; at !== undefined && at !== start; at = cameFrom.get(at))
    way.push(at);
  return way.reverse();
}
