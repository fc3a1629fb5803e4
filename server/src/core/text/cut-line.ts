import type { AbbreviationTable } from './abbreviation-table.ts';
import { isBlank, isDigit, skipBlanks } from './characters.ts';
import { type Enumeration, nextItem, readEnumeration } from './enumeration.ts';
import { joinedTitle } from './frames/titles.ts';
import { endsSentence } from './frames.ts';
import { isStop, readStop } from './stop.ts';
import type { Unit, UnitKind } from './unit.ts';

/** Adds the sentences of one line, which begins and ends without blanks, to `units`. */
export function cutLine(
  text: string,
  lineStart: number,
  lineEnd: number,
  kind: UnitKind,
  abbreviations: AbbreviationTable,
  units: Unit[],
): void {
  let list: Enumeration | null = readEnumeration(text, lineStart, lineEnd);
  const numbered = list !== null;
  let start = lineStart;
  // The run of characters without blanks is looked for only at a stop, back to where it was looked for last.
  let tokenStart = lineStart;
  let looked = lineStart;
  let brackets = 0;
  let bracket = -1;
  // Whether an odd number of straight quotation marks has been passed.
  let quotes = false;
  // Whether the last curly quotation mark passed opens.
  let curly = false;
  let at = lineStart;
  while (at < lineEnd) {
    if (!numbered) while (at < lineEnd && !isLookedAt(text.charCodeAt(at))) at++;
    if (at >= lineEnd) break;
    const code = text.charCodeAt(at);
    if (list !== null && isBlank(code)) {
      at = skipBlanks(text, at, lineEnd);
      const after = nextItem(list, text, at, lineEnd);
      if (after > at) {
        if (at > start) units.push({ start, end: backOverBlanks(text, at), kind });
        start = at;
        at = after;
        list = { ...list, ordinal: list.ordinal + 1 };
      }
      continue;
    }
    if (code === 34) {
      quotes = !quotes;
      at++;
      continue;
    }
    if (code === OPENING || code === CLOSING) {
      curly = code === OPENING;
      at++;
      continue;
    }
    if (code === 40) {
      if (brackets++ === 0) bracket = at;
      at++;
      continue;
    }
    if (code === 41) {
      if (brackets > 0 && --brackets === 0) bracket = -1;
      at++;
      continue;
    }
    if (!isStop(code) || isInsideWord(text, at, code)) {
      at++;
      continue;
    }
    tokenStart = startOfToken(text, at, looked, tokenStart);
    const stop = readStop({
      text,
      start: at,
      sentenceStart: start,
      lineStart,
      lineEnd,
      tokenStart,
      bracket,
      quotes,
      quoting: quotes || curly,
      abbreviations,
    });
    if (stop.quoted) {
      if (isOdd(text, stop.end, stop.after)) quotes = !quotes;
      curly = curly && !closes(text, stop.end, stop.after);
    }
    const join = joinedTitle(stop);
    if (join > start) {
      units.push({ start, end: join, kind });
      start = join;
      tokenStart = join;
    }
    at = stop.after;
    looked = at;
    if (at < lineEnd && endsSentence(stop)) {
      units.push({ start, end: at, kind });
      start = skipBlanks(text, at, lineEnd);
      tokenStart = start;
      looked = start;
      brackets = 0;
      bracket = -1;
      continue;
    }
    if (brackets > 0) {
      brackets = Math.max(0, brackets - closedIn(text, stop.end, at));
      if (brackets === 0) bracket = -1;
    }
    if (at > stop.end && isBlank(text.charCodeAt(at - 1))) tokenStart = at;
  }
  if (start < lineEnd) units.push({ start, end: lineEnd, kind });
}

/** The curly quotation marks “ and ”. */
const OPENING = 0x201c;
const CLOSING = 0x201d;

const lookedAt = new Uint8Array(0x10000);
for (let code = 0; code < lookedAt.length; code++)
  if ([34, 40, 41, OPENING, CLOSING].includes(code) || isStop(code)) lookedAt[code] = 1;

/** A quotation mark, a round bracket or a stop. */
function isLookedAt(code: number): boolean {
  return lookedAt[code] === 1;
}

/** Start of the run without blanks that holds `at`: `known` unless a blank stands at or after `from`. */
function startOfToken(text: string, at: number, from: number, known: number): number {
  for (let back = at; back > from; back--) if (isBlank(text.charCodeAt(back - 1))) return back;
  return known;
}

/** How many more round brackets close than open in a stretch of text. */
function closedIn(text: string, start: number, end: number): number {
  let closed = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 41) closed++;
    else if (code === 40) closed--;
  }
  return closed;
}

/** True when a curly quotation mark closes in a stretch of text. */
function closes(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === CLOSING) return true;
  return false;
}

/** True when an odd number of straight quotation marks stands in a stretch of text. */
function isOdd(text: string, start: number, end: number): boolean {
  let odd = false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 34) odd = !odd;
  return odd;
}

/** A dot before a small letter, or inside a number: never an end, and very common in odd input. */
function isInsideWord(text: string, at: number, code: number): boolean {
  if (code !== 46) return false;
  const next = text.charCodeAt(at + 1);
  if (next >= 97 && next <= 122) return true;
  return isDigit(next) && isDigit(text.charCodeAt(at - 1));
}

function backOverBlanks(text: string, end: number): number {
  let at = end;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
