import { classAt, isBlank, LOWER, UPPER } from '../characters.ts';
import { addresses } from '../sentence-words.ts';
import type { Stop } from '../stop.ts';
import { isSentenceLike } from './around-stop.ts';

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

/**
 * Where the title begins that is glued to the name before it, in a list that lost its line breaks
 * (`Ruth Crawford|Sen. Dale Orr`); -1 without one. `MajGen.` is one word.
 */
export function joinedTitle(stop: Stop): number {
  const { word, abbreviations } = stop;
  if (stop.kind !== 'full' || stop.abbreviation !== undefined || stop.next === stop.after) return -1;
  const title = gluedTitle(word);
  const name = word.slice(0, -title.length);
  if (title === '' || name.length < 3 || abbreviations.get(title) !== 'title') return -1;
  return abbreviations.get(name) === undefined && isSentenceLike(stop) ? stop.start - title.length : -1;
}

/** The last two to five letters of a word, from a capital in its middle on; empty without such a capital. */
export function gluedTitle(word: string): string {
  for (let length = 2; length <= 5 && length < word.length; length++) {
    const at = word.length - length;
    if ((classAt(word, at) & UPPER) !== 0) return (classAt(word, at - 1) & LOWER) !== 0 ? word.slice(at) : '';
  }
  return '';
}
