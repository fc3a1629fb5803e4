import type { YamlEntry } from './node.ts';

/** Up to this many keys, comparing them one by one is faster than keeping a set. */
const FEW = 16;

/**
 * True when no two entries have the same key. Keys are compared as they are written, so `012` and `12` are
 * two keys. Time grows in proportion to the number of entries.
 */
export function hasUniqueKeys(entries: readonly YamlEntry[]): boolean {
  if (entries.length > FEW) return new Set(entries.map((entry) => entry.key.source)).size === entries.length;
  for (let second = 1; second < entries.length; second++) {
    const source = entries[second]?.key.source;
    for (let first = 0; first < second; first++) if (entries[first]?.key.source === source) return false;
  }
  return true;
}
