import { isCritical } from './critical-words.ts';
import { fold } from './fold.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import { matchWords } from './word-diff.ts';

/** How a passage departs from a quote: not at all, in words that change little, or in ones that change the claim. */
export type Change = 'none' | 'edited' | 'edited-critical';

/**
 * Compares two passages as they stand in their texts. `none` when they say the same words in the same case, whatever
 * their marks and spaces; composed letters such as `ﬁ` count as those they stand for.
 */
export function changeBetween(before: string, after: string): Change {
  const [old, now] = [plain(before), plain(after)];
  if (old === now) return 'none';
  const [a, b] = [tokensOf(old), tokensOf(now)];
  const matched = matchWords(a.ids, b.ids);
  const kept = new Uint8Array(b.count);
  let same = a.count === b.count;
  let critical = false;
  for (let at = 0; at < a.count; at++) {
    const place = matched[at] ?? -1;
    if (place >= 0) {
      kept[place] = 1;
      // Another case: the words are the same only to an ear.
      if (wordAt(old, a, at) !== wordAt(now, b, place)) same = false;
    } else {
      same = false;
      critical ||= isCriticalAt(old, a, at);
    }
  }
  for (let at = 0; at < b.count && !critical; at++) if (kept[at] === 0) critical = isCriticalAt(now, b, at);
  if (same && a.count > 0) return marksTell(old, now) ? 'edited-critical' : 'none';
  return critical || (a.count === 0 && b.count === 0 && /\p{Sc}|%/u.test(old + now))
    ? 'edited-critical'
    : 'edited';
}

/** Marks that change a figure: a minus, a percent or currency sign. */
function marksTell(old: string, now: string): boolean {
  const marks = (text: string) =>
    (text.match(/[%~<>=±]|\p{Sc}|(?<![\p{L}\p{N}])-(?=\p{N})/gu) ?? []).join('');
  return marks(old) !== marks(now);
}

function plain(text: string): string {
  const folded = fold(text).text.trim();
  return /^[\0-\x7f]*$/.test(folded) ? folded : folded.normalize('NFKC');
}

function wordAt(text: string, tokens: Tokens, at: number): string {
  return text.slice(tokens.starts[at], tokens.ends[at]);
}

function isCriticalAt(text: string, tokens: Tokens, at: number): boolean {
  const start = tokens.starts[at] ?? 0;
  const gap = at === 0 ? '.' : text.slice(tokens.ends[at - 1], start);
  return isCritical(wordAt(text, tokens, at), /[.!?:]/.test(gap));
}
