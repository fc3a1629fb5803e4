import { madeOnce } from '../../made-once.ts';
import { determiners } from '../clauses/verb-words.ts';
import type { ReadingRules } from '../reading-rules.ts';
import { endsAsAdverb } from '../words/adverbs.ts';
import { phraseAt, phrases } from '../words/phrases.ts';
import { lowerAt, type TextSpan, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import {
  afterEven,
  afterPredicate,
  beforePredicate,
  betweenTurner,
  chanceNouns,
  comparativeForms,
  comparers,
  copulas,
  evenly,
  type LikelihoodTerm,
  likelihoodBands,
  likelihoodPhrases,
  likelihoodWords,
  riskNouns,
  setPhraseNouns,
  strengtheners,
  turners,
} from './likelihood-words.ts';

/** A word of likelihood, as ICD 203 has them. */
export interface Likelihood {
  readonly span: TextSpan;
  /** The band it names; null when it names none. */
  readonly term: LikelihoodTerm | null;
  /** The band in per cent. */
  readonly band: readonly [from: number, to: number] | null;
  /** Why no band is named; null when one is. */
  readonly reason: 'comparative' | 'idiom' | 'negated' | null;
  readonly pattern: string;
}

const builtIn = phrases(likelihoodPhrases);
/** The built-in phrases with those of a project. */
const extended = madeOnce(({ likelihood = {} }: ReadingRules) =>
  phrases([...Object.entries(likelihood), ...likelihoodPhrases]),
);
/** How far before `remote` the chance can stand that it is said of. */
const REACH = 12;
/** How far before the chance a preposition can stand that ties it to something else. */
const TIED_REACH = 3;
const TIES = wordList('of with without on in to from by');
const CLAUSE_ENDS = wordList('. ; : ! ?');

/** The words of likelihood in a sentence, in order. */
export function readLikelihood(tokens: readonly Token[], rules?: ReadingRules): readonly Likelihood[] {
  const known = rules?.likelihood === undefined ? builtIn : extended(rules);
  const found: Likelihood[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const phrase = phraseAt(known, tokens, at);
    if (phrase !== undefined) {
      const last = at + phrase.words.length - 1;
      found.push(ofPhrase(tokens, at, [token.start, tokens[last]?.end ?? token.end], phrase.value));
      at = last;
      continue;
    }
    const hit = hitAt(tokens, at, token);
    if (hit !== undefined) found.push(hit);
  }
  return found;
}

function hitAt(tokens: readonly Token[], at: number, token: Token): Likelihood | undefined {
  if (token.lower === 'remote') return remoteAt(tokens, at, token);
  if (token.lower === 'even') return evenAt(tokens, at, token);
  if (comparativeForms.has(token.lower))
    return unnamed([token.start, token.end], 'comparative', 'likelihood.comparative');
  return wordAt(tokens, at, token);
}

/** A phrase names its band, unless it is compared or turned around: `not an even chance`. */
function ofPhrase(tokens: readonly Token[], at: number, span: TextSpan, term: LikelihoodTerm): Likelihood {
  const before = wordBefore(tokens, at);
  if (before !== undefined && comparers.has(before.lower)) {
    return unnamed([before.start, span[1]], 'comparative', 'likelihood.comparative');
  }
  if (turnerBefore(tokens, at) !== undefined) return unnamed(span, 'negated', 'likelihood.negated');
  return named(span, term, 'likelihood.phrase');
}

function wordAt(tokens: readonly Token[], at: number, token: Token): Likelihood | undefined {
  const terms = likelihoodWords.get(token.lower);
  if (terms === undefined) return undefined;
  const before = wordBefore(tokens, at);
  if (isSetPhrase(tokens, at, token)) {
    return unnamed([token.start, token.end], 'idiom', 'likelihood.set-phrase');
  }
  if (before !== undefined && comparers.has(before.lower)) {
    return unnamed([before.start, token.end], 'comparative', 'likelihood.comparative');
  }
  // `more than likely` compares with the band itself.
  if (before?.lower === 'than' && tokens[at - 2]?.lower === 'more') {
    return unnamed(
      [tokens[at - 2]?.start ?? before.start, token.end],
      'comparative',
      'likelihood.comparative',
    );
  }
  const strong = before !== undefined && strengtheners.has(before.lower);
  const turner = turnerBefore(tokens, strong ? at - 1 : at);
  if (turner !== undefined) {
    return unnamed([strong ? before.start : token.start, token.end], 'negated', 'likelihood.negated');
  }
  if (isAttributive(tokens, at, token, strong)) {
    return unnamed([strong ? before.start : token.start, token.end], 'idiom', 'likelihood.attributive');
  }
  if (strong) return named([before.start, token.end], terms.very, 'likelihood.strong');
  return named([token.start, token.end], terms.plain, 'likelihood.word');
}

/** `likely voters`, `likely Democratic voters`, `probable cause`: terms of their own. */
function isSetPhrase(tokens: readonly Token[], at: number, token: Token): boolean {
  const nouns = setPhraseNouns[token.lower];
  if (nouns === undefined) return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return false;
  // `the probable cause of the fire` is no term of the law.
  if (next.lower === 'cause' && tokens[at + 2]?.lower === 'of') return false;
  // Between the two a party or people may stand: an adjective with a capital.
  const proper = next.text !== next.lower;
  return nouns.has(next.lower) || (proper && nouns.has(lowerAt(tokens, at + 2)));
}

/** `an unlikely alliance`: surprising, not doubtful. */
function isAttributive(tokens: readonly Token[], at: number, token: Token, strong: boolean): boolean {
  if (token.lower !== 'unlikely' && token.lower !== 'improbable' && token.lower !== 'improbably')
    return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || afterPredicate.has(next.lower)) return false;
  if (token.lower === 'improbably') return true;
  const first = strong ? at - 1 : at;
  for (let back = first - 1; back >= Math.max(0, first - 2); back--) {
    const lower = lowerAt(tokens, back);
    if (determiners.has(lower)) return true;
    if (copulas.has(lower)) return false;
    if (!endsAsAdverb(lower) && !beforePredicate.has(lower)) return true;
  }
  return true;
}

