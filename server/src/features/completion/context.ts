import type { Span } from '../../core/text/span.ts';
import { resolved } from '../../core/yaml/access.ts';
import type { YamlMap, YamlNode } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { type Token, tokenAt } from './token.ts';

/** Where in the format a cursor is, found even while the YAML around it is broken. */
export interface CompletionContext {
  /** Path of what is being written: of the map for a key, of the value for a value. */
  readonly path: readonly (string | number)[];
  readonly writes: 'key' | 'value';
  /** What has been typed so far, without an opening quote. */
  readonly typed: string;
  /** What a completion replaces: the word or value at the cursor, on its line. */
  readonly span: Span;
  /** The map that is being written in. */
  readonly map: YamlMap | null;
  /** Column at which keys of that map stand, for keys that bring further lines. */
  readonly column: number;
  /** True on a line of a block scalar (`|` or `>`), where text stands as it is. */
  readonly inBlockScalar: boolean;
}

/** A word no annotation file contains. */
const SENTINEL = 'adduce-completion-here';

/**
 * Finds out what is being written at an offset of a piece of YAML. A sentinel takes the place of the token
 * at the cursor in a copy of the text, the copy is read, and the sentinel's path is the answer; the broken
 * text itself need not parse. Null where nothing can be completed (in a comment, say).
 */
export function contextAt(text: string, offset: number): CompletionContext | null {
  const token = tokenAt(text, offset);
  if (token === null) return null;
  const inBlockScalar = token.inBlockScalar === true;
  const raw = text.slice(token.start, offset);
  const common = {
    typed: inBlockScalar ? raw : raw.replace(/^["']/, ''),
    span: { start: token.start, end: token.end },
    column: token.start - (text.lastIndexOf('\n', token.start - 1) + 1),
    inBlockScalar,
  };
  if (token.afterKey) {
    const found = find(text, token, SENTINEL);
    return found === null ? null : { ...common, path: found.path, writes: 'value', map: found.map };
  }
  const hasColon = /^[ \t]*:(?:\s|$)/.test(text.slice(token.end));
  const asKey = find(text, token, hasColon ? SENTINEL : `${SENTINEL}: `);
  if (asKey !== null && asKey.role === 'key')
    return { ...common, path: asKey.path.slice(0, -1), writes: 'key', map: asKey.map };
  const asValue = find(text, token, SENTINEL);
  return asValue === null ? null : { ...common, path: asValue.path, writes: 'value', map: asValue.map };
}

/** The same place taken as an item of a list of plain values (`- word`). */
export function asListValue(text: string, context: CompletionContext): CompletionContext | null {
  const found = find(text, { ...context.span, afterKey: false }, SENTINEL);
  return found === null || found.role === 'key'
    ? null
    : { ...context, path: found.path, writes: 'value', map: found.map };
}

interface Found {
  readonly path: readonly (string | number)[];
  readonly map: YamlMap | null;
  readonly role: 'key' | 'value';
}

function find(text: string, token: Token, replacement: string): Found | null {
  // An unclosed bracket on the line would swallow what follows; what follows does not matter here.
  const head = text.slice(0, token.start) + replacement;
  return (
    search(parseYaml(head + text.slice(token.end)).root) ??
    search(parseYaml(head + closing(head)).root) ??
    search(parseYaml(withQuotesClosed(head + closing(head))).root)
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
  const visit = (node: YamlNode | null, map: YamlMap | null): Found | null => {
    const at = resolved(node);
    if (at === null) return null;
    if (at.type === 'scalar') {
      const isBlock = at.style === 'literal' || at.style === 'folded';
      const isHere = isBlock ? at.source.includes(SENTINEL) : at.source === SENTINEL;
      return isHere ? { path: [...path], map, role: 'value' } : null;
    }
    if (at.type === 'list') {
      for (const [i, item] of at.items.entries()) {
        path.push(i);
        const found = visit(item, map);
        if (found !== null) return found;
        path.pop();
      }
      return null;
    }
    for (const entry of at.entries) {
      path.push(entry.key.source);
      if (entry.key.source === SENTINEL) return { path: [...path], map: at, role: 'key' };
      const found = visit(entry.value, at);
      if (found !== null) return found;
      path.pop();
    }
    return null;
  };
  return visit(root, null);
}
