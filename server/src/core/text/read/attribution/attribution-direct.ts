import { baseEnd, type Phrase } from '../noun-phrases/base-phrases.ts';
import { isVerbal } from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { isOpeningQuote } from '../words/quotes.ts';
import type { Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { adjunctEnd, closingMark, isInfinitive } from './attribution-adjuncts.ts';
import {
  endsClause,
  isClause,
  isPictured,
  isQuotedPredicate,
  isRelative,
  REACH,
} from './attribution-clause.ts';
import { FRAME } from './attribution-lexicon.ts';

/** How the content of a cue is given. */
type ContentKind =
  | 'that'
  | 'clause'
  | 'question'
  | 'quote'
  | 'as'
  | 'of'
  | 'doing'
  | 'to'
  | 'noun'
  | 'name'
  | 'listed'
  | 'held';

/** What a cue reports, as far as it follows the cue. */
export interface Content {
  readonly kind: ContentKind;
  /** Token with which it begins. */
  readonly from: number;
  /** Whom it was said to. */
  readonly addressee?: Phrase;
}

const QUESTION_WORDS = wordList('whether if why how what who where when which');

export const CLAUSE_FRAMES = FRAME.free | FRAME.clause | FRAME.thought;

/** The content that begins right at token `here`, as far as the frames allow it. */
export function directContent(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  const token = tokens[here];
  if (token === undefined) return undefined;
  if (token.kind === 'mark') return quotedContent(tokens, here, frames);
  if (token.kind !== 'word')
    return (frames & CLAUSE_FRAMES) !== 0 && isClause(tokens, here)
      ? { kind: 'clause', from: here }
      : undefined;
  switch (token.lower) {
    case 'that':
      if (
        (frames & (CLAUSE_FRAMES | FRAME.that)) !== 0 &&
        tokens[here + 1] !== undefined &&
        !endsClause(tokens, here + 1) &&
        !isRelative(tokens, here, frames)
      )
        return { kind: 'that', from: here };
      break;
    case 'of':
      return (frames & FRAME.of) !== 0 && baseEnd(tokens, here + 1) > here + 1
        ? { kind: 'of', from: here }
        : undefined;
    case 'to':
      return (frames & FRAME.to) !== 0 && isInfinitive(tokens, here) ? { kind: 'to', from: here } : undefined;
    case 'about':
    case 'against':
      // `warned against delay`
      if (
        (frames & FRAME['object-to']) !== 0 &&
        (frames & FRAME.of) !== 0 &&
        baseEnd(tokens, here + 1) > here + 1
      )
        return { kind: 'of', from: here };
      return (frames & (FRAME.doing | FRAME.thought)) !== 0 &&
        tokens[here + 1]?.lower.endsWith('ing') === true
        ? { kind: 'doing', from: here }
        : undefined;
    default:
  }
  if (QUESTION_WORDS.has(token.lower) && (frames & FRAME.question) !== 0 && !endsClause(tokens, here + 1))
    return { kind: 'question', from: here };
  if (
    (frames & FRAME.doing) !== 0 &&
    token.lower.endsWith('ing') &&
    (isVerbal(token) || token.lower === 'hearing')
  )
    return { kind: 'doing', from: here };
  if (
    (frames & CLAUSE_FRAMES) !== 0 &&
    (isClause(tokens, here) || isPictured(tokens, here, frames) || isQuotedPredicate(tokens, here, frames))
  )
    return { kind: 'clause', from: here };
  return undefined;
}

/** `: “…”`, `, “…”`, `“…”`, `that “…”` */
function quotedContent(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  if ((frames & (FRAME.quote | FRAME.free | FRAME.thought)) === 0) return undefined;
  const token = tokens[here];
  if (isOpeningQuote(tokens, here)) return { kind: 'quote', from: here };
  if (token?.text === ':')
    return tokens[here + 1] === undefined || tokens[here + 1]?.start === token.end
      ? undefined
      : { kind: 'quote', from: here + 1 };
  if (token?.text === ',' && (isOpeningQuote(tokens, here + 1) || tokens[here + 1]?.text === '‘'))
    return { kind: 'quote', from: here + 1 };
  if (token?.text === "'" || token?.text === '‘') return { kind: 'quote', from: here };
  return undefined;
}

/** Content behind `on Monday`, `in a statement`, `to reporters`, `, however,`. */
export function behindAdjuncts(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  const limit = Math.min(tokens.length, here + REACH + 8);
  let at = here;
  for (let steps = 0; steps < 6 && at < limit; steps++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (token.kind === 'mark') {
      const found = steps > 0 ? quotedContent(tokens, at, frames) : undefined;
      if (found !== undefined) return found;
      if (!',—–-'.includes(token.text)) return undefined;
      if (tokens[at + 1]?.lower === 'that') return directContent(tokens, at + 1, frames);
      // `told a meeting in Salem, New Hampshire on Monday that`
      const place = isCapital(tokens[at + 1]) && token.text === ',' ? baseEnd(tokens, at + 1) : at;
      if (steps > 0 && place > at && tokens[place]?.kind === 'word') {
        at = place;
        continue;
      }
      const close = closingMark(tokens, at, limit);
      if (close < 0) return undefined;
      at = close + 1;
      if (tokens[at]?.lower === 'that' || isOpeningQuote(tokens, at))
        return directContent(tokens, at, frames);
      return undefined;
    }
    if (steps > 0) {
      const found = directContent(
        tokens,
        at,
        frames & ~FRAME.doing & ~FRAME.of & ~FRAME.to & ~FRAME.question,
      );
      if (found !== undefined) return found;
      if ((frames & FRAME.to) !== 0 && token.lower === 'to' && isInfinitive(tokens, at))
        return { kind: 'to', from: at };
    }
    const end = adjunctEnd(tokens, at);
    if (end <= at) return undefined;
    at = end;
  }
  return undefined;
}
