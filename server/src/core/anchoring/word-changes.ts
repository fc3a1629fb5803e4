import { type CriticalKind, criticalKind } from './critical-words.ts';
import { foldQuote } from './fold.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import { matchWords } from './word-diff.ts';

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
  const changes: WordChange[] = [];
  let before = '';
  let after = '';
  const close = () => {
    if (before !== '' || after !== '')
      changes.push({ before: before.trim(), after: after.trim(), kinds: kindsOf(`${before} ${after}`) });
    before = '';
    after = '';
  };
  for (const { kind, text } of parts)
    if (kind === 'removed') before += text;
    else if (kind === 'added') after += text;
    else if (text.trim() !== '' || (before === '') !== (after === '')) close();
    else {
      before += text;
      after += text;
    }
  close();
  return changes;
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
  let head = 0;
  while (
    head < before.length &&
    head < after.length &&
    isBetweenWords(after, head) &&
    before[head] === after[head]
  )
    head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    isBetweenWords(after, after.length - 1 - tail) &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
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

function kindsOf(words: string): readonly CriticalKind[] {
  const kinds = new Set<CriticalKind>();
  const tokens = tokensOf(words);
  for (let at = 0; at < tokens.count; at++) {
    const kind = criticalKind(words.slice(tokens.starts[at], tokens.ends[at]), true);
    if (kind !== null) kinds.add(kind);
  }
  if (/\p{Sc}|%/u.test(words)) kinds.add('figure');
  return [...kinds];
}
