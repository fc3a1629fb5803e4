import type { ClaimFacts } from '../../model/claim-facts.ts';
import { isCapital } from '../../text/read/words/letters.ts';
import { stemOf, stemsOf } from '../../text/read/words/stems.ts';
import { lowerAt, type Token, tokenize } from '../../text/read/words/tokens.ts';
import type { Ask } from '../../workspace/rule.ts';
import { type ClauseOf, clauseOf, type Stretch } from './clause-of.ts';
import { fears } from './estimate-words.ts';
import { type Estimate, tokenAt } from './estimates.ts';
import type { Passage } from './passages.ts';

/** The words of matter of a claim’s proposition. */
export type Matter = ReadonlySet<string>;

/** How many names may stand between an adjective and its noun. */
const NOUN_REACH = 3;
/** Stems of words for fearing: what is feared may be open, and the fear is not. */
const FEARS: ReadonlySet<string> = stemsOf(tokenize([...fears].join(' ')));
/** How much of a proposition is looked at. */
export const MOST_CHARACTERS = 10_000;

/** The words of matter of a claim’s proposition; none where it has no proposition. */
export function matterOf(claim: ClaimFacts, ask: Ask): Matter {
  return ask.once(readMatter, claim);
}

function readMatter({ proposition }: ClaimFacts): Matter {
  return stemsOf(tokenize((proposition?.value ?? '').slice(0, MOST_CHARACTERS)));
}

/**
 * Whether an estimate is one of what a claim says, and not of something else in the sentence: of `the strike, which may
 * widen the war, killed six` the claim may be that it killed six. Told by the words that the claim shares with what
 * stands under the estimate, and with the rest of the passage.
 */
export function bearsOn(estimate: Estimate, passage: Passage, matter: Matter): boolean {
  const { tokens } = passage;
  const { span, kind } = estimate;
  const first = tokenAt(tokens, span[0]);
  const behind = tokenAt(tokens, span[1]);
  if (isOfTelling(estimate, passage, first, matter)) return false;
  // `14 suspected cases`: what is counted is suspected, and a claim that says so has not lost the doubt.
  if (kind === 'report' && isAdjective(tokens, behind))
    return matter.has(nounFrom(tokens, behind)) && !shares(tokens[first], matter);
  // `was, reportedly, sunk`
  if (tokens[first - 1]?.text === ',' && tokens[behind]?.text === ',') return true;
  return isOfMore(tokens, clauseOf(passage, estimate, first, behind), estimate, matter);
}

/**
 * Where the claim is that somebody warned, asked, concluded or feared, what that leaves open is not the claim’s.
 */
function isOfTelling(
  { span, kind }: Estimate,
  { tokens, reading }: Passage,
  first: number,
  matter: Matter,
): boolean {
  if ((kind === 'inference' || kind === 'question') && shares(tokens[first], matter)) return true;
  // `received word indicating that …`: the claim is of the word received.
  if (kind === 'inference' && lowerAt(tokens, first).endsWith('ing') && shares(tokens[first - 1], matter))
    return true;
  if (isOfFear(matter) && tokens.slice(0, first).some((token) => shares(token, FEARS))) return true;
  return reading.attribution.some(
    ({ cueSpan }) => cueSpan[1] <= span[0] && shares(tokens[tokenAt(tokens, cueSpan[0])], matter),
  );
}

function isOfFear(matter: Matter): boolean {
  for (const stem of matter) if (FEARS.has(stem)) return true;
  return false;
}

/** The claim shares more words with the clause of an estimate than with the rest of the passage. */
function isOfMore(
  tokens: readonly Token[],
  { subject, under }: ClauseOf,
  { kind }: Estimate,
  matter: Matter,
): boolean {
  const inside = sharedIn(tokens, under, matter);
  const outside = sharedOutside(tokens, [subject, under], matter);
  if (inside.size === 0 && outside.size === 0) {
    // A paraphrase of something in the sentence: of its greater part, then.
    return (under.to - Math.min(subject.from, under.from)) * 2 >= tokens.length;
  }
  const beyond = sharedOutside(tokens, [subject, under, attachedTo(tokens, under, matter)], matter);
  const more = countWithout(inside, beyond);
  const rest = countWithout(beyond, inside);
  if (more === 0) return false;
  switch (kind) {
    case 'question':
      return more > rest;
    case 'inference':
      return more >= rest;
    case 'counterfactual':
      // Its verb may be all that there is of it: `more than they could have hoped`.
      return more > rest || isVerbShared(tokens, under, outside, matter);
    default:
      return more > rest || (more === rest && isVerbShared(tokens, under, outside, matter));
  }
}

/**
 * What only describes what the clause of an estimate ends with: words in brackets, and a relative clause whose verb the
 * claim does not take up. `thought to be behind the raid that killed three` leaves it open who was behind the raid,
 * but not that it killed three.
 */
function attachedTo(tokens: readonly Token[], { to: from }: Stretch, matter: Matter): Stretch {
  const opening = tokens[from]?.text;
  const closing = opening === '(' ? ')' : opening === 'that' || opening === 'which' ? ',' : null;
  if (closing === null) return { from, to: from };
  let to = from + 1;
  while (to < tokens.length && tokens[to]?.text !== closing) to++;
  const isTold = closing === ',' && isVerbShared(tokens, { from: from + 1, to }, NO_STEMS, matter);
  return { from, to: isTold ? from : to };
}

const NO_STEMS: ReadonlySet<string> = new Set();

function isVerbShared(
  tokens: readonly Token[],
  { from, to }: Stretch,
  outside: ReadonlySet<string>,
  matter: Matter,
): boolean {
  for (let at = from; at < to; at++) {
    const stem = stemOf(tokens[at]);
    // No name is the verb: `it seems that the Port Board knew`.
    if (stem !== undefined && !lowerAt(tokens, at).endsWith('ly') && !isCapital(tokens[at]))
      return matter.has(stem) && !outside.has(stem);
  }
  return false;
}

function shares(token: Token | undefined, matter: Matter): boolean {
  const stem = stemOf(token);
  return stem !== undefined && matter.has(stem);
}

function sharedIn(tokens: readonly Token[], { from, to }: Stretch, matter: Matter): ReadonlySet<string> {
  const shared = new Set<string>();
  for (let at = from; at < to; at++) {
    const stem = stemOf(tokens[at]);
    if (stem !== undefined && matter.has(stem)) shared.add(stem);
  }
  return shared;
}

function sharedOutside(
  tokens: readonly Token[],
  stretches: readonly Stretch[],
  matter: Matter,
): ReadonlySet<string> {
  const shared = new Set<string>();
  let from = 0;
  for (const stretch of [...stretches, { from: tokens.length, to: tokens.length }]) {
    for (const stem of sharedIn(tokens, { from, to: stretch.from }, matter)) shared.add(stem);
    from = Math.max(from, stretch.to);
  }
  return shared;
}

function countWithout(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of stems) if (!others.has(stem)) count++;
  return count;
}

/** `the alleged ringleader`; not `reportedly fled`, `alleged to have fled`. */
function isAdjective(tokens: readonly Token[], behind: number): boolean {
  return !lowerAt(tokens, behind - 1).endsWith('ly') && stemOf(tokens[behind]) !== undefined;
}

/** The noun that an adjective stands before, names between them left out: `the alleged Mossad base`. */
function nounFrom(tokens: readonly Token[], at: number): string {
  let next = at;
  while (next < at + NOUN_REACH && isCapital(tokens[next]) && stemOf(tokens[next + 1]) !== undefined) next++;
  return stemOf(tokens[next]) ?? '';
}
