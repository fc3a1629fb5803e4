import type { Token } from './tokens.ts';

/** True for a word with a capital letter: at its head, or within as in `iPhone`. */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.text === token.lower) return false;
  // A curly apostrophe is straight in `lower`.
  return !token.text.includes('’') || token.text.charCodeAt(0) !== token.lower.charCodeAt(0);
}

/** True for a word in small letters. */
export function isSmall(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isCapital(token);
}

/** How many words on each side are looked at. */
const NEIGHBOURS = 6;

/** Whether most words around a token are in small letters, so that it stands in no headline. */
export function amongSmallLetters(tokens: readonly Token[], at: number): boolean {
  let small = 0;
  let capital = 0;
  for (
    let index = Math.max(0, at - NEIGHBOURS);
    index <= Math.min(tokens.length - 1, at + NEIGHBOURS);
    index++
  ) {
    const near = tokens[index];
    if (near?.kind !== 'word' || near.text.length < 3) continue;
    if (isCapital(near)) capital++;
    else small++;
  }
  return small * 2 > capital;
}
