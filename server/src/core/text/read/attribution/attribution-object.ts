import { baseEnd, type Phrase } from '../noun-phrases/base-phrases.ts';
import { hasFiniteVerbAt } from '../noun-phrases/predicate.ts';
import { CALENDAR, CONJUNCTION, classOf, EDGE, isJoint } from '../noun-phrases/word-classes.ts';
import { isDoubleQuote, isOpeningQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { isInfinitive, skipAdverbs } from './attribution-adjuncts.ts';
import { isClause, objectAfter, REACH } from './attribution-clause.ts';
import { behindAdjuncts, type Content, directContent } from './attribution-direct.ts';
import { FRAME } from './attribution-lexicon.ts';
import { isSpeaker } from './identification.ts';

/** `told Reuters that`, `accused the firm of`, `urged both sides to`, `described it as`, `called it “a farce”` */
export function behindObject(tokens: readonly Token[], here: number, frames: number): Content | undefined {
  if ((frames & (FRAME.object | FRAME.of | FRAME.as | FRAME['object-to'] | FRAME.name)) === 0)
    return undefined;
  const first = tokens[here];
  if ((frames & FRAME.as) !== 0 && first?.lower === 'as') {
    return isAsContent(tokens, here) ? { kind: 'as', from: here } : undefined;
  }
  const object = objectAfter(tokens, here);
  if (object === undefined) return undefined;
  const found = behindPhrase(tokens, object, frames);
  if (found === undefined || (frames & (FRAME.object | FRAME['object-to'] | FRAME.of)) === 0) return found;
  return isSpeaker(tokens, object) ? { ...found, addressee: object } : found;
}

/** Whom it was said to, where what is said stands before the cue: `“…,” she told Reuters.` */
export function addresseeAfter(tokens: readonly Token[], at: number, frames: number): Phrase | undefined {
  if ((frames & FRAME.object) === 0) return undefined;
  const object = objectAfter(tokens, skipAdverbs(tokens, at));
  return object !== undefined && isSpeaker(tokens, object) ? object : undefined;
}

function behindPhrase(tokens: readonly Token[], object: Phrase, frames: number): Content | undefined {
  const to = skipAdverbs(tokens, object.to);
  const next = tokens[to];
  if ((frames & FRAME.name) !== 0) {
    const named = isOpeningQuote(tokens, to) || isNaming(tokens, object, to);
    if (named) return { kind: 'name', from: to };
    // `called the remarks of the envoy to Oslo “absurd”`
    const quote = quoteWithin(tokens, to);
    if (quote > 0) return { kind: 'name', from: quote };
  }
  const scan = (word: string): number => {
    for (let at = object.from; at < Math.min(tokens.length, object.from + REACH); at++) {
      const token = tokens[at];
      if (token?.lower === word) return at;
      if (
        token === undefined ||
        (token.kind === 'mark' && ';:.!?,'.includes(token.text) && !isJoint(tokens, at))
      )
        return -1;
    }
    return -1;
  };
  if ((frames & FRAME.accusing) !== 0) {
    const of = scan('of');
    return of >= 0 ? { kind: 'of', from: of } : undefined;
  }
  if ((frames & FRAME.as) !== 0) {
    const as = scan('as');
    if (as >= 0 && isAsContent(tokens, as)) return { kind: 'as', from: as };
  }
  if ((frames & FRAME['object-to']) !== 0) {
    if (next?.lower === 'to' && isInfinitive(tokens, to)) return { kind: 'to', from: to };
    if (next?.lower === 'not' && tokens[to + 1]?.lower === 'to') return { kind: 'to', from: to };
  }
  if ((frames & (FRAME.object | FRAME.of)) === 0) return farInfinitive(tokens, to, frames);
  const relative = next?.lower === 'who' || next?.lower === 'which' ? FRAME.question : 0;
  const direct = directContent(tokens, to, frames & ~FRAME.to & ~FRAME.doing & ~relative);
  if (direct === undefined && (frames & FRAME.of) !== 0) {
    const of = baseEnd(tokens, object.from);
    if (tokens[of]?.lower === 'of' && of < to) return { kind: 'of', from: of };
  }
  return direct ?? behindAdjuncts(tokens, to, frames) ?? farInfinitive(tokens, to, frames);
}

/** `asked anyone with information to come forward` */
function farInfinitive(tokens: readonly Token[], from: number, frames: number): Content | undefined {
  if ((frames & FRAME['object-to']) === 0) return undefined;
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.lower === 'that' || hasFiniteVerbAt(tokens, at)) return undefined;
    if (token.lower === 'to' && isInfinitive(tokens, at)) return { kind: 'to', from: at };
  }
  return undefined;
}

/** Index of a quotation that opens within the same clause; 0 where none does. */
function quoteWithin(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    if (isOpeningQuote(tokens, at) && isDoubleQuote(tokens[at])) return at;
    const token = tokens[at];
    if (token?.kind === 'mark' && ';:!?,.'.includes(token.text) && !isJoint(tokens, at)) return 0;
  }
  return 0;
}

/** Two noun phrases in a row (`called the vote a farce`), or a pronoun and what it is called. */
function isNaming(tokens: readonly Token[], object: Phrase, to: number): boolean {
  const next = tokens[to];
  if (next === undefined || next.kind !== 'word') return false;
  if (next.lower === 'a' || next.lower === 'an' || next.lower === 'the') return !isCalendarPhrase(tokens, to);
  const pronoun =
    object.to - object.from === 1 &&
    /^(?:it|him|her|them|this|these|me|us)$/.test(lowerAt(tokens, object.from));
  return pronoun && (classOf(next) & EDGE) === 0 && (classOf(next) & (CALENDAR | CONJUNCTION)) === 0;
}

function isCalendarPhrase(tokens: readonly Token[], at: number): boolean {
  return (classOf(tokens[at + 1]) & CALENDAR) !== 0 || (classOf(tokens[at + 2]) & CALENDAR) !== 0;
}

/** `as a`, `as “`, `as dangerous`; not `as soon as`. */
export function isAsContent(tokens: readonly Token[], as: number): boolean {
  const next = tokens[as + 1];
  if (next === undefined) return false;
  if (next.kind === 'mark') return isDoubleQuote(next) || next.text === '‘';
  if (/^(?:well|soon|long|far|much|many|if|though|part|he|she|they|it|we|i)$/.test(next.lower)) return false;
  // `slammed him as the vote drew near`
  return !isClause(tokens, as + 1);
}