/** `the chances of a deal are remote`, and not `remote villages`. */
function remoteAt(tokens: readonly Token[], at: number, token: Token): Likelihood | undefined {
  const next = tokens[at + 1];
  if (next?.kind === 'word' && !afterPredicate.has(next.lower)) return undefined;
  const before = wordBefore(tokens, at);
  const strong = before !== undefined && strengtheners.has(before.lower);
  const start = strong ? before.start : token.start;
  return isSaidOfChance(tokens, at, true)
    ? named([start, token.end], 'almost-no-chance', 'likelihood.remote')
    : undefined;
}

/** `the chances of a deal are roughly even`, and not `the scores are even` or `the odds are even longer`. */
function evenAt(tokens: readonly Token[], at: number, token: Token): Likelihood | undefined {
  const before = wordBefore(tokens, at);
  const about = before !== undefined && evenly.has(before.lower);
  const next = tokens[at + 1];
  if (next?.kind === 'word' && !(about ? afterPredicate : afterEven).has(next.lower)) return undefined;
  const first = about ? at - 1 : at;
  if (!isSaidOfChance(tokens, first, false)) return undefined;
  const span: TextSpan = [tokens[first]?.start ?? token.start, token.end];
  if (turnerBefore(tokens, first) !== undefined) return unnamed(span, 'negated', 'likelihood.negated');
  return named(span, 'roughly-even-chance', 'likelihood.even');
}

/** True where what stands at `at` is said of a chance; `risks` count as well where asked for. */
function isSaidOfChance(tokens: readonly Token[], at: number, risks: boolean): boolean {
  // `put the odds at roughly even`
  let seen = lowerAt(tokens, at - 1) === 'at';
  let joined = false;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    const token = tokens[back];
    if (token === undefined || (token.kind === 'mark' && CLAUSE_ENDS.has(token.text))) return false;
    const { lower } = token;
    if (copulas.has(lower)) {
      // `the odds are long and the mine is remote`
      if (joined) return false;
      seen = true;
    } else if (seen && (lower === 'and' || lower === 'but')) joined = true;
    if (seen && (chanceNouns.has(lower) || (risks && riskNouns.has(lower)))) return !isTied(tokens, back);
  }
  return false;
}

/** True for a noun that a preposition ties to one before it: `teams with a good chance`. */
function isTied(tokens: readonly Token[], noun: number): boolean {
  for (let back = noun - 1; back >= Math.max(0, noun - TIED_REACH); back--) {
    const { lower } = tokens[back] ?? { lower: '' };
    if (TIES.has(lower)) return true;
    if (determiners.has(lower)) return TIES.has(lowerAt(tokens, back - 1));
  }
  return false;
}

function turnerBefore(tokens: readonly Token[], at: number): Token | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const token = tokens[back];
    if (token === undefined || token.kind !== 'word') return undefined;
    if (turners.has(token.lower)) return token;
    // `no longer likely`
    if (token.lower === 'longer' && lowerAt(tokens, back - 1) === 'no') return token;
    if (!betweenTurner.has(token.lower)) return undefined;
  }
  return undefined;
}

function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens[at - 1];
  return before?.kind === 'word' ? before : undefined;
}

function named(span: TextSpan, term: LikelihoodTerm, pattern: string): Likelihood {
  return { span, term, band: likelihoodBands[term], reason: null, pattern };
}

function unnamed(span: TextSpan, reason: NonNullable<Likelihood['reason']>, pattern: string): Likelihood {
  return { span, term: null, band: null, reason, pattern };
}
