import { isCapital } from '../words/letters.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { baseStart } from './base-phrases.ts';
import { beforeCalendar, occasions } from './phrase-words.ts';
import { CALENDAR, classOf, PREPOSITION, REPORTING } from './word-classes.ts';

/** Goes back from token `end` over times and occasions (`on Monday`, `in a statement`) that stand before a verb. */
export function withoutAdjuncts(tokens: readonly Token[], end: number): number {
  let at = end;
  for (let steps = 0; steps < 4; steps++) {
    const before = adjunctStart(tokens, at);
    if (before <= 0 || before === at) return at;
    at = before;
  }
  return at;
}

/** `Theresa May`, `Jean August` */
function isGivenName(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:May|April|June|August)$/.test(tokens[at]?.text ?? '')) return false;
  return isCapital(tokens[at - 1]) && (classOf(tokens[at - 1]) & ~REPORTING) === 0;
}

function adjunctStart(tokens: readonly Token[], end: number): number {
  const last = tokens[end - 1];
  if (last === undefined) return end;
  if (occasions.has(last.lower)) {
    const start = baseStart(tokens, end - 1);
    const joint = tokens[start - 1];
    return start > 0 && (classOf(joint) & PREPOSITION) !== 0 && joint?.lower !== 'of' ? start - 1 : end;
  }
  let at = end;
  let seen = false;
  while (at > 0 && end - at < 8) {
    const token = tokens[at - 1];
    if (token === undefined) break;
    const calendar = (classOf(token) & CALENDAR) !== 0 && !isGivenName(tokens, at - 1);
    const figure =
      token.kind === 'number' &&
      (seen || (classOf(tokens[at - 2]) & CALENDAR) !== 0 || /^(?:in|since)$/.test(lowerAt(tokens, at - 2)));
    if (calendar || figure) seen = true;
    else if (!seen || !beforeCalendar.has(token.lower)) break;
    at--;
  }
  return seen ? at : end;
}
