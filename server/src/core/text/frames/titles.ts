import { isBlank } from '../characters.ts';
import { addresses } from '../sentence-words.ts';
import type { Stop } from '../stop.ts';

/** True for a word in capitals before one that is not, and is no initial. */
export function isShouted({ word, nextWord }: Stop): boolean {
  return (
    word.length > 2 &&
    word === word.toUpperCase() &&
    nextWord.length > 1 &&
    nextWord !== nextWord.toUpperCase() &&
    nextWord !== nextWord.toLowerCase()
  );
}

export function capitalised(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}

/** `Sec. Gen. Hill`: a title in two words. */
export function precedesTitle(stop: Stop): boolean {
  return (
    stop.text.charCodeAt(stop.body + stop.nextWord.length) === 46 &&
    stop.body === stop.next &&
    /^\p{Lu}/u.test(stop.word) &&
    stop.abbreviations.get(stop.nextWord) === 'title' &&
    !addresses.has(stop.nextWord)
  );
}

/** `Asst. Sec. Hill`: an office, not a section. */
export function followsTitle(stop: Stop): boolean {
  const { text, tokenStart, sentenceStart } = stop;
  const dot = tokenStart - 2;
  if (dot <= sentenceStart || text.charCodeAt(dot) !== 46) return false;
  let at = dot;
  while (at > sentenceStart && dot - at < 8 && !isBlank(text.charCodeAt(at - 1))) at--;
  return stop.abbreviations.get(text.slice(at, dot)) === 'title';
}
