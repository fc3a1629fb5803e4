import { classAt, isBlank, LETTER, LOWER, skipBlanks, UPPER } from './characters.ts';
import {
  boxLabels,
  creditHint,
  creditMarks,
  danglingWords,
  exactFurniture,
  furnitureHeads,
  LONGEST_FURNITURE,
  LONGEST_STAMP,
  SHORTEST_FURNITURE,
  stampWords,
} from './line-frames.ts';
import { isCloser, isWidthless, LONGEST_NOTE, skipNotes } from './marks.ts';
import { isStop } from './stop.ts';
import type { UnitKind } from './unit.ts';

/** A line of a report without its outer blanks, and what stands around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** First character of the line right below; empty when a blank line or nothing follows. */
  readonly below: string;
  /** True when the line right above is body text that stops in mid-sentence. */
  readonly continues: boolean;
}

const BULLET =
  /^(?:[•◦▪‣⁃·●○■□▸►✓✔➤][\s\d]|[-–—*+]\s+\S|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)\s|(?:\d{1,2}|[a-z])\.\)?\s)/;
/** A heading has at most this many characters, and words. */
const LONGEST_HEADING = 110;
const WORDS_OF_HEADING = 15;
/** A line this long right above another is broken text, unless its words are capitalised. */
const WRAPPED_LINE = 60;
/** How much of a long line is read to find its kind. */
const HEAD = 200;
/** The longest of the words no heading ends with. */
const LONGEST_DANGLING = 6;
/** How much is read to find a bullet or an address. */
const SHORT_HEAD = 24;
const SHORTEST_ADDRESS = 6;

/** What kind of line this is: what its units are, unless they are told apart later. */
export function kindOfLine(text: string, line: Line): UnitKind {
  const head = text.slice(line.start, Math.min(line.end, line.start + HEAD));
  const whole = line.end - line.start <= HEAD ? head : null;
  if (whole !== null && isFurniture(whole)) return 'boilerplate';
  if (isUrlLine(text, line, head)) return 'url';
  if (isCaption(text, line, head)) return 'caption';
  if (BULLET.test(head)) return 'bullet';
  if (/^#{1,6}\s/.test(head)) return 'heading';
  if (whole !== null && isHeading(whole, line)) return 'heading';
  return 'sentence';
}

/** Where the label of a box ends that is glued to the first word of a line (`Quick guide|Who …`); `start` without one. */
export function endOfBoxLabel(text: string, start: number, end: number): number {
  for (const label of labelsByHead.get(headOf(text, start)) ?? []) {
    const after = start + label.length;
    if (after >= end || !text.startsWith(label, start)) continue;
    if ((classAt(text, after) & UPPER) !== 0 || '“"‘'.includes(text.charAt(after))) return after;
  }
  return start;
}

/** The labels by their first two characters, so that a line without one costs a look-up. */
const labelsByHead = new Map<number, string[]>();
for (const label of boxLabels) {
  const known = labelsByHead.get(headOf(label, 0));
  if (known === undefined) labelsByHead.set(headOf(label, 0), [label]);
  else known.push(label);
}

function headOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** True for a line that begins with a bullet or a number. */
export function beginsItem(text: string, start: number, end: number): boolean {
  // Most lines begin with a word.
  if (
    end - start < 2 ||
    (isLetter(text, start) && isLetter(text, start + 1) && !/[ivx]/.test(text.charAt(start)))
  )
    return false;
  return BULLET.test(text.slice(start, Math.min(end, start + SHORT_HEAD)));
}

function isLetter(text: string, at: number): boolean {
  return (classAt(text, at) & LETTER) !== 0;
}

/** True for a line that is an address and nothing else. */
export function isUrl(text: string, start: number, end: number): boolean {
  if (!'(<hHwW'.includes(text.charAt(start)) || end - start < SHORTEST_ADDRESS) return false;
  const head = text.slice(start, Math.min(end, start + SHORT_HEAD));
  if (!/^[(<]?(?:https?:\/\/|www\.)\S/i.test(head)) return false;
  for (let at = start; at < end; at++) if (isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** True for a line that reads as a heading, a byline, a stamp or a button by itself. */
export function standsAlone(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const line = text.slice(start, end);
  return isFurniture(line) || isHeading(line, { start, end, below: '', continues: false });
}

/** True when the last mark of a line is a stop, closing marks and note markers after it left aside. */
export function endsWithStop(text: string, start: number, end: number): boolean {
  let at = end;
  for (let steps = 0; steps < 40 && at > start; steps++) {
    const code = text.charCodeAt(at - 1);
    const note = code === 93 ? noteStart(text, at, start) : at;
    if (note < at) at = note;
    else if (isCloser(code) || isWidthless(code)) at--;
    else return isStop(code);
  }
  return false;
}

function noteStart(text: string, end: number, start: number): number {
  const limit = Math.max(start, end - LONGEST_NOTE);
  for (let at = end - 2; at >= limit; at--)
    if (text.charCodeAt(at) === 91) return skipNotes(text, at, end) === end ? at : end;
  return end;
}

/** Stamps, bylines, buttons, rules: what a page puts around its text. */
function isFurniture(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line))
    return !/[!?…。！？]/.test(line) && !/\p{Extended_Pictographic}/u.test(line);
  if (line.length <= 3 && /^[+-]?(?:[A-Z]|Aa)[-+−–]?$/.test(line)) return true;
  if (line.startsWith('A') && /^(?:A[-+−–]?\s*){2,4}$/.test(line)) return true;
  if (line.length < SHORTEST_FURNITURE && !/\d/.test(line)) return false;
  if (line.length <= LONGEST_FURNITURE) {
    const words = line.toLowerCase().replaceAll('’', "'");
    if (exactFurniture.has(words.replace(/[\s:.>»]+$/, ''))) return true;
  }
  if (line.length <= LONGEST_STAMP && /\d/.test(line) && isStamp(line.toLowerCase())) return true;
  if (endsWithStop(line, 0, line.length) && !/^(?:©|copyright)/i.test(line)) return false;
  return furnitureHeads.some((frame) => frame.test(line));
}

/** A line of nothing but a date, a time or both. */
function isStamp(lower: string): boolean {
  const words = lower.split(/[\s,|·•()—–/]+/).filter((word) => word !== '');
  return words.every((word) => /^[\d:.+-]+(?:st|nd|rd|th)?$/.test(word) || isTimePart(word));
}

function isTimePart(word: string): boolean {
  const bare = word.replace(/[.:]+$/, '');
  if (stampWords.has(bare)) return true;
  return (
    /^\d{4}-\d{2}-\d{2}t[\d:.]+(?:z|[+-][\d:]+)?$/.test(bare) || /^[\d:.]+(?:am|pm|a\.m|p\.m|z)$/.test(bare)
  );
}

/** A URL alone, or after a short label such as `full report:`. */
function isUrlLine(text: string, line: Line, head: string): boolean {
  if (!head.includes('//') && !/www\./i.test(head)) return false;
  const found = /(?:https?:\/\/|www\.)\S/i.exec(head);
  if (found === null) return false;
  const label = head.slice(0, found.index);
  if (label.length > 48 || /[.!?…;]["'”’)]*\s/.test(label) || !/(?:^|\s|[(<["“])$/.test(label)) return false;
  for (let at = line.start + found.index; at < line.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9 || code === 0xa0) return false;
  }
  return label.trim() === '' || label.trim().split(/\s+/).length <= 6;
}

