import { wordList } from '../../text/read/words/word-list.ts';

/** Letters that one sound is written with in different transcriptions. */
const SOUNDS = ['aeiouyjw', 'kqcgx', 'szxc', 'vwfu', 'dtz', 'gjy'];
/** Letters that come and go between spellings. */
const SILENT = wordList('a e i o u y h w j');

/**
 * Whether one edit between two words is such as spellings of one name differ in: a vowel, a doubled letter, an `h`, another
 * letter for the same sound, or two letters that have changed places. `Walter` and `Walker` are two names.
 */
export function differInSpelling(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) {
    const added = long.charAt(at);
    return SILENT.has(added) || added === long.charAt(at - 1) || added === long.charAt(at + 1);
  }
  const [one, other] = [short.charAt(at), long.charAt(at)];
  if (one === long.charAt(at + 1) && other === short.charAt(at + 1)) return true;
  return SOUNDS.some((letters) => letters.includes(one) && letters.includes(other));
}

/** Endings of words that begin sentences, and of few names. */
const PLAIN_ENDING =
  /(?:ing|ed|ly|tion|sion|ment|ness|ity|ies|ers|ors|ists|ics|ous|ful|less|able|ible|ance|ence|one|body|where|day)$/;
const SHORTEST_AT_HEAD = 8;

/** Whether a word at the head of a sentence, where every word has a capital, is a name by its look. */
export function looksLikeName(word: string): boolean {
  return word.length >= SHORTEST_AT_HEAD && !PLAIN_ENDING.test(word);
}
