import { FoldWriter } from './fold-writer.ts';
import type { FoldedText } from './folded-text.ts';
import { DROPPED, shapeOf } from './shapes.ts';

export type { FoldedText } from './folded-text.ts';

/** A character that may need folding, or two spaces together. */
const UNUSUAL = /[^ -\\^_a-~]| {2}/;

/** Folds a text. Takes any string, never throws, needs time in proportion to its length. */
export function fold(text: string): FoldedText {
  if (!UNUSUAL.test(text)) return { source: text, text, map: null };
  const writer = new FoldWriter(text);
  let at = 0;
  while (at < text.length) {
    at = writer.copyPlain(at);
    if (at >= text.length) break;
    const code = text.charCodeAt(at);
    const shape = shapeOf(code);
    if (shape === code && code !== SPACE && (code >= 0x300 || mayJoin(text.charCodeAt(at + 1))))
      at = writeCluster(writer, text, at);
    else {
      writer.write(shape, at, 1);
      at++;
      if (code === CLOSE) writer.closeNote(at);
    }
  }
  return writer.finish();
}

/** The folded form of a quote or of its context: folded, without outer blanks. */
export function foldQuote(quote: string): string {
  return (UNUSUAL.test(quote) ? fold(quote).text : quote).trim();
}

/** A folded quote without the note markers it begins with, left over from the sentence before; else the quote. */
export function withoutLeadingNote(folded: string): string {
  return folded.charAt(0) === '[' ? folded.replace(/^(?:\[\d{1,4}\] ?)+(?=\S)/, '') : folded;
}

/** True when two quotes say the same words in the same case, whatever their marks, spaces and note markers. */
export function sameWords(a: string, b: string): boolean {
  return a === b || withoutLeadingNote(foldQuote(a)) === withoutLeadingNote(foldQuote(b));
}

/** Source offset of the folded character at `offset`. */
export function sourceStart(text: FoldedText, offset: number): number {
  return text.map === null ? offset : text.map.sourceStart(offset);
}

/** Source offset at which the folded text before `offset` ends. */
export function sourceEnd(text: FoldedText, offset: number): number {
  return text.map === null ? offset : text.map.sourceEnd(offset);
}

/** Folded offset of the first character that comes from the source offset `offset` or later. */
export function foldedOffset(text: FoldedText, offset: number): number {
  return text.map === null ? offset : text.map.folded(offset);
}

/** Whether a character may join with the one before it under NFC, or hides one that may. */
function mayJoin(code: number): boolean {
  return (code >= 0x300 && (isMark(code) || (code >= 0xd800 && code < 0xdc00))) || shapeOf(code) === DROPPED;
}

/** Composes one character with the marks that follow it and writes the outcome. Returns the offset after them. */
function writeCluster(writer: FoldWriter, text: string, start: number): number {
  const code = text.charCodeAt(start);
  const first = code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(start + 1)) ? 2 : 1;
  let end = start + first;
  // The characters without what is dropped between them; null while they are a stretch of the source.
  let visible: string | null = null;
  for (;;) {
    let next = end;
    while (shapeOf(text.charCodeAt(next)) === DROPPED) next++;
    const mark = markAt(text, next);
    if (mark === 0) break;
    if (next > end || visible !== null)
      visible = (visible ?? text.slice(start, end)) + text.slice(next, next + mark);
    end = next + mark;
  }
  if (end === start + first && first === 1 && isStable(code)) {
    writer.write(code, start, 1);
    if (code === CLOSE) writer.closeNote(end);
    return end;
  }
  const raw = visible ?? text.slice(start, end);
  const composed = raw.normalize('NFC');
  if (composed === raw && visible === null) {
    for (let at = start; at < end; at++) writer.write(text.charCodeAt(at), at, 1);
  } else writer.replace(composed, start, end - start);
  return end;
}

/** Length of the combining mark, or joining Hangul vowel or final, at `at`; 0 when something else stands there. */
function markAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdbff) return isMark(code) ? 1 : 0;
  return MARK.test(text.slice(at, at + 2)) ? 2 : 0;
}

/** True for a character that joins what stands before it. */
function isMark(code: number): boolean {
  return code >= 0x300 && (traitsOf(code) & JOINS) !== 0;
}

/** True for a character that alone is its own composed form. */
function isStable(code: number): boolean {
  return code < 0x300 || (traitsOf(code) & STABLE) !== 0;
}

const SPACE = 0x20;
const CLOSE = 0x5d;
const MARK = /^\p{M}/u;
const KNOWN = 1;
const JOINS = 2;
const STABLE = 4;
const traits = new Uint8Array(0x10000);

function traitsOf(code: number): number {
  const known = traits[code] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCharCode(code);
  const joins = (code >= 0x1160 && code <= 0x11ff) || MARK.test(character);
  const found = KNOWN | (joins ? JOINS : 0) | (character.normalize('NFC') === character ? STABLE : 0);
  traits[code] = found;
  return found;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
