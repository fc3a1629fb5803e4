import { classAt, isBlank, UPPER } from '../characters.ts';
import { sentenceOpeners } from '../sentence-words.ts';
import type { Stop } from '../stop.ts';
import { onlyOpeners } from './around-stop.ts';
import { REACH, type Verdict } from './frame.ts';

/** No blank after the stop: an end only where a lost blank or line break shows. */
export function gluedOn(stop: Stop): Verdict {
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

/** Chinese and Japanese stops end without a blank, unless quoted speech runs on in kana. */
export function wideStop(stop: Stop): Verdict {
  if (stop.kind !== 'wide') return undefined;
  const code = stop.text.charCodeAt(stop.next);
  const kana = code >= 0x3040 && code <= 0x309f;
  return stop.closed && kana ? 'inner' : 'end';
}

/** A note marker after the stop is as good as an end. */
export function noteEnds(stop: Stop): Verdict {
  return stop.noted ? 'end' : undefined;
}
