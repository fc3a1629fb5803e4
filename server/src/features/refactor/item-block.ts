import type { Span } from '../../core/text/span.ts';
import type { OpenEntry } from './refactoring.ts';

/** An entry with the comments that belong to it, as a stretch of whole lines of its file. */
export interface ItemBlock extends Span {
  /** The text of the stretch, without the line break at its end. */
  readonly text: string;
  /** The column of its dash. */
  readonly column: number;
  /** The stretch to take out so that no two empty lines meet. */
  readonly removal: Span;
}

/**
 * The lines of an entry of a block list: those of its own, comments right above that are not further left, and comments
 * below that stand further in. Null for an entry in brackets.
 *
 * @param file the whole text of its file
 */
export function itemBlock(file: string, { start, map }: OpenEntry): ItemBlock | null {
  const first = start + map.start;
  let dashLine = file.lastIndexOf('\n', first - 1) + 1;
  let lead = /^( *)-[ \t]+$/.exec(file.slice(dashLine, first));
  if (lead === null && dashLine > 0 && file.slice(dashLine, first).trim() === '') {
    dashLine = file.lastIndexOf('\n', dashLine - 2) + 1;
    lead = /^( *)-[ \t]*(?:#.*)?\r?\n/.exec(file.slice(dashLine, first));
  }
  if (lead === null) return null;
  const column = (lead[1] ?? '').length;
  let from = dashLine;
  for (let above = lineBefore(file, from); above !== null; above = lineBefore(file, from)) {
    if (!above.words.startsWith('#') || above.column < column) break;
    from = above.start;
  }
  let to = lineEnd(file, start + map.end);
  for (let below = lineAfter(file, to); below !== null; below = lineAfter(file, to)) {
    if (!below.words.startsWith('#') || below.column <= column) break;
    to = below.end;
  }
  return { start: from, end: to, text: file.slice(from, to), column, removal: removalOf(file, from, to) };
}

/** The lines with their line break, and the empty lines below, or, at the end of a list, above. */
function removalOf(file: string, from: number, to: number): Span {
  let end = nextLine(file, to);
  let start = from;
  const above = lineBefore(file, from)?.words ?? '';
  // At the top of a list, or behind an empty line, no other is needed.
  const blankAbove = above === '' || /:(?:\s+#.*)?$/.test(above);
  while (end < file.length) {
    const line = file.slice(end, nextLine(file, end));
    if (line.trim() !== '') break;
    if (!blankAbove) break;
    end = nextLine(file, end);
  }
  if (end >= file.length)
    for (let line = lineBefore(file, start); line?.words === ''; line = lineBefore(file, start))
      start = line.start;
  return { start, end };
}

/** The lines of a block, moved so that its dash stands at a column. */
export function atColumn(block: Pick<ItemBlock, 'text' | 'column'>, column: number): readonly string[] {
  const by = column - block.column;
  return block.text.split(/\r?\n/).map((line) => {
    if (line === '') return line;
    if (by >= 0) return ' '.repeat(by) + line;
    const blanks = line.length - line.trimStart().length;
    return line.slice(Math.min(-by, blanks));
  });
}

function nextLine(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

function lineEnd(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  if (lineBreak < 0) return text.length;
  return lineBreak > at && text.charAt(lineBreak - 1) === '\r' ? lineBreak - 1 : lineBreak;
}

interface Line extends Span {
  /** Without blanks around. */
  readonly words: string;
  readonly column: number;
}

function lineBefore(text: string, start: number): Line | null {
  if (start === 0) return null;
  const from = text.lastIndexOf('\n', start - 2) + 1;
  return lineOf(text, from);
}

function lineAfter(text: string, end: number): Line | null {
  const from = nextLine(text, end);
  return from >= text.length ? null : lineOf(text, from);
}

function lineOf(text: string, start: number): Line {
  const end = lineEnd(text, start);
  const line = text.slice(start, end);
  return { start, end, words: line.trim(), column: line.length - line.trimStart().length };
}
