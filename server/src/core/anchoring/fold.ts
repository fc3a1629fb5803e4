import { FoldWriter } from './fold-writer.ts';
import type { OffsetMap } from './offset-map.ts';
import { DROPPED, shapeOf } from './shapes.ts';

/**
 * A text in the form in which quotes are compared, with the way back. Folding keeps words and case; it composes
 * characters (Unicode NFC), gives quotation marks and dashes one shape each, makes every run of white space and
 * line breaks one space, and drops what is not seen (zero-width characters, soft hyphens, marks of direction) and
 * note markers of one to four figures glued to what they follow (`[72]`, `[3][4]`).
 *
 * Folding a folded text changes nothing.
 */
export interface FoldedText {
  /** The text as given. */
  readonly source: string;
  /** The folded text; the same string as `source` when nothing had to change. */
  readonly text: string;
  /** Where lengths differ; null when each folded UTF-16 unit stands at its place in the source. */
  readonly map: OffsetMap | null;
}

/** A character that may need folding, or two spaces together. */
const UNUSUAL = /[^ -\\^_a-~]| {2}/;

/** Folds a text. Takes any string, never throws, needs time in proportion to its length. */
export function fold(text: string): FoldedText {
  const first = text.search(UNUSUAL);
  if (first < 0) return { source: text, text, map: null };
  const writer = new FoldWriter(text);
  let at = Math.max(0, first - 1);
  writer.copy(at);
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code >= 0x300 || mayCompose(text.charCodeAt(at + 1))) at = writeCluster(writer, text, at);
    else {
      writer.write(shapeOf(code), at, 1);
      at++;
    }
  }
  return writer.finish();
}

/** The folded form of a quote: folded, without outer blanks and without note markers before its first word. */
export function foldQuote(quote: string): string {
  const folded = UNUSUAL.test(quote) ? fold(quote).text : quote;
  return folded.trim().replace(/^\[\d{1,4}\] ?(?=\S)/, '');
}

/** True when two quotes say the same words in the same case, whatever their marks, spaces and note markers. */
export function sameWords(a: string, b: string): boolean {
  return a === b || foldQuote(a) === foldQuote(b);
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

/** Whether a character may change, or join with the one before it, under NFC; those below U+0300 never do. */
function mayCompose(code: number): boolean {
  return code >= 0x300 && shapeOf(code) === code;
}

/** Composes one character with the marks that follow it and writes the outcome. Returns the offset after them. */
function writeCluster(writer: FoldWriter, text: string, start: number): number {
  const code = text.charCodeAt(start);
  const high = code >= 0xd800 && code < 0xdc00;
  let end = start + (high && isLow(text.charCodeAt(start + 1)) ? 2 : 1);
  if (shapeOf(code) === DROPPED) {
    writer.write(DROPPED, start, 1);
    return start + 1;
  }
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
  const raw = visible ?? text.slice(start, end);
  const composed = raw.normalize('NFC');
  if (composed === raw && visible === null) {
    for (let at = start; at < end; at++) writer.write(shapeOf(text.charCodeAt(at)), at, 1);
  } else writer.replace(composed, start, end - start);
  return end;
}

/** Length of the combining mark, or joining Hangul vowel or final, at `at`; 0 when something else stands there. */
function markAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!(code >= 0x300) || (code > 0x3100 && code < 0xa66f)) return 0;
  if (code >= 0x1160 && code <= 0x11ff) return 1;
  if (code >= 0xd800 && code < 0xdc00) return MARK.test(text.slice(at, at + 2)) ? 2 : 0;
  return MARK.test(text.charAt(at)) ? 1 : 0;
}

const MARK = /^\p{M}/u;

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
