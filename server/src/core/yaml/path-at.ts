import type { YamlNode } from './node.ts';

/**
 * The keys and places in lists that lead to an offset: those of the last value that begins before it, on every level.
 * An alias leads nowhere: what it stands for is written elsewhere.
 *
 * @param offset UTF-16, in the text that was parsed
 */
export function pathAt(root: YamlNode | null, offset: number): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let node = root; node !== null; ) {
    if (node.type === 'map') {
      const entry = node.entries.findLast(({ key }) => key.start <= offset);
      if (entry === undefined) break;
      path.push(entry.key.source);
      node = entry.value !== null && entry.value.start <= offset ? entry.value : null;
    } else if (node.type === 'list') {
      const at = node.items.findLastIndex((item) => item !== null && item.start <= offset);
      if (at < 0) break;
      path.push(at);
      node = node.items[at] ?? null;
    } else break;
  }
  return path;
}
