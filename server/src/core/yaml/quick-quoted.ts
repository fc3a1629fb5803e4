import { BACKSLASH, CR, DOUBLE_QUOTE, LF, SINGLE_QUOTE, SPACE, TAB } from './codes.ts';
import type { YamlScalar } from './node.ts';
import { giveUp, type Scan } from './scan.ts';

/**
 * Reads a quoted scalar whose opening quote stands at `scan.at`, over one line or several, and leaves
 * `scan.at` behind the closing quote. Lines after the first must be indented by `minIndent`. YAML 1.2,
 * sections 7.3.1 and 7.3.2.
 */
export function readQuoted(scan: Scan, minIndent: number): YamlScalar | undefined {
  return scan.text.charCodeAt(scan.at) === SINGLE_QUOTE
    ? readSingle(scan, minIndent)
    : readDouble(scan, minIndent);
}

function readSingle(scan: Scan, minIndent: number): YamlScalar | undefined {
  const { text, length, at: start } = scan;
  let value = '';
  let from = start + 1;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === SINGLE_QUOTE) {
      value += text.slice(from, at);
      if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) return finished(scan, 'single', value, start, at + 1);
      value += "'";
      at += 2;
      from = at;
    } else if (code === LF) {
      value += text.slice(from, endOfVisible(text, from, at));
      const next = skipBreaks(scan, at, minIndent);
      if (next === undefined) return undefined;
      value += next.fold;
      at = next.at;
      from = at;
    } else at++;
  }
  return giveUp(scan, 'quote not closed');
}

function readDouble(scan: Scan, minIndent: number): YamlScalar | undefined {
  const { text, length, at: start } = scan;
  let value = '';
  let from = start + 1;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code > DOUBLE_QUOTE && code !== BACKSLASH) at++;
    else if (code === DOUBLE_QUOTE) {
      value = value === '' ? text.slice(from, at) : value + text.slice(from, at);
      return finished(scan, 'double', value, start, at + 1);
    } else if (code === BACKSLASH) {
      value += text.slice(from, at);
      const code = text.charCodeAt(at + 1);
      if (code === LF || code === CR) {
        const next = skipBreaks(scan, code === LF ? at + 1 : at + 2, minIndent);
        if (next === undefined) return undefined;
        if (next.breaks > 1) return giveUp(scan, 'blank line after an escaped line break');
        at = next.at;
      } else {
        const escaped = readEscape(text, at + 1);
        if (escaped === undefined) return giveUp(scan, 'unknown escape');
        value += escaped.text;
        at = escaped.end;
      }
      from = at;
    } else if (code === LF) {
      value += text.slice(from, endOfVisible(text, from, at));
      const next = skipBreaks(scan, at, minIndent);
      if (next === undefined) return undefined;
      value += next.fold;
      at = next.at;
      from = at;
    } else at++;
  }
  return giveUp(scan, 'quote not closed');
}

function finished(
  scan: Scan,
  style: 'single' | 'double',
  value: string,
  start: number,
  end: number,
): YamlScalar {
  scan.at = end;
  return { type: 'scalar', value, source: value, style, start, end };
}

/** The end of the text from `from` to `at` without the blanks before a line break. */
function endOfVisible(text: string, from: number, at: number): number {
  let end = at;
  while (end > from) {
    const code = text.charCodeAt(end - 1);
    if (code !== SPACE && code !== TAB && code !== CR) break;
    end--;
  }
  return end;
}

interface Breaks {
  readonly breaks: number;
  /** What the line breaks become: one a space, more one line break fewer. */
  readonly fold: string;
  /** Offset of the first character after them. */
  readonly at: number;
}

/** Skips the line break at `lineFeed`, blank lines, and the indentation of the line after. */
function skipBreaks(scan: Scan, lineFeed: number, minIndent: number): Breaks | undefined {
  const { text, length } = scan;
  let breaks = 0;
  let lineStart = lineFeed;
  let at = lineFeed;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF) {
      breaks++;
      lineStart = at + 1;
    } else if (code !== SPACE && code !== CR) break;
  }
  if (at >= length) return giveUp(scan, 'quote not closed');
  if (text.charCodeAt(at) === TAB) return giveUp(scan, 'tab as indentation');
  const column = at - lineStart;
  if (column < minIndent || column === 0) return giveUp(scan, 'unindented line in quotes');
  scan.lineStart = lineStart;
  return { breaks, fold: breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), at };
}

/** YAML 1.2, section 5.7. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** How many hexadecimal digits follow `\x`, `\u` and `\U`. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

const HEXADECIMAL = /^[0-9a-fA-F]+$/;

function readEscape(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const name = text.charAt(at);
  const simple = ESCAPES.get(name);
  if (simple !== undefined) return { text: simple, end: at + 1 };
  const count = DIGITS.get(name);
  if (count === undefined) return undefined;
  const digits = text.slice(at + 1, at + 1 + count);
  if (digits.length !== count || !HEXADECIMAL.test(digits)) return undefined;
  const point = Number.parseInt(digits, 16);
  if (point > 0x10ffff) return undefined;
  return { text: String.fromCodePoint(point), end: at + 1 + count };
}
