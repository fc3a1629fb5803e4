import type { AbbreviationTable } from './abbreviation-table.ts';
import type { Abbreviation } from './abbreviations.ts';
import { ALPHANUMERIC, classAt, isBlank, isDigit, LETTER, skipBlanks } from './characters.ts';
import {
  isCloser,
  isDoubtfulCloser,
  isJoint,
  isOpener,
  isQuote,
  isWidthless,
  skipDetachedNotes,
  skipNotes,
  skipPictures,
} from './marks.ts';
import { skipAside, skipSourceTag } from './source-tag.ts';

/** What kind of mark may end a sentence here. `wide` stops need no blank after them. */
export type StopKind = 'full' | 'strong' | 'ellipsis' | 'wide';

/** A place where a sentence may end, with what stands around it. All offsets are UTF-16, into the text. */
export interface Stop {
  readonly text: string;
  /** Start of the sentence being read. */
  readonly sentenceStart: number;
  /** Start and end of the line. */
  readonly lineStart: number;
  readonly lineEnd: number;
  /** Start of the run of characters without blanks that holds the stop. */
  readonly tokenStart: number;
  /** Where a round bracket opens that is still open at the stop; -1 without one. */
  readonly bracket: number;
  readonly kind: StopKind;
  /**
   * The word the stop belongs to, without that stop: the last part of `pre-Oct` or `and/or`, freed of opening
   * marks. Empty when it is longer than any abbreviation.
   */
  readonly word: string;
  /** The abbreviations in force. */
  readonly abbreviations: AbbreviationTable;
  /** How that word behaves when it is an abbreviation. */
  readonly abbreviation: Abbreviation | undefined;
  /** First character of the run of stops. */
  readonly start: number;
  /** After the run of stops. */
  readonly end: number;
  /** After the closing marks and note markers: where the sentence would end. */
  readonly after: number;
  /** True when a quotation mark closes after the stop. */
  readonly quoted: boolean;
  /** True when an odd number of straight quotation marks stands on the line before the stop. */
  readonly quotes: boolean;
  /** True when a bracket or quotation mark closes after the stop. */
  readonly closed: boolean;
  /** True when a note marker follows the stop. */
  readonly noted: boolean;
  /** First character after `after` that is no blank; the line's end when there is none. */
  readonly next: number;
  /** First letter, figure or sign of what follows, opening marks skipped. */
  readonly body: number;
  /** The word at `body`, without anything glued to it; empty when no letter stands there. */
  readonly nextWord: string;
}

const STRONG = '!?‼‽؟۔।॥։።⁇⁈⁉';
const WIDE = '。！？｡．';
const stops = new Uint8Array(0x10000);
const STRONG_STOP = 1;
const WIDE_STOP = 2;
const DOTTED_STOP = 4;
for (const [flag, marks] of [
  [STRONG_STOP, STRONG],
  [WIDE_STOP, WIDE],
  [DOTTED_STOP, '.…'],
] as const)
  for (const mark of marks) stops[mark.charCodeAt(0)] = flag;
const DOT = 46;
const DOTS = 0x2026;
/** How far the word after a stop, and the opening marks before it, are read. */
const LONGEST_WORD = 24;

/** True for any mark that may end a sentence. */
export function isStop(code: number): boolean {
  return (stops[code] ?? 0) !== 0;
}

/** What is known of a stop from reading the line up to it; the rest `readStop` finds out. */
export interface BeforeStop
  extends Pick<
    Stop,
    | 'text'
    | 'start'
    | 'sentenceStart'
    | 'lineStart'
    | 'lineEnd'
    | 'tokenStart'
    | 'bracket'
    | 'quotes'
    | 'abbreviations'
  > {
  /** Whether a quotation is open at the stop. */
  readonly quoting: boolean;
}

