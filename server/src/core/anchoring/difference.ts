import { type CriticalKind, criticalKind } from './critical-words.ts';
import { tokensOf } from './tokens.ts';
import { matchWords } from './word-diff.ts';

/** How the words of a folded passage differ from those of a folded quote. */
export interface WordDifference {
  /** What part of the quote's words stand in the passage, in their order. */
  readonly kept: number;
  /** In how many places words that tell something stand for others that do. */
  readonly replaced: number;
  /** Of which kinds words went and others came. */
  readonly swapped: ReadonlySet<CriticalKind>;
  /** Whether a word of any kind came or went. */
  readonly isCritical: boolean;
}

/** Shorter words seldom tell what a sentence is about. */
const LEAST_TELLING = 4;

export function differenceInWords(quote: string, passage: string): WordDifference {
  const [a, b] = [tokensOf(quote), tokensOf(passage)];
  const matched = matchWords(a.ids, b.ids);
  const lost = new Set<CriticalKind>();
  const came = new Set<CriticalKind>();
  let kept = 0;
  let replaced = 0;
  let place = 0;
  let isTelling = { lost: false, came: false };
  /** What came before the next word that stayed, in the passage. */
  const takeUpTo = (end: number) => {
    for (; place < end; place++) {
      const word = passage.slice(b.starts[place], b.ends[place]);
      const kind = criticalKind(word, place === 0);
      if (kind !== null) came.add(kind);
      if (word.length >= LEAST_TELLING || kind !== null) isTelling.came = true;
    }
    if (isTelling.lost && isTelling.came) replaced++;
    isTelling = { lost: false, came: false };
  };
  for (let at = 0; at < a.count; at++) {
    const there = matched[at] ?? -1;
    if (there >= 0) {
      kept++;
      takeUpTo(there);
      place = there + 1;
      continue;
    }
    const word = quote.slice(a.starts[at], a.ends[at]);
    const kind = criticalKind(word, at === 0);
    if (kind !== null) lost.add(kind);
    if (word.length >= LEAST_TELLING || kind !== null) isTelling.lost = true;
  }
  takeUpTo(b.count);
  return {
    kept: a.count === 0 ? 0 : kept / a.count,
    replaced,
    swapped: new Set([...lost].filter((kind) => came.has(kind))),
    isCritical: lost.size + came.size > 0,
  };
}
