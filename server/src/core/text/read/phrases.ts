import { lowerAt, type Token, tokenize } from './tokens.ts';

/** A phrase as the words it consists of, in lower case. */
export interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases by their first word, the longest first. */
export type Phrases<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

/** Makes phrases ready to be found in tokens. */
export function phrases<Value>(entries: Iterable<readonly [phrase: string, value: Value]>): Phrases<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  for (const [phrase, value] of entries) {
    const words = tokenize(phrase).map(({ lower }) => lower);
    const [first] = words;
    if (first === undefined) continue;
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [{ words, value }]);
    else others.push({ words, value });
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** The longest phrase that begins at a token. */
export function phraseAt<Value>(
  known: Phrases<Value>,
  tokens: readonly Token[],
  at: number,
): Phrase<Value> | undefined {
  return known
    .get(lowerAt(tokens, at))
    ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.lower === word));
}
