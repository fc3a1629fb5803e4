import { baseEnd, type Phrase } from '../noun-phrases/base-phrases.ts';
import { phraseAfter } from '../noun-phrases/noun-phrases.ts';
import { hasFiniteVerbAt } from '../noun-phrases/predicate.ts';
import {
  CONJUNCTION,
  classOf,
  isAdverb,
  isJoint,
  isVerbal,
  PREPOSITION,
  SUBJECT,
  SUBORDINATOR,
} from '../noun-phrases/word-classes.ts';
import { isDoubleQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { holderOf } from './apposition.ts';
import { REACH, RELATIVE } from './attribution-subject.ts';

/**
 * The subject that a verb without one goes on with (`and added`, `, saying`): that of the clause which begins
 * nearest before it, not beyond token `floor`.
 */
export function nearestSubject(
  tokens: readonly Token[],
  verb: number,
  floor: number,
  wide: boolean,
): Phrase | undefined {
  const last = Math.max(floor, verb - REACH);
  for (let at = verb - 1; at >= last; at--) {
    if (!startsClause(tokens, at, wide)) continue;
    const subject = clauseSubject(tokens, at, verb);
    if (subject !== undefined) return holderOf(tokens, subject) ?? subject;
  }
  return wide && last === 0 ? firstPhrase(tokens, verb) : undefined;
}

/** The noun phrase a sentence begins with, where no finite verb was recognised. */
function firstPhrase(tokens: readonly Token[], limit: number): Phrase | undefined {
  let at = 0;
  while (at < limit && (isAdverb(tokens[at]) || tokens[at]?.kind === 'mark')) at++;
  if ((classOf(tokens[at]) & (PREPOSITION | SUBORDINATOR)) !== 0 || isVerbal(tokens[at])) return undefined;
  const phrase = phraseAfter(tokens, at);
  return phrase === undefined || phrase.to > limit ? undefined : phrase;
}

function startsClause(tokens: readonly Token[], at: number, wide: boolean): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if (before.kind === 'word') return (classOf(before) & CONJUNCTION) !== 0;
  if (before.kind !== 'mark') return before.kind === 'opaque';
  if (before.text === ';' || before.text === '•') return true;
  if (before.text === ',' && (classOf(tokens[at]) & SUBJECT) !== 0) return true;
  return wide && (isDoubleQuote(before) || ',:—–-•('.includes(before.text)) && !isJoint(tokens, at - 1);
}

/** The subject of the clause that begins at token `from`, if a finite verb follows it. */
function clauseSubject(tokens: readonly Token[], from: number, limit: number): Phrase | undefined {
  let at = from;
  while (
    at < limit &&
    (isAdverb(tokens[at]) || (classOf(tokens[at]) & CONJUNCTION) !== 0 || tokens[at]?.text === '•')
  )
    at++;
  if ((classOf(tokens[at]) & PREPOSITION) !== 0 || RELATIVE.has(lowerAt(tokens, at))) return undefined;
  const phrase = phraseAfter(tokens, at);
  if (phrase === undefined || phrase.to > limit) return undefined;
  let subject = phrase;
  if (tokens[subject.to]?.lower === 'and') {
    const partner = phraseAfter(tokens, subject.to + 1);
    if (partner !== undefined && hasFiniteVerbAt(tokens, partner.to)) subject = { from: at, to: partner.to };
  }
  if (hasFiniteVerbAt(tokens, subject.to)) return subject;
  const plain = baseEnd(tokens, at);
  if (plain < subject.to && hasFiniteVerbAt(tokens, plain)) return { from: at, to: plain };
  // `Lind, who heads the office, said`
  const next = tokens[subject.to];
  if (next?.text !== ',' && next?.text !== '—' && next?.lower !== 'who') return undefined;
  for (let close = subject.to + 1; close < Math.min(limit + 1, subject.to + 30); close++) {
    const mark = tokens[close]?.text;
    if (mark === ';' || isDoubleQuote(tokens[close])) return undefined;
    if ((mark === ',' || mark === '—') && hasFiniteVerbAt(tokens, close + 1)) return subject;
  }
  return undefined;
}
