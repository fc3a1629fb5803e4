import { ALPHANUMERIC, classAt, DIGIT, NUMERIC } from './characters.ts';
import { ownString } from './own-string.ts';
import { remembering } from './remembering.ts';
import { derivations, type Ending, inflections, lastVowels, stopWords } from './stem-endings.ts';

/** Longer words are cut: no ending is looked for in them. */
const LONGEST = 32;
const VOWEL = /[aeiouy]/;
const INFLECTIONS = byLast(inflections);
const DERIVATIONS = byLast(derivations);

/**
 * What a word has in common with its relatives: `attacks`, `attacked` and `attacking` give `attack`. Endings are taken off
 * by a list (`stem-endings.ts`), those of inflection and then one of derivation; what is left need not be a word.
 */
export function stemOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length > LONGEST || !/^[a-z]+$/.test(lower)) return lower.slice(0, LONGEST);
  let stem = undoubled(withoutEnding(undoubled(withoutEnding(lower, INFLECTIONS)), DERIVATIONS));
  while (stem.length > 4 && lastVowels.includes(stem.charAt(stem.length - 1)) && !/[aou]y$/.test(stem))
    stem = stem.slice(0, -1);
  return stem;
}

/** The stems of a text, without words that say nothing of what it is about. Linear in its length. */
export function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>();
  // A genitive adds nothing: `Iran’s`.
  const words = text.includes("'s") || text.includes('’s') ? text.replace(/[’']s\b/g, '') : text;
  let at = 0;
  while (at < words.length) {
    const start = at;
    while (isOfWord(words, at)) at += widthAt(words, at);
    if (at === start) at += widthAt(words, at);
    else {
      const stem = stemOfWord(words.slice(start, at));
      if (stem !== '') stems.add(stem);
    }
  }
  return stems;
}

/** Words and figures; `U.S.`, `al-Sudani` and `26,000` are taken apart at their marks. */
function isOfWord(text: string, at: number): boolean {
  return (classAt(text, at) & (ALPHANUMERIC | NUMERIC)) !== 0;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** So many words are remembered with their stems. */
const REMEMBERED = 4096;

/** Empty for a word that says nothing. */
const stemOfWord = remembering((word): string => {
  const lower = word.toLowerCase();
  if (stopWords.has(lower)) return '';
  return lower.length > 1 || (classAt(lower, 0) & (DIGIT | NUMERIC)) !== 0 ? ownString(stemOf(lower)) : '';
}, REMEMBERED);

/** How much of two sets of stems is common to both (Jaccard): 0 nothing, 1 all. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const stem of small) if (large.has(stem)) common++;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

/** The endings by their last letter, in their order: few words have to be held against many. */
type ByLast = ReadonlyMap<string, readonly Ending[]>;

function byLast(endings: readonly Ending[]): ByLast {
  const lists = new Map<string, Ending[]>();
  for (const one of endings) {
    const last = one.ending.charAt(one.ending.length - 1);
    const list = lists.get(last);
    if (list === undefined) lists.set(last, [one]);
    else list.push(one);
  }
  return lists;
}

function withoutEnding(word: string, endings: ByLast): string {
  for (const { ending, becomes, least } of endings.get(word.charAt(word.length - 1)) ?? []) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    if (rest.length < least || !VOWEL.test(rest)) return word;
    return rest + becomes;
  }
  return word;
}

/** `stopp` of `stopped` as `stop`; `kill` and `pass` keep theirs. */
function undoubled(stem: string): string {
  return stem.length > 3 && /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
