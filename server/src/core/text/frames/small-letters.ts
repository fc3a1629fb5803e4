import { classAt, isBlank, LOWER, UPPER } from '../characters.ts';
import { nameParticles, smallSubjects } from '../sentence-words.ts';
import { type Stop, wordAt } from '../stop.ts';
import type { Verdict } from './frame.ts';

/** A lower-case word goes on with the sentence, but `al-Qaeda` and `iPhone` may open one, and so does an address. */
export function lowerCaseGoesOn(stop: Stop): Verdict {
  const { text, body } = stop;
  if ((classAt(text, body) & LOWER) === 0)
    return isContinuation(text.charAt(stop.next)) ? 'inner' : undefined;
  if (stop.next > stop.after && isAddress(text, body)) return undefined;
  if (stop.closed) return 'inner';
  if (hasInnerCapital(stop.nextWord) || isFileName(stop)) return undefined;
  if (opensInSmallLetters(stop)) return 'end';
  if (!nameParticles.has(stop.nextWord)) return 'inner';
  const joint = text.charAt(body + stop.nextWord.length);
  const name = classAt(text, body + stop.nextWord.length + 1) & UPPER;
  // `an`, `as` and `at` are particles of a name only where they are tied to it.
  const spaced = joint === ' ' && !/^a[nst]$/.test(stop.nextWord);
  return (joint === '-' || spaced || joint === '‑') && name !== 0 ? undefined : 'inner';
}

/** `iPhone`, `eBay`, `vonRoth`: a name, which opens a sentence as it is written. */
function hasInnerCapital(word: string): boolean {
  return /^\p{Ll}{1,4}\p{Lu}/u.test(word);
}

/** `https://…`, `www.…`, `pic.twitter.com/…`: an address that stands for itself. */
function isAddress(text: string, at: number): boolean {
  return (
    text.startsWith('http', at) || text.startsWith('www.', at) || text.startsWith('pic.twitter.com/', at)
  );
}

/** `main.py`, `example.org`: a name with a stop inside. */
function isFileName(stop: Stop): boolean {
  const end = stop.body + stop.nextWord.length;
  if (stop.text.charCodeAt(end) !== 46 || stop.nextWord.length < 3) return false;
  const tail = wordAt(stop.text, end + 1, stop.lineEnd);
  return tail.length >= 2 && tail === tail.toLowerCase();
}

/** `the port. i saw two boats.`: an ordinary word, the stop, and the subject of another sentence. */
function opensInSmallLetters(stop: Stop): boolean {
  if (stop.kind !== 'full' || stop.next === stop.after || stop.body > stop.next) return false;
  if (!smallSubjects.has(stop.nextWord) || !isBlank(stop.text.charCodeAt(stop.body + stop.nextWord.length)))
    return false;
  return (
    (stop.abbreviation === undefined || stop.word === 'no') &&
    /^[a-z’']*[aeiouy][a-z’']*$/.test(stop.word) &&
    stop.word.length > 1
  );
}

function isContinuation(character: string): boolean {
  return character !== '' && ',;:)]}'.includes(character);
}
