import { CR, DASH, HASH, LF, PLUS, SPACE, TAB, ZERO } from './codes.ts';
import type { YamlScalar } from './node.ts';
import { giveUp, type Scan } from './scan.ts';

type Chomping = 'strip' | 'clip' | 'keep';

interface Header {
  readonly style: 'literal' | 'folded';
  readonly chomping: Chomping;
  /** Columns of indentation asked for; 0 where the first line decides. */
  readonly indent: number;
  /** Offset behind the indicators. */
  readonly end: number;
}

/**
 * Reads a literal (`|`) or folded (`>`) scalar whose header stands at `scan.at`, below a key or dash in
 * column `parent`, and leaves `scan.at` at the end of its last line. YAML 1.2, section 8.1. Gives up on blank
 * lines that are longer than the indentation and on lines that begin with a tab: rare, and readers differ.
 */
export function readBlockScalar(scan: Scan, parent: number): YamlScalar | undefined {
  if (parent < 0) return giveUp(scan, 'block scalar outside a map or list');
  const { text, length, at: start } = scan;
  const header = readHeader(scan);
  if (header === undefined) return undefined;

  let indent = header.indent === 0 ? 0 : parent + header.indent;
  let value = '';
  let breaks = 0;
  let end = header.end;
  let longestBlank = 0;
  let afterMoreIndented = false;
  let lineStart = scan.at;
  while (lineStart < length) {
    lineStart++; // the line feed before it
    let at = lineStart;
    while (at < length && text.charCodeAt(at) === SPACE) at++;
    const column = at - lineStart;
    const code = at < length ? text.charCodeAt(at) : LF;
    if (code === LF || code === CR) {
      if (indent > 0 && column > indent) return giveUp(scan, 'long blank line in a block scalar');
      longestBlank = Math.max(longestBlank, column);
      breaks++;
      lineStart = code === CR ? at + 1 : at;
      continue;
    }
    if (code === TAB) return giveUp(scan, 'tab as indentation');
    if (indent === 0) {
      if (column <= parent) break;
      indent = column;
      if (longestBlank > indent) return giveUp(scan, 'long blank line in a block scalar');
    } else if (column < indent) break;
    if (longestBlank > indent) return giveUp(scan, 'long blank line in a block scalar');

    const lineFeed = text.indexOf('\n', at);
    const next = lineFeed < 0 ? length : lineFeed;
    const lineEnd = text.charCodeAt(next - 1) === CR ? next - 1 : next;
    const moreIndented = column > indent;
    const first = end === header.end;
    if (first || header.style === 'literal' || moreIndented || afterMoreIndented)
      value += '\n'.repeat(breaks);
    else value += breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
    value += text.slice(lineStart + indent, lineEnd);
    afterMoreIndented = moreIndented;
    breaks = 1;
    end = lineEnd;
    scan.at = next;
    lineStart = next;
  }

  if (end === header.end) {
    if (header.chomping === 'keep') return giveUp(scan, 'empty block scalar that keeps its line breaks');
    value = '';
  } else if (header.chomping === 'clip') value += '\n';
  else if (header.chomping === 'keep') value += '\n'.repeat(Math.max(1, breaksAfter(scan)));
  return { type: 'scalar', value, source: value, style: header.style, start, end };
}

/** Reads the indicators and leaves `scan.at` on the line break behind them, or at the end of the text. */
function readHeader(scan: Scan): Header | undefined {
  const { text, length } = scan;
  const style = text.charAt(scan.at) === '|' ? 'literal' : 'folded';
  let chomping: Chomping = 'clip';
  let indent = 0;
  let at = scan.at + 1;
  for (let count = 0; count < 2 && at < length; count++, at++) {
    const code = text.charCodeAt(at);
    if ((code === PLUS || code === DASH) && chomping === 'clip') chomping = code === PLUS ? 'keep' : 'strip';
    else if (code > ZERO && code <= ZERO + 9 && indent === 0) indent = code - ZERO;
    else break;
  }
  const end = at;
  while (at < length && text.charCodeAt(at) === SPACE) at++;
  if (at < length && text.charCodeAt(at) === HASH && at > end) {
    const lineFeed = text.indexOf('\n', at);
    at = lineFeed < 0 ? length : lineFeed;
  } else if (at < length && text.charCodeAt(at) === CR) at++;
  if (at < length && text.charCodeAt(at) !== LF) return giveUp(scan, 'block scalar header');
  scan.at = at;
  return { style, chomping, indent, end };
}

/** How many line breaks stand between the last line and the next visible character or the end. */
function breaksAfter({ text, length, at: from }: Scan): number {
  let breaks = 0;
  for (let at = from; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF) breaks++;
    else if (code !== SPACE && code !== CR) break;
  }
  return breaks;
}
