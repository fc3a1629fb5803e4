import type { Span } from '../text/span.ts';

/** What a line of a list or a heading begins with. */
const LINE_MARK = /^(?:(?:#{1,6}|[-*+•>|]|\d{1,3}[.)])\s+)+(?=\S)/;
const LONGEST_MARK = 16;

/** Whether a quote begins with the mark of a list or a heading. */
export function isMarked(quote: string): boolean {
  return LINE_MARK.test(quote.trimStart().slice(0, LONGEST_MARK));
}

/** A sentence without the mark of a list or a heading that it begins with. */
export function withoutMark(source: string, { start, end }: Span): Span {
  const mark = LINE_MARK.exec(source.slice(start, Math.min(end, start + LONGEST_MARK)));
  return { start: start + (mark?.[0].length ?? 0), end };
}

/** A stop with something glued to it that no sentence ends with: a note, an entity, a mark in a wrong encoding. */
const SPOILT_STOP =
  /[.!?](?!\p{N})(?:[^\s\p{L}&\u00d7\u00f7]|[\u00c0-\u024f]|&(?:#?\w{1,8};)?){1,16}\s+(?=\S)/gu;

/** The parts of a sentence cut also where the marks at the end of one were damaged. */
export function atSpoiltStops(source: string, sentence: Span): readonly Span[] {
  const parts: Span[] = [];
  let { start } = sentence;
  for (const stop of source.slice(sentence.start, sentence.end).matchAll(SPOILT_STOP)) {
    const end = sentence.start + stop.index + stop[0].trimEnd().length;
    parts.push({ start, end });
    start = sentence.start + stop.index + stop[0].length;
  }
  return [...parts, { start, end: sentence.end }];
}
