import type { Span } from '../../core/text/span.ts';
import { resolved } from '../../core/yaml/access.ts';
import type { YamlMap, YamlNode } from '../../core/yaml/node.ts';
import { parseYaml } from '../../core/yaml/parse.ts';

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
}

/** A word no annotation file contains. */
const SENTINEL = 'adduce-completion-here';

/** The part of a line that is being written, by offsets into the text. */
interface Token {
  readonly start: number;
  readonly end: number;
  /** True behind `key: `. */
  readonly afterKey: boolean;
}

/**
 * Finds out what is being written at an offset of a piece of YAML. A sentinel takes the place of the token
 * at the cursor in a copy of the text, the copy is read, and the sentinel's path is the answer; the broken
 * text itself need not parse. Null where nothing can be completed (in a comment, say).
 */
export function contextAt(text: string, offset: number): CompletionContext | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const lineEnd = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
  const token = tokenAt(text, lineStart, offset, Math.max(offset, lineEnd));
  if (token === null) return null;
  const typed = text.slice(token.start, offset).replace(/^["']/, '');
  const common = { typed, span: { start: token.start, end: token.end }, column: token.start - lineStart };
  if (token.afterKey) {
    const found = find(text, token, SENTINEL);
    return found === null ? null : { ...common, path: found.path, writes: 'value', map: found.map };
  }
  const hasColon = /^[ \t]*:(?:[ \t]|$)/.test(text.slice(token.end, lineEnd));
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

function tokenAt(text: string, lineStart: number, offset: number, lineEnd: number): Token | null {
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before) && !/["']/.test(before)) return null;
  const block = /^[ ]*(?:- +)*(?:"[^"]*"|'[^']*'|[\w.-]+)[ \t]*:[ \t]+/.exec(before);
  const rest = block === null ? before : before.slice(block[0].length);
  const bracket = /^[ ]*(?:- +)*[[{]/.test(block === null ? before : rest);
  if (bracket) return flowToken(text, lineStart + (block?.[0].length ?? 0), offset, lineEnd);
  if (block !== null) {
    const start = lineStart + block[0].length;
    if (/^[|>]/.test(text.slice(start, lineEnd))) return null;
    return { start, end: endOfValue(text, start, offset, lineEnd), afterKey: true };
  }
  const lead = /^[ ]*(?:- +)*/.exec(before)?.[0].length ?? 0;
  const word = /^["']?[\w.-]*/.exec(text.slice(lineStart + lead, lineEnd))?.[0].length ?? 0;
  const end = lineStart + lead + word;
  return offset <= end ? { start: lineStart + lead, end, afterKey: false } : null;
}

/** The token inside `{ … }` or `[ … ]` on one line. */
function flowToken(text: string, from: number, offset: number, lineEnd: number): Token {
  let start = from;
  let afterKey = false;
  let quote = '';
  for (let i = from; i < offset; i++) {
    const c = text.charAt(i);
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if ((c === '"' || c === "'") && text.slice(start, i).trim() === '') {
      quote = c;
    } else if (c === '{' || c === '[' || c === ',') {
      start = i + 1;
      afterKey = false;
    } else if (c === ':' && /\s/.test(text.charAt(i + 1))) {
      start = i + 1;
      afterKey = true;
    }
  }
  while (start < offset && text.charAt(start) === ' ') start++;
  let end = offset;
  const stop = quote === '' ? /[,:}\]\s]/ : new RegExp(`[${quote}]`);
  while (end < lineEnd && !stop.test(text.charAt(end))) end++;
  if (quote !== '' && text.charAt(end) === quote) end++;
  return { start, end, afterKey };
}

/** The end of a block value that starts on this line: its closing quote, a comment, or the end of the line. */
function endOfValue(text: string, start: number, offset: number, lineEnd: number): number {
  const value = text.slice(start, lineEnd);
  const close = value[0] === '"' || value[0] === "'" ? value.indexOf(value[0], 1) : -1;
  if (close > 0 && start + close + 1 >= offset) return start + close + 1;
  const comment = value.search(/\s#/);
  const end = comment >= 0 && start + comment >= offset ? start + comment : start + value.trimEnd().length;
  return Math.max(offset, end);
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
    if (at.type === 'scalar') return at.source === SENTINEL ? { path: [...path], map, role: 'value' } : null;
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
