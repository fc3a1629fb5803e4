import {
  afterAbility,
  afterAlleging,
  afterLiteralAppear,
  appearForms,
  beforeStrength,
  conceding,
  opinions,
  plainHedges,
} from './hedge-words.ts';
import type { Token } from './tokens.ts';

/** A word that makes what is said less than certain, with the pattern that found it. */
export type Hedge = readonly [start: number, end: number, pattern: string];

/** How far before a modal the word can stand that makes it no hedge. */
const REACH = 6;

/** The hedges of a sentence, in order. Words of likelihood and of reporting are no hedges. */
export function readHedges(tokens: readonly Token[]): readonly Hedge[] {
  const found: Hedge[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    const hit = hedgeAt(tokens, at, token);
    if (hit !== undefined) found.push(hit);
  }
  return found;
}

function hedgeAt(tokens: readonly Token[], at: number, token: Token): Hedge | undefined {
  const { lower, start, end } = token;
  if (plainHedges.has(lower)) return [start, end, 'hedge.word'];
  if (appearForms.has(lower)) return isSeeming(tokens, at) ? [start, end, 'hedge.appear'] : undefined;
  switch (lower) {
    case 'may':
      return isPossibility(tokens, at) && isMayBe(tokens, at) ? [start, end, 'hedge.may'] : undefined;
    case 'might':
      return isPossibility(tokens, at) && !isStrength(tokens, at) ? [start, end, 'hedge.might'] : undefined;
    case 'could':
      return isPossibility(tokens, at) && !isAbility(tokens, at) ? [start, end, 'hedge.could'] : undefined;
    case 'alleged':
      return isAlleged(tokens, at) ? [start, end, 'hedge.alleged'] : undefined;
    default:
      return opinions.has(lower) ? opinionAt(tokens, at, token) : undefined;
  }
}

/** No concession (`whoever it may be`, `try as they might`) and no purpose (`so that readers may learn`). */
function isPossibility(tokens: readonly Token[], at: number): boolean {
  let that = false;
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    const before = tokens[back];
    if (before === undefined || (before.kind === 'mark' && before.text !== '-')) return true;
    if (conceding.has(before.lower)) return false;
    if (before.lower === 'as' && back === at - 2) return false;
    if (before.lower === 'so') return that && tokens[back + 1]?.lower !== 'that';
    if (before.lower === 'that') that = true;
  }
  return true;
}

/** `may` as a verb that is no permission; with a capital it opens a question or wish, or is the month. */
function isMayBe(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'may') return false;
  return tokens[at - 1]?.lower !== 'you' && tokens[at + 1]?.lower !== 'only';
}

function isStrength(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word' || next.lower === 'of') return true;
  return beforeStrength.has(tokens[at - 1]?.lower ?? '');
}

/** `could not reach`, `could hear`: what somebody was able to do. */
function isAbility(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word') return true;
  if (next.lower === 'not') return tokens[at + 2]?.lower !== 'have';
  if (afterAbility.has(next.lower)) return true;
  return next.lower === 'be' && /^(?:seen|heard|felt)$/.test(tokens[at + 2]?.lower ?? '');
}

/** `appears to know`, `appeared weak`, `it appears`; not `appeared in court`. */
function isSeeming(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.lower === 'at' && tokens[at + 2]?.lower === 'least') return true;
  if (next === undefined || next.kind !== 'word') return tokens[at - 1]?.lower === 'it';
  return !afterLiteralAppear.has(next.lower);
}

/** `the alleged ringleader`, `is alleged to have`; not `she alleged that`. */
function isAlleged(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'word' && !afterAlleging.has(next.lower);
}

/** `thought to be`, `believed to have` */
function opinionAt(tokens: readonly Token[], at: number, token: Token): Hedge | undefined {
  const verb = tokens[at + 2];
  if (tokens[at + 1]?.lower !== 'to' || verb === undefined) return undefined;
  const end = verb.lower === 'be' || verb.lower === 'have' ? verb.end : (tokens[at + 1]?.end ?? token.end);
  return [token.start, end, 'hedge.opinion'];
}
