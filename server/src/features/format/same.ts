import type { YamlNode } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { tokensOf } from './tokens.ts';

/** True when two texts say the same, in the same order and the same words, with the same comments between. */
export function saysTheSame(before: string, after: string): boolean {
  const a = parseYaml(before);
  const b = parseYaml(after);
  return (
    a.problems.length === b.problems.length &&
    sameNode(a.root, b.root) &&
    sameComments(commentsIn(before, a.root), commentsIn(after, b.root))
  );
}

/** True when two nodes say the same in the same style; where they stand does not count. */
export function sameNode(a: YamlNode | null, b: YamlNode | null): boolean {
  if (a === null || b === null) return a === b;
  switch (a.type) {
    case 'scalar':
      return (
        b.type === 'scalar' && a.style === b.style && a.source === b.source && Object.is(a.value, b.value)
      );
    case 'alias':
      return b.type === 'alias' && a.name === b.name;
    case 'list':
      return (
        b.type === 'list' &&
        a.flow === b.flow &&
        a.items.length === b.items.length &&
        a.items.every((item, i) => sameNode(item, b.items[i] ?? null))
      );
    case 'map':
      return (
        b.type === 'map' &&
        a.flow === b.flow &&
        a.entries.length === b.entries.length &&
        a.entries.every(({ key, value }, i) => {
          const other = b.entries[i];
          return other !== undefined && sameNode(key, other.key) && sameNode(value, other.value);
        })
      );
  }
}

/** The words of each comment, in order; null for a text that is not cut into tokens. */
function commentsIn(text: string, root: YamlNode | null): readonly string[] | null {
  const found = tokensOf(text, root)?.tokens.filter(({ type }) => type === 'comment');
  return found?.map(({ start, end }) => text.slice(start, end)) ?? null;
}

function sameComments(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a !== null && b !== null && a.length === b.length && a.every((words, i) => words === b[i]);
}
