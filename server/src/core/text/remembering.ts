import { ownString } from './own-string.ts';

/** Longer words are rare, and not worth their room. */
const LONGEST = 32;

/**
 * The same function, which remembers what it made of the last words, `most` of them or fewer: the words of texts come back
 * again and again. What it makes must depend on the word alone.
 */
export function remembering<Made>(make: (word: string) => Made, most: number): (word: string) => Made {
  const known = new Map<string, Made>();
  return (word) => {
    if (word.length > LONGEST) return make(word);
    let made = known.get(word);
    if (made === undefined) {
      made = make(word);
      if (known.size >= most) known.clear();
      known.set(ownString(word), made);
    }
    return made;
  };
}
