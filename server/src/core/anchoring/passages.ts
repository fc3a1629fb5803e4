import { segment } from '../text/segment.ts';
import type { Span } from '../text/span.ts';

/** A line that is as long as this was broken to fit a page, unless the next shows that it is one of its own. */
const FULL_LINE = 40;
/** What begins a line of its own: bullets, numbers of lists, headings, quotations, tables, notes. */
const OWN_LINE = /^(?:[-*+•–—>|](?:\s|$)|[·|]|#{1,6}\s|\d{1,3}[.)]\s|\[\d+\])/;
/** What a line ends with that need not go on. */
const CLOSED = /[.!?:;]["”’')\]]*\s*$/;

/**
 * The sentences between two offsets of a source, where lines broken to fit a page are read as one. A passage that was
 * reflowed has other line breaks and the same sentences.
 */
export function sentencesBetween(source: string, from: number, to: number): readonly Span[] {
  return segment(unwrapped(source.slice(from, to))).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }));
}

/** The same text, as long, with a space for each line break that only fits the text to a page. */
function unwrapped(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  let joined = '';
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) joined += line;
    else if (!goesOn(line, next.trimStart())) joined += `${line}\n`;
    else joined += `${line.endsWith('\r') ? `${line.slice(0, -1)} ` : line} `;
  }
  return joined;
}

/** Whether what a line says goes on in the next. */
function goesOn(line: string, next: string): boolean {
  if (line.trim() === '' || next === '' || /^#{1,6}\s/.test(line) || OWN_LINE.test(next)) return false;
  return line.trimEnd().length >= FULL_LINE || (/^\p{Ll}/u.test(next) && !CLOSED.test(line));
}
