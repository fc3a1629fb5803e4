import { isBlank, isDigit } from '../characters.ts';
import { provisions } from '../sentence-words.ts';
import { isDash, type Stop, wordAt } from '../stop.ts';
import { isSentenceLike } from './around-stop.ts';
import { LONGEST_NUMBERING, REACH, type Verdict } from './frame.ts';

/** The longest name of a provision: `Paragraph 10.11.12`. */
const LONGEST_PROVISION = 26;

/** `1.`, `2.3.`, `a.`, `IV.` at the head of a line number it. */
export function lineOpener(stop: Stop): Verdict {
  if (stop.kind !== 'full' || stop.start - stop.lineStart > LONGEST_NUMBERING) return undefined;
  const head = stop.text.slice(stop.lineStart, stop.start);
  return /^[(#>*•⁃§¶–—-]*\s?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[IVX]{1,4})$/.test(head)
    ? 'inner'
    : undefined;
}

/** `… by law. 2. Fair use. 3. …`, `Q. Why? A. Nobody knows.`: a number or letter that is all of a sentence heads what follows. */
export function itemOpener(stop: Stop): Verdict {
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
export function datelineDash(stop: Stop): Verdict {
  const { text, next, start, lineStart } = stop;
  if (stop.sentenceStart !== lineStart || start - lineStart > REACH || stop.closed) return undefined;
  if (!isDash(text.charCodeAt(next)) || !isBlank(text.charCodeAt(next + 1))) return undefined;
  return isDigit(text.charCodeAt(start - 1)) ? 'inner' : undefined;
}

/** `Article 5.`, `Section 3.1.`, `Q1.` at the head of a sentence are the name of what follows. */
export function provision(stop: Stop): Verdict {
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
