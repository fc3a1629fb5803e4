import type { Span } from '../text/span.ts';
import { LONGEST_CONTEXT, sameAfter, sameBefore } from './context.ts';
import { type FoldedText, foldedOffset, sourceEnd, sourceStart } from './fold.ts';
import { findQuote, MOST_PLACES, type Region, regionOf } from './places.ts';

/** The words of a stretch of text with the least context that tells it from its repeats. */
export interface MinimalSelector {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * The selector to store for a stretch of a text: its exact characters (outer blanks left off, line breaks kept) and
 * the shortest whole words before or after it with which `locate`, given the same `within`, finds this stretch and
 * no other. One side is preferred to both at equal length. In a text so repetitive that 1,000 characters on either
 * side do not tell, the selector comes with as much context as that.
 */
export function minimalSelector(
  text: FoldedText,
  span: Span,
  options: { readonly within?: Span } = {},
): MinimalSelector {
  const region = regionOf(text, options.within);
  let start = Math.max(region.start, foldedOffset(text, span.start));
  let end = Math.min(region.end, foldedOffset(text, span.end));
  while (start < end && text.text.charAt(start) === ' ') start++;
  while (end > start && text.text.charAt(end - 1) === ' ') end--;
  if (start >= end) return { quote: text.source.slice(span.start, span.end).trim() };
  const quote = quoteOf(text, start, end, span.end);
  const here = start - region.start;
  const length = end - start;
  const others = findQuote(region, quote, MOST_PLACES).places.filter((place) => place !== here);
  if (others.length === 0) return { quote };
  const before = region.text.slice(Math.max(0, here - LONGEST_CONTEXT - 1), here).trim();
  const after = region.text.slice(here + length, here + length + LONGEST_CONTEXT + 1).trim();
  const rivals = others.map((place) => ({
    before: sameBefore(region, place, before),
    after: sameAfter(region, place + length, after),
  }));
  const choice = leastContext(rivals, cutsBefore(before), cutsAfter(after));
  return {
    quote,
    ...(choice.before > 0 ? { prefix: contextBefore(text, region, here, choice.before) } : {}),
    ...(choice.after > 0 ? { suffix: contextAfter(text, region, here + length, choice.after) } : {}),
  };
}

/** How far the context of another place is the same as here, on each side. */
interface Agreement {
  readonly before: number;
  readonly after: number;
}

/**
 * The shortest pair of contexts, taken from the ascending lengths at which words begin or end, such that every rival
 * differs within one of them. The longest pair when there is none.
 */
function leastContext(
  rivals: readonly Agreement[],
  before: readonly number[],
  after: readonly number[],
): Agreement {
  // With the rivals that agree longest before the quote first, each prefix leaves a head of the list to the suffix.
  const sorted = [...rivals].sort((a, b) => b.before - a.before);
  const hardest: number[] = [-1];
  for (const rival of sorted) hardest.push(Math.max(hardest[hardest.length - 1] ?? -1, rival.after));
  let best: Agreement = { before: before[before.length - 1] ?? 0, after: after[after.length - 1] ?? 0 };
  let found = false;
  let left = sorted.length;
  for (const length of [0, ...before]) {
    while (left > 0 && length > 0 && (sorted[left - 1]?.before ?? 0) < length) left--;
    const needed = hardest[left] ?? -1;
    const other = needed < 0 ? 0 : after.find((one) => one > needed);
    if (other === undefined) continue;
    const better = length + other - (best.before + best.after);
    const simpler = better === 0 && (length === 0 || other === 0) && best.before > 0 && best.after > 0;
    if (!found || better < 0 || simpler) best = { before: length, after: other };
    found = true;
  }
  return best;
}

/** The lengths of prefix that begin with a whole word, ascending; the whole of it is one of them. */
function cutsBefore(context: string): readonly number[] {
  const cuts: number[] = [];
  for (let at = context.length - 1; at >= 0; at--) {
    if (at === 0 || beginsWord(context, at)) cuts.push(context.length - at);
  }
  return cuts;
}

/** The lengths of suffix that end with a whole word, ascending. */
function cutsAfter(context: string): readonly number[] {
  const cuts: number[] = [];
  for (let at = 1; at <= context.length; at++) {
    if (at === context.length || endsWord(context, at)) cuts.push(at);
  }
  return cuts;
}

function beginsWord(context: string, at: number): boolean {
  const before = context.charCodeAt(at - 1);
  const first = context.charCodeAt(at);
  return before === SPACE ? first !== SPACE : standAlone(before, first);
}

function endsWord(context: string, at: number): boolean {
  const last = context.charCodeAt(at - 1);
  const next = context.charCodeAt(at);
  return next === SPACE ? last !== SPACE : standAlone(last, next);
}

const SPACE = 0x20;

/** Chinese and Japanese characters are words of their own. */
function standAlone(left: number, right: number): boolean {
  return isIdeograph(left) && isIdeograph(right);
}

function isIdeograph(code: number): boolean {
  return code >= 0x3040 && code < 0xa000;
}

function quoteOf(text: FoldedText, start: number, end: number, spanEnd: number): string {
  const from = sourceStart(text, start);
  const to = sourceEnd(text, end);
  const notes = /^(?:\[\d{1,4}\])+/.exec(text.source.slice(to, spanEnd))?.[0] ?? '';
  return text.source.slice(from, to + notes.length);
}

function contextBefore(text: FoldedText, region: Region, at: number, length: number): string {
  const end = region.text.charAt(at - 1) === ' ' ? at - 1 : at;
  return contextOf(text, region.start + end - length, region.start + end);
}

function contextAfter(text: FoldedText, region: Region, at: number, length: number): string {
  const start = region.text.charAt(at) === ' ' ? at + 1 : at;
  return contextOf(text, region.start + start, region.start + start + length);
}

/** Context in the source's own characters, on one line. */
function contextOf(text: FoldedText, start: number, end: number): string {
  return text.source.slice(sourceStart(text, start), sourceEnd(text, end)).replace(/\s+/g, ' ');
}
