import { classAt, isBlank, LOWER, skipBlanks } from '../characters.ts';
import {
  actors,
  alsoReporting,
  determiners,
  nameParticles,
  reportingVerbs,
  sayingParticles,
  sayingTails,
  sentenceOpeners,
  shoutedNames,
  speakingForms,
  speakingPronouns,
} from '../sentence-words.ts';
import { isStop, type Stop, wordAt } from '../stop.ts';
import { opensSentence } from './around-stop.ts';
import { REACH, type Verdict } from './frame.ts';

/** How far back the beginning of a quotation is looked for, and what introduces it. */
const INTRODUCED = 240;

/** `“Why now?” Mr. Sauer asked.`: the question belongs to the sentence that names who asked it. */
export function speakerFollows(stop: Stop): Verdict {
  if (stop.kind === 'ellipsis' && stop.quoted) return namesSpeaker(stop) ? 'inner' : undefined;
  if (stop.kind !== 'strong') return undefined;
  if (!stop.quoted) return shoutedNames.has(stop.word) && !opensSentence(stop) ? 'inner' : 'end';
  return namesSpeaker(stop) ? 'inner' : 'end';
}

/** True when somebody and a verb of saying follow a quotation: `“Why?” Mr. Sauer asked.` */
function namesSpeaker(stop: Stop): boolean {
  const { text, body, nextWord, lineEnd } = stop;
  if (isIntroduced(stop)) return false;
  if (speakingPronouns.has(nextWord)) return pronounSpeaks(stop);
  const someone = determiners.has(nextWord) || actors.has(nextWord);
  // `Will` is a name as well.
  if (sentenceOpeners.has(nextWord) && !someone && nextWord !== 'Will') return false;
  let at = body;
  for (let count = 0; count < 6 && at < lineEnd && at - body < REACH; count++) {
    const word = wordAt(text, at, lineEnd);
    if (word === '') return false;
    if (saysIt(text, at, word, lineEnd)) return true;
    const small = (classAt(text, at) & LOWER) !== 0;
    if (small && !nameParticles.has(word) && count > 0 && !someone && !isSpokenWith(word)) return false;
    at += word.length;
    if (text.charAt(at) === ',') return verbAfterApposition(text, at, lineEnd);
    while (at < lineEnd && ' .-‑'.includes(text.charAt(at))) at++;
  }
  return false;
}

/** `He asked: “Why?”`, `She said, “Go!”`: who speaks has been named before the quotation that closes here. */
function isIntroduced({ text, start, after, sentenceStart }: Stop): boolean {
  const closing = text.charAt(after - 1);
  const opening = closing === '”' ? '“' : closing === '’' ? '‘' : closing;
  const twice = closing === "'" && text.charAt(after - 2) === closing;
  const limit = Math.max(sentenceStart, start - INTRODUCED);
  for (let at = start - 1; at > limit; at--) {
    if (text.charAt(at) !== opening || !isBlank(text.charCodeAt(at - 1))) continue;
    if (closing === "'" && (text.charAt(at + 1) === closing) !== twice) continue;
    return ',:'.includes(text.charAt(at - 2));
  }
  return false;
}

/**
 * `“Why?” I ask.`; but `“Why?” I left.` and `“Why?” He asked for more.`: other pronouns are written small there, and are
 * taken for the speaker only with nothing behind the verb.
 */
function pronounSpeaks(stop: Stop): boolean {
  const { text, body, nextWord, lineEnd } = stop;
  let at = skipBlanks(text, body + nextWord.length, lineEnd);
  let word = wordAt(text, at, lineEnd);
  if (isSpokenWith(word)) {
    at = skipBlanks(text, at + word.length, lineEnd);
    word = wordAt(text, at, lineEnd);
  }
  if (nextWord === 'I') return saysIt(text, at, word, lineEnd) || speakingForms.has(word);
  return reportingVerbs.has(word) && text.charAt(at + word.length) === '.';
}

/** `finally`, `later`: what may stand between the speaker and the verb, unlike `also` and `then`, which tell on. */
function isSpokenWith(word: string): boolean {
  return word === 'later' || /^[a-z]{3,}ly$/.test(word);
}

/** `Abu Omar, a fighter, said`: true when a verb of saying follows the second comma. */
function verbAfterApposition(text: string, comma: number, lineEnd: number): boolean {
  const limit = Math.min(lineEnd, comma + REACH);
  for (let at = comma + 1; at < limit; at++) {
    if (text.charAt(at) === ',') {
      const verb = skipBlanks(text, at + 1, lineEnd);
      return saysIt(text, verb, wordAt(text, verb, lineEnd), lineEnd);
    }
    // `Sen. Lake, R-Ariz., asked`
    if (isStop(text.charCodeAt(at)) && isBlank(text.charCodeAt(at + 1))) return false;
  }
  return false;
}

/**
 * A verb of saying that has what is said before it: `asked`, `went on`, `pressed.`, but not `said that he looked well`,
 * `said: “Yes”`, `said, “Yes”` or `pressed the bell`.
 */
function saysIt(text: string, at: number, word: string, lineEnd: number): boolean {
  const end = at + word.length;
  // What is said stands behind.
  if (/^(?::|, ?["“‘])/.test(text.slice(end, end + 3))) return false;
  if (reportingVerbs.has(word)) return !text.startsWith(' that ', end);
  const behind = end < lineEnd ? wordAt(text, skipBlanks(text, end, lineEnd), lineEnd) : '';
  const particles = sayingParticles.get(word);
  if (particles?.has(behind) === true) return true;
  if (!alsoReporting.has(word)) return false;
  return end >= lineEnd || '.,;'.includes(text.charAt(end)) || sayingTails.has(behind);
}
