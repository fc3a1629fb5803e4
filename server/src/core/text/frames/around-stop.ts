import { classAt, isBlank, isDigit, LETTER, LOWER, skipBlanks, UPPER } from '../characters.ts';
import { isOpener } from '../marks.ts';
import {
  actors,
  addresses,
  describers,
  finiteVerbs,
  firmHeads,
  firmTails,
  headlineWords,
  officeHeads,
  reportingVerbs,
  sentenceOpeners,
  states,
} from '../sentence-words.ts';
import { isStop, type Stop, wordAt } from '../stop.ts';

/** How far the end of a quotation is looked for; one that is longer is no name. */
const QUOTATION = 80;
/** A sentence with a subject, a verb and a place has at least as much. */
const SHORTEST_SENTENCE = 24;

/** True when nothing but marks that open something stands between the head of the sentence and the stop. */
export function onlyOpeners(stop: Stop): boolean {
  if (stop.start - stop.sentenceStart > 4) return false;
  for (let at = stop.sentenceStart; at < stop.start; at++)
    if (!isOpener(stop.text.charCodeAt(at))) return false;
  return true;
}

/** `in Reno, Nev. Reyes left`: a state closes the name of a town, and what follows is a subject. */
export function closesPlace(stop: Stop): boolean {
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
export function verbFollows(stop: Stop): boolean {
  if (stop.tokenStart === stop.sentenceStart || firmHeads.has(stop.nextWord)) return false;
  if (!isSentenceLike(stop)) return false;
  const word = wordAt(stop.text, stop.body + stop.nextWord.length + 1, stop.lineEnd);
  // `sold by Marlow Corp. Reyes Co. bought it`: another firm.
  if (firmTails.has(stop.word) && (firmTails.has(word) || word === 'Co')) return true;
  if (!smallWordFollows(stop)) return false;
  return finiteVerbs.has(word) || (firmTails.has(stop.word) && !/^(?:of|and|or|unit|division)$/.test(word));
}

/** True when a figure stands before the unit: `40 km.`, `5ft.`; but `at km. 40`. */
export function isMeasured(stop: Stop): boolean {
  return isDigit(stop.word.charCodeAt(0)) || followsFigure(stop);
}

/** True when a figure ends right before the blank before the stop's word. */
export function followsFigure(stop: Stop): boolean {
  const before = stop.tokenStart - 2;
  return before >= stop.sentenceStart && isDigit(stop.text.charCodeAt(before));
}

/** True when what follows reads as the head of a new sentence rather than as the rest of a name. */
export function opensSentence(stop: Stop): boolean {
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

export function smallWordFollows(stop: Stop): boolean {
  const end = stop.body + stop.nextWord.length;
  return (
    end + 1 < stop.lineEnd &&
    isBlank(stop.text.charCodeAt(end)) &&
    (classAt(stop.text, end + 1) & LOWER) !== 0
  );
}

/** True when a capital or a letter without case follows. */
export function isSentenceLike(stop: Stop): boolean {
  const found = classAt(stop.text, stop.body);
  return (found & LETTER) !== 0 && (found & LOWER) === 0;
}
