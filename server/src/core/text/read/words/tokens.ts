import { ALPHANUMERIC, classAt, DIGIT, isBlank, isDigit } from '../../characters.ts';

/** A stretch of a sentence, `[start, end)` in UTF-16 code units. */
export type TextSpan = readonly [start: number, end: number];

/**
 * One piece of a sentence as the readers see it.
 *
 * - `word`: letters, with apostrophes and the stops of `U.S.` inside.
 * - `number`: figures, with `1,200` and `3.5` in one piece.
 * - `mark`: one character of punctuation.
 * - `opaque`: a URL or a footnote marker (`[72]`), in which nothing is read.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'opaque';
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
}

/** Longest footnote marker that is recognised, brackets included. */
const LONGEST_MARKER = 8;

/** So many sentences are remembered with their tokens: several readers look at one sentence after the other. */
const REMEMBERED = 256;
/** A longer text is none that several look at. */
const LONGEST_REMEMBERED = 2000;
const remembered = new Map<string, readonly Token[]>();

/** Cuts a sentence into tokens; blanks stand between them. Linear in its length. */
export function tokenize(sentence: string): readonly Token[] {
  if (sentence.length > LONGEST_REMEMBERED) return cut(sentence);
  const known = remembered.get(sentence);
  if (known !== undefined) return known;
  const tokens = cut(sentence);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(sentence, tokens);
  return tokens;
}

function cut(sentence: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < sentence.length) {
    const code = sentence.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const token = tokenAt(sentence, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** True when nothing stands between two tokens. */
export function touching(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

/** The token at an index in lower case; empty past the ends of the sentence. */
export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? '';
}

/** A word in lower case without the `'s` of a genitive. */
export function bareLower(token: Token | undefined): string {
  const lower = token?.lower ?? '';
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

function tokenAt(sentence: string, start: number): Token {
  const code = sentence.charCodeAt(start);
  if (isDigit(code)) return plainToken('number', sentence, start, numberEnd(sentence, start));
  if (code === 91) {
    const end = markerEnd(sentence, start);
    if (end > 0) return token('opaque', sentence, start, end);
  }
  const kind = classAt(sentence, start);
  if ((kind & ALPHANUMERIC) === 0 || (kind & DIGIT) !== 0) {
    if (code < 128) return plainToken('mark', sentence, start, start + 1);
    return token('mark', sentence, start, start + (code >= 0xd800 && code <= 0xdbff ? 2 : 1));
  }
  const end = wordEnd(sentence, start);
  if (startsAddress(sentence, start, end)) return token('opaque', sentence, start, nextBlank(sentence, end));
  // Most words have small letters alone: nothing has to be made of them for `lower`.
  return smallEnd(sentence, start) >= end
    ? plainToken('word', sentence, start, end)
    : token('word', sentence, start, end);
}

function token(kind: Token['kind'], sentence: string, start: number, end: number): Token {
  const text = sentence.slice(start, end);
  const lower = text.toLowerCase();
  return {
    kind,
    start,
    end: start + text.length,
    text,
    lower: lower.includes('’') ? lower.replace(/’/g, "'") : lower,
  };
}

/** A token that is in lower case as it is written. */
function plainToken(kind: Token['kind'], sentence: string, start: number, end: number): Token {
  const text = sentence.slice(start, end);
  return { kind, start, end, text, lower: text };
}

function numberEnd(sentence: string, start: number): number {
  let at = start;
  let grouped = true;
  for (;;) {
    while (isDigit(sentence.charCodeAt(at))) at++;
    const mark = sentence.charCodeAt(at);
    if (!isDigit(sentence.charCodeAt(at + 1))) return at;
    if (mark === 44 && grouped && isGroup(sentence, at + 1)) at++;
    else if (mark === 46 && grouped) {
      grouped = false;
      at++;
    } else return at;
  }
}

/** Exactly three figures, as after the comma of `26,000`. */
function isGroup(sentence: string, at: number): boolean {
  return (
    isDigit(sentence.charCodeAt(at)) &&
    isDigit(sentence.charCodeAt(at + 1)) &&
    isDigit(sentence.charCodeAt(at + 2)) &&
    !isDigit(sentence.charCodeAt(at + 3))
  );
}

function wordEnd(sentence: string, start: number): number {
  let at = lettersEnd(sentence, start);
  let stops = 0;
  for (;;) {
    const mark = sentence.charCodeAt(at);
    const isStop = mark === STOP && at - start === 1 + 2 * stops;
    if (!isStop && mark !== APOSTROPHE && mark !== CURLY_APOSTROPHE) break;
    const next = lettersEnd(sentence, at + 1);
    if (isStop ? next !== at + 2 : next === at + 1) break;
    if (isStop) stops++;
    at = next;
  }
  return stops > 0 && sentence.charCodeAt(at) === STOP ? at + 1 : at;
}

const STOP = 46;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

function lettersEnd(sentence: string, start: number): number {
  let at = smallEnd(sentence, start);
  for (;;) {
    const kind = classAt(sentence, at);
    if ((kind & ALPHANUMERIC) === 0 || (kind & DIGIT) !== 0) return at;
    const code = sentence.charCodeAt(at);
    at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  }
}

/** The end of the letters a to z from an offset on. */
function smallEnd(sentence: string, start: number): number {
  let at = start;
  let code = sentence.charCodeAt(at);
  while (code >= 97 && code <= 122) code = sentence.charCodeAt(++at);
  return at;
}

function startsAddress(sentence: string, start: number, end: number): boolean {
  if (sentence.startsWith('://', end)) return true;
  return end - start === 3 && sentence[end] === '.' && sentence.slice(start, end).toLowerCase() === 'www';
}

function nextBlank(sentence: string, start: number): number {
  let at = start;
  while (at < sentence.length && !isBlank(sentence.charCodeAt(at))) at++;
  return at;
}

function markerEnd(sentence: string, start: number): number {
  const limit = Math.min(sentence.length, start + LONGEST_MARKER);
  let at = start + 1;
  while (at < limit && isDigit(sentence.charCodeAt(at))) at++;
  return at > start + 1 && sentence[at] === ']' ? at + 1 : 0;
}
