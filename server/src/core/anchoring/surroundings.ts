import { foldQuote } from './fold.ts';
import { idOf, partOf, tokensOf } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

/** Words before and after a passage that are looked at. */
const REACH = 80;
/** Shorter words stand anywhere. */
const LEAST_TELLING = 4;
/** What is taken for the part of a context that is not known. */
const UNKNOWN = 0.5;

/** What the text around a passage says of it. */
export interface Surroundings {
  /** What part of the words of the quote's context stand around the passage, in any order, from 0 to 1. */
  readonly context: number;
  /** What part of the telling words that only the passage has stand around it: those it has in common with its topic. */
  readonly topic: number;
}

/** Looks around a passage, the tokens `first` to `next` of the text that is indexed. */
export function surroundingsOf(
  index: WordIndex,
  first: number,
  next: number,
  fresh: readonly string[],
  context: { readonly prefix?: string; readonly suffix?: string },
): Surroundings {
  const { ids, count } = index.tokens;
  const around = new Set<number>();
  for (let at = Math.max(0, first - REACH); at < first; at++) around.add(ids[at] ?? 0);
  for (let at = next; at < Math.min(count, next + REACH); at++) around.add(ids[at] ?? 0);
  let all = 0;
  let stand = 0;
  for (const id of contextWords(context)) {
    const bits = index.bitsOf(id);
    all += bits;
    if (around.has(id)) stand += bits;
  }
  const telling = fresh.filter((word) => word.length >= LEAST_TELLING);
  const shared = telling.filter((word) => around.has(idOf(word))).length;
  return {
    context: all === 0 ? UNKNOWN : stand / all,
    topic: telling.length === 0 ? 0 : shared / telling.length,
  };
}

/** The words of the context; the outermost may be parts of words and are left out. */
function contextWords({ prefix = '', suffix = '' }: { readonly prefix?: string; readonly suffix?: string }) {
  const before = tokensOf(foldQuote(prefix));
  const after = tokensOf(foldQuote(suffix));
  return [
    ...partOf(before, Math.min(1, before.count), before.count).ids,
    ...partOf(after, 0, Math.max(0, after.count - 1)).ids,
  ];
}
