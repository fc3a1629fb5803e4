import type { FieldInfo } from '../../../../schemas/describe.ts';
import { fieldUnder } from '../../../../schemas/describe.ts';
import type { TextEdit } from '../../core/finding.ts';
import { resolved } from '../../core/yaml/access.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../core/yaml/node.ts';
import { eolOf } from '../yaml-edit.ts';

/** Why the keys of a map are left in their order: moving them would take a comment from what it stands at. */
export type Left = 'left';

/**
 * The edit that puts the keys of the first map in another order than declared into it; null where all are in order.
 * Keys that the format does not know stay behind the one they stand behind.
 */
export function sortFirstMap(text: string, node: YamlNode | null, field: FieldInfo): TextEdit | null | Left {
  const at = node?.type === 'alias' ? null : node;
  if (at === null || at.type === 'scalar') return null;
  const within: readonly (readonly [YamlNode | null, FieldInfo | null])[] =
    at.type === 'list'
      ? at.items.map((item, i) => [item, fieldUnder(field, i)] as const)
      : at.entries.map(({ key, value }) => [value, fieldUnder(field, key.source)] as const);
  let left: Left | null = null;
  for (const [child, childField] of within) {
    const found = childField === null ? null : sortFirstMap(text, child, childField);
    if (found === 'left') left = found;
    else if (found !== null) return found;
  }
  if (at.type === 'list' || field.fields === undefined) return left;
  const order = declaredOrder(at, field.fields);
  if (order === null) return left;
  return (at.flow ? sortFlow(text, at, order) : sortBlock(text, at, order)) ?? 'left';
}

/** The entries in the order declared, by their places; null where they are in it. */
function declaredOrder(map: YamlMap, fields: readonly FieldInfo[]): readonly number[] | null {
  const places = new Map(fields.map(({ name }, i) => [name, i]));
  let last = -1;
  const ranks = map.entries.map(({ key }) => {
    last = places.get(key.source) ?? last;
    return last;
  });
  const order = ranks.map((_, i) => i).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  return order.every((place, i) => place === i) ? null : order;
}

/** A map in braces, on one line: what is between the commas changes places. */
function sortFlow(text: string, map: YamlMap, order: readonly number[]): TextEdit | null {
  if (text.slice(map.start, map.end).includes('\n')) return null;
  const spans = map.entries.map((entry) => ({ start: entry.key.start, end: endOf(text, entry) }));
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return null;
  let newText = '';
  for (const [i, place] of order.entries()) {
    const span = spans[place];
    const before = spans[i - 1];
    const here = spans[i];
    if (span === undefined || here === undefined) return null;
    if (before !== undefined) newText += text.slice(before.end, here.start);
    newText += text.slice(span.start, span.end);
  }
  return { span: { start: first.start, end: last.end }, newText };
}

/** A key with all that belongs to it. */
interface Chunk {
  /** Comments and empty lines above its line. */
  readonly lead: readonly string[];
  /** From the key to the end of the line where its value ends, and the comments below that stand further in. */
  readonly body: string;
}

function sortBlock(text: string, map: YamlMap, order: readonly number[]): TextEdit | null {
  const column = columnOf(text, map.start);
  const indent = ' '.repeat(column);
  const eol = eolOf(text);
  const first = map.entries[0];
  if (first === undefined) return null;
  const lineStart = text.lastIndexOf('\n', first.key.start - 1) + 1;
  const behindDash = text.slice(lineStart, first.key.start).trim() !== '';
  let start = first.key.start;
  const chunks: Chunk[] = [];
  let lead: string[] = [];
  if (!behindDash) {
    start = lineStart;
    for (
      let line = lineAbove(text, start);
      line !== null && isTrivia(line.words);
      line = lineAbove(text, start)
    ) {
      lead.unshift(line.words);
      start = line.start;
    }
  }
  let end = start;
  for (const [i, entry] of map.entries.entries()) {
    end = lineEnd(text, endOf(text, entry));
    const next = map.entries[i + 1];
    const until = next === undefined ? text.length : text.lastIndexOf('\n', next.key.start) + 1;
    const between: string[] = [];
    let stop = end;
    // Comments further in than the keys go with what is above them.
    for (let at = end; at < until; ) {
      const from = text.indexOf('\n', at) + 1;
      if (from === 0 || from >= until) break;
      const to = lineEnd(text, from);
      const words = text.slice(from, to);
      if (between.length === 0 && isTrivia(words) && words.trim() !== '' && indentOf(words) > column)
        stop = to;
      else if (next === undefined) break;
      else between.push(words);
      at = to;
    }
    chunks.push({ lead, body: text.slice(entry.key.start, stop) });
    if (!between.every(isTrivia)) return null;
    lead = between;
    end = stop;
  }
  const sorted = order.flatMap((place) => chunks[place] ?? []);
  const [head, ...rest] = sorted;
  if (head === undefined || sorted.length !== chunks.length) return null;
  // Before the first key behind a dash there is no line for a comment.
  if (behindDash && head.lead.some((line) => line.trim() !== '')) return null;
  const lines = rest.flatMap(({ lead: above, body }) => [...above, indent + body]);
  const opening = behindDash ? [head.body] : [...head.lead, indent + head.body];
  return { span: { start, end }, newText: [...opening, ...lines].join(eol) };
}

function endOf(text: string, { key, value }: YamlEntry): number {
  const node = value?.type === 'alias' ? value : resolved(value);
  return node?.end ?? (text.charAt(key.end) === ':' ? key.end + 1 : key.end);
}

function lineEnd(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  if (lineBreak < 0) return text.length;
  return text.charAt(lineBreak - 1) === '\r' && lineBreak > at ? lineBreak - 1 : lineBreak;
}

function lineAbove(text: string, start: number): { readonly start: number; readonly words: string } | null {
  if (start === 0) return null;
  const from = text.lastIndexOf('\n', start - 2) + 1;
  return { start: from, words: text.slice(from, start).replace(/\r?\n$/, '') };
}

function isTrivia(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}
