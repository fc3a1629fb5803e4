import { baseEnd, type Phrase } from '../noun-phrases/base-phrases.ts';
import { phraseAfter } from '../noun-phrases/noun-phrases.ts';
import { hasFiniteVerbAt } from '../noun-phrases/predicate.ts';
import {
  BE,
  CALENDAR,
  CONJUNCTION,
  CONTRACTION,
  classOf,
  HAVE,
  isAdverb,
  MODAL,
  PREPOSITION,
  SUBJECT,
  SUBORDINATOR,
} from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { isOpeningQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { closingMark, skipAdverbs } from './attribution-adjuncts.ts';
import { FRAME } from './attribution-lexicon.ts';

/** How far the content can stand behind its cue, in tokens. */
export const REACH = 16;

/** Whether a clause begins at `here`: a subject and a finite verb. */
export function isClause(tokens: readonly Token[], here: number): boolean {
  const token = tokens[here];
  if (token === undefined) return false;
  const kind = classOf(token);
  if ((kind & CONTRACTION) !== 0) return true;
  if ((kind & SUBJECT) !== 0) {
    if (token.lower === 'who') return false;
    const next = tokens[here + 1];
    if (next === undefined || next.kind !== 'word') return false;
    if (token.lower === 'it' || token.lower === 'you' || token.lower.length > 5)
      return hasFiniteVerbAt(tokens, here + 1) || (next.lower.endsWith('s') && !isAdverb(next));
    return (classOf(next) & (PREPOSITION | CONJUNCTION | SUBORDINATOR | CALENDAR)) === 0;
  }
  if (token.lower === 'if') return true;
  const phrase = phraseAfter(tokens, here);
  if (phrase === undefined) return false;
  if ((classOf(token) & CALENDAR) !== 0) return false;
  let end = phrase.to;
  const joint = tokens[end]?.lower;
  if (joint === 'and' || joint === 'or') end = phraseAfter(tokens, end + 1)?.to ?? end;
  if (hasFiniteVerbAt(tokens, end)) return true;
  // `the Islamic State, which holds the town, is`
  if (tokens[end]?.text === ',' && /^(?:which|who|whose|whom)$/.test(lowerAt(tokens, end + 1))) {
    const close = closingMark(tokens, end, Math.min(tokens.length, end + REACH + 8));
    return close > 0 && hasFiniteVerbAt(tokens, close + 1);
  }
  // A plain noun phrase before a preposition tells of its verb when that comes after: `officials in Gaza were`.
  const plain = baseEnd(tokens, here);
  return plain < phrase.to && hasFiniteVerbAt(tokens, plain);
}

/** `a system they say has failed`: the clause has lost its subject to what stands before. */
export function isExtracted(tokens: readonly Token[], here: number): boolean {
  return (classOf(tokens[here]) & (MODAL | HAVE | BE)) !== 0;
}

/** `the poll shows Lind winning` */
export function isPictured(tokens: readonly Token[], here: number, frames: number): boolean {
  if ((frames & FRAME.evidence) === 0) return false;
  const phrase = objectAfter(tokens, tokens[here]?.lower === 'both' ? here + 1 : here);
  return (
    phrase !== undefined &&
    isCapital(tokens[phrase.from]) &&
    tokens[phrase.to]?.lower.endsWith('ing') === true
  );
}

/** `noting the offer “makes no sense”` */
export function isQuotedPredicate(tokens: readonly Token[], here: number, frames: number): boolean {
  if ((frames & FRAME.quote) === 0 || (frames & (FRAME.as | FRAME.name | FRAME.noun)) !== 0) return false;
  const end = baseEnd(tokens, here);
  return end > here && isOpeningQuote(tokens, end);
}

/** `a tenant that has left …`: a finite verb right behind shows that `that` opens a relative clause. */
export function isRelative(tokens: readonly Token[], that: number, frames: number): boolean {
  if ((frames & FRAME.free) !== 0 || tokens[that - 1]?.kind !== 'word') return false;
  return (classOf(tokens[skipAdverbs(tokens, that + 1)]) & (MODAL | HAVE | BE)) !== 0;
}

/** A mark behind which no content of the same clause follows, or the end of the sentence. */
export function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || (token.kind === 'mark' && '.!?;,'.includes(token.text));
}

/** The object of a verb that begins at `here`, with what `and` joins to it. */
export function objectAfter(tokens: readonly Token[], here: number): Phrase | undefined {
  const phrase = phraseAfter(tokens, here, false);
  if (phrase === undefined) return undefined;
  const joint = tokens[phrase.to]?.lower;
  if (joint !== 'and' && joint !== 'or') return phrase;
  const partner = phraseAfter(tokens, phrase.to + 1, false);
  return partner === undefined ? phrase : { from: phrase.from, to: partner.to };
}
