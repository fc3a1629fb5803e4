import { classAt, LOWER, skipBlanks } from '../characters.ts';
import { isStop, type Stop } from '../stop.ts';
import { opensSentence } from './around-stop.ts';
import { REACH, type Verdict } from './frame.ts';
import { isDottedAcronym } from './initials.ts';

/** How far the end of a round bracket is looked for. */
const BRACKET = 160;

/** `[...]` and `(…)` mark an omission, whatever follows. */
export function bracketedEllipsis(stop: Stop): Verdict {
  if (stop.kind !== 'ellipsis' || stop.start === 0) return undefined;
  const before = stop.text.charAt(stop.start - 1);
  const after = stop.text.charAt(stop.end);
  return (before === '[' && after === ']') || (before === '(' && after === ')') ? 'inner' : undefined;
}

/** A short bracket that closes the line, such as `(NYT)` or `(Photo: A. Name)`, goes with the sentence before it. */
export function sourceTag(stop: Stop): Verdict {
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
export function bracketGoesOn(stop: Stop): Verdict {
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

/**
 * `10 Jan. (Wire) — The`, `the U.S. (and others)`, `14 km. (9 mi.) to`: words in brackets after an abbreviation, unless
 * they are a sentence.
 */
export function bracketAfterAbbreviation(stop: Stop): Verdict {
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
export function bracketedWord(stop: Stop): Verdict {
  const { text, tokenStart, start } = stop;
  if (
    text.charCodeAt(tokenStart) !== 40 ||
    text.charCodeAt(stop.end) !== 41 ||
    tokenStart === stop.sentenceStart
  )
    return undefined;
  return stop.kind === 'full' && start - tokenStart <= 8 && !opensSentence(stop) ? 'inner' : undefined;
}
