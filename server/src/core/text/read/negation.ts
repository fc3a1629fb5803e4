import {
  afterAffirmingNo,
  afterOtherNot,
  afterSubjectNot,
  auxiliaries,
  contentVerbs,
  failing,
  looseSubordinators,
  negatedAuxiliaries,
  negativeSubjects,
  prepositions,
  subordinators,
} from './negation-words.ts';
import { sayingVerbs } from './quotation-words.ts';
import type { Token } from './tokens.ts';

/** How far before `that` the verb of saying can stand. */
const REACH = 6;
const QUOTES = '“"';
const CLAUSE_MARKS = ',;:—–()“”".!?';

/** Where the clause that is being read stands. */
interface Clause {
  /** Token of the word that makes it subordinate; undefined in a main clause. */
  opener: number | undefined;
  /** It was opened by a word that is a preposition as well. */
  loose: boolean;
  /** A finite verb of the main clause has been read. */
  verb: boolean;
}

/**
 * True when the main predicate of what a sentence says is negated. Verbs of saying are looked through: in
 * `they said it did not happen` the main predicate is what they said.
 */
export function readNegatedMainVerb(tokens: readonly Token[]): boolean {
  const clause: Clause = { opener: undefined, loose: false, verb: false };
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'mark') {
      if (CLAUSE_MARKS.includes(token.text)) clause.opener = undefined;
      continue;
    }
    if (opensSubordinate(tokens, at)) {
      clause.opener = at;
      clause.loose = looseSubordinators.has(token.lower);
      continue;
    }
    if (isNegated(tokens, at) && isMain(tokens, at, clause)) return true;
    if (clause.opener === undefined && (auxiliaries.has(token.lower) || token.lower.endsWith('ed')))
      clause.verb = true;
  }
  return false;
}

function isMain(tokens: readonly Token[], at: number, clause: Clause): boolean {
  if (clause.opener === undefined) return true;
  // `served as envoy but did not speak`
  const auxiliary = tokens[at]?.lower === 'not' ? at - 1 : at;
  const joiner = tokens[auxiliary - 1]?.lower;
  if (clause.loose && (joiner === 'but' || joiner === 'and')) return true;
  // `people who live there do not vote`: the clause within the subject has had its verb.
  const opener = tokens[clause.opener]?.lower;
  const relative = opener === 'who' || opener === 'that' || opener === 'which';
  return relative && !clause.verb && auxiliary - clause.opener > 2;
}

function opensSubordinate(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (subordinators.has(lower) || looseSubordinators.has(lower)) return true;
  if (lower !== 'that') return false;
  // `its trouble is “that nobody came”`
  const quoted = QUOTES.includes(tokens[at - 1]?.text ?? ' ');
  const before = tokens[quoted ? at - 2 : at - 1];
  if (before === undefined || before.kind !== 'word' || prepositions.has(before.lower)) return false;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    const word = tokens[back]?.lower ?? '';
    if (sayingVerbs.has(word) || contentVerbs.has(word)) return false;
  }
  return true;
}

function isNegated(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (negatedAuxiliaries.has(lower)) return !afterOtherNot.has(next) || next === 'to';
  if (failing.has(lower)) return next === 'to';
  if (negativeSubjects.has(lower)) return startsClause(tokens, at);
  switch (lower) {
    case 'not':
      return isVerbNot(tokens, at, next);
    case 'never':
      return tokens[at + 1]?.kind === 'word' && next !== 'mind';
    case 'no':
      return isSubjectNo(tokens, at, next);
    case 'unable':
      return next === 'to' && hasAuxiliary(tokens, at);
    case 'yet':
      return next === 'to' && hasAuxiliary(tokens, at);
    default:
      return false;
  }
}

function isVerbNot(tokens: readonly Token[], at: number, next: string): boolean {
  if (afterOtherNot.has(next)) return false;
  return hasAuxiliary(tokens, at) || (startsClause(tokens, at) && afterSubjectNot.has(next));
}

/** `no longer`, `no injuries were reported`, `there is no`. */
function isSubjectNo(tokens: readonly Token[], at: number, next: string): boolean {
  if (next === 'longer') return true;
  if (afterAffirmingNo.has(next) || tokens[at + 1]?.kind !== 'word') return false;
  if (startsClause(tokens, at)) return true;
  const before = tokens[at - 1]?.lower ?? '';
  return before === "there's" || (auxiliaries.has(before) && /^there$/.test(tokens[at - 2]?.lower ?? ''));
}

/** An auxiliary right before, or with one word between: `has still not`, `did he not`. */
function hasAuxiliary(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  return auxiliaries.has(before.lower) || auxiliaries.has(tokens[at - 2]?.lower ?? '');
}

/** Whether a subject can begin here. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return true;
  return (
    before.lower === 'that' ||
    before.lower === 'and' ||
    before.lower === 'but' ||
    sayingVerbs.has(before.lower)
  );
}
