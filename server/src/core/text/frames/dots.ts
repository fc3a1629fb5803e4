import { isBlank } from '../characters.ts';
import { unfinishedWords } from '../sentence-words.ts';
import { isStop, type Stop } from '../stop.ts';
import { onlyOpeners } from './around-stop.ts';
import { LONGEST_NUMBERING, type Verdict } from './frame.ts';
import { wordEndingAt } from './initials.ts';

/** `It was over. …`, `Why did … ?`: stops that end the line, and marks that ask, belong to what stands before them. */
export function trailingDots(stop: Stop): Verdict {
  const { text, next, lineEnd } = stop;
  if (next === stop.after || !isStop(text.charCodeAt(next))) return undefined;
  let at = next;
  while (at < lineEnd && at - next < LONGEST_NUMBERING && ' .…?!"”’»)'.includes(text.charAt(at))) at++;
  if (at >= lineEnd) return 'inner';
  const asks = text.charAt(next) === '?' || text.charAt(next) === '!';
  return asks && stop.kind === 'ellipsis' ? 'inner' : undefined;
}

/** Three dots before a capital end a sentence, but not at its head, and set apart not before `I` (`see . . . I did`). */
export function ellipsis(stop: Stop): Verdict {
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
