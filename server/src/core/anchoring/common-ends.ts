import type { Span } from '../text/span.ts';
import { sharedEnds } from './shared-ends.ts';

/** How much two texts have in common at their beginning and at their end, in UTF-16 units; the two do not overlap. */
export interface CommonEnds {
  readonly before: number;
  readonly behind: number;
  /** How much longer the new text is than the old. */
  readonly grown: number;
  readonly oldLength: number;
}

/** What an edit in one place has left alone. */
export function commonEnds(old: string, now: string): CommonEnds {
  const { head, tail } = sharedEnds(
    old.length,
    now.length,
    (inOld, inNow) => old.charCodeAt(inOld) === now.charCodeAt(inNow),
  );
  return { before: head, behind: tail, grown: now.length - old.length, oldLength: old.length };
}

/**
 * Where a stretch of the old text lies in the new one, when both its ends lie in what the texts have in common; null
 * when one of them lies in what was changed.
 */
export function throughCommonEnds(ends: CommonEnds, { start, end }: Span): Span | null {
  const { before, behind, grown, oldLength } = ends;
  const isBefore = (at: number) => at <= before;
  const isBehind = (at: number) => at >= oldLength - behind;
  // What was put in right before the stretch, or right behind it, is not of it.
  const from = isBehind(start) ? start + grown : isBefore(start) ? start : null;
  const to = isBefore(end) ? end : isBehind(end) ? end + grown : null;
  return from === null || to === null || to < from ? null : { start: from, end: to };
}
