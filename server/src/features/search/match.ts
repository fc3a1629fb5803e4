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

/** What somebody looks for, as `searchText` has it. */
export interface Query {
  readonly whole: string;
  /** All of them have to be found. */
  readonly words: readonly string[];
}

/**
 * How a text of the index (`Searched.text`) answers a query; null where it does not. Its words may stand anywhere in the
 * text, in any order. What stands nowhere as it was typed may still be letters of an id in their order (`c11` for
 * `C-101`), or beginnings of the words of a name (`usir` for “United States warned Iran”): of the letters of a sentence
 * alone, nearly every query would be made.
 */
export function rankIn(text: string, { whole, words }: Query): Rank | null {
  if (text.startsWith(whole, 1))
    return text.length === whole.length + 1 || text.charCodeAt(whole.length + 1) === LINE_BREAK
      ? Rank.id
      : Rank.startOfId;
  let worst: Rank = words.length > 1 && text.includes(`\n${whole}`) ? Rank.startOfName : Rank.id;
  if (worst === Rank.startOfName) return worst;
  for (const word of words) {
    const rank = wordRank(text, word) ?? lettersRank(text, word);
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

function wordRank(text: string, word: string): Rank | null {
  let at = text.indexOf(word);
  if (at < 0) return null;
  const endOfId = idEnd(text);
  let best: Rank = Rank.inside;
  for (let tried = 0; at >= 0 && tried < TRIED; tried++) {
    const isId = at < endOfId;
    const before = text.charCodeAt(at - 1);
    if (before === LINE_BREAK) return isId ? Rank.startOfId : Rank.startOfName;
    const rank = !isInWord(before) ? (isId ? Rank.wordOfId : Rank.wordOfName) : Rank.inside;
    if (rank < best) best = rank;
    at = text.indexOf(word, at + 1);
  }
  return best;
}

function lettersRank(text: string, word: string): Rank | null {
  if (word.length < 2) return null;
  const endOfId = idEnd(text);
  if (hasLettersOf(text, endOfId, word)) return Rank.lettersOfId;
  return abbreviates(text, endOfId, word) ? Rank.lettersOfName : null;
}

function hasLettersOf(text: string, end: number, word: string): boolean {
  let next = 0;
  for (let at = 1; at < end && next < word.length; at++)
    if (text.charCodeAt(at) === word.charCodeAt(next)) next++;
  return next === word.length;
}

/** So many steps are taken to find beginnings of words: a text made for it could take very long. */
const STEPS = 400;

function abbreviates(text: string, from: number, word: string): boolean {
  let steps = 0;
  const follows = (start: number, next: number): boolean => {
    for (let at = start; at < text.length; at++) {
      if (text.charCodeAt(at) !== word.charCodeAt(next) || isInWord(text.charCodeAt(at - 1))) continue;
      if (++steps > STEPS) return false;
      let run = 1;
      while (next + run < word.length && text.charCodeAt(at + run) === word.charCodeAt(next + run)) run++;
      if (next + run === word.length) return true;
      for (; run > 0; run--) if (follows(at + run, next + run)) return true;
    }
    return false;
  };
  return follows(from, 0);
}

function idEnd(text: string): number {
  const end = text.indexOf('\n', 1);
  return end < 0 ? text.length : end;
}

const LINE_BREAK = 10;

/** Whether a character is a letter or a figure; all beyond ASCII but marks of punctuation count as letters. */
function isInWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code > 0xbf && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f))
  );
}
