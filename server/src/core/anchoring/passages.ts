import { segment } from '../text/segment.ts';
import type { Span } from '../text/span.ts';

/** A line shorter than this is not taken for one that was broken to fit a page. */
const WRAPPED_LINE = 40;
/** What begins a line of its own: bullets, numbers of lists, headings, quotations, tables. */
const OWN_LINE = /^(?:[-*+•–—·#>|]|\d{1,3}[.)]\s|\[\d+\])/;

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
    if (index === lines.length - 1) return joined + line;
    const next = (lines[index + 1] ?? '').trimStart();
    const wraps =
      line.trimEnd().length >= WRAPPED_LINE && !line.startsWith('#') && next !== '' && !OWN_LINE.test(next);
    joined += wraps ? `${line.endsWith('\r') ? `${line.slice(0, -1)} ` : line} ` : `${line}\n`;
  }
  return joined;
}
