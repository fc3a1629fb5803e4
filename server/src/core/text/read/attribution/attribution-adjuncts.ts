import { baseEnd } from '../noun-phrases/base-phrases.ts';
import { phraseAfter } from '../noun-phrases/noun-phrases.ts';
import {
  CALENDAR,
  classOf,
  DETERMINER,
  isAdverb,
  isVerbal,
  NUMBER,
  PREPOSITION,
  SUBORDINATOR,
} from '../noun-phrases/word-classes.ts';
import { isCapital } from '../words/letters.ts';
import { isOpeningQuote } from '../words/quotes.ts';
import { lowerAt, type Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';

/** Prepositions that open no time or place of a saying. */
const NO_ADJUNCT = wordList(
  'of than off up out down over as because since like including under by about against',
);

/** Who is spoken to, in words that look like the verb of an infinitive. */
const LISTENERS = wordList('parliament police congress press people state media friends staff news');

/** Index behind the adverbs at token `at`. */
export function skipAdverbs(tokens: readonly Token[], at: number): number {
  let here = at;
  while (
    here < at + 4 &&
    isAdverb(tokens[here]) &&
    (classOf(tokens[here]) & (PREPOSITION | SUBORDINATOR | DETERMINER)) === 0
  )
    here++;
  return here;
}

/** Index of the mark that closes an aside which a comma or dash at `open` opens; -1 where the clause ends first. */
export function closingMark(tokens: readonly Token[], open: number, limit: number): number {
  const mark = tokens[open]?.text;
  for (let at = open + 1; at < limit; at++) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    if (token.text === mark) return at;
    if (';:.!?“”"'.includes(token.text)) return -1;
  }
  return -1;
}

/** Index behind one time, place or manner of a saying at token `at`; `at` itself where none begins. */
export function adjunctEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const kind = classOf(token);
  if (token?.lower === 'at' && tokens[at + 1]?.lower === 'least') return at;
  const opensPhrase = (kind & PREPOSITION) !== 0 && baseEnd(tokens, at + 1) > at + 1;
  if (!opensPhrase && ((kind & CALENDAR) !== 0 || isAdverb(token))) return at + 1;
  if (/^(?:last|this|next|earlier|late|early|every)$/.test(token?.lower ?? ''))
    return (classOf(tokens[at + 1]) & CALENDAR) !== 0 ? at + 2 : at;
  if (token?.kind === 'number') return (classOf(tokens[at - 1]) & CALENDAR) !== 0 ? at + 1 : at;
  if (
    token?.lower === 'by' &&
    /^(?:phone|telephone|email|e-mail|text|letter|video)$/.test(lowerAt(tokens, at + 1))
  )
    return at + 2;
  if ((kind & PREPOSITION) === 0 || NO_ADJUNCT.has(token?.lower ?? '')) return at;
  if (token?.lower === 'to' && isInfinitive(tokens, at) && !LISTENERS.has(lowerAt(tokens, at + 1))) return at;
  const next = tokens[at + 1];
  if ((classOf(next) & CALENDAR) !== 0 || next?.kind === 'number') return at + 2;
  if (isVerbal(next) && token?.lower === 'on') return at;
  if (isVerbal(next)) {
    // `during meeting with`, `after visiting Gaza`
    return Math.max(at, baseEnd(tokens, at + 2));
  }
  const phrase = phraseAfter(tokens, at + 1);
  return phrase === undefined ? at : phrase.to;
}

/** Whether `to` at a token opens an infinitive (`to leave`), and no phrase (`to the town`). */
export function isInfinitive(tokens: readonly Token[], to: number): boolean {
  const verb = tokens[to + 1];
  if (verb === undefined || verb.kind !== 'word') return isOpeningQuote(tokens, to + 1);
  if (isCapital(verb) || (classOf(verb) & (DETERMINER | NUMBER | CALENDAR)) !== 0) return false;
  if (/^(?:him|her|them|us|me|you|it)$/.test(verb.lower)) return false;
  if (isAdverb(verb) || verb.lower === 'not' || verb.lower === 'at') return true;
  return (
    (!verb.lower.endsWith('s') || /[su]s$/.test(verb.lower)) &&
    !(verb.lower.length > 5 && /(?:ing|ers|ists)$/.test(verb.lower))
  );
}
