import type { TextEdit } from '../../core/finding.ts';
import { INDENT } from './columns.ts';

/**
 * The indentation of a line that somebody has just begun with Enter: beside the keys of the line above, further in
 * behind a key without a value or a block of text. Null where the editor's own is right, or the line is not empty.
 *
 * @param text a piece of an annotation file, or all of it
 * @param at the cursor, on the new line
 */
export function indentNewLine(text: string, at: number): TextEdit | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  if (start === 0) return null;
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, '');
  if (line.trim() !== '') return null;
  const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, start).trimEnd();
  const wanted = columnBelow(above, text.slice(0, start));
  if (wanted === null || line === ' '.repeat(wanted)) return null;
  return { span: { start, end: start + line.length }, newText: ' '.repeat(wanted) };
}

function columnBelow(above: string, before: string): number | null {
  // Behind an empty line, and in comments, people have their own ways.
  if (above === '' || /^\s*#/.test(above) || /\t/.test(above)) return null;
  const [lead = ''] = /^ *(?:- +)*/.exec(above) ?? [];
  const words = above.slice(lead.length);
  const key = /^(?:"[^"]*"|'[^']*'|[^\s#"'[\]{},][^#]*?)[ ]*:(?:\s+(.*))?$/.exec(words);
  if (key === null) return null;
  if (isInBlock(before, lead.length)) return null;
  const value = (key[1] ?? '').replace(/(?:^|\s)#.*$/, '').trim();
  if (value === '' || /^[|>][-+1-9]*$/.test(value)) return lead.length + INDENT;
  // A value that goes on over the line is its author's to indent.
  if (/^["']/.test(value) && !/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/.test(value)) return null;
  if (/^[[{]/.test(value) && !/[\]}]$/.test(value)) return null;
  return lead.length;
}

/** Whether a line at a column is text of a block: some line above it, further left, opens one. */
function isInBlock(before: string, column: number): boolean {
  let least = column;
  let end = before.length;
  for (let looked = 0; looked < MOST_LINES && end > 0 && least > 0; looked++) {
    const start = before.lastIndexOf('\n', end - 2) + 1;
    const line = before.slice(start, end);
    end = start;
    if (line.trim() === '') continue;
    const at = /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
    if (at >= least) continue;
    if (/:\s+[|>][-+1-9]*\s*(?:#.*)?$/.test(line)) return true;
    least = at;
  }
  return false;
}

/** How far up is looked: nobody writes longer blocks by hand. */
const MOST_LINES = 400;
