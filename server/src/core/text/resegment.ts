import { abbreviationTable } from './abbreviation-table.ts';
import { isLineBreak } from './characters.ts';
import { cutLines, stopsInMidSentence } from './cut-lines.ts';
import type { Replacement } from './replacement.ts';
import { type SegmentOptions, segment } from './segment.ts';
import type { Unit } from './unit.ts';

/**
 * The units of a text after an edit, from those before it: the same as `segment(text)`, but only the lines edited and
 * their neighbours are read. Units that stand where they stood are the same objects. A `wrapped` text is cut anew.
 *
 * @param units what `segment` gave for the text before the edit
 * @param text the text after the edit
 */
export function resegment(
  units: readonly Unit[],
  text: string,
  edit: Replacement,
  options: SegmentOptions = {},
): readonly Unit[] {
  // One line may change the width of the page, and with it where every paragraph ends.
  if (options.wrapped === true) return segment(text, options);
  const delta = edit.inserted - edit.removed;
  const editEnd = edit.start + edit.inserted;
  const from = firstLineTouched(text, edit.start);
  const kept = countBefore(units, from);
  const fresh: Unit[] = [];
  // A line depends on itself, on the kind of the line above and on the head of the line below. So the old units hold
  // again from a line on that is preceded by a line without an edit, and to which that line means what it meant.
  let lineAbove = from;
  const end = cutLines(
    text,
    {
      abbreviations: abbreviationTable(options.abbreviations),
      from,
      continues: continuesAt(units, text, from),
      lineEnd: (offset) => endOfLine(text, offset),
      stopsAt: (offset, continues) => {
        const above = lineAbove;
        lineAbove = offset;
        return above > editEnd && continues === continuedBefore(units, text, above, offset, delta);
      },
    },
    fresh,
  );
  const rest = countBefore(units, end - delta);
  const tail = units.slice(rest);
  return [
    ...units.slice(0, kept),
    ...fresh,
    ...(delta === 0 ? tail : tail.map((unit) => moved(unit, delta))),
  ];
}

/** Start of the line above the one that holds `offset`, for what stands below a line can change its kind. */
function firstLineTouched(text: string, offset: number): number {
  const own = startOfLine(text, offset);
  return own === 0 ? 0 : startOfLine(text, beforeBreak(text, own));
}

/** Whether the line above `start` is body text that stops in mid-sentence, as the units before the edit have it. */
function continuesAt(units: readonly Unit[], text: string, start: number): boolean {
  if (start === 0) return false;
  return continuedBefore(units, text, startOfLine(text, beforeBreak(text, start)), start, 0);
}

/**
 * Whether the line from `start` to `end`, which the edit left as it was and moved by `delta`, was body text that stops
 * in mid-sentence.
 */
function continuedBefore(
  units: readonly Unit[],
  text: string,
  start: number,
  end: number,
  delta: number,
): boolean {
  const first = units[countBefore(units, start - delta)];
  const last = units[countBefore(units, end - delta) - 1];
  if (first === undefined || last === undefined || last.start < first.start) return false;
  return stopsInMidSentence(text, first.start + delta, last.end + delta, first.kind);
}

/** How many units begin before an offset. */
function countBefore(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moved(unit: Unit, delta: number): Unit {
  return { start: unit.start + delta, end: unit.end + delta, kind: unit.kind };
}

/** Start of the line that holds `offset`; a line break belongs to the line it ends. */
function startOfLine(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && !startsLine(text, at)) at--;
  return at;
}

function startsLine(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isLineBreak(before) && !(before === 13 && text.charCodeAt(at) === 10);
}

/** The offset of the line break that ends the line before the one that begins at `start`. */
function beforeBreak(text: string, start: number): number {
  const crlf = text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13;
  return start - (crlf ? 2 : 1);
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}
