import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './node.ts';

/** The node behind an alias, or the node itself; null for an alias that leads nowhere. */
export function resolved(node: YamlNode | null | undefined): Exclude<YamlNode, { type: 'alias' }> | null {
  let at = node ?? null;
  for (let hops = 0; at !== null && at.type === 'alias'; hops++) at = hops > 100 ? null : at.target;
  return at;
}

export function entryOf(map: YamlMap, key: string): YamlEntry | null {
  for (const entry of map.entries) if (entry.key.source === key) return entry;
  return null;
}

/** The value under a key, aliases followed; null where there is none. */
export function under(node: YamlNode | null, key: string): Exclude<YamlNode, { type: 'alias' }> | null {
  const map = resolved(node);
  return map?.type === 'map' ? resolved(entryOf(map, key)?.value) : null;
}

/** A scalar's text as a person wrote it: identifiers that look like numbers keep their zeros. */
export function textOf(node: YamlNode | null): string | null {
  const scalar = scalarOf(node);
  if (scalar === null || scalar.value === null) return null;
  return typeof scalar.value === 'string' ? scalar.value : scalar.source;
}

export function scalarOf(node: YamlNode | null): YamlScalar | null {
  const at = resolved(node);
  return at?.type === 'scalar' ? at : null;
}

/** The items of a list; a single value counts as a list of one, a missing one as an empty list. */
export function itemsOf(node: YamlNode | null): readonly (YamlNode | null)[] {
  const at = resolved(node);
  if (at === null) return [];
  return at.type === 'list' ? at.items : [node];
}
