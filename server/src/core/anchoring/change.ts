import type { Span } from '../text/span.ts';
import { type CriticalKind, criticalKind } from './critical-words.ts';
import { fold } from './fold.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import { matchWords } from './word-diff.ts';

/** How a passage departs from a quote: not at all, in words that change little, or in ones that change the claim. */
export type Change = 'none' | 'edited' | 'edited-critical';

/** A word that stands in one of two wordings only: its place there, and what it carries. */
export interface ChangedWord extends Span {
  readonly side: 'before' | 'after';
  /** Null for a word that may come and go and leave the claim as it is. */
  readonly kind: CriticalKind | null;
}

/**
 * Compares two passages as they stand in their texts. `none` when they say the same words in the same case, whatever
 * their marks and spaces; composed letters such as `ﬁ` count as those they stand for.
 */
export function changeBetween(before: string, after: string): Change {
  const [old, now] = [plain(before), plain(after)];
  if (old === now) return 'none';
  const changed = changedWords(old, now);
  if (changed.some(({ kind }) => kind !== null) || marksOf(old) !== marksOf(now)) return 'edited-critical';
  const [said, says] = [wordsOf(old), wordsOf(now)];
  // Another case: the words are the same only to an ear.
  return changed.length > 0 || said !== says || said === '' ? 'edited' : 'none';
}

/** The words that differ between two wordings: those that went, in their order, and then those that came. */
export function changedWords(before: string, after: string): readonly ChangedWord[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const matched = matchWords(a.ids, b.ids);
  const kept = new Uint8Array(b.count);
  const changed: ChangedWord[] = [];
  for (let at = 0; at < a.count; at++) {
    const place = matched[at] ?? -1;
    if (place >= 0) kept[place] = 1;
    else changed.push({ side: 'before', ...wordOf(before, a, at) });
  }
  for (let at = 0; at < b.count; at++)
    if (kept[at] === 0) changed.push({ side: 'after', ...wordOf(after, b, at) });
  return changed;
}

function wordOf(text: string, { starts, ends }: Tokens, at: number): Omit<ChangedWord, 'side'> {
  const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
  const gap = at === 0 ? '.' : text.slice(ends[at - 1], start);
  return { start, end, kind: criticalKind(text.slice(start, end), /[.!?:]/.test(gap)) };
}

function wordsOf(text: string): string {
  const { count, starts, ends } = tokensOf(text);
  return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at])).join(' ');
}

/** Marks that change a figure: a minus, a percent or currency sign. */
function marksOf(text: string): string {
  return (text.match(/[%~<>=±]|\p{Sc}|(?<![\p{L}\p{N}])-(?=\p{N})/gu) ?? []).join('');
}

function plain(text: string): string {
  const folded = fold(text).text.trim();
  return /^[\0-\x7f]*$/.test(folded) ? folded : folded.normalize('NFKC');
}
