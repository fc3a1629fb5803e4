import { withoutAdjuncts } from '../noun-phrases/adjuncts-before.ts';
import { baseStart, followsNoun, type Phrase } from '../noun-phrases/base-phrases.ts';
import { opensClause, phraseBefore } from '../noun-phrases/noun-phrases.ts';
import {
  AUXILIARY,
  classOf,
  DETERMINER,
  isAdverb,
  isJoint,
  isVerbal,
  NUMBER,
  PREPOSITION,
  REPORTING,
  VERB,
} from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { isDoubleQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { holderOf, isInsertionMark, withName } from './apposition.ts';
import { isSpeaker } from './identification.ts';

/** How far from its verb a subject is looked for, in tokens. */
export const REACH = 60;

export const RELATIVE = wordList('who which that');

/** The subject of a finite verb whose first word (auxiliaries and adverbs included) is token `verb`. */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | undefined {
  let end = verb;
  while (tokens[end - 1]?.kind === 'opaque') end--;
  return nearSubject(tokens, end);
}

function nearSubject(tokens: readonly Token[], verb: number): Phrase | undefined {
  const before = tokens[verb - 1];
  if (before === undefined) return undefined;
  if (classOf(before) !== 0 && RELATIVE.has(before.lower)) return antecedent(tokens, verb - 1);
  if (isInsertionMark(tokens, verb - 1)) return subjectBeyond(tokens, verb - 1);
  const end = withoutAdjuncts(tokens, verb);
  if (end < verb && end > 0) {
    // `the minister, in a statement, said` and `the minister on Monday said`
    if (isInsertionMark(tokens, end - 1)) return subjectBeyond(tokens, end - 1);
    const beyond = properSubject(tokens, end);
    if (beyond !== undefined) return beyond;
  }
  return properSubject(tokens, verb);
}

function properSubject(tokens: readonly Token[], end: number): Phrase | undefined {
  let last = end;
  // `the report published on Monday`
  while (
    isAdverb(tokens[last - 1]) ||
    (isVerbal(tokens[last - 1]) && last > 1 && tokens[last - 1]?.lower.endsWith('ed') === true)
  )
    last--;
  const phrase = phraseBefore(tokens, last);
  // `a nurse who asked not to be named`
  if (phrase === undefined) return relativeHolder(tokens, { from: last, to: last });
  const before = tokens[phrase.from - 1];
  if (before === undefined || before.kind !== 'word') return phrase;
  if (before.lower === 'who' || before.lower === 'which') {
    // The phrase is part of a relative clause: `traders who follow prices`.
    const first = tokens[phrase.from];
    const own =
      isCapital(first) || (classOf(first) & (DETERMINER | NUMBER)) !== 0 || phrase.to - phrase.from === 1;
    return own ? phrase : antecedent(tokens, phrase.from - 1);
  }
  if (opensClause(tokens, phrase.from)) return phrase;
  const holder = relativeHolder(tokens, phrase);
  if (holder !== undefined) return holder;
  const kind = classOf(before);
  if ((kind & PREPOSITION) !== 0) return fronted(tokens, phrase);
  if ((kind & REPORTING) !== 0) return phrase;
  return (kind & (VERB | AUXILIARY)) !== 0 || isVerbal(before) ? undefined : phrase;
}

/** `In Oslo officials`: a phrase behind a preposition at the head of a clause, with its subject in it. */
function fronted(tokens: readonly Token[], phrase: Phrase): Phrase | undefined {
  return opensClause(tokens, phrase.from - 1) && phrase.to - phrase.from > 1 ? phrase : undefined;
}

/** `the man who lives in Basra`, `people who lost relatives`: the noun before the relative clause that the phrase ends. */
function relativeHolder(tokens: readonly Token[], phrase: Phrase): Phrase | undefined {
  for (let at = phrase.from - 1; at >= Math.max(1, phrase.from - 14); at--) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'mark' && !isJoint(tokens, at))) return undefined;
    if (token.lower === 'who' || token.lower === 'which') return antecedent(tokens, at);
    // `activists trying to block the road`
    if (token.lower.endsWith('ing') && isVerbal(token) && followsNoun(tokens, at))
      return phraseBefore(tokens, at);
    if (token.lower === 'that')
      return (classOf(tokens[at + 1]) & (AUXILIARY | VERB)) !== 0 ? antecedent(tokens, at) : undefined;
  }
  return undefined;
}

/** What a relative pronoun stands for. */
function antecedent(tokens: readonly Token[], pronoun: number): Phrase | undefined {
  const person = tokens[pronoun]?.lower === 'who';
  let end = pronoun;
  if (tokens[end - 1]?.text !== ')' && isInsertionMark(tokens, end - 1)) {
    end--;
    return apposed(tokens, end);
  }
  while (tokens[end - 1]?.kind === 'opaque') end--;
  const from = baseStart(tokens, end - 1);
  if (from < 0) return undefined;
  // `voters in Ohio who`, but `a man in a shirt that`: what is relative to a place is not its name.
  const near = { from, to: end };
  const wide =
    isCapital(tokens[end - 1]) || tokens[from - 1]?.lower === 'of' || (person && !isSpeaker(tokens, near));
  return wide ? phraseBefore(tokens, end) : near;
}

/** The phrase before a mark, or the one it is in apposition to: `Lind, head of the office, who said`. */
function apposed(tokens: readonly Token[], end: number): Phrase | undefined {
  const phrase = phraseBefore(tokens, end);
  if (phrase === undefined) return subjectBeyond(tokens, end);
  return holderOf(tokens, phrase) ?? phrase;
}

/** The subject before an insertion that ends with the mark at `close`: `Lind, who heads the office, said`. */
function subjectBeyond(tokens: readonly Token[], close: number): Phrase | undefined {
  const mark = tokens[close]?.text ?? ',';
  const opener = mark === ')' ? '(' : mark;
  for (let at = close - 1; at >= Math.max(1, close - REACH); at--) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    if (isDoubleQuote(token) || token.text === ';' || token.text === ':') return undefined;
    if (token.text !== opener || isJoint(tokens, at)) continue;
    const end = withoutAdjuncts(tokens, at);
    const phrase = phraseBefore(tokens, end > 0 ? end : at);
    const headed =
      phrase !== undefined &&
      (opensClause(tokens, phrase.from) || (classOf(tokens[phrase.from - 1]) & REPORTING) !== 0);
    if (phrase !== undefined && (RELATIVE.has(lowerAt(tokens, phrase.from)) || isPlaceTail(tokens, phrase)))
      continue;
    if (phrase !== undefined && headed) return withName(tokens, holderOf(tokens, phrase) ?? phrase);
    if (mark === ')') return phrase;
  }
  return undefined;
}

/** `Texas` in `of Austin, Texas,`: it goes on with a place. */
function isPlaceTail(tokens: readonly Token[], phrase: Phrase): boolean {
  const comma = phrase.from - 1;
  if (tokens[comma]?.text !== ',' || phrase.to - phrase.from > 3 || !isCapital(tokens[phrase.from]))
    return false;
  if (!isCapital(tokens[comma - 1])) return false;
  const place = baseStart(tokens, comma - 1);
  return place > 0 && /^(?:in|of|from|at|near)$/.test(lowerAt(tokens, place - 1)) && place > 1;
}