/** Reads the run of stops at `start` and its surroundings. Takes time in proportion to what it steps over. */
export function readStop(before: BeforeStop): Stop {
  const {
    text,
    start,
    sentenceStart,
    lineStart,
    lineEnd,
    tokenStart,
    bracket,
    quotes,
    quoting,
    abbreviations,
  } = before;
  const run = readRun(text, start, lineEnd);
  let after = run.end;
  let quoted = false;
  let closed = false;
  let noted = false;
  while (after < lineEnd && !isBlank(text.charCodeAt(after))) {
    const notes = skipNotes(text, after, lineEnd);
    if (notes > after) {
      noted = true;
      after = notes;
      continue;
    }
    const code = text.charCodeAt(after);
    if (!isWidthless(code)) {
      // `they left."We stay`: the straight mark opens what follows.
      if (code === 34 && !quotes && !closed && isGlued(text, after + 1, lineEnd)) break;
      if (!isCloser(code) && !(isDoubtfulCloser(code) && endsHere(text, after + 1, lineEnd))) break;
      closed = true;
      quoted ||= isQuote(code);
    }
    after++;
  }
  if (!noted && isLostSuperscript(text, tokenStart, run.end, after, lineEnd, abbreviations)) {
    noted = true;
    while (isDigit(text.charCodeAt(after))) after++;
  }
  const word = wordBefore(text, start, tokenStart);
  let next = skipBlanks(text, after, lineEnd);
  if (next > after && next < lineEnd && isStrayCloser(text, next, lineEnd, quotes && !quoted)) {
    quoted = true;
    closed = true;
    after = next + 1;
    next = skipBlanks(text, after, lineEnd);
  }
  if (next > after && next < lineEnd) {
    const away = readDetached(text, next, lineEnd);
    if (away > next) {
      noted ||= skipDetachedNotes(text, next, lineEnd) === away;
      after = away;
      next = skipBlanks(text, after, lineEnd);
    }
    if (word.length > 1 && next > after && next < lineEnd && '(['.includes(text.charAt(next))) {
      let tagged = skipSourceTag(text, next, lineEnd);
      if (tagged === next && abbreviations.get(word) === undefined && !word.includes('.'))
        tagged = skipAside(text, next, lineEnd);
      if (tagged > next) {
        after = tagged;
        next = skipBlanks(text, after, lineEnd);
      }
    }
  }
  if (quoting && !quoted && next > after && run.kind !== 'ellipsis') {
    after = skipOmission(text, next, lineEnd, after);
    next = skipBlanks(text, after, lineEnd);
  }
  const body = skipOpeners(text, next, lineEnd);
  return {
    text,
    sentenceStart,
    lineStart,
    lineEnd,
    tokenStart,
    bracket,
    kind: run.kind,
    word,
    abbreviations,
    abbreviation: abbreviations.get(word),
    start,
    end: run.end,
    after,
    quoted,
    quotes,
    closed,
    noted,
    next,
    body,
    nextWord: wordAt(text, body, lineEnd),
  };
}

/** The letters (and apostrophes inside) from `start` on, at most 24 of them. */
export function wordAt(text: string, start: number, end: number): string {
  const limit = Math.min(end, start + LONGEST_WORD);
  let at = start;
  while (at < limit) {
    const apostrophe = at > start && isApostrophe(text.charCodeAt(at));
    if (!apostrophe && (classAt(text, at) & LETTER) === 0) break;
    at++;
  }
  return text.slice(start, at > start && isApostrophe(text.charCodeAt(at - 1)) ? at - 1 : at);
}

/** A run of stops; dots parted by single blanks (`. . .`) are one ellipsis. */
function readRun(text: string, start: number, lineEnd: number): { kind: StopKind; end: number } {
  let dots = 0;
  let strong = false;
  let wide = false;
  let at = start;
  while (at < lineEnd) {
    const code = text.charCodeAt(at);
    if (code === DOT) dots++;
    else if (code === DOTS) dots += 3;
    else if (isStop(code)) {
      if (stops[code] === WIDE_STOP) wide = true;
      else strong = true;
    } else if (dots > 0 && !strong && !wide && code === 32 && isLoneDot(text, at + 1, lineEnd)) {
      // A stop, a blank and the first of three spaced dots: the stop ends its sentence, the dots begin the next.
      if (dots === 1 && at === start + 1 && opensWithEllipsis(text, start, at + 1, lineEnd)) break;
    } else break;
    at++;
  }
  return { end: at, kind: wide ? 'wide' : strong ? 'strong' : dots > 1 ? 'ellipsis' : 'full' };
}

function isLoneDot(text: string, at: number, lineEnd: number): boolean {
  if (at >= lineEnd || text.charCodeAt(at) !== DOT) return false;
  const next = text.charCodeAt(at + 1);
  return at + 1 >= lineEnd || next === DOT || isBlank(next) || isCloser(next);
}

