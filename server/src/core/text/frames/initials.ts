import { classAt, isDigit, LETTER, LOWER, UPPER } from '../characters.ts';
import { alsoSurnames, letteredNouns } from '../sentence-words.ts';
import { isDash, type Stop } from '../stop.ts';
import { closesPlace, isSentenceLike, opensSentence } from './around-stop.ts';
import type { Verdict } from './frame.ts';

/** `J. R. Roth`, `U.S. A. Roth`: asked first, for nothing else has to be known. */
export function initialsGoOn(stop: Stop): Verdict {
  const { text, word, body } = stop;
  if (stop.kind !== 'full' || stop.closed || stop.noted || stop.nextWord.length !== 1) return undefined;
  if (stop.abbreviation !== undefined || body !== stop.next || body === stop.after) return undefined;
  if (text.charCodeAt(body + 1) !== 46 || (classAt(text, body) & UPPER) === 0) return undefined;
  if (
    word.length === 1 &&
    stop.tokenStart === stop.start - 1 &&
    (classAt(text, stop.tokenStart) & UPPER) !== 0
  )
    return isLettered(stop) || isBearing(stop) ? undefined : 'inner';
  return word !== word.toLowerCase() && isDottedAcronym(word) ? 'inner' : undefined;
}

/** `U.S.`, `D.C.`, `Ph.D.`: letters parted by stops. Those in small letters measure something (`m.p.h.`). */
export function dottedAcronym(stop: Stop): Verdict {
  const word = stop.word;
  if (!isDottedAcronym(word)) return undefined;
  if (word === word.toLowerCase()) return isSentenceLike(stop) ? 'end' : 'inner';
  return opensSentence(stop) || closesPlace(stop) ? 'end' : 'inner';
}

export function isDottedAcronym(word: string): boolean {
  let letters = 0;
  let dots = 0;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) === 46) {
      if (letters === 0) return false;
      letters = 0;
      dots++;
    } else if (word.charCodeAt(at) === 38) {
      // `S.&P.`
      if (letters > 0) return false;
    } else if ((classAt(word, at) & LETTER) === 0 || ++letters > 2) return false;
  }
  return dots > 0 && letters > 0;
}

/** `Colin P. Clarke`, `p. 5`; but `Plan B. The`, `you and I. Did`. */
export function singleLetter(stop: Stop): Verdict {
  const word = stop.word;
  if (word.length !== 1 || (classAt(stop.text, stop.start - 1) & LETTER) === 0) return undefined;
  if ((classAt(stop.text, stop.start - 1) & (UPPER | LOWER)) === 0) return undefined;
  if (isDigit(stop.text.charCodeAt(stop.body))) return word === 'I' ? 'end' : 'inner';
  // `Jay-Z.`, but `J.-P. Roth`
  if (isDash(stop.text.charCodeAt(stop.start - 2)) && (classAt(stop.text, stop.start - 3) & LETTER) !== 0)
    return isSentenceLike(stop) ? 'end' : undefined;
  if (isSentenceLike(stop) && (isLettered(stop) || isBearing(stop))) return 'end';
  if (!opensSentence(stop)) return 'inner';
  return alsoSurnames.has(stop.nextWord) && word !== 'I' ? 'inner' : 'end';
}

/** `at 36.29 E.`, `34°12′ N.`: a place on the map, unlike `18 N. Elm Avenue`. */
function isBearing(stop: Stop): boolean {
  if (!'NSEW'.includes(stop.word) || stop.tokenStart === stop.sentenceStart) return false;
  const before = stop.text.slice(Math.max(stop.sentenceStart, stop.tokenStart - 10), stop.tokenStart - 1);
  return /\d[.,]\d+$|\d[°′″]$/.test(before);
}

/** `Plan B.`, but not `Sgt. 1st Class R. Reyes`. */
function isLettered(stop: Stop): boolean {
  const noun = wordEndingAt(stop.text, stop.tokenStart, stop.sentenceStart);
  if (!letteredNouns.has(noun)) return false;
  return (
    noun !== 'class' ||
    !/\d(?:st|nd|rd)\s$/.test(stop.text.slice(Math.max(0, stop.tokenStart - 10), stop.tokenStart - 6))
  );
}

/** The word, in small letters, before the blank before `at`; empty when there is none. */
export function wordEndingAt(text: string, at: number, limit: number): string {
  const end = at - 1;
  let start = end;
  while (start > limit && end - start < 16 && (classAt(text, start - 1) & LETTER) !== 0) start--;
  return text.slice(Math.max(start, limit), Math.max(end, limit)).toLowerCase();
}
