import { type CriticalKind, criticalKind } from './critical-words.ts';
import { sharedEnds } from './shared-ends.ts';
import { tokensOf } from './tokens.ts';
import { matchWords } from './word-diff.ts';

/** How the words of a passage differ from those of a quote. */
export interface WordDifference {
  /** What part of the quote's words stand in the passage, in their order; other forms of a word count as it. */
  readonly kept: number;
  /** In how many places words that tell something stand for others that do. */
  readonly replaced: number;
  /** The words of either side that have no counterpart, in lower case. */
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
  /** Of which kinds words went and others came. */
  readonly swapped: ReadonlySet<CriticalKind>;
}

/** A word that has no counterpart on the other side. */
interface Loose {
  readonly text: string;
  readonly kind: CriticalKind | null;
}

/** Compares two folded texts. */
export function differenceInWords(quote: string, passage: string): WordDifference {
  const [a, b] = [tokensOf(quote), tokensOf(passage)];
  const matched = matchWords(a.ids, b.ids);
  const lost = new Set<CriticalKind>();
  const came = new Set<CriticalKind>();
  const left: { readonly gone: Loose[]; readonly fresh: Loose[] } = { gone: [], fresh: [] };
  let kept = 0;
  let replaced = 0;
  let [from, to] = [0, 0];
  for (let at = 0; at <= a.count; at++) {
    const place = at === a.count ? b.count : (matched[at] ?? -1);
    if (place < 0) continue;
    const gone = looseWords(quote, a, from, at);
    const fresh = looseWords(passage, b, to, place);
    kept += (at < a.count ? 1 : 0) + takeOutVariants(gone, fresh);
    for (const { kind } of gone) if (kind !== null) lost.add(kind);
    for (const { kind } of fresh) if (kind !== null) came.add(kind);
    left.gone.push(...gone);
    left.fresh.push(...fresh);
    if (gone.some(isTelling) && fresh.some(isTelling)) replaced++;
    [from, to] = [at + 1, place + 1];
  }
  return {
    kept: a.count === 0 ? 0 : kept / a.count,
    replaced,
    gone: left.gone.map(({ text }) => text),
    fresh: left.fresh.map(({ text }) => text),
    swapped: new Set([...lost].filter((kind) => came.has(kind))),
  };
}

function looseWords(
  text: string,
  { starts, ends }: { readonly starts: Uint32Array; readonly ends: Uint32Array },
  from: number,
  to: number,
): Loose[] {
  return Array.from({ length: to - from }, (_, index) => {
    const word = text.slice(starts[from + index], ends[from + index]);
    return { text: word.toLowerCase(), kind: criticalKind(word, from + index === 0) };
  });
}

/** Shorter words seldom tell what a sentence is about. */
const LEAST_TELLING = 4;

function isTelling({ text, kind }: Loose): boolean {
  return text.length >= LEAST_TELLING || kind !== null;
}

/** Takes out what stands on both sides in another form. Returns how many words that were. */
function takeOutVariants(gone: Loose[], fresh: Loose[]): number {
  let count = 0;
  if (gone.length * fresh.length > MOST_PAIRS) return count;
  for (let at = gone.length - 1; at >= 0; at--) {
    const word = gone[at]?.text ?? '';
    const other = fresh.findLastIndex(({ text }) => isVariant(word, text));
    if (other < 0) continue;
    gone.splice(at, 1);
    fresh.splice(other, 1);
    count++;
  }
  return count;
}

/** In longer stretches of other words, forms of one word prove nothing. */
const MOST_PAIRS = 2500;
/** Letters a word must have that may be written otherwise; those of its stem, and of its endings. */
const LEAST_LETTERS = 6;
const LEAST_STEM = 4;
const MOST_ENDING = 3;

/** Whether two words are forms of one: with another ending, or with one letter that was misread. Figures are not. */
function isVariant(a: string, b: string): boolean {
  if (/\p{N}/u.test(a + b)) return isMisread(a, b) && !/^[\p{N}.,:]+$/u.test(a) && !/^[\p{N}.,:]+$/u.test(b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= LEAST_STEM && long.startsWith(short) && long.length - short.length <= MOST_ENDING)
    return true;
  return isMisread(a, b);
}

function isMisread(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) > 1) return false;
  const { head, tail } = sharedEnds(a.length, b.length, (inA, inB) => a[inA] === b[inB]);
  return Math.max(a.length, b.length) - head - tail <= 1;
}