/**
 * `word. . . . Next`, `word. ... Next`: true when the dot at `start` ends a word, and three dots and a capital follow.
 */
function opensWithEllipsis(text: string, start: number, dots: number, lineEnd: number): boolean {
  if (start === 0 || isBlank(text.charCodeAt(start - 1))) return false;
  return skipOmission(text, dots, lineEnd, dots) > dots;
}

/**
 * Where the three dots at `dots` end that a capital follows; `otherwise` when there are none. In a quotation they stand
 * for what was left out behind a whole sentence (`“It fell. . . . They fled.”`), and go with that sentence.
 */
function skipOmission(text: string, dots: number, lineEnd: number, otherwise: number): number {
  const first = text.charCodeAt(dots);
  if (first !== DOT && first !== DOTS) return otherwise;
  const mark = ['. . .', '...', '…'].find((each) => text.startsWith(each, dots));
  if (mark === undefined) return otherwise;
  const end = dots + mark.length;
  if (end >= lineEnd || !isBlank(text.charCodeAt(end))) return otherwise;
  const word = wordAt(text, skipOpeners(text, skipBlanks(text, end, lineEnd), lineEnd), lineEnd);
  return word !== '' && word.charAt(0) !== word.charAt(0).toLowerCase() ? end : otherwise;
}

function endsHere(text: string, at: number, lineEnd: number): boolean {
  const code = text.charCodeAt(at);
  return at >= lineEnd || isBlank(code) || isCloser(code) || code === 91;
}

/** True when a letter or figure stands at `at`. */
function isGlued(text: string, at: number, lineEnd: number): boolean {
  return at < lineEnd && (classAt(text, at) & ALPHANUMERIC) !== 0;
}

/** `It fell. ” Then`: a mark that closes, with blanks on both sides; a straight one where it has a partner. */
function isStrayCloser(text: string, at: number, lineEnd: number, open: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x201d && code !== 0xbb && !(code === 34 && open)) return false;
  return at + 1 >= lineEnd || isBlank(text.charCodeAt(at + 1));
}

/** `force.14 The`: figures glued to the stop of a word, a note marker that lost its shape. */
function isLostSuperscript(
  text: string,
  tokenStart: number,
  end: number,
  after: number,
  lineEnd: number,
  abbreviations: AbbreviationTable,
): boolean {
  let at = after;
  while (at < lineEnd && at - after < 3 && isDigit(text.charCodeAt(at))) at++;
  if (at === after || at >= lineEnd || !isBlank(text.charCodeAt(at))) return false;
  const next = skipBlanks(text, at, lineEnd);
  if (next < lineEnd && (classAt(text, next) & LETTER) === 0 && !isOpener(text.charCodeAt(next)))
    return false;
  let letters = 0;
  while (letters < 4 && isSmall(text.charCodeAt(end - 2 - letters)) && end - 2 - letters >= tokenStart)
    letters++;
  if (letters >= 4) return true;
  // A short word must be a whole one, and none that a number may follow (`vol.12`).
  const word = text.slice(end - 1 - letters, end - 1);
  return letters >= 2 && end - 1 - letters === tokenStart && abbreviations.get(word) === undefined;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Note markers or pictures one blank after the stop, with nothing glued to them. */
function readDetached(text: string, next: number, lineEnd: number): number {
  const notes = skipDetachedNotes(text, next, lineEnd);
  const end = notes > next ? notes : skipPictures(text, next, lineEnd);
  if (end === next) return next;
  return end >= lineEnd || isBlank(text.charCodeAt(end)) ? end : next;
}

function skipOpeners(text: string, start: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, start + LONGEST_WORD);
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const spaced = at > start && isBlank(code);
    if (!isOpener(code) && !isDash(code) && code !== 47 && !spaced) break;
    at++;
  }
  return at;
}

function wordBefore(text: string, start: number, tokenStart: number): string {
  let at = start;
  const limit = Math.max(tokenStart, start - 16);
  while (at > limit) {
    const code = text.charCodeAt(at - 1);
    if (isOpener(code) && !isApostrophe(code)) break;
    if (isJoint(code)) break;
    at--;
  }
  if (at === limit && limit > tokenStart) return '';
  while (at < start && isApostrophe(text.charCodeAt(at))) at++;
  return text.slice(at, start);
}

/** A hyphen, an en dash or an em dash. */
export function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}
