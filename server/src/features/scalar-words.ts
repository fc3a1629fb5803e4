import type { Span } from '../core/text/span.ts';
import { textOf } from '../core/yaml/access.ts';
import type { YamlNode } from '../core/yaml/node.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { quoted } from './annotate/yaml-text.ts';

/** Other words for a scalar of one line that is looked at by itself, without the file around it. */

/**
 * How a value is read: an `id` is the characters as they stand (`012` is fine without quotation marks), a `text` must
 * not look like a number or a truth value.
 */
export type ReadAs = 'id' | 'text';

/**
 * The smallest edit that gives a scalar other words and leaves its quotation marks, or the head of its block, as they
 * are. A scalar without quotation marks gets them only where the new words cannot do without.
 *
 * @param written the scalar as it stands, from its first character to its last
 * @param words one line
 * @param inFlow whether it stands in `[…]` or `{…}`; asked only where that decides
 * @returns a span of `written` and what takes its place
 */
export function rewrittenScalar(
  written: string,
  words: string,
  as: ReadAs,
  inFlow: () => boolean,
): { readonly span: Span; readonly newText: string } {
  const inside = { start: 1, end: Math.max(1, written.length - 1) };
  switch (written[0]) {
    case '"':
      return { span: inside, newText: JSON.stringify(words).slice(1, -1) };
    case "'":
      return { span: inside, newText: words.replaceAll("'", "''") };
    case '|':
    case '>': {
      const line = onlyLine(written);
      if (line !== null && !/^\s/.test(words)) return { span: line, newText: words };
      break;
    }
    default:
      if (isPlain(words, as, inFlow)) return { span: { start: 0, end: written.length }, newText: words };
  }
  return { span: { start: 0, end: written.length }, newText: quoted(words) };
}

/** What a scalar by itself says; null where it is none, as an alias. */
export function wordsOf(written: string): string | null {
  const { root, problems } = parseYaml(written);
  return problems.length > 0 || root?.type !== 'scalar' ? null : textOf(root);
}

/** Whether an offset of a parsed text lies in a flow list or map. */
export function isInFlow(root: YamlNode | null, offset: number): boolean {
  let node = root;
  while (node !== null && (node.type === 'map' || node.type === 'list')) {
    if (node.flow) return true;
    const children: readonly (YamlNode | null)[] =
      node.type === 'list' ? node.items : node.entries.map(({ value }) => value);
    node = children.find((child) => child !== null && child.start <= offset && offset < child.end) ?? null;
  }
  return false;
}

/** Whether words mean themselves without quotation marks. */
function isPlain(words: string, as: ReadAs, inFlow: () => boolean): boolean {
  const inBlock = itemOf(`- ${words}`, words, as);
  return inBlock && (itemOf(`[ ${words} ]`, words, as) || !inFlow());
}

function itemOf(list: string, words: string, as: ReadAs): boolean {
  const { root, problems } = parseYaml(list);
  const [item, ...more] = root?.type === 'list' ? root.items : [];
  if (problems.length > 0 || item?.type !== 'scalar' || item.style !== 'plain' || more.length > 0)
    return false;
  return as === 'id' ? textOf(item) === words : item.value === words;
}

/** The words of a block scalar that holds one line of them. */
function onlyLine(written: string): Span | null {
  const found = /^[^\n]*\n(?:[ \t\r]*\n)*[ \t]*(\S[^\r\n]*?)[ \t]*(?:\r?\n\s*)?$/.exec(written);
  const words = found?.[1];
  if (words === undefined) return null;
  const start = written.lastIndexOf(words);
  return { start, end: start + words.length };
}
