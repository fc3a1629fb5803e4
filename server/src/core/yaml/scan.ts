import { CR, HASH, LF, SPACE, TAB } from './codes.ts';

/**
 * Where the quick reader stands in a text. Its functions move `at` forward and return undefined, or false,
 * when they meet anything outside the quick reader's subset of YAML; `reason` then says what, for people
 * who measure.
 */
export interface Scan {
  readonly text: string;
  /** Length of the text in UTF-16 units. */
  readonly length: number;
  /** Offset of the next character to read. */
  at: number;
  /** Offset at which the line of `at` begins; columns are counted from here. */
  lineStart: number;
  reason: string;
}

export function scanOf(text: string): Scan {
  return { text, length: text.length, at: 0, lineStart: 0, reason: '' };
}

/** Gives up: the full parser must read this text. */
export function giveUp(scan: Scan, reason: string): undefined {
  scan.reason ||= reason;
  return undefined;
}

/** The same for functions that answer with true or false. */
export function refuse(scan: Scan, reason: string): false {
  scan.reason ||= reason;
  return false;
}

/** Column of the next character: UTF-16 units since the line began. */
export function columnOf(scan: Scan): number {
  return scan.at - scan.lineStart;
}

export function atEnd(scan: Scan): boolean {
  return scan.at >= scan.length;
}

/**
 * Skips spaces, line breaks and comments up to the next visible character, or the end. False on a tab, and
 * on a `#` that no space sets apart.
 */
export function skipToContent(scan: Scan): boolean {
  const { text, length } = scan;
  let at = scan.at;
  let lineStart = scan.lineStart;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === CR) at++;
    else if (code === LF) lineStart = ++at;
    else if (code === HASH) {
      if (at > lineStart && text.charCodeAt(at - 1) !== SPACE) return refuse(scan, 'comment without a space');
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd < 0 ? length : lineEnd;
    } else if (code === TAB) return refuse(scan, 'tab between values');
    else break;
  }
  scan.at = at;
  scan.lineStart = lineStart;
  return true;
}

/** After a value: skips to the next content, which must stand on a later line. */
export function finishLine(scan: Scan): boolean {
  const line = scan.lineStart;
  if (!skipToContent(scan)) return false;
  if (scan.at < scan.length && scan.lineStart === line) return refuse(scan, 'text after a value');
  return true;
}
