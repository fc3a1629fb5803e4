import { lowerAt, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { baseEnd, baseStart, followsNoun, LONGEST, type Phrase } from './base-phrases.ts';
import { beforeCalendar, occasions } from './phrase-words.ts';
import {
  CALENDAR,
  CONJUNCTION,
  classOf,
  isAdverb,
  isJoint,
  isVerbal,
  JOINING,
  SUBJECT,
  SUBORDINATOR,
} from './word-classes.ts';

/**
 * The noun phrase that ends right before token `end`, with what `of`, `in`, `for` and the like tie to it, and
 * with what `and` joins at the head of a clause.
 */
export function phraseBefore(tokens: readonly Token[], end: number): Phrase | undefined {
  let from = baseStart(tokens, end - 1);
  if (from < 0) return undefined;
  let to = end;
  for (;;) {
    const joined = joinedTo(tokens, from);
    if (joined === undefined || end - joined.from > 2 * LONGEST) break;
    from = joined.from;
    // `a man arrested in Basra` is a man.
    if (joined.reduced) to = joined.to;
  }
  return { from: withPartners(tokens, from), to };
}

interface Joined extends Phrase {
  /** A participle stands between the phrase and the preposition. */
  readonly reduced: boolean;
}

/** The plain noun phrase that a preposition before token `from` ties to. */
function joinedTo(tokens: readonly Token[], from: number): Joined | undefined {
  const joint = tokens[from - 1];
  if ((classOf(joint) & JOINING) === 0) return undefined;
  // `traders in Oslo and in Bergen`
  let noun = /^(?:and|out)$/.test(lowerAt(tokens, from - 2)) ? from - 3 : from - 2;
  if ((classOf(tokens[noun]) & CALENDAR) !== 0) {
    // `a poll released Sunday by the paper`
    noun--;
    if (!isVerbal(tokens[noun])) return undefined;
  }
  const token = tokens[noun];
  if (token === undefined || (token.kind === 'mark' && token.text !== ')' && token.text !== '%'))
    return undefined;
  const reduced = isVerbal(token);
  if (reduced && !(!token.lower.endsWith('ing') && followsNoun(tokens, noun))) return undefined;
  const last = reduced ? noun - 1 : noun;
  const start = baseStart(tokens, last);
  return start < 0 ? undefined : { from: start, to: last + 1, reduced };
}

const ALSO = wordList('even also now then later');

/** `A, B and C` at the head of a clause, seen from C. */
function withPartners(tokens: readonly Token[], from: number): number {
  // `politicians and even some experts`
  const joining = ALSO.has(lowerAt(tokens, from - 1)) ? from - 2 : from - 1;
  const joint = tokens[joining]?.lower;
  if ((joint !== 'and' && joint !== 'or') || (classOf(tokens[from]) & SUBJECT) !== 0) return from;
  let start = from;
  let at = joining - 1;
  for (let partner = 0; partner < 4; partner++) {
    const comma = tokens[at]?.text === ',';
    if (comma) at--;
    let left = baseStart(tokens, at);
    if (left < 0) return from;
    const plain = left;
    for (let joined = joinedTo(tokens, left); joined !== undefined; joined = joinedTo(tokens, left)) {
      if (joined.reduced || from - joined.from > 2 * LONGEST) return from;
      left = joined.from;
    }
    start = left;
    if (left < plain || tokens[left - 1]?.text !== ',' || !isBareList(tokens, left)) {
      // `…, and officials said` goes on with a clause, not with a list.
      if (comma && partner === 0) return from;
      break;
    }
    at = left - 2;
  }
  return opensClause(tokens, start) ? start : from;
}

/** What stands before a comma is one more plain noun phrase at the head of the sentence. */
function isBareList(tokens: readonly Token[], from: number): boolean {
  const start = baseStart(tokens, from - 2);
  return start === 0 || (start > 0 && tokens[start - 1]?.text === ',' && baseStart(tokens, start - 2) >= 0);
}

/** Whether the subject of a clause can begin at token `from`. */
export function opensClause(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at > 0 && from - at < 4 && isAdverb(tokens[at - 1])) at--;
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if (before.kind !== 'word') return before.kind === 'opaque' || !isJoint(tokens, at - 1);
  return (classOf(before) & (SUBORDINATOR | CONJUNCTION)) !== 0;
}

/** The noun phrase that begins at token `from` with what is tied to it by the prepositions allowed. */
export function phraseAfter(tokens: readonly Token[], from: number, loose = true): Phrase | undefined {
  let to = baseEnd(tokens, from);
  if (to <= from) return undefined;
  for (let steps = 0; steps < 6; steps++) {
    const joint = tokens[to];
    if ((classOf(joint) & JOINING) === 0) break;
    if (!loose && !TIGHT.has(joint?.lower ?? '')) break;
    if ((classOf(tokens[to + 1]) & CALENDAR) !== 0 || beforeTime(tokens, to + 1)) break;
    const end = baseEnd(tokens, to + 1);
    if (joint?.lower === 'of' && tokens[to + 1]?.lower.endsWith('ing') === true && isVerbal(tokens[to + 1]))
      break;
    if (end <= to + 1 || (joint?.lower !== 'of' && occasions.has(lowerAt(tokens, end - 1)))) break;
    to = end;
  }
  return { from, to };
}

/** Prepositions that tie a noun phrase to the object of a verb. */
const TIGHT = wordList('of in at from');

function beforeTime(tokens: readonly Token[], at: number): boolean {
  return beforeCalendar.has(lowerAt(tokens, at)) && (classOf(tokens[at + 1]) & CALENDAR) !== 0;
}
