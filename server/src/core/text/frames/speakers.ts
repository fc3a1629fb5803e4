import { classAt, isBlank, LOWER, skipBlanks } from '../characters.ts';
import {
  determiners,
  nameParticles,
  reportingVerbs,
  sentenceOpeners,
  shoutedNames,
} from '../sentence-words.ts';
import { isStop, type Stop, wordAt } from '../stop.ts';
import { opensSentence } from './around-stop.ts';
import { REACH, type Verdict } from './frame.ts';

/** `“Why now?” Mr. Sauer asked.`: the question belongs to the sentence that names who asked it. */
export function speakerFollows(stop: Stop): Verdict {
  if (stop.kind === 'ellipsis' && stop.quoted) return namesSpeaker(stop) ? 'inner' : undefined;
  if (stop.kind !== 'strong') return undefined;
  if (!stop.quoted) return shoutedNames.has(stop.word) && !opensSentence(stop) ? 'inner' : 'end';
  return namesSpeaker(stop) ? 'inner' : 'end';
}

/** True when a name and a verb of saying follow. */
function namesSpeaker(stop: Stop): boolean {
  const { text, body } = stop;
  const someone = determiners.has(stop.nextWord);
  if (sentenceOpeners.has(stop.nextWord) && !someone) return false;
  let at = body;
  for (let count = 0; count < 6 && at < stop.lineEnd && at - body < REACH; count++) {
    const word = wordAt(text, at, stop.lineEnd);
    if (word === '') return false;
    if (saysIt(text, at, word)) return true;
    const small = (classAt(text, at) & LOWER) !== 0;
    if (small && !nameParticles.has(word) && count > 0 && !someone) return false;
    at += word.length;
    if (text.charAt(at) === ',') return verbAfterApposition(text, at, stop.lineEnd);
    while (at < stop.lineEnd && ' .-‑'.includes(text.charAt(at))) at++;
  }
  return false;
}

/** `Abu Omar, a fighter, said`: true when a verb of saying follows the second comma. */
function verbAfterApposition(text: string, comma: number, lineEnd: number): boolean {
  const limit = Math.min(lineEnd, comma + REACH);
  for (let at = comma + 1; at < limit; at++) {
    if (text.charAt(at) === ',') {
      const verb = skipBlanks(text, at + 1, lineEnd);
      return saysIt(text, verb, wordAt(text, verb, lineEnd));
    }
    // `Sen. Lake, R-Ariz., asked`
    if (isStop(text.charCodeAt(at)) && isBlank(text.charCodeAt(at + 1))) return false;
  }
  return false;
}

/** A verb of saying that has what is said before it: `asked`, but not `said that he looked well`. */
function saysIt(text: string, at: number, word: string): boolean {
  return reportingVerbs.has(word) && !text.startsWith(' that ', at + word.length);
}
