import type { TextEdit } from '../core/finding.ts';
import type { Span } from '../core/text/span.ts';
import { resolved } from '../core/yaml/access.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../core/yaml/node.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { quoted } from './annotate/yaml-text.ts';

/** Changes of single values in YAML that leave every other character as it is. Spans are offsets into the text given. */

/** The map for which `is` says so, nearest to the top; null when there is none, as in a text that cannot be read. */
export function findMap(where: string | YamlNode | null, is: (map: YamlMap) => boolean): YamlMap | null {
  const waiting: (YamlNode | null)[] = [typeof where === 'string' ? parseYaml(where).root : where];
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    if (node === null || node.type === 'scalar' || node.type === 'alias') continue;
    if (node.type === 'list') waiting.push(...node.items);
    else if (is(node)) return node;
    else waiting.push(...node.entries.map(({ value }) => value));
  }
  return null;
}

/**
 * Gives a scalar other words, in the style it is written in: its quotation marks, or its block with the lines as long
 * as they were. Words that the style cannot hold are put in quotation marks.
 */
export function rewritten(text: string, scalar: YamlScalar, words: string): TextEdit {
  const span = { start: scalar.start, end: scalar.end };
  const old = text.slice(scalar.start, scalar.end);
  for (const newText of [inStyle(text, scalar, old, words), quoted(words)]) {
    const edited = text.slice(0, span.start) + newText + text.slice(span.end);
    if (readsAs(edited, span.start, words)) return { span, newText };
  }
  return { span, newText: JSON.stringify(words) };
}

function inStyle(text: string, scalar: YamlScalar, old: string, words: string): string {
  switch (scalar.style) {
    case 'plain':
      return words;
    case 'single':
      return `'${words.replaceAll("'", "''")}'`;
    case 'double':
      return JSON.stringify(words);
    case 'literal':
    case 'folded': {
      const [header = '', ...lines] = old.split(/\r?\n/);
      const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
      const widest = Math.max(...lines.map((line) => line.length - indent.length));
      const filled = lines.filter((line) => line.trim() !== '').length > 1 ? wrapped(words, widest) : [words];
      return [header, ...filled.map((line) => indent + line)].join(eolOf(text));
    }
  }
}

