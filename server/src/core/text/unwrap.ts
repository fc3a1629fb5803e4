import { classAt, isBlank, isLineBreak, LETTER, LOWER, skipBlanks } from './characters.ts';
import { LineEnds } from './line-ends.ts';
import { beginsItem, endsWithStop, isUrl, standsAlone } from './line-kind.ts';
import { lastAtOrBefore } from './lines.ts';

/** A text whose lines were broken to fit a page, with the lines of a paragraph on one line again. */
export interface Unwrapped {
  readonly text: string;
  /** The offset in the original of the character at an offset of `text`. */
  readonly sourceOf: (offset: number) => number;
}

/** The first line of a paragraph. */
interface Opening extends Line {
  /** True when it begins with a bullet or a number. */
  readonly item: boolean;
}

/** A line of the original that is not blank, without its outer blanks. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** How many blanks stand before it. */
  readonly indent: number;
  /** True when a blank line, or nothing, stands above it. */
  readonly first: boolean;
}

/** A page of lines shorter than this is no broken text: a list, a table, verse. */
const NARROWEST = 30;
/** Of a hundred lines, how many may be longer than the page is wide: addresses, headings, what was not broken. */
const WIDER = 3;
/** The width of the page is measured on no more lines than this. */
const MEASURED = 20_000;

/**
 * Joins the lines of each paragraph. A paragraph ends before a blank line, a line indented further, a bullet or number,
 * and where a line ends that had room for the next word and either ends a sentence or stands apart as a heading does.
 * Needs time in proportion to the text.
 */
export function unwrap(text: string): Unwrapped {
  const lines = linesOf(text);
  const width = widthOf(lines);
  const parts: string[] = [];
  const starts: number[] = [];
  const sources: number[] = [];
  let length = 0;
  let opening: Opening | null = null;
  let above: Line | null = null;
  const put = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const line of lines) {
    if (above !== null && opening !== null) {
      if (line.first) put('\n\n');
      else if (endsParagraph(text, opening, above, line, width)) put('\n');
      else if (!isHyphenated(text, above, line)) put(' ');
    }
    if (above === null || line.first || parts.at(-1) === '\n')
      opening = { ...line, item: beginsItem(text, line.start, line.end) };
    starts.push(length);
    sources.push(line.start);
    put(text.slice(line.start, line.end));
    above = line;
  }
  return {
    text: parts.join(''),
    sourceOf(offset) {
      const part = lastAtOrBefore(starts, offset);
      return (sources[part] ?? 0) + offset - (starts[part] ?? 0);
    },
  };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  const ends = new LineEnds(text);
  let first = true;
  for (let at = 0; at < text.length; ) {
    const lineEnd = ends.after(at);
    const start = skipBlanks(text, at, lineEnd);
    let end = lineEnd;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) lines.push({ start, end, indent: start - at, first });
    first = start >= end;
    at = lineEnd + 1;
    if (text.charCodeAt(lineEnd) === 13 && text.charCodeAt(at) === 10) at++;
  }
  return lines;
}

/** How wide the page was: nearly all lines are no longer. */
function widthOf(lines: readonly Line[]): number {
  const step = Math.max(1, Math.ceil(lines.length / MEASURED));
  const lengths: number[] = [];
  for (let at = 0; at < lines.length; at += step) {
    const line = lines[at];
    if (line !== undefined) lengths.push(line.indent + line.end - line.start);
  }
  lengths.sort((a, b) => b - a);
  return Math.max(NARROWEST, lengths[Math.floor((lengths.length * WIDER) / 100)] ?? 0);
}

/** Whether a paragraph that began with the line `opening` ends between two lines that follow each other. */
function endsParagraph(text: string, opening: Opening, above: Line, line: Line, width: number): boolean {
  const stopped = endsWithStop(text, above.start, above.end) || ':;'.includes(text.charAt(above.end - 1));
  const room = hadRoom(text, above, line, width);
  if (beginsItem(text, line.start, line.end)) return stopped || room || opening.item;
  if (line.indent > above.indent && !(opening.item && above.start === opening.start)) return true;
  if (isUrl(text, line.start, line.end)) return stopped || room;
  if (isUrl(text, above.start, above.end)) return (classAt(text, line.start) & LOWER) === 0;
  if (!room) return false;
  if (stopped) return true;
  // The line was broken on purpose: a heading, a byline, a stamp; what goes on in small letters is ragged text.
  return (classAt(text, line.start) & LOWER) === 0 && standsAlone(text, above.start, above.end);
}

/** True when the first word of a line would still have gone on the line above it. */
function hadRoom(text: string, above: Line, line: Line, width: number): boolean {
  let end = line.start;
  while (end < line.end && end - line.start < width && !isBlank(text.charCodeAt(end))) end++;
  return above.indent + (above.end - above.start) + 1 + (end - line.start) <= width;
}

/** `inter-` and `national`: the parts of one word, between which no blank belongs. */
function isHyphenated(text: string, above: Line, line: Line): boolean {
  const mark = text.charCodeAt(above.end - 1);
  return (
    (mark === 45 || mark === 0xad || mark === 0x2010) &&
    above.end - above.start > 1 &&
    (classAt(text, above.end - 2) & LETTER) !== 0 &&
    (classAt(text, line.start) & LETTER) !== 0
  );
}

/** The words of a stretch of a report, on one line. */
export function onOneLine(text: string): string {
  let breaks = false;
  for (let at = 0; at < text.length && !breaks; at++) breaks = isLineBreak(text.charCodeAt(at));
  return breaks ? text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ').trim() : text;
}
