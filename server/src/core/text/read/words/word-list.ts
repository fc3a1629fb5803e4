/** A set of words, from strings with blanks between the words and from other lists: how the readers' lists are written. */
export function wordList(...parts: readonly (string | Iterable<string>)[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of parts)
    for (const word of typeof part === 'string' ? part.split(' ') : part) words.add(word);
  return words;
}

/** The words of a list but for some of them. */
export function without(words: Iterable<string>, others: string | Iterable<string>): ReadonlySet<string> {
  const left = wordList(others);
  return new Set([...words].filter((word) => !left.has(word)));
}
