import { isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { ScalarStyle, YamlEntry, YamlNode, YamlScalar } from '../../../server/src/core/yaml/node.ts';

/** YAML nodes for tests, straight from the `yaml` package; the text must be valid YAML. */
export function nodesOf(text: string): YamlNode | null {
  const document = parseDocument(text, {
    keepSourceTokens: true,
    uniqueKeys: false,
    strict: false,
    version: '1.2',
  });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  const anchors = new Map<string, YamlNode>();
  return convert(document.contents, text, anchors);
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function convert(node: unknown, text: string, anchors: Map<string, YamlNode>): YamlNode | null {
  if (isAlias(node)) {
    const span = spanOf(node);
    return { type: 'alias', name: node.source, target: anchors.get(node.source) ?? null, ...span };
  }
  let made: YamlNode | null = null;
  if (isScalar(node)) made = scalar(node, text);
  else if (isSeq(node))
    made = {
      type: 'list',
      flow: node.flow === true,
      items: node.items.map((item) => convert(item, text, anchors)),
      ...spanOf(node),
    };
  else if (isMap(node)) {
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const key = scalar(pair.key, text);
      if (key !== null) entries.push({ key, value: convert(pair.value, text, anchors) });
    }
    made = { type: 'map', flow: node.flow === true, entries, ...spanOf(node) };
  }
  const anchor = isScalar(node) || isSeq(node) || isMap(node) ? node.anchor : undefined;
  if (made !== null && anchor !== undefined) anchors.set(anchor, made);
  return made;
}

/** Null for a value that is not there; a null that is written is a scalar. */
function scalar(node: Scalar, text: string): YamlScalar | null {
  const span = spanOf(node);
  if (span.start === span.end) return null;
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const value = node.value as YamlScalar['value'];
  const source = style === 'plain' ? text.slice(span.start, span.end) : String(value);
  return { type: 'scalar', value, source, style, ...span };
}

function spanOf(node: Node): { start: number; end: number } {
  const [start = 0, end = 0] = node.range ?? [];
  return { start, end };
}
