import { type FieldInfo, fieldUnder } from '../../../../schemas/describe.ts';
import type { Span } from '../text/span.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts';

/** A place of the YAML that a check speaks of: what stands there, what should, and where to point. */
export interface Place {
  /** Below the node the check began with. */
  readonly path: readonly (string | number)[];
  /** What stands there, aliases followed; null where nothing does. */
  readonly node: Exclude<YamlNode, { type: 'alias' }> | null;
  readonly field: FieldInfo | null;
  /** The key above: the place's own, or for an item of a list, that of the list. Null at the top. */
  readonly key: YamlScalar | null;
  /** The map the place is a key of; null for an item of a list and at the top. */
  readonly parent: YamlMap | null;
  /** The alias on the way here, which is what a person sees; null when there is none. */
  readonly alias: Span | null;
  /** A short span on one line where a problem with the whole place is shown. */
  readonly at: Span;
}

/** The place a check begins with: an item of a list, or a file. */
export function topPlace(node: YamlNode, field: FieldInfo | null): Place {
  const place = { path: [], field, key: null, parent: null };
  const { target, alias } = follow(node, null);
  return { ...place, node: target, alias, at: alias ?? handleOf(target ?? node) };
}

/** The place at a path below another one. Steps that lead nowhere end at a place without a node. */
export function placeAt(top: Place, path: readonly PropertyKey[]): Place {
  let place = top;
  for (const step of path) place = placeUnder(place, typeof step === 'number' ? step : String(step));
  return place;
}

export function placeUnder(above: Place, step: string | number): Place {
  const path = [...above.path, step];
  const field = above.field === null ? null : fieldUnder(above.field, step);
  if (above.node?.type === 'map') {
    const entry = entryNamed(above.node, String(step));
    const { target, alias } = follow(entry?.value ?? null, above.alias);
    const key = entry?.key ?? null;
    const at = alias ?? (isOneLine(target) ? spanOf(target) : key === null ? above.at : spanOf(key));
    return { path, field, node: target, key, parent: above.node, alias, at };
  }
  const item =
    above.node?.type === 'list' && typeof step === 'number' ? (above.node.items[step] ?? null) : null;
  const { target, alias } = follow(item, above.alias);
  const at = alias ?? (target === null ? spanOf(above.key ?? above.at) : handleOf(target));
  return { path, field, node: target, key: above.key, parent: null, alias, at };
}

export function entryNamed(map: YamlMap, key: string): YamlEntry | null {
  for (const entry of map.entries) if (entry.key.source === key) return entry;
  return null;
}

export function spanOf(node: Span): Span {
  return { start: node.start, end: node.end };
}

/** True for a scalar that in all likelihood stands on one line, and is the thing to underline itself. */
function isOneLine(node: YamlNode | null): node is YamlScalar {
  return node?.type === 'scalar' && node.style !== 'literal' && node.style !== 'folded';
}

/** Where to take hold of a node without underlining many lines: the id, else the first key or item. */
function handleOf(node: YamlNode): Span {
  if (node.type === 'map') {
    const id = entryNamed(node, 'id')?.value;
    if (id !== undefined && isOneLine(id)) return spanOf(id);
    const first = node.entries[0];
    return first === undefined ? spanOf(node) : spanOf(first.key);
  }
  if (node.type === 'list') {
    const first = node.items[0];
    return first === undefined || first === null
      ? { start: node.start, end: node.start + 1 }
      : handleOf(first);
  }
  return spanOf(node);
}

function follow(
  node: YamlNode | null,
  above: Span | null,
): { target: Exclude<YamlNode, { type: 'alias' }> | null; alias: Span | null } {
  let target = node;
  let alias = above;
  for (let hops = 0; target?.type === 'alias'; hops++) {
    alias ??= spanOf(target);
    target = hops > 100 ? null : target.target;
  }
  return { target, alias };
}
