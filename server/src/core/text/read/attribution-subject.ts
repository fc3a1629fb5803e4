import { isSpeaker } from './identification.ts';
import { isCapital } from './letters.ts';
import {
  baseEnd,
  baseStart,
  finiteVerbAt,
  followsNoun,
  opensClause,
  type Phrase,
  phraseAfter,
  phraseBefore,
  withoutAdjuncts,
} from './noun-phrases.ts';
import { isDoubleQuote } from './quotes.ts';
import { lowerAt, type Token } from './tokens.ts';
import {
  ADVERB,
  AUXILIARY,
  CALENDAR,
  CONJUNCTION,
  classOf,
  DETERMINER,
  isAdverb,
  isJoint,
  isVerbal,
  NUMBER,
  PREPOSITION,
  REPORTING,
  SUBJECT,
  SUBORDINATOR,
  VERB,
} from './word-classes.ts';

/** How far from its verb a subject is looked for, in tokens. */
const REACH = 60;
const RELATIVE = new Set(['who', 'which', 'that']);

/** The subject of a finite verb whose first word (auxiliaries and adverbs included) is token `verb`. */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | undefined {
  const before = tokens[verb - 1];
  if (before === undefined) return undefined;
  if (classOf(before) !== 0 && RELATIVE.has(before.lower)) return antecedent(tokens, verb - 1);
  if (isInsertionMark(tokens, verb - 1)) return subjectBeyond(tokens, verb - 1);
  if (before.kind === 'opaque') return subjectBefore(tokens, verb - 1);
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

/** The name or office that a phrase behind a comma is in apposition to. */
function holderOf(tokens: readonly Token[], phrase: Phrase): Phrase | undefined {
  const mark = phrase.from - 1;
  if (mark <= 0 || !isInsertionMark(tokens, mark)) return undefined;
  const first = tokens[phrase.from];
  if ((classOf(first) & SUBJECT) !== 0) return undefined;
  const apposition = first?.kind === 'number' || !isCapital(first) || isShortPlace(tokens, phrase);
  if (!apposition) return undefined;
  const holder = phraseBefore(tokens, mark);
  if (
    holder === undefined ||
    !opensClause(tokens, holder.from) ||
    (classOf(tokens[holder.from - 1]) & PREPOSITION) !== 0 ||
    (classOf(tokens[holder.from]) & (SUBJECT | ADVERB)) !== 0
  )
    return undefined;
  if ((classOf(tokens[holder.to - 1]) & CALENDAR) !== 0) return undefined;
  if (tokens[holder.to - 1]?.kind === 'number' || isFronted(tokens, holder)) return undefined;
  return holderOf(tokens, holder) ?? holder;
}

function isFronted(tokens: readonly Token[], phrase: Phrase): boolean {
  const first = lowerAt(tokens, phrase.from);
  return first === 'meanwhile' || first === 'yesterday' || first === 'today';
}

/** `R-Texas`, `Texas`: one or two capitals. */
function isShortPlace(tokens: readonly Token[], phrase: Phrase): boolean {
  return phrase.to - phrase.from <= 4 && tokens[phrase.from + 1]?.text === '-';
}

/** A comma, dash or bracket behind which the clause goes on. */
function isInsertionMark(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark?.kind !== 'mark') return false;
  return (
    mark.text === ',' ||
    mark.text === '—' ||
    mark.text === '―' ||
    mark.text === ')' ||
    ((mark.text === '–' || mark.text === '-') && !isJoint(tokens, at))
  );
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

/** `the group's lawyer, Ida Berg, said`: an office and the name behind its comma. */
function withName(tokens: readonly Token[], phrase: Phrase): Phrase {
  const head = tokens[phrase.to - 1];
  if (
    tokens[phrase.to]?.text !== ',' ||
    (isCapital(head) && head?.text !== 'CEO') ||
    head?.lower.endsWith('s') !== false
  )
    return phrase;
  if (!isSpeaker(tokens, phrase)) return phrase;
  const name = baseEnd(tokens, phrase.to + 1);
  const closed = tokens[name]?.text === ',' && name - phrase.to >= 3 && name - phrase.to <= 7;
  return closed && isName(tokens, phrase.to + 1, name) ? { from: phrase.from, to: name } : phrase;
}

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
export function clauseSubject(tokens: readonly Token[], from: number, limit: number): Phrase | undefined {
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
    if (partner !== undefined && finiteVerbAt(tokens, partner.to)) subject = { from: at, to: partner.to };
  }
  if (finiteVerbAt(tokens, subject.to)) return subject;
  const plain = baseEnd(tokens, at);
  if (plain < subject.to && finiteVerbAt(tokens, plain)) return { from: at, to: plain };
  // `Lind, who heads the office, said`
  const next = tokens[subject.to];
  if (next?.text !== ',' && next?.text !== '—' && next?.lower !== 'who') return undefined;
  for (let close = subject.to + 1; close < Math.min(limit + 1, subject.to + 30); close++) {
    const mark = tokens[close]?.text;
    if (mark === ';' || isDoubleQuote(tokens[close])) return undefined;
    if ((mark === ',' || mark === '—') && finiteVerbAt(tokens, close + 1)) return subject;
  }
  return undefined;
}

/** The noun phrase of a speaker that begins at token `from`: behind `according to`, or behind its verb (`said Lind`). */
export function speakerAfter(tokens: readonly Token[], from: number): Phrase | undefined {
  const phrase = phraseAfter(tokens, from);
  if (phrase === undefined) return undefined;
  let { to } = phrase;
  if (tokens[to]?.lower === 'and') {
    const partner = phraseAfter(tokens, to + 1);
    if (partner !== undefined && !finiteVerbAt(tokens, partner.to) && !isVerbal(tokens[to + 1]))
      to = partner.to;
  }
  // `said one senior clerk, Ida Berg`: a name behind a bare office.
  if (tokens[to]?.text === ',' && isBareOffice(tokens, phrase.from, to)) {
    const name = baseEnd(tokens, to + 1);
    if (name - to >= 3 && name - to <= 7 && isName(tokens, to + 1, name) && !finiteVerbAt(tokens, name))
      to = name;
  }
  return { from, to };
}

function isBareOffice(tokens: readonly Token[], from: number, to: number): boolean {
  const head = tokens[to - 1];
  return (
    to - from >= 2 &&
    !isCapital(head) &&
    head?.lower.endsWith('s') === false &&
    (classOf(tokens[from]) & (DETERMINER | NUMBER)) !== 0
  );
}

function isName(tokens: readonly Token[], from: number, to: number): boolean {
  if (!isCapital(tokens[from]) || !isCapital(tokens[to - 1])) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && !isCapital(token) && token.lower.length > 3) return false;
  }
  return true;
}
