import { type Token, tokenize } from '../words/tokens.ts';
import { nameArticles, namePrefixes, plainArticles } from './name-parts.ts';

/**
 * The words that two spellings of one name are compared by: in small letters, without accents, apostrophes, stops, a
 * genitive and hyphens, and without articles (`Mohammad Shia al-Sudani’s`: mohammad, shia, sudani). Titles at the front
 * are left out where a name is left then.
 */
export function nameWords(name: string): readonly string[] {
  return wordsOfName(tokenize(name));
}

/** The same, of tokens. */
export function wordsOfName(tokens: readonly Token[]): readonly string[] {
  const words: string[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' && token.kind !== 'number') continue;
    if (isArticle(tokens, at)) continue;
    const word = bareWord(token);
    if (word !== '') words.push(word);
  }
  let from = 0;
  while (from < words.length - 1 && namePrefixes.has(words[from] ?? '')) from++;
  return from === 0 ? words : words.slice(from);
}

/** What names are found by: their words without blanks, so that `Abdul Rahman` and `Abdulrahman` are one. */
export function nameKey(words: readonly string[]): string {
  return words.join('');
}

/** `al` before a hyphen or another word of the name. */
export function isArticle(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (at + 1 >= tokens.length || !nameArticles.has(lower)) return false;
  return plainArticles.has(lower) || isHyphen(tokens[at + 1]);
}

export function isHyphen(token: Token | undefined): boolean {
  return token?.text === '-' || token?.text === '‑' || token?.text === '‐';
}

/** A word without what spellings differ in by custom alone. */
export function bareWord({ lower }: Token): string {
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  return PLAIN.test(bare) ? bare : bare.normalize('NFD').replace(/[^\p{L}\p{N}]+/gu, '');
}

const PLAIN = /^[a-z0-9]*$/;
