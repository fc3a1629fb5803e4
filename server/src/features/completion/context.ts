import type { FieldPath } from '../../../../schemas/describe.ts';
import type { Span } from '../../core/text/span.ts';
import { itemsOf, resolved, textOf } from '../../core/yaml/access.ts';
import type { YamlList, YamlMap, YamlNode } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { skeletonAround } from './skeleton.ts';
import { standsAtDash, type Token, tokenAt } from './token.ts';

/** Where in the format a cursor is, found even while the YAML around it is broken. */
export interface CompletionContext {
  /** Path of what is being written: of the map for a key, of the value for a value. */
  readonly path: FieldPath;
  readonly writes: 'key' | 'value';
  /** What has been typed so far, without an opening quote. */
  readonly typed: string;
  /** The quotation mark that was typed before it; empty where there is none. */
  readonly opener: string;
  /** What a completion replaces: the word or value at the cursor, on its line. */
  readonly span: Span;
  /** The map that is being written in. */
  readonly map: YamlMap | null;
  /** The other items of the list of plain values that is being written in. */
  readonly beside: readonly string[];
  /** What the whole text was read as, with the sentinel in the place of what is being written. */
  readonly root: YamlNode | null;
  /** Column at which keys of that map stand, for keys that bring further lines. */
  readonly column: number;
  /** True inside `{ … }` and `[ … ]`. */
  readonly flow: boolean;
  /** True where an item of a list begins whose dash is not written yet. */
  readonly needsDash: boolean;
  /** True right behind a colon, where a blank must be written first. */
  readonly needsBlank: boolean;
  /** True for a key behind which a colon stands already. */
  readonly hasColon: boolean;
  /** True on a line of a block scalar (`|` or `>`), where text stands as it is. */
  readonly inBlockScalar: boolean;
}

/** A word no annotation file contains. */
const SENTINEL = 'adduce-completion-here';

/**
 * Finds out what is being written at an offset of a piece of YAML. A sentinel takes the place of the token
 * at the cursor in a copy of the text, the copy is read, and the sentinel's path is the answer; the broken
 * text itself need not parse. Null where nothing can be completed (in a comment, say).
 *
 * @param isList says of a path whether a list stands there: an item of it may be begun without its dash
 */
