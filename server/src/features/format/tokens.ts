import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  CR,
  DASH,
  HASH,
  isBlankOrEnd,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  SPACE,
  TAB,
} from '../../core/yaml/codes.ts';
import type { YamlList, YamlNode, YamlScalar } from '../../core/yaml/node.ts';

/** What stands between the blanks of a YAML text. Spans are offsets into it. */
export type Token =
  | { readonly type: 'scalar'; readonly start: number; readonly end: number; readonly scalar: YamlScalar }
  | {
      readonly type: 'dash' | 'colon' | 'comma' | 'open' | 'close' | 'comment' | 'marker';
      readonly start: number;
      readonly end: number;
    };

/** What the formatter knows of a text that it can read. */
export interface Tokens {
  /** In the order of the text. */
  readonly tokens: readonly Token[];
  /** The flow lists by their brackets: those that hold maps are written `[ { … } ]`. */
  readonly flowLists: readonly YamlList[];
}

/**
 * Cuts a text into tokens by the nodes read from it. Null where it uses what the formatter leaves alone: anchors,
 * aliases, tags, explicit keys (`?`), directives.
 */
export function tokensOf(text: string, root: YamlNode | null): Tokens | null {
  const scalars: YamlScalar[] = [];
  const flowLists: YamlList[] = [];
  if (!collect(root, scalars, flowLists)) return null;
  const tokens: Token[] = [];
  let at = 0;
  for (const scalar of scalars) {
    if (scalar.start < at || !structure(text, at, scalar.start, tokens)) return null;
    tokens.push({ type: 'scalar', start: scalar.start, end: scalar.end, scalar });
    at = scalar.end;
  }
  return structure(text, at, text.length, tokens) ? { tokens, flowLists } : null;
}

/** The scalars and flow lists of a tree in the order of the text; false where it holds an alias. */
function collect(node: YamlNode | null, scalars: YamlScalar[], lists: YamlList[]): boolean {
  if (node === null) return true;
  switch (node.type) {
    case 'alias':
      return false;
    case 'scalar':
      scalars.push(node);
      return true;
    case 'list':
      if (node.flow) lists.push(node);
      return node.items.every((item) => collect(item, scalars, lists));
    case 'map':
      return node.entries.every(
        ({ key, value }) => collect(key, scalars, lists) && collect(value, scalars, lists),
      );
  }
}

/** Adds the tokens of a stretch without scalars; false where something stands there that is left alone. */
function structure(text: string, from: number, to: number, tokens: Token[]): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === LF || code === CR || code === TAB) continue;
    const type = typeAt(text, at, code);
    if (type === null) return false;
    const end = type === 'comment' ? commentEnd(text, at) : type === 'marker' ? at + 3 : at + 1;
    if (end > to) return false;
    tokens.push({ type, start: at, end });
    at = end - 1;
  }
  return true;
}

function typeAt(text: string, at: number, code: number): Exclude<Token['type'], 'scalar'> | null {
  switch (code) {
    case HASH:
      return isBlankOrEnd(at === 0 ? Number.NaN : text.charCodeAt(at - 1)) ? 'comment' : null;
    case DASH:
      if (isBlankOrEnd(text.charCodeAt(at + 1))) return 'dash';
      return text.startsWith('---', at) && isLineStart(text, at) && isBlankOrEnd(text.charCodeAt(at + 3))
        ? 'marker'
        : null;
    case COLON:
      return 'colon';
    case COMMA:
      return 'comma';
    case OPEN_BRACE:
    case OPEN_BRACKET:
      return 'open';
    case CLOSE_BRACE:
    case CLOSE_BRACKET:
      return 'close';
    default:
      return null;
  }
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === '\n';
}

/** Where the words of a comment end: before the blanks that end its line. */
function commentEnd(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  let end = lineBreak < 0 ? text.length : lineBreak;
  while (end > at + 1 && /[ \t\r]/.test(text.charAt(end - 1))) end--;
  return end;
}
