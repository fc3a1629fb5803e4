import {
  BYTE_ORDER_MARK,
  COLON,
  DASH,
  DOUBLE_QUOTE,
  GREATER,
  isBlankOrEnd,
  LF,
  PIPE,
  SINGLE_QUOTE,
  SPACE,
} from './codes.ts';
import { MAX_DEPTH } from './limits.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './node.ts';
import { readBlockScalar } from './quick-block-scalar.ts';
import { mayBeginPlain, opensFlow, readFlow } from './quick-flow.ts';
import { hasUniqueKeys } from './quick-keys.ts';
import { readPlainRest, scanPlainLine } from './quick-plain.ts';
import { readQuoted } from './quick-quoted.ts';
import { plainValue } from './scalar.ts';
import { atEnd, columnOf, finishLine, giveUp, type Scan, scanOf, skipToContent } from './scan.ts';

/**
 * Reads the part of YAML 1.2 that annotation files are made of, in one pass and more than ten times as fast
 * as the full parser: maps and lists in block and flow style, all five styles of scalars, comments. On
 * anything else, and on anything wrong, it returns undefined and the full parser must read the text; it never
 * reports a problem itself. What it does return is what the full parser gives for a text without problems.
 *
 * @returns the root node; null for a text with no value in it; undefined when it gave up.
 */
export function quickParse(text: string): YamlNode | null | undefined {
  return readText(scanOf(text));
}

/** Why the quick reader gives a text up; null when it reads it. For measuring, not for analysts. */
export function reasonToGiveUp(text: string): string | null {
  const scan = scanOf(text);
  return readText(scan) === undefined ? scan.reason : null;
}

function readText(scan: Scan): YamlNode | null | undefined {
  if (!hasPlainLineBreaks(scan.text)) return giveUp(scan, 'carriage return alone');
  if (scan.text.includes('\0')) return giveUp(scan, 'binary');
  if (scan.text.charCodeAt(0) === BYTE_ORDER_MARK) scan.at = scan.lineStart = 1;
  if (!skipToContent(scan)) return undefined;
  if (atEnd(scan)) return null;
  const root = readNode(scan, -1, 0);
  if (root === undefined) return undefined;
  return atEnd(scan) ? root : giveUp(scan, 'bad indentation');
}

/** Reads a value that begins on its own line or behind a dash, under a key or dash in column `parent`. */
function readNode(scan: Scan, parent: number, depth: number): YamlNode | undefined {
  const { text } = scan;
  const column = columnOf(scan);
  const code = text.charCodeAt(scan.at);
  if (code === DASH && isDashOfList(scan)) return readList(scan, column, depth);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
    const line = scan.lineStart;
    const scalar = readQuoted(scan, parent + 1);
    if (scalar === undefined) return undefined;
    if (scan.lineStart === line && isAtColonOfKey(scan)) return readMap(scan, column, scalar, depth);
    return finishLine(scan) ? scalar : undefined;
  }
  if (opensFlow(code) || code === PIPE || code === GREATER) return readInline(scan, parent, depth);
  if (!mayBeginPlain(scan, false)) return giveUp(scan, 'special character before a value');
  const start = scan.at;
  const end = scanPlainLine(scan, 'block');
  if (!atEnd(scan) && text.charCodeAt(scan.at) === COLON)
    return readMap(scan, column, plainKey(text, start, end), depth);
  return readPlainValue(scan, start, end, parent);
}

/** Reads a value that begins on the line of its key: no list, and no key of a map of its own. */
function readInline(scan: Scan, parent: number, depth: number): YamlNode | undefined {
  const code = scan.text.charCodeAt(scan.at);
  let value: YamlNode | undefined;
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) value = readQuoted(scan, parent + 1);
  else if (opensFlow(code)) value = readFlow(scan, parent + 1, depth);
  else if (code === PIPE || code === GREATER) value = readBlockScalar(scan, parent);
  else if (mayBeginPlain(scan, false)) {
    const start = scan.at;
    return readPlainValue(scan, start, scanPlainLine(scan, 'block'), parent);
  } else return giveUp(scan, 'special character before a value');
  return value !== undefined && finishLine(scan) ? value : undefined;
}

function readPlainValue(scan: Scan, start: number, end: number, parent: number): YamlScalar | undefined {
  if (!atEnd(scan) && scan.text.charCodeAt(scan.at) === COLON) return giveUp(scan, 'colon in a plain value');
  const scalar = readPlainRest(scan, start, end, parent + 1, 'block');
  return scalar !== undefined && finishLine(scan) ? scalar : undefined;
}