/** Words in lines of at most so many characters, where they can be parted. */
function wrapped(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Whether the scalar at an offset of a text reads as these words, blanks apart, and the text is sound. */
function readsAs(text: string, at: number, words: string): boolean {
  const { root, problems } = parseYaml(text);
  if (problems.length > 0) return false;
  const found = scalarAt(root, at);
  const plain = (value: string) => value.replace(/\s+/g, ' ').trim();
  return found !== null && typeof found.value === 'string' && plain(found.value) === plain(words);
}

function scalarAt(root: YamlNode | null, at: number): YamlScalar | null {
  const node = root?.type === 'alias' ? null : root;
  if (node === null) return null;
  if (node.type === 'scalar') return node.start === at ? node : null;
  const inside = node.type === 'list' ? node.items : node.entries.map(({ value }) => value);
  for (const child of inside) {
    const found = child !== null && child.start <= at && at <= child.end ? scalarAt(child, at) : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * Sets a value under a key. A scalar that is there keeps its style; a key that is not is written behind the entry
 * `behind`, or, where the map has no such entry, behind its last one. Null where it says so already.
 */
export function set(text: string, map: YamlMap, key: string, words: string, behind: string): TextEdit | null {
  const present = map.entries.find((entry) => entry.key.source === key);
  const scalar = present === undefined ? null : resolved(present.value);
  if (scalar?.type === 'scalar' && scalar.source === words) return null;
  // What other entries share through an anchor is not theirs to lose: this one gets a value of its own.
  if (present?.value?.type === 'alias') return { span: present.value, newText: quoted(words) };
  if (scalar?.type === 'scalar') return rewritten(text, scalar, words);
  if (present?.value != null) return { span: present.value, newText: JSON.stringify(words) };
  if (present !== undefined)
    return {
      span: { start: present.key.end + 1, end: present.key.end + 1 },
      newText: ` ${JSON.stringify(words)}`,
    };
  return insert(text, map, `${key}: ${quoted(words)}`, behind);
}

/** Writes `key: value` behind an entry of a map: on a line of its own, or behind a comma in a flow map. */
export function insert(text: string, map: YamlMap, entry: string, behind: string): TextEdit | null {
  const after = map.entries.find(({ key }) => key.source === behind) ?? map.entries.at(-1);
  if (after === undefined) return null;
  const end = after.value?.end ?? after.key.end + 1;
  if (map.flow) return { span: { start: end, end }, newText: `, ${entry}` };
  const lineEnd = lineEndAt(text, end);
  const column = after.key.start - (text.lastIndexOf('\n', after.key.start - 1) + 1);
  return {
    span: { start: lineEnd, end: lineEnd },
    newText: `${eolOf(text)}${' '.repeat(column)}${entry}`,
  };
}

/** Takes an entry out of a map, with the line or the comma that is its own. */
export function removed(text: string, map: YamlMap, entry: YamlEntry): TextEdit {
  const index = map.entries.indexOf(entry);
  const next = map.entries[index + 1];
  const before = map.entries[index - 1];
  const end = endOf(entry);
  // The first key stands behind the dash of its item, or the brace of its map: the next one takes its place.
  if (before === undefined)
    return { span: { start: entry.key.start, end: next === undefined ? end : next.key.start }, newText: '' };
  if (map.flow) return { span: { start: endOf(before), end }, newText: '' };
  // From the break before its line, so that comments above it stay.
  const lineBreak = text.lastIndexOf('\n', entry.key.start - 1);
  const start = text.charAt(lineBreak - 1) === '\r' ? lineBreak - 1 : lineBreak;
  return { span: { start, end: lineEndAt(text, end) }, newText: '' };
}

/**
 * Takes an item out of the list under a key, with the dash or the comma that is its own; the others stay with their
 * comments. The only one goes with its key. Null where there is no such item, or the list is shared through an alias.
 */
export function removedItem(
  text: string,
  map: YamlMap,
  entry: YamlEntry,
  index: number,
): readonly TextEdit[] | null {
  const { value } = entry;
  if (value === null || value.type === 'alias') return null;
  if (value.type !== 'list') return index === 0 ? [removed(text, map, entry)] : null;
  const item = value.items[index];
  if (item == null) return null;
  if (value.items.length === 1) return [removed(text, map, entry)];
  if (!value.flow) return [removedLines(text, value, item)];
  const behind = commaFrom(text, item.end);
  const before = value.items[index - 1];
  if (behind !== null) {
    // What follows on the line takes its place; a line that was all its own goes.
    const end = blanksFrom(text, behind + 1);
    const alone = /(?:^|\n)[ \t]*$/.exec(text.slice(0, item.start));
    if (alone !== null && end === lineEndAt(text, end)) {
      const start = item.start - alone[0].length;
      return [removal(text.charAt(start - 1) === '\r' ? start - 1 : start, end)];
    }
    return [removal(item.start, end)];
  }
  const comma = before == null ? null : commaFrom(text, before.end);
  if (comma === null) return null;
  // From the comma on where only blanks part the two, else around the comment between them.
  return text.slice(comma + 1, item.start).trim() === ''
    ? [removal(comma, item.end)]
    : [removal(comma, comma + 1), removal(item.start, item.end)];
}

/** An item of a block list, from the break before the line of its dash, so that comments above it stay. */
function removedLines(text: string, list: Span, item: Span): TextEdit {
  const column = list.start - (text.lastIndexOf('\n', list.start - 1) + 1);
  let lineStart = text.lastIndexOf('\n', item.start - 1) + 1;
  while (text.charAt(lineStart + column) !== '-' && lineStart > list.start)
    lineStart = text.lastIndexOf('\n', lineStart - 2) + 1;
  let end = item.end;
  while (end > item.start && /[\r\n]/.test(text.charAt(end - 1))) end--;
  const to = lineEndAt(text, end);
  if (lineStart === 0) return removal(0, Math.min(text.length, to + eolOf(text).length));
  return removal(text.charAt(lineStart - 2) === '\r' ? lineStart - 2 : lineStart - 1, to);
}

/** The comma that stands next, past blanks and comments; null where something else does. */
function commaFrom(text: string, from: number): number | null {
  const found = /(?:[ \t\r\n]|(?<=[ \t\r\n])#[^\n]*(?![^\n]))*,/y;
  found.lastIndex = from;
  return found.test(text) ? found.lastIndex - 1 : null;
}

function blanksFrom(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  return at;
}

function removal(start: number, end: number): TextEdit {
  return { span: { start, end }, newText: '' };
}

function endOf({ key, value }: YamlEntry): number {
  return value?.end ?? key.end + 1;
}

/**
 * Adds an item, on one line, behind those of a list, with their comments left where they are; a single map that stands
 * where a list may becomes its first. Null where what stands there is neither, is shared with other entries through an
 * alias, or is not finished.
 */
export function addItem(text: string, { key, value }: YamlEntry, item: string): readonly TextEdit[] | null {
  if (value === null) {
    const colon = text.indexOf(':', key.end);
    return colon < 0 ? null : [insertion(colon + 1, ` [ ${item} ]`)];
  }
  if (value.type === 'scalar')
    return value.value === null && value.style === 'plain' ? [{ span: value, newText: `[ ${item} ]` }] : null;
  if (value.type === 'alias') return null;
  if (value.type === 'map')
    return value.flow ? [insertion(value.start, '[ '), insertion(value.end, `, ${item} ]`)] : null;
  if (value.items.length === 0) return [{ span: value, newText: `[ ${item} ]` }];
  const last = value.items.at(-1);
  if (last == null) return null;
  if (value.flow) return [insertion(last.end, `, ${item}`)];
  const column = value.start - (text.lastIndexOf('\n', value.start - 1) + 1);
  return [insertion(lineEndAt(text, last.end), `${eolOf(text)}${' '.repeat(column)}- ${item}`)];
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** Where the line of an offset ends, before its line break. */
function lineEndAt(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return newline > at && text.charAt(newline - 1) === '\r' ? newline - 1 : newline;
}

/** Edits without those said twice: two entries may share one text through an anchor, and mean the same change of it. */
export function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  const told = new Map(
    edits.map((edit) => [JSON.stringify([edit.uri, edit.span.start, edit.span.end, edit.newText]), edit]),
  );
  return [...told.values()];
}

export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** A text with edits made. They must not overlap; those at one place are made in their order. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}
