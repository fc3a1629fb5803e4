import type { Span } from '../text/span.ts';
import type { CriticalKind } from './critical-words.ts';
import { foldQuote } from './fold.ts';
import { sharedEnds } from './shared-ends.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import { matchWords } from './word-diff.ts';
import { Wording } from './wording.ts';

/** A stretch of words that stayed, went or came between two wordings of a passage. */
export interface WordPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words that stand in place of others; either may be empty. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
  /** What the words carry that changes what a passage claims, each kind once; none where they may change freely. */
  readonly kinds: readonly CriticalKind[];
}

/**
 * What became of the words of a passage: the parts that are not `added` give the old wording, those that are not
 * `removed` the new one, but for blanks and for shapes of marks, of which the new ones are given. Of words that
 * differ in the size of letters alone, both are given.
 */
export function wordChanges(before: string, after: string): readonly WordPart[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const matched = matchWords(a.ids, b.ids);
  const parts: WordPart[] = [];
  let from = 0;
  let to = 0;
  for (let at = 0; at < a.count; at++) {
    const place = matched[at] ?? -1;
    if (place < 0) continue;
    const [word, other] = [spanOf(a, at), spanOf(b, place)];
    between(before.slice(from, word.start), after.slice(to, other.start), parts);
    between(before.slice(word.start, word.end), after.slice(other.start, other.end), parts);
    from = word.end;
    to = other.end;
  }
  between(before.slice(from), after.slice(to), parts);
  return parts;
}

/** The stretches in which two wordings differ, in their order. */
export function changesIn(parts: readonly WordPart[]): readonly WordChange[] {
  const changes: { readonly before: Span; readonly after: Span }[] = [];
  const text = { before: '', after: '' };
  let from = { before: 0, after: 0 };
  const close = () => {
    const change = {
      before: { start: from.before, end: text.before.length },
      after: { start: from.after, end: text.after.length },
    };
    if (from.before < text.before.length || from.after < text.after.length) changes.push(change);
  };
  for (const { kind, text: said } of parts) {
    const isOneSided = text.before.length === from.before || text.after.length === from.after;
    const closes = kind === 'same' && (said.trim() !== '' || isOneSided);
    if (closes) close();
    if (kind !== 'added') text.before += said;
    if (kind !== 'removed') text.after += said;
    if (closes) from = { before: text.before.length, after: text.after.length };
  }
  close();
  const sides = { before: new Wording(text.before), after: new Wording(text.after) };
  return changes.map(({ before, after }) => ({
    before: sides.before.said(before),
    after: sides.after.said(after),
    kinds: [...new Set([...sides.before.kindsIn(before), ...sides.after.kindsIn(after)])],
  }));
}

function spanOf(tokens: Tokens, at: number): { readonly start: number; readonly end: number } {
  return { start: tokens.starts[at] ?? 0, end: tokens.ends[at] ?? 0 };
}

/** What stands between two words that stayed. Blanks and marks that both sides begin or end with stay, too. */
function between(before: string, after: string, parts: WordPart[]): void {
  if (foldQuote(before) === foldQuote(after)) {
    add(parts, 'same', after);
    return;
  }
  const { head, tail } = sharedEnds(
    before.length,
    after.length,
    (inBefore, inAfter) => isBetweenWords(after, inAfter) && before[inBefore] === after[inAfter],
  );
  add(parts, 'same', after.slice(0, head));
  add(parts, 'removed', before.slice(head, before.length - tail));
  add(parts, 'added', after.slice(head, after.length - tail));
  add(parts, 'same', after.slice(after.length - tail));
}

function isBetweenWords(text: string, at: number): boolean {
  return !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

function add(parts: WordPart[], kind: WordPart['kind'], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}
