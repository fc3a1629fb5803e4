import { classAt, isBlank, isDigit, LETTER, skipBlanks } from './characters.ts';
import { isCloser, isDoubtfulCloser, isOpener, isQuote, skipNotes, skipPictures } from './marks.ts';

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
  readonly kind: StopKind;
  /**
   * The word the stop belongs to, without that stop: the last part of `pre-Oct` or `and/or`, freed of opening
   * marks. Empty when it is longer than any abbreviation.
   */
  readonly word: string;
  /** First character of the run of stops. */
  readonly start: number;
  /** After the run of stops. */
  readonly end: number;
  /** After the closing marks and note markers: where the sentence would end. */
  readonly after: number;
  /** True when a quotation mark closes after the stop. */
  readonly quoted: boolean;
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

const STRONG = '!?‽؟۔।॥։።⁇⁈⁉';
const WIDE = '。！？｡．';
/** How far the word after a stop, and the opening marks before it, are read. */
const LONGEST_WORD = 24;

/** True for any mark that may end a sentence. */
export function isStopCharacter(character: string): boolean {
  return character === '.' || character === '…' || STRONG.includes(character) || WIDE.includes(character);
}

/** Reads the run of stops at `start` and its surroundings. Takes time in proportion to what it steps over. */
export function readStop(
  text: string,
  start: number,
  sentenceStart: number,
  lineStart: number,
  lineEnd: number,
  tokenStart: number,
): Stop {
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
    const character = text.charAt(after);
    if (!isCloser(character) && !(isDoubtfulCloser(character) && endsHere(text, after + 1, lineEnd))) break;
    closed = true;
    quoted ||= isQuote(character);
    after++;
  }
  if (!noted && isLostSuperscript(text, tokenStart, run.end, after, lineEnd)) {
    noted = true;
    while (isDigit(text.charCodeAt(after))) after++;
  }
  let next = skipBlanks(text, after, lineEnd);
  if (next > after && next < lineEnd) {
    const away = readDetached(text, next, lineEnd);
    if (away > next) {
      noted ||= skipNotes(text, next, lineEnd) === away;
      after = away;
      next = skipBlanks(text, after, lineEnd);
    }
  }
  const body = skipOpeners(text, next, lineEnd);
  return {
    text,
    sentenceStart,
    lineStart,
    lineEnd,
    tokenStart,
    kind: run.kind,
    word: wordBefore(text, start, tokenStart),
    start,
    end: run.end,
    after,
    quoted,
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
    const character = text.charAt(at);
    const apostrophe = (character === '’' || character === "'") && at > start;
    if (!apostrophe && (classAt(text, at) & LETTER) === 0) break;
    at++;
  }
  const last = text.charAt(at - 1);
  return text.slice(start, at > start && (last === '’' || last === "'") ? at - 1 : at);
}

/** A run of stops; dots parted by single blanks (`. . .`) are one ellipsis. */
function readRun(text: string, start: number, lineEnd: number): { kind: StopKind; end: number } {
  let dots = 0;
  let strong = false;
  let wide = false;
  let at = start;
  while (at < lineEnd) {
    const character = text.charAt(at);
    if (character === '.') dots++;
    else if (character === '…') dots += 3;
    else if (STRONG.includes(character)) strong = true;
    else if (WIDE.includes(character)) wide = true;
    else if (dots > 0 && !strong && !wide && character === ' ' && isLoneDot(text, at + 1, lineEnd)) {
      // A stop, a blank and the first of three spaced dots: the stop ends its sentence, the dots begin the next.
      if (dots === 1 && at === start + 1 && opensWithEllipsis(text, start, at + 1, lineEnd)) break;
    } else break;
    at++;
  }
  return { end: at, kind: wide ? 'wide' : strong ? 'strong' : dots > 1 ? 'ellipsis' : 'full' };
}

function isLoneDot(text: string, at: number, lineEnd: number): boolean {
  if (at >= lineEnd || text.charAt(at) !== '.') return false;
  const next = text.charAt(at + 1);
  return at + 1 >= lineEnd || next === '.' || isBlank(text.charCodeAt(at + 1)) || isCloser(next);
}

/** `word. . . . Next`: true when the dot at `start` ends a word and exactly `. . .` and a capital follow. */
function opensWithEllipsis(text: string, start: number, dots: number, lineEnd: number): boolean {
  if (start === 0 || isBlank(text.charCodeAt(start - 1))) return false;
  if (!text.startsWith('. . . ', dots)) return false;
  const word = wordAt(text, dots + 6, lineEnd);
  return word !== '' && word.charAt(0) !== word.charAt(0).toLowerCase();
}

function endsHere(text: string, at: number, lineEnd: number): boolean {
  return (
    at >= lineEnd || isBlank(text.charCodeAt(at)) || isCloser(text.charAt(at)) || text.charAt(at) === '['
  );
}

/** `force.14 The`: figures glued to the stop of a word, a note marker that lost its shape. */
function isLostSuperscript(
  text: string,
  tokenStart: number,
  end: number,
  after: number,
  lineEnd: number,
): boolean {
  let at = after;
  while (at < lineEnd && at - after < 3 && isDigit(text.charCodeAt(at))) at++;
  if (at === after || at >= lineEnd || !isBlank(text.charCodeAt(at))) return false;
  const next = skipBlanks(text, at, lineEnd);
  if (next < lineEnd && (classAt(text, next) & LETTER) === 0 && !isOpener(text.charAt(next))) return false;
  if (end - tokenStart < 5) return false;
  for (let back = 2; back <= 5; back++) {
    const code = text.charCodeAt(end - back);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** Note markers or pictures one blank after the stop, with nothing glued to them. */
function readDetached(text: string, next: number, lineEnd: number): number {
  const notes = skipNotes(text, next, lineEnd);
  const end = notes > next ? notes : skipPictures(text, next, lineEnd);
  if (end === next) return next;
  return end >= lineEnd || isBlank(text.charCodeAt(end)) ? end : next;
}

function skipOpeners(text: string, start: number, lineEnd: number): number {
  const limit = Math.min(lineEnd, start + LONGEST_WORD);
  let at = start;
  while (at < limit) {
    const character = text.charAt(at);
    const dash = character === '—' || character === '–' || character === '-' || character === '/';
    const spaced = isBlank(text.charCodeAt(at)) && at > start;
    if (!isOpener(character) && !dash && !spaced) break;
    at++;
  }
  return at;
}

function wordBefore(text: string, start: number, tokenStart: number): string {
  let at = start;
  const limit = Math.max(tokenStart, start - 16);
  while (at > limit) {
    const character = text.charAt(at - 1);
    if (isOpener(character) && character !== '’' && character !== "'") break;
    if ('-–—/‑'.includes(character)) break;
    at--;
  }
  if (at === limit && limit > tokenStart) return '';
  while (at < start && (text.charAt(at) === '’' || text.charAt(at) === "'")) at++;
  return text.slice(at, start);
}
