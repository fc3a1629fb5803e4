import type { Span } from '../text/span.ts';
import { BYTE_ORDER_MARK, CR, LF, SPACE, TAB } from './codes.ts';

/**
 * Makes a span fit to be underlined: inside the text, on the line it begins on, and not empty. An empty span
 * goes to the nearest visible character of its line: the one at its place or behind it, else the last one
 * before it; on a blank line, to the last visible character before that line, else the first one in the text.
 */
export function visibleSpan(text: string, { start, end }: Span): Span {
  const from = Math.max(0, Math.min(start, text.length));
  const first = from + blanksFrom(text, from);
  const to = trimmedEnd(text, first, lineEndFrom(text, from, Math.min(end, text.length)));
  if (to > first) return { start: first, end: to };
  return characterAt(text, nearestVisible(text, from));
}

/** The visible text of the line that holds `offset`; of the nearest visible character on a blank line. */
export function visibleLine(text: string, offset: number): Span {
  return visibleSpan(text, { start: lineStartOf(text, offset), end: lineEndFrom(text, offset) });
}

/** From `offset` to the end of the visible text on its line. */
export function restOfLine(text: string, offset: number): Span {
  return visibleSpan(text, { start: offset, end: lineEndFrom(text, offset) });
}

/** Offset at which the line of `offset` begins. */
export function lineStartOf(text: string, offset: number): number {
  let at = Math.max(0, Math.min(offset, text.length));
  while (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Offset of the line break that ends the line of `offset`, or `limit` where that comes first. */
export function lineEndFrom(text: string, offset: number, limit = text.length): number {
  let at = Math.max(0, offset);
  while (at < limit && !isLineBreak(text.charCodeAt(at))) at++;
  return Math.min(at, text.length);
}

/** How many blanks stand at `offset`, on its line. */
function blanksFrom(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at - offset;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function nearestVisible(text: string, offset: number): number {
  const lineEnd = lineEndFrom(text, offset);
  for (let at = offset; at < lineEnd; at++) if (isVisible(text, at)) return at;
  for (let at = offset - 1; at >= 0; at--) if (isVisible(text, at)) return at;
  for (let at = lineEnd; at < text.length; at++) if (isVisible(text, at)) return at;
  return Math.min(offset, Math.max(0, text.length - 1));
}

/** The character that holds `offset`, both halves of a surrogate pair together. */
function characterAt(text: string, offset: number): Span {
  if (text.length === 0) return { start: 0, end: 0 };
  const start = isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1)) ? offset - 1 : offset;
  const end = isHigh(text.charCodeAt(start)) && isLow(text.charCodeAt(start + 1)) ? start + 2 : start + 1;
  return { start, end };
}

function isVisible(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !isBlank(code) && !isLineBreak(code);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === BYTE_ORDER_MARK;
}

function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
