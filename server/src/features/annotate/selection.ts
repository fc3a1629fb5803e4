import type { Span } from '../../core/text/span.ts';
import type { Report } from '../../core/workspace/report.ts';

/**
 * The words to quote: for a cursor the sentence it is in, without a bullet's mark; for a selection its
 * words, the first and the last completed. Null where there are no words.
 */
export function wordsToQuote(report: Pick<Report, 'text' | 'unitAt'>, selection: Span): Span | null {
  if (selection.start === selection.end) {
    const unit = report.unitAt(selection.start);
    return unit === null
      ? null
      : trimmed(report.text, { start: afterBullet(report.text, unit), end: unit.end });
  }
  const inside = trimmed(report.text, selection);
  return inside === null ? null : outsideMarkers(report.text, wholeWords(report.text, inside));
}

/** Longest part of a note marker, `[12]`, that is looked for at either end of a selection. */
const MARKER_LIMIT = 8;

/** Without the part of a note marker that a selection begins or ends in: it is no word of the text. */
function outsideMarkers(text: string, { start, end }: Span): Span | null {
  const head = /^\d*\]/.exec(text.slice(start, Math.min(end, start + MARKER_LIMIT)))?.[0] ?? '';
  const tail = /\[\d*$/.exec(text.slice(Math.max(start, end - MARKER_LIMIT), end))?.[0] ?? '';
  const isHead = head !== '' && /\[\d*$/.test(text.slice(Math.max(0, start - MARKER_LIMIT), start));
  const isTail = tail !== '' && /^\d*\]/.test(text.slice(end, end + MARKER_LIMIT));
  return trimmed(text, {
    start: isHead ? start + head.length : start,
    end: isTail ? end - tail.length : end,
  });
}

function afterBullet(text: string, unit: Span): number {
  const mark = /^[\s]*[•‣◦▪●○∙·*–—-][ \t\u00a0]+/.exec(
    text.slice(unit.start, Math.min(unit.end, unit.start + 40)),
  );
  return unit.start + (mark?.[0].length ?? 0);
}

function trimmed(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

/** Longest stretch that is added to either end of a selection to complete a word. */
const WORD_LIMIT = 60;

function wholeWords(text: string, { start, end }: Span): Span {
  let first = start;
  while (
    first > 0 &&
    start - first < WORD_LIMIT &&
    isWord(text.charAt(first)) &&
    isWord(text.charAt(first - 1))
  )
    first--;
  let last = end;
  while (
    last < text.length &&
    last - end < WORD_LIMIT &&
    isWord(text.charAt(last)) &&
    isWord(text.charAt(last - 1))
  )
    last++;
  return { start: first, end: last };
}

function isWord(character: string): boolean {
  return /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(character);
}
