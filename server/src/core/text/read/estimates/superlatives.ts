import { contractions } from '../words/grammar-words.ts';
import { isCapital } from '../words/letters.ts';
import { lowerAt, type TextSpan, type Token } from '../words/tokens.ts';
import {
  afterOtherFirst,
  afterOtherMost,
  afterOtherOnly,
  afterSetSuperlative,
  beforeSuperlative,
  openEnds,
  superlatives,
} from './superlative-words.ts';

/** How far after `first` the words can stand that make it a rank. */
const REACH = 10;

/** Words that set one thing above all others: `the worst attack`, `the only man who`, `the first in 20 years`. */
export function readSuperlatives(tokens: readonly Token[]): readonly TextSpan[] {
  const found: TextSpan[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token?.kind !== 'word' || before?.kind !== 'word' || isCapital(token)) continue;
    const genitive = before.lower.endsWith("'s") && !contractions.has(before.lower);
    if (!beforeSuperlative.has(before.lower) && !genitive) continue;
    const end = superlativeEnd(tokens, at, token);
    if (end !== undefined) found.push([genitive ? token.start : before.start, end]);
  }
  return found;
}

/** Where the superlative at a token ends; undefined where there is none. */
function superlativeEnd(tokens: readonly Token[], at: number, token: Token): number | undefined {
  const next = tokens[at + 1];
  if (token.lower === 'first') return isRank(tokens, at) ? token.end : undefined;
  if (next === undefined) return superlatives.has(token.lower) ? token.end : undefined;
  if (token.lower === 'most')
    return next.kind === 'word' && !afterOtherMost.has(next.lower) ? next.end : undefined;
  if (!superlatives.has(token.lower) || afterSetSuperlative.has(next.lower)) return undefined;
  if (token.lower === 'only' && (next.kind !== 'word' || afterOtherOnly.has(next.lower))) return undefined;
  return token.end;
}

/** `the first-ever`, `the first woman to lead`, `the first time in 20 years`, `the first raid since May` */
function isRank(tokens: readonly Token[], at: number): boolean {
  if (afterOtherFirst.has(lowerAt(tokens, at + 1))) return false;
  for (let next = at + 1; next < at + REACH; next++) {
    const { lower, kind, text } = tokens[next] ?? { lower: '', kind: 'mark', text: '.' };
    if (kind === 'mark' && text !== '-') return false;
    if (openEnds.has(lower)) return true;
    // A verb follows, with something between: `the first ship to dock`.
    if (lower === 'to' && next > at + 1 && next < at + 5 && tokens[next + 1]?.kind === 'word')
      return !beforeSuperlative.has(lowerAt(tokens, next + 1)) && !isCapital(tokens[next + 1]);
    if (lower === 'in' && isSpanOfTime(tokens, next + 1)) return true;
  }
  return false;
}

function isSpanOfTime(tokens: readonly Token[], at: number): boolean {
  const unit = /^(?:years|decades|centuries|months|generations)$/;
  return (
    unit.test(lowerAt(tokens, at)) || unit.test(lowerAt(tokens, at + 1)) || unit.test(lowerAt(tokens, at + 2))
  );
}
