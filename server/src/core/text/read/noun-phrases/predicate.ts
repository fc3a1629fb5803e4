import type { Token } from '../words/tokens.ts';
import { AUXILIARY, classOf, isAdverb, isVerbal, VERB } from './word-classes.ts';

/**
 * Whether a finite verb stands at token `at`, adverbs before it aside. By the class of the word alone, since a subject
 * has been read right before; `finiteVerbAt` asks what stands around the verb.
 */
export function hasFiniteVerbAt(tokens: readonly Token[], at: number): boolean {
  let here = at;
  while (here < at + 3 && isAdverb(tokens[here])) here++;
  const token = tokens[here];
  if (token === undefined || token.kind !== 'word') return false;
  if ((classOf(token) & (AUXILIARY | VERB)) !== 0) return true;
  return token.lower.endsWith('ed') && isVerbal(token);
}
