import { contentVerbs } from '../clauses/verb-words.ts';
import { endsAsAdverb } from '../words/adverbs.ts';
import { prepositions, subjectPronouns } from '../words/grammar-words.ts';
import { irregularVerbs } from '../words/irregular-verbs.ts';
import { isCapital } from '../words/letters.ts';
import { lowerAt, type TextSpan, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import {
  afterOtherWould,
  auxiliaryParticiples,
  beforeMeans,
  beforeOtherWould,
  evidence,
  inferring,
  open,
  unrealContractions,
  unrealModals,
  withinVerb,
} from './judgement-words.ts';

/** Words by which a sentence tells what somebody concludes, rather than what is known. */
export interface Judgement {
  readonly span: TextSpan;
  /**
   * - `inference`: `this means that`, `which indicates that`
   * - `conditional`: `the move would hamper`
   * - `counterfactual`: `could have stopped`
   * - `question`: `it is not clear whether`
   */
  readonly kind: 'inference' | 'conditional' | 'counterfactual' | 'question';
}

/** How far behind `whether` its `or` can stand. */
const ALTERNATIVE = 12;
/** How many words may stand between a modal and its verb. */
const REACH = 4;

const participles = wordList(
  auxiliaryParticiples,
  [...irregularVerbs.values()].map(([, participle]) => participle),
);

/** The judgements of a sentence, in order. Hedges and words of likelihood are read by readers of their own. */
export function readJudgements(tokens: readonly Token[]): readonly Judgement[] {
  const found: Judgement[] = [];
  // Behind a verb of saying `would` is what the speaker’s `will` has become.
  let told = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') {
      if (token?.text === ';') told = false;
      continue;
    }
    const hit =
      unrealAt(tokens, at, token) ?? inferenceAt(tokens, at, token) ?? questionAt(tokens, at, token);
    if (hit !== undefined) found.push(hit);
    else if (token.lower === 'would' && !told && isConditional(tokens, at))
      found.push({ span: [token.start, token.end], kind: 'conditional' });
    told ||= contentVerbs.has(token.lower);
  }
  return found;
}

/** `could have thwarted`, `might not have been hit`; not `could have a role`, `would have to leave`. */
function unrealAt(tokens: readonly Token[], at: number, token: Token): Judgement | undefined {
  const joined = unrealContractions.has(token.lower);
  if (!joined && !unrealModals.has(token.lower)) return undefined;
  const have = joined ? at : skipAdverbs(tokens, at + 1);
  if (!joined && tokens[have]?.lower !== 'have') return undefined;
  let last = skipAdverbs(tokens, have + 1);
  if (!isParticiple(tokens[last])) return undefined;
  if (tokens[last]?.lower === 'been') {
    const next = skipAdverbs(tokens, last + 1);
    if (isParticiple(tokens[next])) last = next;
  }
  return { span: [token.start, tokens[last]?.end ?? token.end], kind: 'counterfactual' };
}

function isParticiple(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return participles.has(token.lower) || (token.lower.length > 4 && token.lower.endsWith('ed'));
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + REACH && isBetween(lowerAt(tokens, at))) at++;
  return at;
}

function isBetween(lower: string): boolean {
  return withinVerb.has(lower) || endsAsAdverb(lower);
}

function inferenceAt(tokens: readonly Token[], at: number, token: Token): Judgement | undefined {
  const { lower } = token;
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return undefined;
  if (lower === 'means' || lower === 'meant') {
    const before = tokens[at - 1];
    if (before === undefined || !beforeMeans.has(before.lower) || next.lower === 'of') return undefined;
    if (before.lower !== 'which' && next.lower !== 'that') return undefined;
    if (lowerAt(tokens, at - 2) === 'by') return undefined;
    return { span: [before.start, end(next, token)], kind: 'inference' };
  }
  // `to indicate that`: on purpose
  if (!inferring.has(lower) || lowerAt(tokens, at - 1) === 'to') return undefined;
  const clause = next.lower === 'that' || (lower.startsWith('suggest') && isClause(tokens, at, next));
  return clause ? { span: [token.start, end(next, token)], kind: 'inference' } : undefined;
}

function end(next: Token, token: Token): number {
  return next.lower === 'that' ? next.end : token.end;
}

/** Behind `suggests`, a clause without `that`: by what suggests it, or by the subject that follows. */
function isClause(tokens: readonly Token[], at: number, next: Token): boolean {
  if (next.lower.endsWith('ing') || prepositions.has(next.lower)) return false;
  if (evidence.has(lowerAt(tokens, at - 1))) return true;
  return isCapital(next) || subjectPronouns.has(next.lower) || next.lower === 'it' || next.lower === 'there';
}

/** `unclear whether`, `investigates whether`; not `whether or not`, `regardless of whether`. */
function questionAt(tokens: readonly Token[], at: number, token: Token): Judgement | undefined {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return undefined;
  const asked =
    token.lower === 'whether'
      ? before.lower !== 'of' && lowerAt(tokens, at + 1) !== 'to'
      : token.lower === 'if' && open.has(before.lower);
  if (!asked) return undefined;
  for (let next = at + 1; next < at + ALTERNATIVE; next++)
    if (lowerAt(tokens, next) === 'or') return undefined;
  const not = tokens[at - 2];
  return { span: [(not?.lower === 'not' ? not : before).start, token.end], kind: 'question' };
}

/** `cutting the fleet would leave the port exposed`; not `a law that would`, `he would later leave`. */
function isConditional(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.kind !== 'word' || next?.kind !== 'word') return false;
  return !beforeOtherWould.has(before.lower) && !afterOtherWould.has(next.lower);
}
