import { lowerAt, type Token, tokenize } from './tokens.ts';

/** A phrase as the words it consists of, in lower case. */
export interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases by their first or last word, the longest first. */
export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

type Entries<Value> = Iterable<readonly [phrase: string, value: Value]>;

/** Makes phrases ready to be found where they begin. */
export function phrases<Value>(entries: Entries<Value>): Phrases<Value> {
  return phrasesBy(entries, 0);
}

/** Makes phrases ready to be found where they end. */
export function phrasesByEnd<Value>(entries: Entries<Value>): Phrases<Value> {
  return phrasesBy(entries, -1);
}

function phrasesBy<Value>(entries: Entries<Value>, key: 0 | -1): Phrases<Value> {
  const found = new Map<string, Phrase<Value>[]>();
  for (const [phrase, value] of entries) {
    const words = tokenize(phrase).map(({ lower }) => lower);
    const word = words.at(key);
    if (word === undefined) continue;
    const others = found.get(word);
    if (others === undefined) found.set(word, [{ words, value }]);
    else others.push({ words, value });
  }
  for (const same of found.values()) same.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** The longest phrase that begins at a token. */
export function phraseAt<Value>(
  known: Phrases<Value>,
  tokens: readonly Token[],
  at: number,
): Phrase<Value> | undefined {
  return known.get(lowerAt(tokens, at))?.find(({ words }) => standsAt(words, tokens, at));
}

/** The longest phrase that ends right before a token; the phrases are those of {@link phrasesByEnd}. */
export function phraseEndingAt<Value>(
  known: Phrases<Value>,
  tokens: readonly Token[],
  end: number,
): Phrase<Value> | undefined {
  return known
    .get(lowerAt(tokens, end - 1))
    ?.find(({ words }) => standsAt(words, tokens, end - words.length));
}

function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  return words.every((word, index) => tokens[at + index]?.lower === word);
}
