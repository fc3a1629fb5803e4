import { endsAsAdverb } from '../words/adverbs.ts';
import { negatedAuxiliaries, nonFiniteBe, prepositions, subordinators } from '../words/grammar-words.ts';
import { isQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { askers, clauseConjunctions } from './clause-words.ts';
import { Clauses } from './clauses.ts';
import { isAdverb } from './finite-verb.ts';
import {
  afterAffirmingNo,
  afterAffirmingThereNo,
  afterOtherNot,
  afterSubjectNot,
  failing,
  negativeSubjects,
  notBetween,
  wholeSubjects,
} from './negation-words.ts';
import {
  contentVerbs,
  determiners,
  finiteAuxiliaries,
  mixedPasts,
  objectOpeners,
  plainPasts,
} from './verb-words.ts';

/** How many words may stand between `refused` and its `to`. */
const TO_REACH = 4;
/** How far before `not` its auxiliary can stand. */
const AUXILIARY_REACH = 3;
/** How far after `no` the verb of its noun phrase is looked for. */
const VERB_REACH = 14;
/** How many words a quoted term has: `“No deal” would be`. */
const TERM = 2;

/**
 * True when the main predicate of what a sentence says is negated. Verbs of saying are looked through: in
 * `they said it did not happen` the main predicate is what they said.
 */
export function readNegatedMainVerb(tokens: readonly Token[]): boolean {
  return mainNegatorAt(tokens) >= 0;
}

/** The first token that negates the main predicate, read as {@link readNegatedMainVerb} does; -1 without one. */
export function mainNegatorAt(tokens: readonly Token[]): number {
  if (!tokens.some(({ lower }) => isNegator(lower))) return -1;
  const clauses = new Clauses(tokens);
  for (let at = 0; at < tokens.length; at++) {
    if (negates(tokens, at, clauses)) return at;
  }
  return -1;
}

/** Whether a text has a word in it that may negate. Tells at little cost where `readNegatedMainVerb` need not look. */
export function mayNegate(text: string): boolean {
  return NEGATORS.test(text);
}

const NEGATORS = new RegExp(
  `n['’]t\\b|\\b(?:not|no|never|nor|unable|yet|cannot|${[...negativeSubjects, ...failing].join('|')})\\b`,
  'i',
);

function isNegator(lower: string): boolean {
  switch (lower) {
    case 'not':
    case 'no':
    case 'never':
    case 'nor':
    case 'unable':
    case 'yet':
      return true;
    default:
      return negatedAuxiliaries.has(lower) || negativeSubjects.has(lower) || failing.has(lower);
  }
}

/** Whether the token negates a main verb; takes it into the clauses. */
function negates(tokens: readonly Token[], at: number, clauses: Clauses): boolean {
  const lower = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  const starts =
    negativeSubjects.has(lower) || lower === 'no' || lower === 'not' ? clauses.startsClause(at) : false;
  const verb = clauses.advance(at);
  if (negatedAuxiliaries.has(lower)) return verb && clauses.lastIsMain && !isOtherNot(next) && next !== '-';
  if (failing.has(lower))
    return verb
      ? clauses.lastIsMain && hasTo(tokens, at)
      : hasTo(tokens, at) && clauses.isMain() && !isInfinitive(tokens, at);
  if (negativeSubjects.has(lower)) return isNegativeSubject(tokens, at, starts, clauses);
  switch (lower) {
    case 'not':
      if (next === '-') return false;
      if (next === 'to') return finiteAuxiliaries.has(lowerAt(tokens, at - 1)) && clauses.lastIsMain;
      if (hasAuxiliary(tokens, at)) return clauses.lastIsMain && !isOtherNot(next);
      if (isOtherNot(next)) return false;
      // `the mill need not close`
      if (/^(?:need|dare)$/.test(lowerAt(tokens, at - 1))) return clauses.isMain();
      return starts && isNotSubject(tokens, at, next) && clauses.isMain() && hasVerb(tokens, at, at);
    case 'never':
      return (
        isNever(tokens, at, next) &&
        (hasAuxiliary(tokens, at)
          ? clauses.lastIsMain
          : clauses.isMain() && hasOwnVerb(tokens, at) && !clauses.isBareRelative(at))
      );
    case 'nor':
      return finiteAuxiliaries.has(next) && clauses.isMain();
    case 'no':
      return isNegatingNo(tokens, at, next, starts, clauses);
    case 'unable':
    case 'yet':
      return next === 'to' && hasAuxiliary(tokens, at) && clauses.lastIsMain;
    default:
      return false;
  }
}

function isOtherNot(next: string): boolean {
  return afterOtherNot.has(next);
}

/** `failed to answer`, `has declined for years to say` */
function hasTo(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (objectOpeners.has(before) || before.endsWith("'s")) return false;
  for (let next = at + 1; next <= at + TO_REACH; next++) {
    const token = tokens[next];
    if (token?.kind !== 'word' || clauseConjunctions.has(token.lower)) return false;
    // A verb follows, not a figure or a noun: `declined to $3 million`.
    if (token.lower === 'to')
      return tokens[next + 1]?.kind === 'word' && !objectOpeners.has(lowerAt(tokens, next + 1));
  }
  return false;
}

function isInfinitive(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'to';
}

/** `never came`, `would never come`; not `never mind`, `a never-ending war`. */
function isNever(tokens: readonly Token[], at: number, next: string): boolean {
  return tokens[at + 1]?.kind === 'word' && next !== 'mind' && !isInfinitive(tokens, at);
}

/** Without an auxiliary a finite verb follows: not `never knowing`, `never later than`. */
function hasOwnVerb(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (next < at + 3 && isAdverb(lowerAt(tokens, next)) && tokens[next]?.lower !== 'later') next++;
  const lower = lowerAt(tokens, next);
  return !(lower.endsWith('ing') || prepositions.has(lower) || determiners.has(lower) || lower === 'later');
}

/** `not everyone came`, `not a ship came`; not `…, not a promise`, `said not a word`. */
function isNotSubject(tokens: readonly Token[], at: number, next: string): boolean {
  if (!afterSubjectNot.has(next)) return false;
  if (wholeSubjects.has(next)) return true;
  const before = tokens[at - 1];
  return (
    before === undefined || (before.kind === 'mark' ? before.text !== ',' : !contentVerbs.has(before.lower))
  );
}

/** `nobody came`, `neither side won`, `has neither confirmed nor denied`. */
function isNegativeSubject(tokens: readonly Token[], at: number, starts: boolean, clauses: Clauses): boolean {
  const next = lowerAt(tokens, at + 1);
  const object = lowerAt(tokens, at + 2);
  if (next === 'of' && /^(?:whom|which)$/.test(object)) return false;
  if (tokens[at]?.lower === 'neither' && hasAuxiliary(tokens, at)) return clauses.lastIsMain;
  if (isThereBe(tokens, at)) return clauses.lastIsMain;
  if (next.endsWith('ing')) return false;
  return starts && clauses.isMain() && hasVerb(tokens, at, at);
}

/** `no longer`, `no injuries were reported`, `no one came`, `there is no`. */
function isNegatingNo(
  tokens: readonly Token[],
  at: number,
  next: string,
  starts: boolean,
  clauses: Clauses,
): boolean {
  if (next === 'longer') return hasAuxiliary(tokens, at) ? clauses.lastIsMain : clauses.isMain();
  if (isThereBe(tokens, at)) return clauses.lastIsMain && !afterAffirmingThereNo.has(next);
  // `why has no test been made?`
  const before = lowerAt(tokens, at - 1);
  if (
    finiteAuxiliaries.has(before) &&
    startsQuestion(tokens, at - 1) &&
    askers.has(lowerAt(tokens, at - 2))
  ) {
    return clauses.lastIsMain;
  }
  if (!starts || afterAffirmingNo.has(next)) return false;
  const hyphen = tokens[at + 1]?.text === '-' && tokens[at + 2]?.lower === 'one';
  if (tokens[at + 1]?.kind !== 'word' && !hyphen) return false;
  return clauses.isMain() && hasVerb(tokens, at, next === 'one' || hyphen ? at : at + 1);
}

/** `there is`, `there has been`, `there is absolutely` right before */
function isThereBe(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const lower = lowerAt(tokens, back);
    if (back === at - 1 && isQuote(tokens[back])) continue;
    if (lower === "there's") return true;
    // `there is no`, and in a question `is there no`
    if (lower === 'there') return back < at - 1 || finiteAuxiliaries.has(lowerAt(tokens, back - 1));
    if (!finiteAuxiliaries.has(lower) && !nonFiniteBe.has(lower) && !endsAsAdverb(lower)) return false;
  }
  return false;
}

