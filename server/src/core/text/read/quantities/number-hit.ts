import { indefiniteArticles } from '../words/grammar-words.ts';
import { isSmall } from '../words/letters.ts';
import { currencyWords } from '../words/number-words.ts';
import type { Token } from '../words/tokens.ts';
import { wordList } from '../words/word-list.ts';
import { phraseEnds, pluralHeads } from './quantity-words.ts';

/** A number as it stands in a sentence, tokens `[from, to)`. */
export interface NumberHit {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly kind: 'figures' | 'words' | 'vague' | 'fraction';
  /** What the last word multiplied by: a million in `2 million`, else 1. */
  readonly magnitude: number;
}

export function isIndefiniteArticle(token: Token | undefined): boolean {
  return token !== undefined && indefiniteArticles.has(token.lower);
}

const LENGTHS = wordList('hurdles sprints metres meters waves walls runs swims towers races seats relays');

/** True for a word that names people, things or money; not for what only metres are of (`400m hurdles`). */
export function countsThings(token: Token | undefined): boolean {
  if (token === undefined || !isSmall(token) || LENGTHS.has(token.lower)) return false;
  return (
    currencyWords.has(token.lower) ||
    pluralHeads.has(token.lower) ||
    token.lower === 'of' ||
    (token.lower.length > 3 && /[^su]s$/.test(token.lower) && !phraseEnds.has(token.lower))
  );
}
