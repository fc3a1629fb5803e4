import { resolved } from './access.ts';
import type { YamlEntry, YamlMap, YamlNode } from './node.ts';

/** Where in a YAML tree an offset lies. */
export interface YamlCursor {
  /** Keys and list positions from the root to the deepest node that holds the offset. */
  readonly path: readonly (string | number)[];
  /** The entry whose key or value the offset is on; null directly in a list or outside everything. */
  readonly entry: YamlEntry | null;
  /** The map the entry belongs to, or the map the offset lies in. */
  readonly map: YamlMap | null;
  readonly on: 'key' | 'value' | 'gap';
}

/** Finds the deepest node at an offset; aliases are not followed, they lie elsewhere. */
export function cursorAt(root: YamlNode | null, offset: number): YamlCursor {
  const path: (string | number)[] = [];
  let node = root;
  let entry: YamlEntry | null = null;
  let map: YamlMap | null = null;
  let on: YamlCursor['on'] = 'gap';
  while (node !== null) {
    if (node.type === 'map') {
      map = node;
      entry = node.entries.find((one) => holds(one, offset)) ?? null;
      if (entry === null) return { path, entry, map, on: 'gap' };
      path.push(entry.key.source);
      if (offset <= entry.key.end) return { path, entry, map, on: 'key' };
      on = 'value';
      node = entry.value;
    } else if (node.type === 'list') {
      const index: number = node.items.findIndex(
        (item) => item !== null && item.start <= offset && offset <= item.end,
      );
      if (index < 0) return { path, entry, map, on: entry === null ? 'gap' : 'value' };
      path.push(index);
      const item: YamlNode | null | undefined = node.items[index];
      if (resolved(item)?.type === 'map') entry = null;
      node = item ?? null;
    } else return { path, entry, map, on };
  }
  return { path, entry, map, on };
}

function holds({ key, value }: YamlEntry, offset: number): boolean {
  return key.start <= offset && offset <= (value?.end ?? key.end);
}
