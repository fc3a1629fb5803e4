import { ownId, ownString } from '../text/own-string.ts';
import { packed } from '../text/packed.ts';
import type { Span } from '../text/span.ts';
import { entryOf, itemsOf, resolved, scalarOf, textOf, under } from '../yaml/access.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import type { Written } from './claim-facts.ts';

/** Values under a key of a map with their places, copied so that they keep nothing of the file alive. */

/** A text; null where there is none. */
export function writtenText(map: YamlNode | null, key: string): Written<string> | null {
  const value = textUnder(map, key);
  return value === null ? null : { value: ownString(value.text), start: value.start, end: value.end };
}

/** An id, or a word that many entries share. */
export function writtenId(map: YamlNode | null, key: string): Written<string> | null {
  const value = textUnder(map, key);
  return value === null ? null : { value: ownId(value.text), start: value.start, end: value.end };
}

/** One id or several: a single value counts as a list of one. */
export function writtenIds(node: YamlNode | null): readonly Written<string>[] {
  const found: Written<string>[] = [];
  for (const item of itemsOf(node)) {
    const text = textOf(item);
    if (item !== null && text !== null) found.push({ value: ownId(text), start: item.start, end: item.end });
  }
  return packed(found);
}

/** The texts of a list, each with its place. */
export function writtenTexts(node: YamlNode | null): readonly Written<string>[] {
  const found: Written<string>[] = [];
  for (const item of itemsOf(node)) {
    const text = textOf(item);
    if (item !== null && text !== null)
      found.push({ value: ownString(text), start: item.start, end: item.end });
  }
  return packed(found);
}

/** A word of a closed list; null for any other. */
export function writtenWord<W extends string>(
  map: YamlNode | null,
  key: string,
  words: Readonly<Record<W, unknown>>,
): Written<W> | null {
  const value = textUnder(map, key);
  if (value === null) return null;
  const word = wordOf(value.text, words);
  return word === null ? null : { value: word, start: value.start, end: value.end };
}

/** The word of a closed list that a text is; null for any other. */
export function wordOf<W extends string>(text: string | null, words: Readonly<Record<W, unknown>>): W | null {
  // The list's own string is kept, not the part of the file that is equal to it.
  for (const word in words) if (word === text) return word;
  return null;
}

export function writtenNumber(map: YamlNode | null, key: string): Written<number> | null {
  const node = valueUnder(map, key);
  const value = scalarOf(node)?.value;
  return node === null || typeof value !== 'number' || !Number.isFinite(value)
    ? null
    : { value, start: node.start, end: node.end };
}

/** Whether the value under a key is this very truth value. */
export function says(map: YamlNode | null, key: string, value: boolean): boolean {
  return scalarOf(under(map, key))?.value === value;
}

export function spanOf(node: Span): Span {
  return { start: node.start, end: node.end };
}

function textUnder(
  map: YamlNode | null,
  key: string,
): { readonly text: string; readonly start: number; readonly end: number } | null {
  const node = valueUnder(map, key);
  const text = textOf(node);
  return node === null || text === null ? null : { text, start: node.start, end: node.end };
}

/** The node under a key as it stands: of an alias, the place where it is used. */
export function valueUnder(node: YamlNode | null, key: string): YamlNode | null {
  const map: YamlMap | null = mapOf(node);
  return map === null ? null : (entryOf(map, key)?.value ?? null);
}

export function mapOf(node: YamlNode | null): YamlMap | null {
  const at = resolved(node);
  return at?.type === 'map' ? at : null;
}
