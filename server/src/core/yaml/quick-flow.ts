import {
  AMPERSAND,
  ASTERISK,
  AT,
  BACKTICK,
  BYTE_ORDER_MARK,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  CR,
  DASH,
  DOT,
  DOUBLE_QUOTE,
  EXCLAMATION,
  GREATER,
  HASH,
  isBlankOrEnd,
  isFlowIndicator,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  PERCENT,
  PIPE,
  QUESTION,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from './codes.ts';
import { MAX_DEPTH } from './limits.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './node.ts';
import { hasUniqueKeys } from './quick-keys.ts';
import { readPlainRest, scanPlainLine } from './quick-plain.ts';
import { readQuoted } from './quick-quoted.ts';
import { atEnd, columnOf, giveUp, refuse, type Scan, skipToContent } from './scan.ts';

/** True for a character that begins a map or list in flow style. */
export function opensFlow(code: number): boolean {
  return code === OPEN_BRACE || code === OPEN_BRACKET;
}

/**
 * True when a plain scalar that the quick reader knows may begin here. Left to the full parser: anchors,
 * aliases, tags, reserved characters, `?` and `:` in front, document markers.
 */
export function mayBeginPlain(scan: Scan, inFlow: boolean): boolean {
  const { text, at } = scan;
  const code = text.charCodeAt(at);
  switch (code) {
    case AMPERSAND:
    case ASTERISK:
    case AT:
    case BACKTICK:
    case BYTE_ORDER_MARK:
    case COLON:
    case EXCLAMATION:
    case GREATER:
    case HASH:
    case PERCENT:
    case PIPE:
    case QUESTION:
      return false;
    case DASH: {
      const next = at + 1 < scan.length ? text.charCodeAt(at + 1) : Number.NaN;
      if (isBlankOrEnd(next) || (inFlow && isFlowIndicator(next))) return false;
      return at > scan.lineStart || !text.startsWith('---', at);
    }
    case DOT:
      return at > scan.lineStart || !text.startsWith('...', at);
    default:
      return !isFlowIndicator(code);
  }
}

/**
 * Reads `{…}` or `[…]`, on one line or several, from the opening bracket at `scan.at` to behind the closing
 * one. Later lines must be indented by `minIndent`; only the last closing bracket may stand one column
 * further left, below the key it belongs to. `depth` counts the maps and lists around it, `level` those of
 * them in flow style.
 */
export function readFlow(
  scan: Scan,
  minIndent: number,
  depth: number,
  level = 1,
): YamlMap | YamlList | undefined {
  if (depth >= MAX_DEPTH) return giveUp(scan, 'nested too deeply');
  const start = scan.at;
  const isMap = scan.text.charCodeAt(start) === OPEN_BRACE;
  const close = isMap ? CLOSE_BRACE : CLOSE_BRACKET;
  const entries: YamlEntry[] = [];
  const items: YamlNode[] = [];
  scan.at++;
  for (;;) {
    if (!skipInFlow(scan, minIndent, level)) return undefined;
    if (atEnd(scan)) return giveUp(scan, 'bracket not closed');
    if (scan.text.charCodeAt(scan.at) !== close) {
      if (isMap) {
        const entry = readEntry(scan, minIndent, depth, level);
        if (entry === undefined) return undefined;
        entries.push(entry);
      } else {
        const item = readValue(scan, minIndent, depth, level);
        if (item === undefined) return undefined;
        items.push(item);
      }
      if (!skipInFlow(scan, minIndent, level)) return undefined;
      if (atEnd(scan)) return giveUp(scan, 'bracket not closed');
      if (scan.text.charCodeAt(scan.at) === COMMA) {
        scan.at++;
        continue;
      }
    }
    if (scan.text.charCodeAt(scan.at) !== close) return giveUp(scan, 'no comma between values');
    const end = ++scan.at;
    if (!isMap) return { type: 'list', flow: true, items, start, end };
    if (!hasUniqueKeys(entries)) return giveUp(scan, 'repeated key');
    return { type: 'map', flow: true, entries, start, end };
  }
}

function readEntry(scan: Scan, minIndent: number, depth: number, level: number): YamlEntry | undefined {
  const line = scan.lineStart;
  const quoted = isQuote(scan.text.charCodeAt(scan.at));
  const key = readScalar(scan, minIndent);
  if (key === undefined) return undefined;
  if (scan.lineStart !== line) return giveUp(scan, 'key over several lines');
  const afterKey = scan.at;
  while (scan.text.charCodeAt(scan.at) === SPACE) scan.at++;
  if (atEnd(scan)) return giveUp(scan, 'bracket not closed');
  if (scan.text.charCodeAt(scan.at) !== COLON) return { key, value: null };

  const next = scan.at + 1 < scan.length ? scan.text.charCodeAt(scan.at + 1) : Number.NaN;
  const adjacent = quoted && scan.at === afterKey;
  if (!adjacent && !isBlankOrEnd(next) && !isFlowIndicator(next))
    return giveUp(scan, 'colon without a space');
  scan.at++;
  if (!skipInFlow(scan, minIndent, level)) return undefined;
  if (atEnd(scan)) return giveUp(scan, 'bracket not closed');
  const code = scan.text.charCodeAt(scan.at);
  if (code === COMMA || code === CLOSE_BRACE) return { key, value: null };
  const value = readValue(scan, minIndent, depth, level);
  return value === undefined ? undefined : { key, value };
}

function readValue(scan: Scan, minIndent: number, depth: number, level: number): YamlNode | undefined {
  if (opensFlow(scan.text.charCodeAt(scan.at))) return readFlow(scan, minIndent, depth + 1, level + 1);
  const value = readScalar(scan, minIndent);
  if (value === undefined) return undefined;
  // `a: b` inside a list is a map of its own.
  if (!atEnd(scan) && scan.text.charCodeAt(scan.at) === COLON) return giveUp(scan, 'colon after a value');
  return value;
}

/** Reads a scalar; a plain key ends at its colon, at which it may not be a text of several lines. */
function readScalar(scan: Scan, minIndent: number): YamlScalar | undefined {
  if (isQuote(scan.text.charCodeAt(scan.at))) return readQuoted(scan, minIndent);
  if (!mayBeginPlain(scan, true)) return giveUp(scan, 'special character before a value');
  const start = scan.at;
  const end = scanPlainLine(scan, 'flow');
  return readPlainRest(scan, start, end, minIndent, 'flow');
}

function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

/** Skips to the next visible character between brackets, with the indentation every new line must have. */
function skipInFlow(scan: Scan, minIndent: number, level: number): boolean {
  const code = scan.at < scan.length ? scan.text.charCodeAt(scan.at) : Number.NaN;
  if (code !== SPACE && code !== LF && code !== CR && code !== HASH && code !== TAB) return true;
  const line = scan.lineStart;
  if (!skipToContent(scan)) return false;
  if (scan.lineStart === line || atEnd(scan)) return true;
  const column = columnOf(scan);
  if (column >= minIndent) return true;
  const next = scan.text.charCodeAt(scan.at);
  const closesLast = level === 1 && (next === CLOSE_BRACE || next === CLOSE_BRACKET);
  return (closesLast && column === minIndent - 1) || refuse(scan, 'unindented line in brackets');
}
