import { COLON, CR, HASH, isBlankOrEnd, isFlowIndicator, LF, SPACE, TAB } from './codes.ts';
import type { YamlScalar } from './node.ts';
import { plainValue } from './scalar.ts';
import { giveUp, type Scan } from './scan.ts';

/** What stands around a plain scalar: `flow` inside `{…}` and `[…]`, `block` elsewhere. */
export type Surroundings = 'block' | 'flow';

/**
 * Reads one line of a plain scalar. Leaves `scan.at` on what ended it: `:` before a blank, `#` after one, a
 * line break, in flow an indicator, or the end of the text. Returns the end of the text read, without the
 * blanks behind it.
 */
export function scanPlainLine(scan: Scan, surroundings: Surroundings): number {
  const stop = surroundings === 'block' ? blockLineStop(scan) : flowLineStop(scan);
  let end = stop;
  while (end > scan.at && isBlankOrEnd(scan.text.charCodeAt(end - 1))) end--;
  scan.at = stop;
  return end;
}

function blockLineStop({ text, length, at: start }: Scan): number {
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code > COLON) continue;
    if (code === LF) return at;
    if (code === COLON && (at + 1 === length || isBlankOrEnd(text.charCodeAt(at + 1)))) return at;
    if (code === HASH && at > start && isBlankOrEnd(text.charCodeAt(at - 1))) return at;
  }
  return length;
}

function flowLineStop({ text, length, at: start }: Scan): number {
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || isFlowIndicator(code)) return at;
    if (code === COLON) {
      const next = at + 1 === length ? Number.NaN : text.charCodeAt(at + 1);
      if (isBlankOrEnd(next) || isFlowIndicator(next)) return at;
    }
    if (code === HASH && at > start && isBlankOrEnd(text.charCodeAt(at - 1))) return at;
  }
  return length;
}

/**
 * Goes on with a plain scalar of which one line, from `start` to `end`, has been read. Later lines belong to
 * it as long as they are indented by `minIndent`; line breaks fold as YAML 1.2, section 6.5, says. Gives up
 * where a later line holds a `:` before a blank, which would make it a key of several lines; a `:` in the
 * first line is left to the caller.
 */
export function readPlainRest(
  scan: Scan,
  start: number,
  end: number,
  minIndent: number,
  surroundings: Surroundings,
): YamlScalar | undefined {
  const { text, length } = scan;
  let joined = '';
  let lastEnd = end;
  while (scan.at < length && text.charCodeAt(scan.at) === LF) {
    const breakAt = scan.at;
    let lineStart = breakAt + 1;
    let at = lineStart;
    let breaks = 1;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF) {
        breaks++;
        lineStart = at + 1;
      } else if (code !== SPACE && code !== CR) break;
    }
    const column = at - lineStart;
    if (at >= length || column < minIndent || text.charCodeAt(at) === HASH) break;
    if (text.charCodeAt(at) === TAB) return giveUp(scan, 'tab as indentation');
    if (column === 0) {
      if (surroundings === 'flow' && isFlowIndicator(text.charCodeAt(at))) break;
      return giveUp(scan, 'unindented line of a plain scalar');
    }
    scan.at = at;
    scan.lineStart = lineStart;
    const lineEnd = scanPlainLine(scan, surroundings);
    if (lineEnd === at) {
      if (text.charCodeAt(at) === COLON) return giveUp(scan, 'key over several lines');
      break;
    }
    if (joined === '') joined = text.slice(start, end);
    joined += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + text.slice(at, lineEnd);
    lastEnd = lineEnd;
  }
  if (joined !== '' && scan.at < length && text.charCodeAt(scan.at) === COLON)
    return giveUp(scan, 'key over several lines');
  if (joined !== '')
    return { type: 'scalar', value: joined, source: joined, style: 'plain', start, end: lastEnd };
  const source = text.slice(start, end);
  return { type: 'scalar', value: plainValue(source), source, style: 'plain', start, end };
}
