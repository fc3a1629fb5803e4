import { classAt, DIGIT, isBlank, isDigit, LETTER, LOWER, skipBlanks, UPPER } from './characters.ts';
import { isOpener } from './marks.ts';
import {
  actors,
  addresses,
  alsoSurnames,
  dateWords,
  describers,
  finiteVerbs,
  firmHeads,
  firmTails,
  headlineWords,
  letteredNouns,
  nameParticles,
  officeHeads,
  provisions,
  reportingVerbs,
  sentenceOpeners,
  shortenedNouns,
  shoutedNames,
  smallSubjects,
  smallTitles,
  states,
  timeHeads,
  unfinishedWords,
} from './sentence-words.ts';
import { namesSpeaker } from './speaker.ts';
import { isDash, isStop, type Stop, wordAt } from './stop.ts';

/** What a frame says of a stop: the sentence ends there, goes on, or the frame knows nothing of it. */
export type Verdict = 'end' | 'inner' | undefined;

/** One reason for or against an end. Each looks at a bounded stretch of text, so that segmenting stays linear. */
export type Frame = (stop: Stop) => Verdict;

/** A sentence with a subject, a verb and a place has at least as much. */
const SHORTEST_SENTENCE = 24;
/** How far a frame may look back or ahead, in UTF-16 units. */
const REACH = 60;
/** The longest numbering of a line, marks before it included: `- 10.11.12`. */
const LONGEST_NUMBERING = 14;
/** The longest name of a provision: `Paragraph 10.11.12`. */
const LONGEST_PROVISION = 26;
/** How far the end of a round bracket is looked for. */
const BRACKET = 160;
/** How far the end of a quotation is looked for; one that is longer is no name. */
const QUOTATION = 80;

/** Asked in this order; the first that knows answers. A stop none of them knows ends its sentence. */
export const frames: readonly Frame[] = [
  initialsGoOn,
  bracketedEllipsis,
  gluedOn,
  lineOpener,
  itemOpener,
  datelineDash,
  provision,
  wideStop,
  sourceTag,
  bracketGoesOn,
  trailingDots,
  lowerCaseGoesOn,
  noteEnds,
  speakerFollows,
  ellipsis,
  clockTime,
  dashAfterAbbreviation,
  bracketAfterAbbreviation,
  bracketedWord,
  abbreviationChain,
  rate,
  abbreviation,
  dottedAcronym,
  singleLetter,
  unknownAbbreviation,
];

/** Whether the sentence ends at a stop. */
export function endsSentence(stop: Stop): boolean {
  for (const frame of frames) {
    const verdict = frame(stop);
    if (verdict !== undefined) return verdict === 'end';
  }
  return true;
}

