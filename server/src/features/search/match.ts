import { isInWord, lettersOf, searchText } from '../../core/text/search-text.ts';
import type { Searched } from '../../core/workspace/workspace.ts';

/** How well an entry answers what somebody looks for; the lower the better. */
export const Rank = {
  id: 0,
  startOfId: 1,
  startOfName: 2,
  wordOfId: 3,
  wordOfName: 4,
  inside: 5,
  lettersOfId: 6,
  lettersOfName: 7,
} as const;
export type Rank = (typeof Rank)[keyof typeof Rank];

/** What somebody looks for. */
export interface Query {
  /** As `searchText` has it. */
  readonly whole: string;
  readonly onLine: string;
  /** All of them have to be found. */
  readonly words: readonly QueryWord[];
}

interface QueryWord {
  readonly word: string;
  /** Behind a line break, as it begins an id or a name. */
  readonly onLine: string;
  /** Its first letter, and its second; see `lettersOf`. */
  readonly first: number;
  readonly second: number;
  /** See `masksFor`. */
  readonly masks: Int32Array | null;
  /** Its figures, as they stand together. */
  readonly figures: readonly string[];
}

export function queryOf(query: string): Query {
  const whole = searchText(query.slice(0, LONGEST)).trim();
  const words = whole.split(' ').map(
    (word): QueryWord => ({
      word,
      onLine: `\n${word}`,
      first: lettersOf(word.charAt(0)),
      second: lettersOf(word.charAt(1)),
      masks: masksFor(word),
      figures: word.match(/\d+/g) ?? [],
    }),
  );
  return { whole, onLine: `\n${whole}`, words };
}

/** UTF-16 units. Nobody types more to find something. */
const LONGEST = 100;

/**
 * How an entry answers a query; null where it does not. The words may stand anywhere in its names, in any order. With
 * `letters`, what stands nowhere as it was typed may be letters of the id in their order (`c11` for `C-101`), or
 * beginnings of the words of a name (`usir` for “United States warned Iran”): of the letters of a sentence alone, nearly
 * every query could be made.
 */
export function rankOf(one: Searched, query: Query, how: 'as-typed' | 'letters'): Rank | null {
  const { text } = one;
  const { whole, words } = query;
  if (text.startsWith(whole, 1))
    return text.length === whole.length + 1 || text.charCodeAt(whole.length + 1) === LINE_BREAK
      ? Rank.id
      : Rank.startOfId;
  if (words.length > 1 && text.includes(query.onLine)) return Rank.startOfName;
  let worst: Rank = Rank.id;
  for (const word of words) {
    const rank = wordRank(one, word) ?? (how === 'letters' ? lettersRank(one, word) : null);
    if (rank === null) return null;
    // Only the query as a whole begins an id or a name; where it has several words, each stands for itself.
    const its = words.length > 1 ? WITHIN[rank] : rank;
    if (its > worst) worst = its;
  }
  return worst;
}

/** A word that begins an id or a name, among others, is a word of it. */
const WITHIN: Readonly<Record<Rank, Rank>> = {
  [Rank.id]: Rank.wordOfId,
  [Rank.startOfId]: Rank.wordOfId,
  [Rank.startOfName]: Rank.wordOfName,
  [Rank.wordOfId]: Rank.wordOfId,
  [Rank.wordOfName]: Rank.wordOfName,
  [Rank.inside]: Rank.inside,
  [Rank.lettersOfId]: Rank.lettersOfId,
  [Rank.lettersOfName]: Rank.lettersOfName,
};

/** So many places of a word are looked at in one text. */
const TRIED = 24;

function wordRank({ text, initials }: Searched, { word, onLine, first }: QueryWord): Rank | null {
  let at = text.indexOf(word);
  if (at < 0) return null;
  // Where no word begins with its letter, it stands within one.
  if ((first & ~initials) !== 0) return Rank.inside;
  const line = text.indexOf(onLine);
  if (line >= 0) return line === 0 ? Rank.startOfId : Rank.startOfName;
  const endOfId = idEnd(text);
  for (let tried = 0; at >= 0 && tried < TRIED; tried++) {
    // The id comes first, so that the first place is the best.
    if (!isInWord(text.charCodeAt(at - 1))) return at < endOfId ? Rank.wordOfId : Rank.wordOfName;
    at = text.indexOf(word, at + 1);
  }
  return Rank.inside;
}

function lettersRank(one: Searched, word: QueryWord): Rank | null {
  if (word.word.length < 2) return null;
  const endOfId = idEnd(one.text);
  if (hasLettersOf(one.text, endOfId, word.word)) return Rank.lettersOfId;
  return abbreviates(one, endOfId, word) ? Rank.lettersOfName : null;
}

function hasLettersOf(text: string, end: number, word: string): boolean {
  if (end <= word.length) return false;
  let next = 0;
  for (let at = 1; at < end && next < word.length; at++)
    if (text.charCodeAt(at) === word.charCodeAt(next)) next++;
  return next === word.length;
}

/**
 * Whether a word is made of beginnings of the words of a text, in their order. All ways of taking it apart are followed at
 * once, as bits: bit n stands for the first n letters of the word.
 */
function abbreviates(
  { text, initials }: Searched,
  from: number,
  { word, first, second, masks, figures }: QueryWord,
): boolean {
  if (masks === null || (first & ~initials) !== 0) return false;
  // Nobody abbreviates a number: most of what is typed with figures is an id, and no text has to be gone through for it.
  if (!figures.every((figure) => text.includes(figure, from))) return false;
  // Two letters begin one word, or each a word of its own.
  if ((second & ~initials) !== 0 && !startsAWord(text, word.slice(0, 2))) return false;
  const all = 1 << word.length;
  /** Beginnings that stand somewhere before, and those that end with the last character. */
  let before = 1;
  let running = 0;
  let wasInWord = true;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const next = (wasInWord ? running : running | before) << 1;
    running = next === 0 ? 0 : next & (code < masks.length ? (masks[code] ?? 0) : masksOf(word, code));
    if ((running & all) !== 0) return true;
    before |= running;
    wasInWord = isInWord(code);
  }
  return false;
}

/** Longer words are looked for as they were typed alone: there are no more bits. */
const LONGEST_ABBREVIATION = 30;

/** By character: after how many letters of the word it stands there. */
function masksFor(word: string): Int32Array | null {
  if (word.length < 2 || word.length > LONGEST_ABBREVIATION) return null;
  return Int32Array.from({ length: ASCII }, (_, code) => masksOf(word, code));
}

function masksOf(word: string, code: number): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) === code) mask |= 1 << (i + 1);
  return mask;
}

const ASCII = 128;

function startsAWord(text: string, letters: string): boolean {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1))
    if (!isInWord(text.charCodeAt(at - 1))) return true;
  return false;
}

function idEnd(text: string): number {
  const end = text.indexOf('\n', 1);
  return end < 0 ? text.length : end;
}

const LINE_BREAK = 10;
