import { dateWords, timeHeads } from '../sentence-words.ts';
import { type Stop, wordAt } from '../stop.ts';
import { followsFigure, isSentenceLike, opensSentence } from './around-stop.ts';
import { REACH, type Verdict } from './frame.ts';

/** `6 p.m. Mr. Sauer` ends; `At 5 a.m. Mr. Sauer` and `6 p.m. Eastern` do not. */
export function clockTime(stop: Stop): Verdict {
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

/** `In Nov.`, `By early Jan.`: no sentence yet. */
export function isTimeHead(stop: Stop): boolean {
  const { text, sentenceStart, start } = stop;
  if (start - sentenceStart > 24) return false;
  return (
    timeHeads.has(wordAt(text, sentenceStart, start)) &&
    text.slice(sentenceStart, start).split(' ').length <= 3
  );
}
