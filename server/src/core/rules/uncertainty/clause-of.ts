import { hasRelativeVerb } from '../../text/read/clauses/clause-openings.ts';
import {
  finiteBe,
  looseSubordinators,
  nonFiniteBe,
  prepositions,
  subordinators,
} from '../../text/read/words/grammar-words.ts';
import { isCapital } from '../../text/read/words/letters.ts';
import { lowerAt, type Token } from '../../text/read/words/tokens.ts';
import { wordList } from '../../text/read/words/word-list.ts';
import { type Estimate, tokenAt } from './estimates.ts';
import type { Passage } from './passages.ts';

/** Tokens `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands under an estimate: roughly, its verb with all that belongs to it, and the subject before. */
export interface ClauseOf {
  readonly subject: Stretch;
  readonly under: Stretch;
}

/** The clause of an estimate whose own words are the tokens `[first, behind)`. */
export function clauseOf(
  passage: Passage,
  { kind, span }: Estimate,
  first: number,
  behind: number,
): ClauseOf {
  const { tokens } = passage;
  const begin = Math.max(subjectStart(tokens, first, kind), behindCue(passage, span[0]));
  const whole = kind === 'inference' || isImpersonal(tokens, first, behind);
  return {
    subject: { from: begin, to: first },
    under: {
      from: kind === 'counterfactual' ? first : behind,
      to: clauseEnd(tokens, behind, whole, isAside(tokens, begin, first)),
    },
  };
}

/** `it appears that`, `apparently,`: of all that follows. */
function isImpersonal(tokens: readonly Token[], first: number, behind: number): boolean {
  return lowerAt(tokens, behind) === 'that' || (first === 0 && tokens[behind]?.text === ',');
}

/** Where the clause of an estimate begins, so far as it has a subject of its own. */
function subjectStart(tokens: readonly Token[], at: number, kind: Estimate['kind']): number {
  const before = lowerAt(tokens, at - 1);
  // `jailed for allegedly plotting`
  if (prepositions.has(before)) return at;
  // `a camp believed to be theirs`, `a man, suspected of fraud,`
  if (isParticiple(tokens, at, kind)) return tokens[at - 1]?.kind === 'word' ? nameStart(tokens, at - 1) : at;
  let from = at;
  while (from > 0 && !separates(tokens, from - 1)) from--;
  return from;
}

/** `the Black Tide gang suspected of …`: where the names before a noun begin. */
function nameStart(tokens: readonly Token[], noun: number): number {
  let from = noun;
  while (from > 0 && noun - from < MOST_NAMES && isCapital(tokens[from - 1])) from--;
  return from;
}

const MOST_NAMES = 6;

/** A participle that says of the noun before it what others think. */
function isParticiple(tokens: readonly Token[], at: number, kind: Estimate['kind']): boolean {
  if (kind !== 'belief' && (kind !== 'report' || lowerAt(tokens, at).endsWith('ly'))) return false;
  return !isBe(lowerAt(tokens, at - 1)) && !isBe(lowerAt(tokens, at - 2));
}

function isBe(lower: string): boolean {
  return finiteBe.has(lower) || nonFiniteBe.has(lower);
}

/** Token behind the last verb of saying before an offset: there begins what is said. */
function behindCue({ tokens, reading }: Passage, offset: number): number {
  let last = 0;
  for (const { cueSpan } of reading.attribution) if (cueSpan[1] <= offset) last = tokenAt(tokens, cueSpan[1]);
  return last;
}

/** `…, which may widen the war, …`, `…, reportedly overloaded, …`: the next comma ends it. */
function isAside(tokens: readonly Token[], begin: number, first: number): boolean {
  if (begin === first && tokens[begin - 1]?.text === ',') return true;
  const opening = lowerAt(tokens, begin - 1);
  if (opensPassage(tokens, begin - 1)) return subordinators.has(opening) || looseSubordinators.has(opening);
  return tokens[begin - 2]?.text === ',' && subordinators.has(opening);
}

/** `Although it may rain, …`, `Much as they could gain, …` */
function opensPassage(tokens: readonly Token[], at: number): boolean {
  return at === 0 || (at === 1 && intensifiers.has(lowerAt(tokens, 0)));
}

const intensifiers = wordList('much even just only');

function clauseEnd(tokens: readonly Token[], at: number, whole: boolean, aside: boolean): number {
  const isEnd = (to: number) => {
    const { text } = tokens[to] ?? { text: '' };
    if (whole) return text === ';' || (text === ',' && reasons.has(lowerAt(tokens, to + 1)));
    return (aside && text === ',') || ends(tokens, to);
  };
  // `possibly because`
  let to = subordinators.has(lowerAt(tokens, at)) ? at + 1 : at;
  while (to < tokens.length && !isEnd(to)) to++;
  return to;
}

/** `It seems that they knew, as they warned the others`: the second is given as known. */
const reasons = wordList('as since because although though while whereas');

/** What a clause can begin behind, looking back from its verb. */
function separates(tokens: readonly Token[], at: number): boolean {
  const { lower, kind } = tokens[at] ?? { lower: '', kind: 'mark' };
  if (kind === 'mark') return /^[,;:—–()“”"]$/.test(lower);
  return lower === 'that' || lower === 'but' || subordinators.has(lower) || looseSubordinators.has(lower);
}

/** What a clause ends before, looking on from its verb. */
function ends(tokens: readonly Token[], at: number): boolean {
  const { lower, kind } = tokens[at] ?? { lower: '', kind: 'mark' };
  if (kind === 'mark')
    return /^[;:—–(]$/.test(lower) || (lower === ',' && goesElsewhere(lowerAt(tokens, at + 1)));
  // `the attack that killed three`
  if (lower === 'that') return hasRelativeVerb(tokens, at);
  return subordinators.has(lower) || lower === 'after' || lower === 'before' || lower === 'since';
}

/** Behind a comma, what begins something else. */
function goesElsewhere(lower: string): boolean {
  return (
    subordinators.has(lower) ||
    looseSubordinators.has(lower) ||
    lower === 'but' ||
    lower === 'according' ||
    lower.endsWith('ing')
  );
}
