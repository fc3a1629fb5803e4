import { CONTRACTION, classOf, DETERMINER, NUMBER, SUBJECT } from '../noun-phrases/word-classes.ts';
import { articles } from '../words/grammar-words.ts';
import { isCapital } from '../words/letters.ts';

import type { Token } from '../words/tokens.ts';
import { emptySayings } from './attribution-words.ts';

/** A mark, a note or the end of the sentence: the clause before it is over. */
export function isStop(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'mark' || token.kind === 'opaque';
}

/** Behind a word that can be a noun, a clause is one only when its first word shows it: `reports suggest` is none. */
export function opensFirmly(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at]) || (classOf(tokens[at]) & (DETERMINER | NUMBER | SUBJECT | CONTRACTION)) !== 0;
}

/** `a`, `an` or `the` */
export function isArticle(token: Token | undefined): boolean {
  return token !== undefined && articles.has(token.lower);
}

/** `said so`, `said nothing` */
export function isEmpty(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return next?.kind === 'word' && emptySayings.has(next.lower);
}
