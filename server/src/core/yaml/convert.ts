import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../text/span.ts';
import { CR, LF, SPACE, TAB } from './codes.ts';
import { MAX_ALIASED_NODES } from './limits.ts';
import type { ScalarStyle, YamlEntry, YamlList, YamlMap, YamlNode, YamlProblem, YamlScalar } from './node.ts';
import { lineEndFrom } from './problem-span.ts';

/** The nodes of a document, and what is wrong with its keys and aliases. */
export interface Converted {
  readonly root: YamlNode | null;
  readonly problems: readonly YamlProblem[];
}

/**
 * Turns what the `yaml` package composed from `text` into our nodes. Aliases are led to the anchors before
 * them in the same walk; repeated keys, keys that are no plain name, and aliases that lead nowhere, into
 * themselves or to too much are problems.
 */
export function convertDocument(text: string, document: Document.Parsed): Converted {
  const problems: YamlProblem[] = [];
  /** Null while the node of an anchor is being read. */
  const anchors = new Map<string, { readonly node: YamlNode | null; readonly size: number } | null>();
  /** Nodes met so far, those behind aliases counted at each alias. */
  let met = 0;
  let reachedByAlias = 0;
  let overLimit = false;

  function convert(node: unknown): YamlNode | null {
    if (!isNode(node)) return null;
    const anchor = isAlias(node) ? undefined : node.anchor;
    if (anchor !== undefined) anchors.set(anchor, null);
    const before = met++;
    const converted = convertBare(node);
    if (anchor !== undefined) anchors.set(anchor, { node: converted, size: met - before });
    return converted;
  }

  function convertBare(node: Node): YamlNode | null {
    if (isAlias(node))
      return { type: 'alias', name: node.source, target: follow(node.source, spanOf(node)), ...spanOf(node) };
    if (isScalar(node)) return scalar(node);
    if (isMap(node)) return map(node);
    if (isSeq(node)) return list(node);
    return null;
  }

  function follow(name: string, span: Span): YamlNode | null {
    const anchored = anchors.get(name);
    if (anchored === undefined) {
      problems.push(
        aliasProblem(
          span,
          `There is no anchor named “${shown(name)}” before this. Write “&${shown(name)}” before the value meant; or, if the asterisk is part of the text, put the whole value in quotes.`,
        ),
      );
      return null;
    }
    if (anchored === null) {
      problems.push(
        aliasProblem(
          span,
          `This alias stands inside the value named “${shown(name)}”, so that value would contain itself. Write out what is meant.`,
        ),
      );
      return null;
    }
    if (overLimit) return null;
    if (reachedByAlias + anchored.size > MAX_ALIASED_NODES) {
      overLimit = true;
      problems.push(
        aliasProblem(
          span,
          `The aliases in this text repeat more than ${MAX_ALIASED_NODES} values, so this one and those after it are not followed. Write out what is meant.`,
        ),
      );
      return null;
    }
    reachedByAlias += anchored.size;
    met += anchored.size;
    return anchored.node;
  }

  function scalar(node: Scalar): YamlScalar | null {
    const { start, end } = spanOf(node);
    const style = styleOf(node.type);
    const source = node.source ?? '';
    const value = coreValue(node.value, source);
    if (start === end && style === 'plain' && value === null) return null;
    const isBlock = style === 'literal' || style === 'folded';
    return {
      type: 'scalar',
      value,
      source,
      style,
      start,
      end: isBlock ? endOfBlockScalar(text, start, end) : end,
    };
  }

  function map(node: YAMLMap): YamlMap {
    const { start } = spanOf(node);
    const entries: YamlEntry[] = [];
    const first = new Map<string, YamlScalar>();
    let lastEnd = start;
    for (const pair of node.items) {
      const key = convert(pair.key);
      const value = convert(pair.value);
      const colon = colonOf(pair);
      lastEnd = Math.max(lastEnd, value?.end ?? colon?.end ?? key?.end ?? start);
      if (key?.type !== 'scalar') {
        problems.push(keyProblem(key ?? colon ?? value ?? { start, end: lastEnd }, key === null));
        continue;
      }
      entries.push({ key, value });
      const earlier = first.get(key.source);
      if (earlier === undefined) first.set(key.source, key);
      else problems.push(duplicateKey(key, earlier));
    }
    // The map of a lone `key: value` in a flow list has no token, and no brackets, of its own.
    const flow = node.flow === true;
    const end = flow && node.srcToken !== undefined ? closingEnd(node, lastEnd) : lastEnd;
    return { type: 'map', flow, entries, start, end };
  }

  function list(node: YAMLSeq): YamlList {
    const { start } = spanOf(node);
    const items = node.items.map(convert);
    const flow = node.flow === true;
    const dashEnd = items.at(-1) === null ? lastDashEnd(node.srcToken) : start;
    const lastEnd = items.reduce((end, item) => Math.max(end, item?.end ?? start), dashEnd);
    return { type: 'list', flow, items, start, end: flow ? closingEnd(node, lastEnd) : lastEnd };
  }

  /** Behind the closing bracket; where it is missing, behind the last value. */
  function closingEnd(node: YAMLMap | YAMLSeq, lastEnd: number): number {
    const { start, end } = spanOf(node);
    const close = text.charAt(start) === '{' ? '}' : ']';
    const closed = end > start + 1 && text.charAt(end - 1) === close;
    return Math.max(start + 1, lastEnd, closed ? end : 0);
  }

  /** The value of a node in the text; the lexer's tokens all lie inside it. */
  function spanOf(node: Node): Span {
    const start = Math.min(node.range?.[0] ?? 0, text.length);
    return { start, end: Math.max(start, Math.min(node.range?.[1] ?? start, text.length)) };
  }

  const root = convert(document.contents);
  return { root, problems };
}

