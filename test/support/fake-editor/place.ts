import type { Span } from '../../../server/src/core/text/span.ts';

/**
 * A place in a document: an offset, or words that stand in it exactly once, with `$0` where in them the
 * place is (`'source: har$0bour'`); without a `$0` it is before the first of them.
 */
export type Place = number | string;

/** The offset of a place. Throws when its words do not stand in the text, or stand there more than once. */
export function offsetOf(text: string, place: Place): number {
  if (typeof place === 'number') {
    if (place < 0 || place > text.length)
      throw new Error(`There is no offset ${place} in a text of ${text.length}.`);
    return place;
  }
  const cursor = place.indexOf('$0');
  const words = cursor < 0 ? place : place.slice(0, cursor) + place.slice(cursor + 2);
  return spanOf(text, words).start + Math.max(0, cursor);
}

/** Where the words stand. Throws when they do not, or more than once. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (words === '' || start < 0) throw new Error(`“${words}” does not stand in the document:\n${text}`);
  if (text.indexOf(words, start + 1) >= 0)
    throw new Error(`“${words}” stands in the document more than once; say more of the words around it.`);
  return { start, end: start + words.length };
}
