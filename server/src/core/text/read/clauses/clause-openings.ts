import { endsAsAdverb } from '../words/adverbs.ts';
import {
  finiteBe,
  looseSubordinators,
  negatedAuxiliaries,
  nonFiniteBe,
  prepositions,
  subjectPronouns,
  subordinators,
} from '../words/grammar-words.ts';
import { isQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import {
  askers,
  barePronouns,
  clauseConjunctions,
  clauselessNouns,
  relatives,
  saidWhen,
  wholes,
} from './clause-words.ts';
import { finiteVerbAt, isAdverb } from './finite-verb.ts';
import {
  contentAdjectives,
  contentVerbs,
  determiners,
  finiteAuxiliaries,
  mixedPasts,
  notVerbs,
  objectOpeners,
  plainPasts,
  tellingVerbs,
} from './verb-words.ts';

/** How far before `that` the verb can stand whose content it opens. */
const THAT_REACH = 7;

/** How far before a noun the phrase can begin that it ends. */
const PHRASE_REACH = 8;

/** `said that`, `told reporters that`, `is certain that`; not `the claim that`, `a town that`. */
export function isContent(tokens: readonly Token[], at: number, before: Token): boolean {
  if (contentAdjectives.has(before.lower)) return true;
  if (contentVerbs.has(before.lower)) {
    const article = lowerAt(tokens, at - 2);
    return !objectOpeners.has(article) && (!article.endsWith("'s") || finiteAuxiliaries.has(article));
  }
  // `was surprised that`: a feeling about what is so.
  if (before.lower.endsWith('ed')) return !isPassive(tokens, at - 1);
  if (plainPasts.has(before.lower)) return true;
  for (let back = at - 2; back >= Math.max(0, at - THAT_REACH); back--) {
    const word = tokens[back];
    if (word === undefined || (word.kind === 'mark' && word.text === ',')) return false;
    // `their hopes on a field that`: a noun.
    if (determiners.has(lowerAt(tokens, back - 1))) continue;
    if (tellingVerbs.has(word.lower)) return true;
    // `said on Monday that`, `agreed with the finding that`
    if (contentVerbs.has(word.lower)) return prepositions.has(lowerAt(tokens, back + 1)) || isDay(before);
  }
  return isDay(before);
}

/** Behind a form of `be`, adverbs aside. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (back > at - 4 && isAdverb(lowerAt(tokens, back))) back--;
  const be = lowerAt(tokens, back);
  return finiteBe.has(be) || nonFiniteBe.has(be);
}

function isDay(token: Token): boolean {
  return saidWhen.has(token.lower);
}

/** `the mail they never`, `everything he could not`: a subject right after a noun, without a pronoun between. */
export function isBareRelative(tokens: readonly Token[], at: number): boolean {
  const adverb = isAdverb(lowerAt(tokens, at - 1)) ? 1 : 0;
  if (!barePronouns.has(lowerAt(tokens, at - 1 - adverb))) return false;
  const noun = tokens[at - 2 - adverb];
  if (
    noun?.kind !== 'word' ||
    noun.text !== noun.lower ||
    clauselessNouns.has(noun.lower) ||
    isAdverb(noun.lower)
  )
    return false;
  if (wholes.has(noun.lower)) return true;
  if (noun.lower === 'that' || subordinators.has(noun.lower) || looseSubordinators.has(noun.lower))
    return false;
  if (determiners.has(noun.lower) || finiteAuxiliaries.has(noun.lower) || negatedAuxiliaries.has(noun.lower))
    return false;
  if (finiteVerbAt(tokens, at - 2 - adverb) !== 'none') return false;
  if (contentVerbs.has(noun.lower) && !determiners.has(lowerAt(tokens, at - 3 - adverb))) return false;
  if (prepositions.has(noun.lower) || clauseConjunctions.has(noun.lower)) return false;
  for (let back = at - 3 - adverb; back >= Math.max(0, at - 5 - adverb); back--) {
    const before = tokens[back];
    if (before?.kind !== 'word') return false;
    if (determiners.has(before.lower)) return !opensWithPhrase(tokens, back - 1);
    if (finiteVerbAt(tokens, back) !== 'none' || subordinators.has(before.lower)) return false;
  }
  return false;
}

/** `and in the course of my life we have`: phrases at the head of the clause, to which no relative clause belongs. */
function opensWithPhrase(tokens: readonly Token[], at: number): boolean {
  let preposition = at;
  for (let back = at; back >= Math.max(0, at - PHRASE_REACH); back--) {
    const word = tokens[back];
    if (word?.kind !== 'word' || clauseConjunctions.has(word.lower)) break;
    if (prepositions.has(word.lower)) preposition = back;
  }
  if (!prepositions.has(lowerAt(tokens, preposition))) return false;
  const before = tokens[preposition - 1];
  return before === undefined || before.text === ',' || clauseConjunctions.has(before.lower);
}

/** `who live there`, `which costs more`: what follows a relative pronoun at once, and opens no subject, is its verb. */
export function hasRelativeVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!relatives.has(lowerAt(tokens, at)) || next?.kind !== 'word') return false;
  const { lower, text } = next;
  if (text !== lower || endsAsAdverb(lower) || lower.length < 3) return false;
  if (objectOpeners.has(lower) || subjectPronouns.has(lower) || prepositions.has(lower)) return false;
  if (finiteAuxiliaries.has(lower) || negatedAuxiliaries.has(lower) || notVerbs.has(lower)) return false;
  // A form in -s or -ed, or what follows `who`, which more rarely has a subject after it.
  return (
    tokens[at]?.lower === 'who' ||
    /(?:[^s]s|ed)$/.test(lower) ||
    plainPasts.has(lower) ||
    mixedPasts.has(lower)
  );
}

/** `My father, though, was`, `for whatever reason, she`: no clause. */
export function isAside(tokens: readonly Token[], at: number, lower: string): boolean {
  if (lower === 'though') return tokens[at + 1]?.text === ',';
  return /^what(?:ever)?$|^whichever$/.test(lower) && tokens[at + 2]?.text === ',';
}

/** At the head of a question the word asks and opens nothing. */
export function isQuestion(tokens: readonly Token[], at: number, lastQuestion: number): boolean {
  if (at > lastQuestion || !askers.has(lowerAt(tokens, at))) return false;
  if (isQuote(tokens[at - 1])) return true;
  let first = at;
  while (
    first > 0 &&
    (tokens[first - 1]?.kind === 'mark' || clauseConjunctions.has(lowerAt(tokens, first - 1)))
  ) {
    if (tokens[first - 1]?.text === '(') return false;
    first--;
  }
  return first === 0;
}

/** `, saying …`, and a participle at the head of the sentence. */
export function isParticipleClause(tokens: readonly Token[], at: number, lower: string): boolean {
  if (!lower.endsWith('ing') || lower.length < 5) return false;
  const before = tokens[at - 1];
  if (!contentVerbs.has(lower)) return false;
  return before === undefined || before.text === ',' || (at === 1 && isQuote(before));
}
