import type { AbbreviationTable } from './abbreviation-table.ts';
import { classAt, isBlank, isLineBreak, LOWER } from './characters.ts';
import { cutLine } from './cut-line.ts';
import { endOfBoxLabel, endsWithStop, kindOfLine, type Line } from './line-kind.ts';
import type { Unit, UnitKind } from './unit.ts';

/** A line of body text shorter than this is not taken for one that was broken to fit a page. */
const WRAPPED_LINE = 40;

/** How the lines of a text are gone through. */
export interface Walk {
  readonly abbreviations: AbbreviationTable;
  /** Where a line begins. */
  readonly from: number;
  /** Whether the line above it is body text that stops in mid-sentence. */
  readonly continues: boolean;
  /** Where the line that holds an offset ends. Offsets never go back. */
  readonly lineEnd: (offset: number) => number;
  /** Asked at the beginning of every line but the first; the walk ends where it says so. */
  readonly stopsAt?: (offset: number, continues: boolean) => boolean;
}

/** Adds the units of the lines of a text to `units`; gives back where the walk ended. */
export function cutLines(text: string, walk: Walk, units: Unit[]): number {
  let continues = walk.continues;
  let at = walk.from;
  while (at < text.length) {
    if (at > walk.from && walk.stopsAt?.(at, continues) === true) return at;
    const start = skipBlanksOnLine(text, at);
    if (start >= text.length || isLineBreak(text.charCodeAt(start))) {
      continues = false;
      at = afterBreak(text, start);
      continue;
    }
    const lineEnd = walk.lineEnd(start);
    let end = lineEnd;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    at = afterBreak(text, lineEnd);
    const body = endOfBoxLabel(text, start, end);
    if (body > start) units.push({ start, end: body, kind: 'boilerplate' });
    const line: Line = { start: body, end, below: firstOnLine(text, at), continues };
    const kind = kindOfLine(text, line);
    if (kind === 'url') units.push({ start: body, end, kind });
    else cutLine(text, body, end, kind, walk.abbreviations, units);
    continues = body === start && stopsInMidSentence(text, start, end, kind);
  }
  return text.length;
}

/** True for a line of body text that the next one may go on with. */
export function stopsInMidSentence(text: string, start: number, end: number, kind: UnitKind): boolean {
  return kind === 'sentence' && end - start >= WRAPPED_LINE && !endsWithStop(text, start, end);
}

function skipBlanksOnLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text.charCodeAt(at)) && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

function afterBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** The first character of the line that begins at `start`; empty when that line is blank. */
function firstOnLine(text: string, start: number): string {
  const at = skipBlanksOnLine(text, start);
  if (at >= text.length || isLineBreak(text.charCodeAt(at))) return '';
  // What stands above an address is not broken off by its small letters.
  if (text.startsWith('http', at) || text.startsWith('www.', at)) return 'H';
  return (classAt(text, at) & LOWER) !== 0 ? 'a' : text.charAt(at);
}
