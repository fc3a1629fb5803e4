import { hasRelativeVerb } from '../../text/read/clauses/clause-openings.ts';
import {
  finiteBe,
  looseSubordinators,
  nonFiniteBe,
  prepositions,
  subordinators,
} from '../../text/read/words/grammar-words.ts';
import { isCapital } from '../../text/read/words/letters.ts';
import { stemOf, stemsOf } from '../../text/read/words/stems.ts';
import { lowerAt, type Token, tokenize } from '../../text/read/words/tokens.ts';
import { type Estimate, tokenAt } from './estimates.ts';
import type { Passage } from './passages.ts';

/** The words of matter of a claim’s proposition. */
export type Matter = ReadonlySet<string>;

/** How many names may stand between an adjective and its noun. */
const NOUN_REACH = 3;
/** How much of a proposition is looked at. */
export const MOST_CHARACTERS = 10_000;

export function matterOf(proposition: string): Matter {
  return stemsOf(tokenize(proposition.slice(0, MOST_CHARACTERS)));
}

/**
 * Whether an estimate is one of what a claim says, and not of something else in the sentence: of `the strike, which may
 * widen the war, killed six` the claim may be that it killed six. Told by the words that the claim shares with what
 * stands under the estimate, and with the rest of the passage.
 */
export function bearsOn({ span: [start, end], kind }: Estimate, passage: Passage, matter: Matter): boolean {
  const { tokens } = passage;
  const first = tokenAt(tokens, start);
  const behind = tokenAt(tokens, end);
  // Where the claim is that somebody warned, what the warning leaves open is not the claim’s.
  const acts = passage.reading.attribution.some(
    ({ cueSpan }) => cueSpan[1] <= start && matter.has(stemOf(tokens[tokenAt(tokens, cueSpan[0])]) ?? ''),
  );
  if (acts) return false;
  if (kind === 'report' && isAdjective(tokens, behind)) return matter.has(nounFrom(tokens, behind));
  // `was, reportedly, sunk`
  if (tokens[first - 1]?.text === ',' && tokens[behind]?.text === ',') return true;
  const whole = kind === 'inference' || isImpersonal(tokens, first, behind);
  const begin = Math.max(subjectStart(tokens, first, kind), behindCue(passage, start));
  const under: Stretch = {
    from: kind === 'counterfactual' ? first : behind,
    to: clauseEnd(tokens, behind, whole, isAside(tokens, begin, first)),
  };
  const subject: Stretch = { from: begin, to: first };
  const inside = sharedIn(tokens, under, matter);
  const outside = sharedOutside(tokens, [subject, under], matter);
  const onlyInside = [...inside].filter((stem) => !outside.has(stem)).length;
  const onlyOutside = [...outside].filter((stem) => !inside.has(stem)).length;
  if (inside.size > 0 || outside.size > 0) return onlyInside > 0 && onlyInside >= onlyOutside;
  // A paraphrase of something in the sentence: of its greater part, then.
  const part = Math.max(subject.to - subject.from, 0) + under.to - under.from;
  return part * 2 >= tokens.length;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
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

/** `it appears that`, `apparently,`: of all that follows. */
function isImpersonal(tokens: readonly Token[], first: number, behind: number): boolean {
  return lowerAt(tokens, behind) === 'that' || (first === 0 && tokens[behind]?.text === ',');
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

/** Where the clause of an estimate begins, so far as it has a subject of its own. */
function subjectStart(tokens: readonly Token[], at: number, kind: Estimate['kind']): number {
  // `jailed for allegedly plotting`, `a camp believed to be theirs`
  if (prepositions.has(lowerAt(tokens, at - 1))) return at;
  if (kind === 'belief' && !isBe(lowerAt(tokens, at - 1)) && !isBe(lowerAt(tokens, at - 2))) return at - 1;
  let from = at;
  while (from > 0 && !separates(tokens, from - 1)) from--;
  return from;
}

/** Token behind the last verb of saying before an offset: there begins what is said. */
function behindCue({ tokens, reading }: Passage, offset: number): number {
  let last = 0;
  for (const { cueSpan } of reading.attribution) if (cueSpan[1] <= offset) last = tokenAt(tokens, cueSpan[1]);
  return last;
}

function isBe(lower: string): boolean {
  return finiteBe.has(lower) || nonFiniteBe.has(lower);
}

/** `…, which may widen the war, …`, `…, reportedly overloaded, …`: the next comma ends it. */
function isAside(tokens: readonly Token[], begin: number, first: number): boolean {
  if (begin === first && tokens[begin - 1]?.text === ',') return true;
  return tokens[begin - 2]?.text === ',' && subordinators.has(lowerAt(tokens, begin - 1));
}

function clauseEnd(tokens: readonly Token[], at: number, whole: boolean, aside: boolean): number {
  const isEnd = (to: number) => {
    const { text } = tokens[to] ?? { text: '' };
    if (whole) return text === ';';
    return (aside && text === ',') || ends(tokens, to);
  };
  // `possibly because`
  let to = subordinators.has(lowerAt(tokens, at)) ? at + 1 : at;
  while (to < tokens.length && !isEnd(to)) to++;
  return to;
}

/** What a clause can begin behind, looking back from its verb. */
function separates(tokens: readonly Token[], at: number): boolean {
  const { lower, kind } = tokens[at] ?? { lower: '', kind: 'mark' };
  if (kind === 'mark') return /^[,;:—–()“”"]$/.test(lower);
  return lower === 'that' || lower === 'but' || subordinators.has(lower) || looseSubordinators.has(lower);
}

/** What a clause ends before, looking on from its verb. */
function ends(tokens: readonly Token[], at: number): boolean {
  const { lower, kind } = tokens[at] ?? { lower: '', kind: 'mark' };
  if (kind === 'mark') {
    if (/^[;:—–(]$/.test(lower)) return true;
    const next = lowerAt(tokens, at + 1);
    return (
      lower === ',' &&
      (subordinators.has(next) ||
        looseSubordinators.has(next) ||
        next === 'but' ||
        next.endsWith('ing') ||
        next === 'according')
    );
  }
  // `the attack that killed three`
  if (lower === 'that') return hasRelativeVerb(tokens, at);
  return subordinators.has(lower) || lower === 'after' || lower === 'before' || lower === 'since';
}