/** Text under a picture gives itself away by its credit. */
function isCaption(text: string, line: Line, head: string): boolean {
  if (/^(?:photo|image|picture|caption|figure \d+|fig\. \d+|map|video|graphic)(?: by)?\s?[:|]/i.test(head))
    return true;
  const tail = text.slice(Math.max(line.start, line.end - HEAD), line.end);
  return creditHint.test(tail) && creditMarks.some((frame) => frame.test(tail));
}

function isHeading(line: string, context: Line): boolean {
  if (line.length > LONGEST_HEADING || countWords(line) > WORDS_OF_HEADING) return false;
  const tagged = line.endsWith(')') ? /^(.*[.!?…])\s\([^()]{2,30}\)$/.exec(line) : null;
  if (tagged !== null) return isTitleCase(tagged[1] ?? '');
  if (endsWithStop(line, 0, line.length)) return false;
  if (/[,;]$/.test(line) || context.continues) return false;
  if (context.below !== '' && isBroken(line, context)) return false;
  const first = skipMarks(line);
  if (first >= line.length) return false;
  if ((classAt(line, first) & LOWER) !== 0) return false;
  return countWords(line) <= 8 || !/:["”’']?$/.test(line);
}

function countWords(line: string): number {
  let words = 0;
  for (let at = 0; at < line.length; at++)
    if (!isBlank(line.charCodeAt(at)) && (at === 0 || isBlank(line.charCodeAt(at - 1)))) words++;
  return words;
}

/** True when a line reads as the head of a paragraph that was broken to fit a page. */
function isBroken(line: string, context: Line): boolean {
  if ((classAt(context.below, 0) & LOWER) !== 0) return true;
  if (danglingWords.has(lastWord(line))) return true;
  return line.length >= WRAPPED_LINE && !isTitleCase(line);
}

/** The letters a line ends with, when they are no more than a small word has. */
function lastWord(line: string): string {
  let at = line.length;
  while (at > 0 && line.length - at <= LONGEST_DANGLING && isLetter(line, at - 1)) at--;
  return line.slice(at);
}

/** True when most words of some length are capitalised. */
function isTitleCase(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => word.length > 3);
  const capital = words.filter((word) => (classAt(word, skipMarks(word)) & UPPER) !== 0);
  return words.length > 0 && capital.length >= words.length * 0.7;
}

function skipMarks(line: string): number {
  let at = skipBlanks(line, 0, line.length);
  while (at < line.length && (classAt(line, at) & LETTER) === 0 && !/\d/.test(line.charAt(at))) at++;
  return at;
}