export function contextAt(
  text: string,
  offset: number,
  isList: (path: FieldPath) => boolean,
): CompletionContext | null {
  const token = tokenAt(text, offset);
  if (token === null) return null;
  const inBlockScalar = token.inBlockScalar === true;
  const raw = text.slice(token.start, offset);
  // Behind the mark that closes a value nothing is being written any more.
  if (/^(["'])(?:.*[^\\])?\1$/s.test(raw) && raw.length > 1 && !inBlockScalar) return null;
  const hasColon = !token.afterKey && /^[ \t]*:(?:\s|$)/.test(text.slice(token.end, token.end + 8));
  const common = {
    typed: inBlockScalar ? raw : raw.replace(/^["']/, ''),
    opener: inBlockScalar ? '' : (/^["']/.exec(raw)?.[0] ?? ''),
    span: { start: token.start, end: token.end },
    column: token.start - (text.lastIndexOf('\n', token.start - 1) + 1),
    flow: token.flow,
    needsDash: false,
    needsBlank: token.needsBlank === true,
    hasColon,
    inBlockScalar,
  };
  const asValue = () => {
    const found = find(text, token, token.needsBlank === true ? ` ${SENTINEL}` : SENTINEL);
    return found === null || found.role === 'key' ? null : value(common, found);
  };
  if (token.afterKey) return asValue();
  const dash = standsAtDash(text, token) ? '- ' : '';
  const asKey = find(text, token, `${dash}${SENTINEL}${hasColon ? '' : ': '}`);
  if (asKey === null || asKey.role !== 'key') return asValue();
  const path = asKey.path.slice(0, -1);
  const { map, root } = asKey;
  const key = { ...common, writes: 'key' as const, map, beside: [], root };
  if (dash !== '') return { ...key, path, column: common.column + 2, needsDash: true };
  // `appearances:` and an empty line below: what is written there begins an item.
  if (!token.flow && token.isFirst && isList(path))
    return { ...key, path: [...path, 0], column: common.column + 2, needsDash: true };
  return { ...key, path };
}

/** The same place taken as an item of a list of plain values (`- word`). */
export function asListValue(text: string, context: CompletionContext): CompletionContext | null {
  const { span, flow, needsDash } = context;
  const token = { ...span, flow, afterKey: false, isFirst: false };
  const found = find(text, token, needsDash ? `- ${SENTINEL}` : SENTINEL);
  return found === null || found.role === 'key' ? null : value(context, found);
}

function value(
  common: Omit<CompletionContext, 'path' | 'writes' | 'map' | 'beside' | 'root'>,
  { path, map, list, root }: Found,
): CompletionContext {
  const others = itemsOf(list).map((item) => textOf(item));
  const beside = others.filter((other) => other !== null && other !== SENTINEL).map(String);
  return { ...common, path, writes: 'value', map, beside, root };
}

interface Found {
  readonly path: FieldPath;
  readonly map: YamlMap | null;
  /** The list that the sentinel is an item of. */
  readonly list: YamlList | null;
  readonly role: 'key' | 'value';
  readonly root: YamlNode | null;
}

function find(text: string, token: Token, replacement: string): Found | null {
  // An unclosed bracket on the line would swallow what follows; what follows does not matter here.
  const head = text.slice(0, token.start) + replacement;
  const tail = text.slice(token.end);
  const closed = head + closing(head);
  return (
    search(parseYaml(head + tail).root) ??
    search(parseYaml(closed + tail.slice(Math.max(0, tail.search(/\n|$/)))).root) ??
    search(parseYaml(closed).root) ??
    search(parseYaml(withQuotesClosed(closed)).root) ??
    // What stands above cannot be read at all: its keys alone, by their columns.
    search(parseYaml(skeletonAround(head)).root)
  );
}

/** A quote that is opened on a line and not closed there: most likely it was meant to be. */
function withQuotesClosed(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const opened = /(?:^|[:\-[{,] )\s*(["'])(?:(?!\1).)*$/.exec(line);
      return opened === null ? line : line + (opened[1] ?? '');
    })
    .join('\n');
}

/** The brackets that are still open at the end of a text's last line, closed. */
function closing(head: string): string {
  const line = head.slice(head.lastIndexOf('\n') + 1);
  let open = '';
  for (const c of line) {
    if (c === '{') open = `}${open}`;
    else if (c === '[') open = `]${open}`;
    else if ((c === '}' || c === ']') && open.startsWith(c)) open = open.slice(1);
  }
  return ` ${open}`;
}

function search(root: YamlNode | null): Found | null {
  const path: (string | number)[] = [];
  const visit = (node: YamlNode | null, map: YamlMap | null, list: YamlList | null): Found | null => {
    const at = resolved(node);
    if (at === null) return null;
    if (at.type === 'scalar') {
      const isBlock = at.style === 'literal' || at.style === 'folded';
      const isHere = isBlock ? at.source.includes(SENTINEL) : at.source === SENTINEL;
      return isHere ? { path: [...path], map, list, role: 'value', root } : null;
    }
    if (at.type === 'list') {
      for (const [i, item] of at.items.entries()) {
        path.push(i);
        const found = visit(item, map, at);
        if (found !== null) return found;
        path.pop();
      }
      return null;
    }
    for (const entry of at.entries) {
      path.push(entry.key.source);
      if (entry.key.source === SENTINEL) return { path: [...path], map: at, list, role: 'key', root };
      const found = visit(entry.value, at, null);
      if (found !== null) return found;
      path.pop();
    }
    return null;
  };
  return visit(root, null, null);
}

/** True for the key of the sentinel, which is no key of the file. */
export function isSentinel(key: string): boolean {
  return key === SENTINEL;
}