/** `J. R. Roth`, `U.S. A. Roth`: asked first, for nothing else has to be known. */
function initialsGoOn(stop: Stop): Verdict {
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

/** `[...]` and `(…)` mark an omission, whatever follows. */
function bracketedEllipsis(stop: Stop): Verdict {
  if (stop.kind !== 'ellipsis' || stop.start === 0) return undefined;
  const before = stop.text.charAt(stop.start - 1);
  const after = stop.text.charAt(stop.end);
  return (before === '[' && after === ']') || (before === '(' && after === ')') ? 'inner' : undefined;
}

/** No blank after the stop: an end only where a lost blank or line break shows. */
function gluedOn(stop: Stop): Verdict {
  if (stop.next > stop.after || stop.kind === 'wide') return undefined;
  const { text, body, next } = stop;
  if ((classAt(text, body) & UPPER) === 0) return 'inner';
  if (stop.kind === 'ellipsis')
    return !stop.closed && sentenceOpeners.has(stop.nextWord) && stop.nextWord !== 'I' && !onlyOpeners(stop)
      ? 'end'
      : 'inner';
  const opener = body > next;
  if (opener && !'“‘«„("'.includes(text.charAt(next))) return 'inner';
  if (stop.noted) return 'end';
  if (stop.closed) {
    const mark = text.charAt(stop.after - 1);
    return '”’»)'.includes(mark) || (mark === '"' && stop.quotes) ? 'end' : 'inner';
  }
  return looksJoined(stop) ? 'end' : 'inner';
}

/** `seen in 2018.Photo`: an ordinary word or a year, the stop, and a capitalised word that ends cleanly. */
function looksJoined(stop: Stop): boolean {
  const { text, body, nextWord } = stop;
  if (nextWord.length < 2 || nextWord.slice(1) !== nextWord.slice(1).toLowerCase()) return false;
  const end = body + nextWord.length;
  const following = text.charAt(end);
  const clean =
    end >= stop.lineEnd ||
    isBlank(text.charCodeAt(end)) ||
    ",;:’'".includes(following) ||
    (following === '.' &&
      (text.charAt(end + 1) === '.' || end + 1 >= stop.lineEnd || isBlank(text.charCodeAt(end + 1))));
  if (!clean) return false;
  const word = stop.word;
  if (stop.start - stop.tokenStart > REACH) return false;
  if (/^\d{4}$/.test(word)) return true;
  const bare = text.slice(stop.tokenStart, stop.start).replace(/^[“‘"'(]+/, '');
  return word.length >= 2 && /^[A-Z]?[a-z’'-]+[)”’"]?$/.test(bare) && stop.abbreviation === undefined;
}

/** `1.`, `2.3.`, `a.`, `IV.` at the head of a line number it. */
function lineOpener(stop: Stop): Verdict {
  if (stop.kind !== 'full' || stop.start - stop.lineStart > LONGEST_NUMBERING) return undefined;
  const head = stop.text.slice(stop.lineStart, stop.start);
  return /^[(#>*•⁃§¶–—-]*\s?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[IVX]{1,4})$/.test(head)
    ? 'inner'
    : undefined;
}

/** `… by law. 2. Fair use. 3. …`, `Q. Why? A. Nobody knows.`: a number or letter that is all of a sentence heads what follows. */
function itemOpener(stop: Stop): Verdict {
  if (stop.kind !== 'full' || stop.closed || stop.start - stop.tokenStart > LONGEST_NUMBERING)
    return undefined;
  if (stop.next === stop.after || (!isSentenceLike(stop) && stop.body === stop.next)) return undefined;
  // `The note read: “1. Burn it.`
  if (/^[“‘"(]\d{1,3}$/.test(stop.text.slice(stop.tokenStart, stop.start))) return 'inner';
  if (stop.start - stop.sentenceStart > LONGEST_NUMBERING) return undefined;
  // `P.S. Burn it.`, `N.B. Rounded.`, `A.M. Reyes spoke.`
  return /^(?:[(#§¶“‘"']?\s?\d{1,3}(?:\.\d{1,3}){0,4}|(?:[A-Z]\.){0,3}[A-HJ-Z])$/.test(
    stop.text.slice(stop.sentenceStart, stop.start),
  )
    ? 'inner'
    : undefined;
}

/** `HAARLEM, May 3. — The court`: the stop of a dateline at the head of a line. */
function datelineDash(stop: Stop): Verdict {
  const { text, next, start, lineStart } = stop;
  if (stop.sentenceStart !== lineStart || start - lineStart > REACH || stop.closed) return undefined;
  if (!isDash(text.charCodeAt(next)) || !isBlank(text.charCodeAt(next + 1))) return undefined;
  return isDigit(text.charCodeAt(start - 1)) ? 'inner' : undefined;
}

/** `Article 5.`, `Section 3.1.`, `Q1.` at the head of a sentence are the name of what follows. */
function provision(stop: Stop): Verdict {
  const { text, sentenceStart, start } = stop;
  if (stop.kind !== 'full' || start - sentenceStart > LONGEST_PROVISION) return undefined;
  const head = text.slice(sentenceStart, start);
  if (/^[QA]\d{1,3}$/.test(head)) return 'inner';
  const name = wordAt(head, 0, head.length);
  return provisions.has(name) &&
    /^\.?\s(?:\d{1,3}(?:\.\d{1,3}){0,4}[A-Za-z]?|[IVXLC]{1,6}|[A-Z])$/.test(head.slice(name.length))
    ? 'inner'
    : undefined;
}

/** Chinese and Japanese stops end without a blank, unless quoted speech runs on in kana. */
function wideStop(stop: Stop): Verdict {
  if (stop.kind !== 'wide') return undefined;
  const code = stop.text.charCodeAt(stop.next);
  const kana = code >= 0x3040 && code <= 0x309f;
  return stop.closed && kana ? 'inner' : 'end';
}

/** A short bracket that closes the line, such as `(NYT)` or `(Photo: A. Name)`, goes with the sentence before it. */
function sourceTag(stop: Stop): Verdict {
  const { text, next, lineEnd } = stop;
  if (lineEnd - next > 40 || text.charAt(next) !== '(' || text.charAt(lineEnd - 1) !== ')') return undefined;
  const inside = text.slice(next + 1, lineEnd - 1);
  return /[.!?…]\s/.test(inside) || /[.!?()]$/.test(inside) || inside.split(' ').length > 4
    ? undefined
    : 'inner';
}

/**
 * `It fell (it was old. Nobody knew) at dawn.`: sentences in a bracket that was opened within a sentence which goes on
 * after it are a part of that sentence.
 */
function bracketGoesOn(stop: Stop): Verdict {
  const { text, bracket, after } = stop;
  if (bracket <= stop.sentenceStart) return undefined;
  for (let at = stop.end; at < after; at++) if (text.charCodeAt(at) === 41) return undefined;
  const limit = Math.min(stop.lineEnd, after + BRACKET);
  let close = after;
  while (close < limit && text.charCodeAt(close) !== 41) close++;
  if (close >= limit) return undefined;
  const next = skipBlanks(text, close + 1, stop.lineEnd);
  if (next >= stop.lineEnd) return undefined;
  if ((classAt(text, next) & LOWER) !== 0) return 'inner';
  return ',;:.'.includes(text.charAt(next)) ? 'inner' : undefined;
}

/** `It was over. …`, `Why did … ?`: stops that end the line, and marks that ask, belong to what stands before them. */
function trailingDots(stop: Stop): Verdict {
  const { text, next, lineEnd } = stop;
  if (next === stop.after || !isStop(text.charCodeAt(next))) return undefined;
  let at = next;
  while (at < lineEnd && at - next < LONGEST_NUMBERING && ' .…?!"”’»)'.includes(text.charAt(at))) at++;
  if (at >= lineEnd) return 'inner';
  const asks = text.charAt(next) === '?' || text.charAt(next) === '!';
  return asks && stop.kind === 'ellipsis' ? 'inner' : undefined;
}

/** A lower-case word goes on with the sentence, but `al-Qaeda` and `iPhone` may open one, and so does an address. */
function lowerCaseGoesOn(stop: Stop): Verdict {
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

/** A note marker after the stop is as good as an end. */
function noteEnds(stop: Stop): Verdict {
  return stop.noted ? 'end' : undefined;
}

/** `“Why now?” Mr. Sauer asked.`: the question belongs to the sentence that names who asked it. */
function speakerFollows(stop: Stop): Verdict {
  if (stop.kind === 'ellipsis' && stop.quoted) return namesSpeaker(stop) ? 'inner' : undefined;
  if (stop.kind !== 'strong') return undefined;
  if (!stop.quoted) return shoutedNames.has(stop.word) && !opensSentence(stop) ? 'inner' : 'end';
  return namesSpeaker(stop) ? 'inner' : 'end';
}

/** Three dots before a capital end a sentence, but not at its head, and set apart not before `I` (`see . . . I did`). */
function ellipsis(stop: Stop): Verdict {
  if (stop.kind !== 'ellipsis') return undefined;
  if (onlyOpeners(stop)) return 'inner';
  const spaced = isBlank(stop.text.charCodeAt(stop.start - 1));
  if (
    spaced
      ? unfinishedWords.has(wordEndingAt(stop.text, stop.start, stop.sentenceStart))
      : /^(?:the|an?|as|of|than)$/.test(stop.word)
  )
    return 'inner';
  return spaced && /^I(?:[’'](?:m|ve|d|ll))?$/.test(stop.nextWord) ? 'inner' : 'end';
}

/** True when nothing but marks that open something stands between the head of the sentence and the stop. */
function onlyOpeners(stop: Stop): boolean {
  if (stop.start - stop.sentenceStart > 4) return false;
  for (let at = stop.sentenceStart; at < stop.start; at++)
    if (!isOpener(stop.text.charCodeAt(at))) return false;
  return true;
}

/** `6 p.m. Mr. Sauer` ends; `At 5 a.m. Mr. Sauer` and `6 p.m. Eastern` do not. */
function clockTime(stop: Stop): Verdict {
  if (stop.abbreviation !== 'clock') return undefined;
  // `P.M. Nawaf` is a prime minister, `A.M. Nawaf` somebody with two first names.
  if (/^[AP]/.test(stop.word) && !followsFigure(stop)) return opensSentence(stop) ? 'end' : 'inner';
  if (dateWords.has(stop.nextWord) || !isSentenceLike(stop)) return 'inner';
  // `E.T.`, `P.S.T.`
  if (/^[A-Z]\.(?:[A-Z]\.)?T\./.test(stop.text.slice(stop.body, stop.body + 6))) return 'inner';
  const head = wordAt(stop.text, stop.sentenceStart, stop.lineEnd);
  if (!timeHeads.has(head) || stop.start - stop.sentenceStart > REACH) return 'end';
  const between = stop.text.slice(stop.sentenceStart, stop.start);
  return between.includes(',') || between.split(' ').length > 6 ? 'end' : 'inner';
}

/** `WASHINGTON, D.C. — The …`, `in the U.S. – not`: a dash goes on after an abbreviation. */
function dashAfterAbbreviation(stop: Stop): Verdict {
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

/**
 * `10 Jan. (Wire) — The`, `the U.S. (and others)`, `14 km. (9 mi.) to`: words in brackets after an abbreviation, unless
 * they are a sentence.
 */
function bracketAfterAbbreviation(stop: Stop): Verdict {
  const { text, next, lineEnd } = stop;
  if (text.charCodeAt(next) !== 40 || stop.closed || next === stop.after) return undefined;
  if (stop.abbreviation === undefined && !isDottedAcronym(stop.word)) return undefined;
  const limit = Math.min(lineEnd, next + REACH);
  for (let at = next + 1; at < limit; at++)
    if (text.charCodeAt(at) === 41) {
      const goesOn = (classAt(text, skipBlanks(text, at + 1, lineEnd)) & LOWER) !== 0;
      return goesOn || !isStop(text.charCodeAt(at - 1)) ? 'inner' : undefined;
    }
  return undefined;
}

/** `Brig. (retd.) Amal Shah`: one short word in round brackets belongs to what stands around it. */
function bracketedWord(stop: Stop): Verdict {
  const { text, tokenStart, start } = stop;
  if (
    text.charCodeAt(tokenStart) !== 40 ||
    text.charCodeAt(stop.end) !== 41 ||
    tokenStart === stop.sentenceStart
  )
    return undefined;
  return stop.kind === 'full' && start - tokenStart <= 8 && !opensSentence(stop) ? 'inner' : undefined;
}

/** `47th Mech. Bde.`, `Sup. Ct.`: what stands before the tail of an abbreviated name is abbreviated as well. */
function abbreviationChain(stop: Stop): Verdict {
  if (stop.kind !== 'full' || stop.closed || stop.nextWord === '') return undefined;
  if (stop.text.charCodeAt(stop.body + stop.nextWord.length) !== 46) return undefined;
  if (!/^\p{Lu}\p{L}{1,5}$/u.test(stop.word)) return undefined;
  return stop.abbreviations.get(stop.nextWord) === 'tail' ? 'inner' : undefined;
}

/** `40 km/h.`, `1.2 mb/d.`: a letter that measures. */
function rate(stop: Stop): Verdict {
  const { text, word, start } = stop;
  if (word.length !== 1 || text.charCodeAt(start - 2) !== 47) return undefined;
  const small = classAt(text, start - 1) & classAt(text, start - 3) & LOWER;
  return small !== 0 && isSentenceLike(stop) ? 'end' : undefined;
}

function abbreviation(stop: Stop): Verdict {
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

/** True for a word in capitals before one that is not, and is no initial. */
function isShouted({ word, nextWord }: Stop): boolean {
  return (
    word.length > 2 &&
    word === word.toUpperCase() &&
    nextWord.length > 1 &&
    nextWord !== nextWord.toUpperCase() &&
    nextWord !== nextWord.toLowerCase()
  );
}

function capitalised(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
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

/** `in Reno, Nev. Reyes left`: a state closes the name of a town, and what follows is a subject. */
function closesPlace(stop: Stop): boolean {
  const { text, tokenStart } = stop;
  if (!states.has(stop.word) || text.charCodeAt(tokenStart - 2) !== 44 || stop.nextWord.length < 3)
    return false;
  return isSentenceLike(stop) && (smallWordFollows(stop) || describedNameFollows(stop));
}

/** `at her club in Reno, Nev. Ana Reyes, the former mayor,`, unlike `the Reno, Nev. Mayor Ana Reyes`. */
function describedNameFollows(stop: Stop): boolean {
  const { text, body, lineEnd } = stop;
  if (officeHeads.has(stop.nextWord) || firmHeads.has(stop.nextWord)) return false;
  // `Reno, Nev. Ana Reyes, …`: nothing is said yet.
  if (stop.start - stop.sentenceStart < SHORTEST_SENTENCE) return false;
  let at = body;
  for (let names = 1; names <= 3; names++) {
    if ((classAt(text, at) & UPPER) === 0) return false;
    at += wordAt(text, at, lineEnd).length;
    if (text.charAt(at) === '.') at++;
    if (text.startsWith(', ', at)) return describers.has(wordAt(text, at + 2, lineEnd));
    if (!isBlank(text.charCodeAt(at))) return false;
    at = skipBlanks(text, at, lineEnd);
    const word = wordAt(text, at, lineEnd);
    if (finiteVerbs.has(word) || reportingVerbs.has(word)) return true;
  }
  return false;
}

/** `sold to Marlow Corp. Reyes was at home.` */
function verbFollows(stop: Stop): boolean {
  if (stop.tokenStart === stop.sentenceStart || firmHeads.has(stop.nextWord)) return false;
  if (!isSentenceLike(stop)) return false;
  const word = wordAt(stop.text, stop.body + stop.nextWord.length + 1, stop.lineEnd);
  // `sold by Marlow Corp. Reyes Co. bought it`: another firm.
  if (firmTails.has(stop.word) && (firmTails.has(word) || word === 'Co')) return true;
  if (!smallWordFollows(stop)) return false;
  return finiteVerbs.has(word) || (firmTails.has(stop.word) && !/^(?:of|and|or|unit|division)$/.test(word));
}

/** `In Nov.`, `By early Jan.`: no sentence yet. */
function isTimeHead(stop: Stop): boolean {
  const { text, sentenceStart, start } = stop;
  if (start - sentenceStart > 24) return false;
  return (
    timeHeads.has(wordAt(text, sentenceStart, start)) &&
    text.slice(sentenceStart, start).split(' ').length <= 3
  );
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

/** `Sec. Gen. Hill`: a title in two words. */
function precedesTitle(stop: Stop): boolean {
  return (
    stop.text.charCodeAt(stop.body + stop.nextWord.length) === 46 &&
    stop.body === stop.next &&
    /^\p{Lu}/u.test(stop.word) &&
    stop.abbreviations.get(stop.nextWord) === 'title' &&
    !addresses.has(stop.nextWord)
  );
}

/** `Asst. Sec. Hill`: an office, not a section. */
function followsTitle(stop: Stop): boolean {
  const { text, tokenStart, sentenceStart } = stop;
  const dot = tokenStart - 2;
  if (dot <= sentenceStart || text.charCodeAt(dot) !== 46) return false;
  let at = dot;
  while (at > sentenceStart && dot - at < 8 && !isBlank(text.charCodeAt(at - 1))) at--;
  return stop.abbreviations.get(text.slice(at, dot)) === 'title';
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
function gluedTitle(word: string): string {
  for (let length = 2; length <= 5 && length < word.length; length++) {
    const at = word.length - length;
    if ((classAt(word, at) & UPPER) !== 0) return (classAt(word, at - 1) & LOWER) !== 0 ? word.slice(at) : '';
  }
  return '';
}

/** True when a figure stands before the unit: `40 km.`, `5ft.`; but `at km. 40`. */
function isMeasured(stop: Stop): boolean {
  return isDigit(stop.word.charCodeAt(0)) || followsFigure(stop);
}

/** `5 ft. 10 in.`: a smaller unit of the same measure follows. */
function isMeasuredOn(stop: Stop): boolean {
  return /^\d{1,2}(?:\.\d+)?\s?(?:in|inch|inches|oz|ounces|mins?|minutes|secs?|seconds)\b/.test(
    stop.text.slice(stop.body, Math.min(stop.lineEnd, stop.body + 16)),
  );
}

/** `U.S.`, `D.C.`, `Ph.D.`: letters parted by stops. Those in small letters measure something (`m.p.h.`). */
function dottedAcronym(stop: Stop): Verdict {
  const word = stop.word;
  if (!isDottedAcronym(word)) return undefined;
  if (word === word.toLowerCase()) return isSentenceLike(stop) ? 'end' : 'inner';
  return opensSentence(stop) || closesPlace(stop) ? 'end' : 'inner';
}

function isDottedAcronym(word: string): boolean {
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
function singleLetter(stop: Stop): Verdict {
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
function wordEndingAt(text: string, at: number, limit: number): string {
  const end = at - 1;
  let start = end;
  while (start > limit && end - start < 16 && (classAt(text, start - 1) & LETTER) !== 0) start--;
  return text.slice(Math.max(start, limit), Math.max(end, limit)).toLowerCase();
}

/** A word of up to five letters without a vowel is some abbreviation: `Sgts.`, and before a figure `tbl. 3`. */
function unknownAbbreviation(stop: Stop): Verdict {
  const word = stop.word;
  if (/^[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-xz]{1,4}$/.test(word)) return opensSentence(stop) ? 'end' : 'inner';
  if (!/^[b-df-hj-np-tv-xz]{2,5}$/.test(word) || !isDigit(stop.text.charCodeAt(stop.body))) return undefined;
  return followsFigure(stop) ? undefined : 'inner';
}

/** True when a figure ends right before the blank before the stop's word. */
function followsFigure(stop: Stop): boolean {
  const before = stop.tokenStart - 2;
  return before >= stop.sentenceStart && isDigit(stop.text.charCodeAt(before));
}

/** True when what follows reads as the head of a new sentence rather than as the rest of a name. */
function opensSentence(stop: Stop): boolean {
  if (!isSentenceLike(stop)) return false;
  if (opensQuotation(stop)) return true;
  const dot = stop.text.charAt(stop.body + stop.nextWord.length) === '.';
  if (dot && addresses.has(stop.nextWord)) return true;
  if (dot || (headlineWords.has(stop.nextWord) && isHeadline(stop))) return false;
  if (sentenceOpeners.has(stop.nextWord) || isAdverb(stop)) return true;
  return actors.has(stop.nextWord) && smallWordFollows(stop);
}

/** `A Green Light From The U.S. And Two More`: true when a small word before the stop's word is capitalised. */
function isHeadline(stop: Stop): boolean {
  const end = stop.tokenStart - 1;
  let start = end;
  while (start > stop.sentenceStart && end - start < 6 && (classAt(stop.text, start - 1) & LETTER) !== 0)
    start--;
  if (start <= stop.sentenceStart) return false;
  const word = stop.text.slice(start, end);
  return headlineWords.has(word) || word === 'The';
}

/**
 * `… told A.B.C. “Never.” He left`, `… in the U.S. “It is ours,” he said`: quoted words that begin like a sentence and stop
 * like one before the mark that closes them; but `the U.S. “Green Deal” plan`.
 */
function opensQuotation(stop: Stop): boolean {
  const { text, next, body, lineEnd } = stop;
  const mark = text.charAt(next);
  if (body !== next + 1 || next === stop.after || !(mark === '“' || (mark === '"' && !stop.quotes)))
    return false;
  const limit = Math.min(lineEnd, body + QUOTATION);
  let close = body;
  while (close < limit && text.charAt(close) !== '”' && text.charAt(close) !== '"') close++;
  if (close >= limit) return limit < lineEnd;
  const last = text.charCodeAt(close - 1);
  return last === 44 || isStop(last);
}

/** `Separately, …`: an adverb with its comma. */
function isAdverb(stop: Stop): boolean {
  return (
    /^[A-Z][a-z]{3,}ly$/.test(stop.nextWord) && stop.text.charAt(stop.body + stop.nextWord.length) === ','
  );
}

function smallWordFollows(stop: Stop): boolean {
  const end = stop.body + stop.nextWord.length;
  return (
    end + 1 < stop.lineEnd &&
    isBlank(stop.text.charCodeAt(end)) &&
    (classAt(stop.text, end + 1) & LOWER) !== 0
  );
}

/** True when a capital or a letter without case follows. */
function isSentenceLike(stop: Stop): boolean {
  const found = classAt(stop.text, stop.body);
  return (found & LETTER) !== 0 && (found & LOWER) === 0;
}