/** An auxiliary before, adverbs left out (`has still not`), or a question's with its subject (`did he not`). */
function hasAuxiliary(tokens: readonly Token[], at: number): boolean {
  let adverbs = true;
  for (let back = at - 1; back >= Math.max(0, at - AUXILIARY_REACH); back--) {
    const token = tokens[back];
    if (token === undefined) return false;
    if (token.kind === 'mark') {
      if (isQuote(token)) continue;
      return false;
    }
    if (finiteAuxiliaries.has(token.lower) || /^be(?:en)?$/.test(token.lower)) {
      return adverbs || startsQuestion(tokens, back);
    }
    if (notBetween.has(token.lower) || prepositions.has(token.lower)) return false;
    adverbs &&= isAdverb(token.lower);
  }
  return false;
}

/** An auxiliary at the head of its clause, or behind the word that asks. */
function startsQuestion(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind !== 'word' || askers.has(before.lower) || clauseConjunctions.has(before.lower);
}

/** Whether a verb follows the subject whose first word is at `at`, before the clause ends. */
function hasVerb(tokens: readonly Token[], negator: number, at: number): boolean {
  // After `found no …` it has to be plain, or else the noun phrase is what was found.
  const before = lowerAt(tokens, negator - 1);
  const noun = tokens[negator]?.lower === 'no';
  const object = contentVerbs.has(before);
  const plain = object || (noun && clauseConjunctions.has(before) && tokens[negator - 2]?.kind === 'word');
  for (let next = at + 1; next < Math.min(tokens.length, at + VERB_REACH); next++) {
    const token = tokens[next];
    if (token === undefined || (token.kind === 'mark' && ';:.!?—–'.includes(token.text))) return false;
    // `no cards, and he left`: what stands behind a comma is the verb of something else.
    if (token.text === ',' && noun) return false;
    // `proposed nothing that would help`: what follows is said of it.
    if (
      object &&
      (token.lower === 'that' || clauseConjunctions.has(token.lower) || subordinators.has(token.lower))
    )
      return false;
    if (isQuote(token) && (next < at + TERM || !finiteAuxiliaries.has(lowerAt(tokens, next + 1))))
      return false;
    const { lower } = token;
    if (finiteAuxiliaries.has(lower) || negatedAuxiliaries.has(lower) || plainPasts.has(lower)) return true;
    if (plain) continue;
    if (mixedPasts.has(lower)) return true;
    if (lower.endsWith('ed') || /[^s']s$/.test(lower)) return true;
  }
  return false;
}
