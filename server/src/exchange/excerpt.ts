import type { Range } from '../core/text/span.ts';
import { columnsOf, printable } from './screen.ts';

/** A line of a source and, below it, carets under the part that is meant. */
export interface Excerpt {
  readonly line: string;
  /** Blanks, then carets; lines up with `line` in a terminal. */
  readonly carets: string;
}

/**
 * Shows where in a line something is. A long line is cut around the place, with `…` where something is
 * left out. `width` is the widest the excerpt may be, in columns. Null for a line that is not there.
 */
export function excerpt(line: string | undefined, range: Range, width: number): Excerpt | null {
  if (line === undefined || range.start.character > line.length) return null;
  const start = range.start.character;
  const lineEnd = line.trimEnd().length;
  const end = range.end.line > range.start.line ? lineEnd : Math.min(range.end.character, line.length);
  const indent = Math.min(start, line.length - line.trimStart().length);
  const window = cutAround(line, { from: indent, start, end: Math.max(end, start + 1), to: lineEnd }, width);
  const before = printable(line.slice(window.from, start));
  const marked = printable(line.slice(start, Math.min(Math.max(end, start), window.to)));
  const after = printable(line.slice(Math.max(start, Math.min(end, window.to)), window.to));
  const lead = window.from > indent ? '…' : '';
  const tail = window.to < lineEnd ? '…' : '';
  const carets = ' '.repeat(columnsOf(lead + before)) + '^'.repeat(Math.max(1, columnsOf(marked)));
  return { line: lead + before + marked + after + tail, carets };
}

interface Stretch {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** The part of a line to show: all of it where it fits, else the place with a little before it. */
function cutAround(line: string, { from, start, to }: Stretch, width: number): { from: number; to: number } {
  const room = Math.max(20, width - 2);
  if (columnsOf(printable(line.slice(from, to))) <= width) return { from, to: Math.max(to, start) };
  const first = start - from <= room / 2 ? from : wholeCharacter(line, start - Math.floor(room / 3));
  let last = first;
  for (let columns = 0; last < Math.max(to, start); ) {
    const character = String.fromCodePoint(line.codePointAt(last) ?? 32);
    columns += columnsOf(printable(character));
    if (columns > room) break;
    last += character.length;
  }
  return { from: first, to: last };
}

/** An offset moved out of the middle of a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