/** Reads a list whose first dash stands at `scan.at` in column `column`. */
function readList(scan: Scan, column: number, depth: number): YamlList | undefined {
  if (depth >= MAX_DEPTH) return giveUp(scan, 'nested too deeply');
  const start = scan.at;
  const items: (YamlNode | null)[] = [];
  let end = start;
  do {
    end = ++scan.at;
    const line = scan.lineStart;
    if (!skipToContent(scan)) return undefined;
    const empty = atEnd(scan) || (scan.lineStart !== line && columnOf(scan) <= column);
    const item = empty ? null : readNode(scan, column, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    if (item !== null) end = item.end;
  } while (!atEnd(scan) && columnOf(scan) === column && isDashOfList(scan));
  return { type: 'list', flow: false, items, start, end };
}

/** Reads a map in column `column` whose first key has been read: `scan.at` is on its colon. */
function readMap(scan: Scan, column: number, firstKey: YamlScalar, depth: number): YamlMap | undefined {
  if (depth >= MAX_DEPTH) return giveUp(scan, 'nested too deeply');
  const entries: YamlEntry[] = [];
  let key = firstKey;
  let end = firstKey.end;
  for (;;) {
    end = ++scan.at;
    const value = readValueOfKey(scan, column, depth);
    if (value === undefined) return undefined;
    entries.push({ key, value });
    if (value !== null) end = value.end;
    if (atEnd(scan) || columnOf(scan) < column) break;
    if (columnOf(scan) > column) return giveUp(scan, 'bad indentation');
    const next = readKey(scan);
    if (next === undefined) return undefined;
    key = next;
  }
  if (!hasUniqueKeys(entries)) return giveUp(scan, 'repeated key');
  return { type: 'map', flow: false, entries, start: firstKey.start, end };
}

/** Reads what stands behind the colon of a key in column `column`; null when nothing does. */
function readValueOfKey(scan: Scan, column: number, depth: number): YamlNode | null | undefined {
  const line = scan.lineStart;
  if (!skipToContent(scan)) return undefined;
  if (atEnd(scan)) return null;
  if (scan.lineStart === line) return readInline(scan, column, depth + 1);
  const own = columnOf(scan);
  if (own > column) return readNode(scan, column, depth + 1);
  return own === column && isDashOfList(scan) ? readList(scan, own, depth + 1) : null;
}

/** Reads a key and leaves `scan.at` on its colon. */
function readKey(scan: Scan): YamlScalar | undefined {
  const { text } = scan;
  const code = text.charCodeAt(scan.at);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
    const line = scan.lineStart;
    const key = readQuoted(scan, 0);
    if (key === undefined) return undefined;
    return scan.lineStart === line && isAtColonOfKey(scan) ? key : giveUp(scan, 'key without a colon');
  }
  if (opensFlow(code) || !mayBeginPlain(scan, false)) return giveUp(scan, 'special character before a key');
  const start = scan.at;
  const end = scanPlainLine(scan, 'block');
  if (atEnd(scan) || text.charCodeAt(scan.at) !== COLON) return giveUp(scan, 'key without a colon');
  return plainKey(text, start, end);
}

function plainKey(text: string, start: number, end: number): YamlScalar {
  const source = text.slice(start, end);
  return { type: 'scalar', value: plainValue(source), source, style: 'plain', start, end };
}

/** After a quoted text: skips spaces, and says whether a colon that makes it a key follows. */
function isAtColonOfKey(scan: Scan): boolean {
  const { text, length } = scan;
  let at = scan.at;
  while (at < length && text.charCodeAt(at) === SPACE) at++;
  if (at >= length || text.charCodeAt(at) !== COLON) return false;
  if (at + 1 < length && !isBlankOrEnd(text.charCodeAt(at + 1))) return false;
  scan.at = at;
  return true;
}

/** True when a `-` with a blank or the end of the text behind it stands at `scan.at`. */
function isDashOfList({ text, length, at }: Scan): boolean {
  return text.charCodeAt(at) === DASH && (at + 1 >= length || isBlankOrEnd(text.charCodeAt(at + 1)));
}

/** False when a carriage return stands without a line feed: readers differ on what that is. */
function hasPlainLineBreaks(text: string): boolean {
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (at + 1 >= text.length || text.charCodeAt(at + 1) !== LF) return false;
  }
  return true;
}