function styleOf(type: Scalar['type']): ScalarStyle {
  switch (type) {
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'BLOCK_LITERAL':
      return 'literal';
    case 'BLOCK_FOLDED':
      return 'folded';
    default:
      return 'plain';
  }
}

/** Values of unknown tags are text: only the kinds of the core schema leave this file. */
function coreValue(value: unknown, source: string): YamlScalar['value'] {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return source;
}

/** The end of the last line with something on it: below the header, else the header's indicators. */
function endOfBlockScalar(text: string, start: number, end: number): number {
  const headerEnd = lineEndFrom(text, start);
  let last = end;
  while (last > headerEnd && isWhite(text.charCodeAt(last - 1))) last--;
  if (last > headerEnd) return Math.min(end, lineEndFrom(text, last));
  let at = start + 1;
  while (at < end && /[-+0-9]/.test(text.charAt(at))) at++;
  return Math.min(at, text.length);
}

function isWhite(code: number): boolean {
  return code === SPACE || code === TAB || code === LF || code === CR;
}

function colonOf(pair: Pair): Span | null {
  const colon = pair.srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  return colon === undefined ? null : { start: colon.offset, end: colon.offset + 1 };
}

function lastDashEnd(token: CST.Token | undefined): number {
  if (token?.type !== 'block-seq') return 0;
  const dashes = token.items.flatMap((item) => item.start.filter((one) => one.type === 'seq-item-ind'));
  return (dashes.at(-1)?.offset ?? -1) + 1;
}

/** A name as it can stand in a message: short, and on one line. */
function shown(name: string): string {
  const line = name.slice(0, LONGEST_NAME).replace(/\s+/g, ' ');
  return name.length > LONGEST_NAME ? `${line}…` : line;
}

const LONGEST_NAME = 60;

function aliasProblem({ start, end }: Span, message: string): YamlProblem {
  return { code: 'yaml/alias', start, end, message };
}

function duplicateKey({ start, end, source }: YamlScalar, first: YamlScalar): YamlProblem {
  return {
    code: 'yaml/duplicate-key',
    start,
    end,
    message: `“${shown(source)}” is already given in this entry, and only the first is read. Remove one of the two, or join them.`,
    related: { span: { start: first.start, end: first.end }, message: 'It is given first here.' },
  };
}

function keyProblem({ start, end }: Span, missing: boolean): YamlProblem {
  return {
    code: 'yaml/syntax',
    start,
    end,
    message: missing
      ? 'There is no name before this colon. Write one; or, if the colon is part of the text, put the whole value in quotes.'
      : 'A name before a colon must be plain text. If the brackets or the asterisk are part of the text, put the whole of it in quotes.',
  };
}
