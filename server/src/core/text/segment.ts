import { classAt, isBlank, isDigit, isLineBreak, LOWER, skipBlanks } from './characters.ts';
import { type Enumeration, nextItem, readEnumeration } from './enumeration.ts';
import { endsSentence } from './frames.ts';
import { endsWithStop, kindOfLine, type Line } from './line-kind.ts';
import { isStopCharacter, readStop } from './stop.ts';
import type { Unit } from './unit.ts';

/** A line of body text shorter than this is not taken for one that was broken to fit a page. */
const WRAPPED_LINE = 40;

/**
 * Cuts a report into its units: sentences, headings, bullets, captions, URL lines and boilerplate.
 *
 * Units come in order, never overlap, never cross a line break (LF, CRLF, CR, U+2028, U+2029) and together hold
 * every character but white space; each begins and ends with a character that is not white space. Offsets are
 * UTF-16. Takes any string, never throws, and needs time in proportion to its length.
 */
export function segment(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let continues = false;
  let at = 0;
  while (at < text.length) {
    const start = skipBlanksOnLine(text, at);
    if (start >= text.length || isLineBreak(text.charCodeAt(start))) {
      continues = false;
      at = afterBreak(text, start);
      continue;
    }
    const lineEnd = endOfLine(text, start);
    let end = lineEnd;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    at = afterBreak(text, lineEnd);
    const line: Line = { start, end, below: firstOnLine(text, at), continues };
    const kind = kindOfLine(text, line);
    if (kind === 'url') units.push({ start, end, kind });
    else
      for (const span of sentencesOfLine(text, start, end))
        units.push({ start: span[0], end: span[1], kind });
    continues = kind === 'sentence' && end - start >= WRAPPED_LINE && !endsWithStop(text, start, end);
  }
  return units;
}

/** The sentences of one line, as pairs of offsets without outer blanks. */
function* sentencesOfLine(
  text: string,
  lineStart: number,
  lineEnd: number,
): Generator<readonly [number, number]> {
  let list: Enumeration | null = readEnumeration(text, lineStart, lineEnd);
  let start = lineStart;
  let tokenStart = lineStart;
  let at = lineStart;
  while (at < lineEnd) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at = skipBlanks(text, at, lineEnd);
      tokenStart = at;
      if (list !== null) {
        const after = nextItem(list, text, at, lineEnd);
        if (after > at) {
          if (at > start) yield [start, backOverBlanks(text, at)];
          start = at;
          at = after;
          list = { ...list, ordinal: list.ordinal + 1 };
        }
      }
      continue;
    }
    if (!mayStop(code) || isInsideWord(text, at, code) || !isStopCharacter(text.charAt(at))) {
      at++;
      continue;
    }
    const stop = readStop(text, at, start, lineStart, lineEnd, tokenStart);
    at = stop.after;
    if (at >= lineEnd || !endsSentence(stop)) {
      if (at > stop.end && isBlank(text.charCodeAt(at - 1))) tokenStart = at;
      continue;
    }
    yield [start, at];
    start = skipBlanks(text, at, lineEnd);
    tokenStart = start;
  }
  if (start < lineEnd) yield [start, lineEnd];
}

/** Quick test that sorts out nearly all characters before the list of stops is asked. */
function mayStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code > 0x580;
}

/** A dot before a small letter, or inside a number: never an end, and very common in odd input. */
function isInsideWord(text: string, at: number, code: number): boolean {
  if (code !== 46) return false;
  const next = text.charCodeAt(at + 1);
  if (next >= 97 && next <= 122) return true;
  return isDigit(next) && isDigit(text.charCodeAt(at - 1));
}

function backOverBlanks(text: string, end: number): number {
  let at = end;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function skipBlanksOnLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text.charCodeAt(at)) && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

function afterBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** The first character of the line that begins at `start`; empty when that line is blank. */
function firstOnLine(text: string, start: number): string {
  const at = skipBlanksOnLine(text, start);
  if (at >= text.length || isLineBreak(text.charCodeAt(at))) return '';
  return (classAt(text, at) & LOWER) !== 0 ? 'a' : text.charAt(at);
}
