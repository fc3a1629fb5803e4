import { classAt, DIGIT, isBlank, isDigit, LOWER } from '../characters.ts';
import {
  alsoSurnames,
  dateWords,
  firmTails,
  shortenedNouns,
  smallTitles,
  states,
} from '../sentence-words.ts';
import { isDash, type Stop } from '../stop.ts';
import {
  closesPlace,
  isMeasured,
  isSentenceLike,
  opensSentence,
  smallWordFollows,
  verbFollows,
} from './around-stop.ts';
import { isTimeHead } from './clock-times.ts';
import type { Verdict } from './frame.ts';
import { isDottedAcronym } from './initials.ts';
import { capitalised, followsTitle, gluedTitle, isShouted, precedesTitle } from './titles.ts';

/** `WASHINGTON, D.C. — The …`, `in the U.S. – not`: a dash goes on after an abbreviation. */
export function dashAfterAbbreviation(stop: Stop): Verdict {
  if (!isDash(stop.text.charCodeAt(stop.next)) || stop.closed || stop.word === '') return undefined;
  if (stop.abbreviation !== undefined || isDottedAcronym(stop.word)) return 'inner';
  // `LA CROIX, Wisc. — The …`: a state or land in the dateline.
  const place = stop.text.slice(stop.sentenceStart, stop.sentenceStart + 2);
  return /^\p{Lu}{2}/u.test(place) &&
    /^\p{Lu}\p{L}{1,4}$/u.test(stop.word) &&
    stop.text.charCodeAt(stop.tokenStart - 2) === 44
    ? 'inner'
    : undefined;
}

/** `47th Mech. Bde.`, `Sup. Ct.`: what stands before the tail of an abbreviated name is abbreviated as well. */
export function abbreviationChain(stop: Stop): Verdict {
  if (stop.kind !== 'full' || stop.closed || stop.nextWord === '') return undefined;
  if (stop.text.charCodeAt(stop.body + stop.nextWord.length) !== 46) return undefined;
  if (!/^\p{Lu}\p{L}{1,5}$/u.test(stop.word)) return undefined;
  return stop.abbreviations.get(stop.nextWord) === 'tail' ? 'inner' : undefined;
}

/** `40 km/h.`, `1.2 mb/d.`: a letter that measures. */
export function rate(stop: Stop): Verdict {
  const { text, word, start } = stop;
  if (word.length !== 1 || text.charCodeAt(start - 2) !== 47) return undefined;
  const small = classAt(text, start - 1) & classAt(text, start - 3) & LOWER;
  return small !== 0 && isSentenceLike(stop) ? 'end' : undefined;
}

export function abbreviation(stop: Stop): Verdict {
  const word = stop.word;
  if (word.length < 2 && /^[A-Z]/.test(word)) return undefined;
  const kind = stop.abbreviation ?? abbreviationInParts(stop);
  const figure = (classAt(stop.text, stop.body) & DIGIT) !== 0;
  switch (kind) {
    case undefined:
      // `Dr. med. Karl Roth`
      if (/^[a-z]{2,5}$/.test(word) && followsTitle(stop) && !opensSentence(stop)) return 'inner';
      // `the regional gov. Reyes`
      return smallTitles.has(word) && isSentenceLike(stop) && !opensSentence(stop) ? 'inner' : undefined;
    case 'clock':
      return undefined;
    case 'title':
      return nameIsLeftOut(stop) ? 'end' : 'inner';
    case 'inner':
      return 'inner';
    case 'place':
      return opensSentence(stop) ? 'end' : 'inner';
    case 'tail':
      // `a rate known as CTR. Sales grew`: letters that stand for something, not a word cut short.
      if (isShouted(stop) && !firmTails.has(capitalised(word)) && !states.has(capitalised(word)))
        return 'end';
      return opensSentence(stop) || closesPlace(stop) || verbFollows(stop) ? 'end' : 'inner';
    case 'date':
      return figure || (dateWords.has(stop.nextWord) && stop.body === stop.next) || isTimeHead(stop)
        ? 'inner'
        : 'end';
    case 'measure':
      if (figure) return isMeasuredOn(stop) || !isMeasured(stop) ? 'inner' : 'end';
      // `5 km. N. of the river`
      return /^[NSEW]{1,2}$/.test(stop.nextWord) &&
        stop.text.charCodeAt(stop.body + stop.nextWord.length) === 46 &&
        isBlank(stop.text.charCodeAt(stop.body + stop.nextWord.length + 1))
        ? 'inner'
        : 'end';
    case 'number':
      if (figure || isReference(stop) || followsTitle(stop) || precedesTitle(stop)) return 'inner';
      // `Sec. Austin`, `the Sec. Council`, `Crim. Proc.`: no words by themselves, so that a name goes on.
      return shortenedNouns.has(word) && isSentenceLike(stop) && !opensSentence(stop) ? 'inner' : 'end';
    case 'last':
      return 'end';
  }
}

/** `“the Gen.” Nobody`, `made Master Sgt. His wife was there`, `on RT. The network`: a title without the name. */
function nameIsLeftOut(stop: Stop): boolean {
  if (!opensSentence(stop)) return false;
  if (stop.closed || (stop.word.length === 2 && stop.word === stop.word.toUpperCase())) return true;
  // `Dr. An`, `Mr. In`, `Mr. He`: openers that are names as well.
  if (alsoSurnames.has(stop.nextWord) || /^(?:In|On)$/.test(stop.nextWord) || !smallWordFollows(stop))
    return false;
  return stop.nextWord !== 'He' || !/^(?:Mr|Mrs|Ms|Dr|Prof)$/.test(stop.word);
}

/** What a number may be instead of figures: `Vol. II`, `Fig. B`, `No. AB 123`. */
function isReference(stop: Stop): boolean {
  // `No. I never did.`
  if (stop.nextWord === 'I' && smallWordFollows(stop)) return false;
  if (/^(?:[IVXLC]+|[A-HJ-Z])$/.test(stop.nextWord)) return true;
  const next = stop.body + stop.nextWord.length;
  return (
    /^[A-Z]{1,4}$/.test(stop.nextWord) &&
    (isDigit(stop.text.charCodeAt(next)) ||
      (next + 1 < stop.lineEnd && isDigit(stop.text.charCodeAt(next + 1))))
  );
}

/** `M.Sgt.`, `Maj.Gen.`, `CrawfordSen.`: what the last part is; `5ft.`: what stands behind the figure. */
function abbreviationInParts(stop: Stop): 'title' | 'measure' | undefined {
  const { word, abbreviations } = stop;
  const first = word.charCodeAt(0);
  if (isDigit(first))
    return abbreviations.get(word.replace(/^[\d.,]+/, '')) === 'measure' ? 'measure' : undefined;
  const dot = word.lastIndexOf('.');
  const part = dot > 0 ? word.slice(dot + 1) : gluedTitle(word);
  return part !== '' && abbreviations.get(part) === 'title' ? 'title' : undefined;
}

/** `5 ft. 10 in.`: a smaller unit of the same measure follows. */
function isMeasuredOn(stop: Stop): boolean {
  return /^\d{1,2}(?:\.\d+)?\s?(?:in|inch|inches|oz|ounces|mins?|minutes|secs?|seconds)\b/.test(
    stop.text.slice(stop.body, Math.min(stop.lineEnd, stop.body + 16)),
  );
}
